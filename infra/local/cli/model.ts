import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';
import { amendmentModel2026 } from '../../../shared/render/amendment/amendment-model.ts';
import { AMENDMENT_PARAMETERS } from '../../../shared/render/amendment/render-amendment.ts';
import { lintModel, type ModelFault } from '../../../shared/render/convention/lint-model.ts';
import type { ConventionModel, Model } from '../../../shared/render/convention/model.ts';
import { MODELS } from '../../../shared/render/convention/models.ts';
import { PARAMETERS } from '../../../shared/render/convention/parameters.ts';
import { readUserFile } from './check.ts';
import { readModelFile } from './model-file.ts';
import { tell, tellIn, UsageFault } from './speak.ts';

const USAGE = 'mithaq model check FILE.json | --model ID [--lang fr|ar], mithaq model show --model ID';

interface Judged {
  readonly name: string;
  readonly model: Model<string, string> | ConventionModel;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * `mithaq model check`: the linter of models over a file, or over a model that is built in; each finding by clause and
 * side. Ends with 1 when there is one. `mithaq model show` prints a built-in one in the form of such a file.
 */
export async function modelCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { model: { type: 'string' }, lang: { type: 'string', default: 'fr' } },
  });
  const [verb, name, ...more] = positionals;
  const locale = LOCALES.find((one) => one === values.lang);
  const { model: id } = values;
  if (!locale || more.length > 0 || (name === undefined) === (id === undefined))
    throw new UsageFault('One file, or --model with one name.', USAGE);
  if (verb === 'show' && id !== undefined) {
    tell(JSON.stringify(builtIn(id).model, null, 2));
    return 0;
  }
  if (verb !== 'check') throw new UsageFault('A model can be checked or shown.', USAGE);
  const judged = id === undefined ? fromFile(name ?? '') : builtIn(id);
  return judged ? report(locale, judged) : 1;
}

function builtIn(id: string): Judged {
  const found = Object.values(MODELS).find((model) => model.id === id);
  if (found) return { name: id, model: found, parameters: PARAMETERS };
  if (amendmentModel2026.id === id)
    return { name: id, model: amendmentModel2026, parameters: AMENDMENT_PARAMETERS };
  const known = [...Object.keys(MODELS), amendmentModel2026.id].join(', ');
  throw new UsageFault(`There is no model "${id}".`, `There are ${known}.`);
}

/** What is no model at all is told by its place in the file. */
function fromFile(name: string): Judged | undefined {
  const read = readModelFile(readUserFile(name));
  if (read.ok) return { name, model: read.model, parameters: PARAMETERS };
  for (const fault of read.faults) tell(`${name}: ${fault}`);
  return undefined;
}

function report(locale: Locale, { model, name, parameters }: Judged): number {
  const faults = lintModel(model, parameters);
  const isolated = `\u2066${name}\u2069`;
  if (faults.length === 0) {
    const all = [...model.preamble, ...model.articles.flatMap(({ clauses }) => clauses)];
    tellIn(locale, `✔ ${text(locale, 'model.sound', { name: isolated, clauses: all.length })}`);
    return 0;
  }
  tellIn(locale, `✘ ${text(locale, 'model.faults', { name: isolated, count: faults.length })}`);
  for (const fault of faults) tellIn(locale, `  ${faultLine(locale, fault)}`);
  return 1;
}

function faultLine(locale: Locale, { clause, code, detail, side }: ModelFault): string {
  const where = `\u2066${clause}\u2069 (${text(locale, `model.side.${side}`)})`;
  return `${where}: ${text(locale, `model.fault.${code}`)} [${code}] \u2068${detail}\u2069`;
}
