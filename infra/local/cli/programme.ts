import { parseArgs } from 'node:util';
import { refusalText } from '../../../functions/portal/components/form.tsx';
import type { Act } from '../../../shared/domain/kernel/act.ts';
import type { ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import { termsChanges } from '../../../shared/domain/programme/terms-changes.ts';
import { LOCALES, type Locale } from '../../../shared/i18n/locale.ts';
import { changeSentence } from '../../../shared/i18n/terms-change-words.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { readPerson } from '../../../shared/use-cases/change-staff.ts';
import type { Desk } from '../../../shared/use-cases/desk.ts';
import { readTerms } from '../../../shared/use-cases/read-cases.ts';
import { reviseProgramme, revisionRefusal } from '../../../shared/use-cases/revise-programme.ts';
import { readProgrammeFile } from '../../../shared/wire/programme-file.ts';
import { readMode } from '../keep-mode.ts';
import { readUserFile, userPath } from './check.ts';
import { tellIn, UsageFault } from './speak.ts';
import { withDesk } from './with-desk.ts';

const USAGE = 'mithaq programme revise FILE [--data DIR] [--by ID --reason TEXT] [--lang fr|ar]';

/**
 * `mithaq programme revise`: what the next version of the terms changes, each value in a sentence, and whether it may.
 * With the name of an administrator and a reason it is recorded; without them nothing is. Ends with 1 when refused.
 */
export async function programmeCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'data' },
      by: { type: 'string' },
      reason: { type: 'string' },
      lang: { type: 'string', default: 'fr' },
    },
  });
  const [verb, name, ...more] = positionals;
  const locale = LOCALES.find((one) => one === values.lang);
  const { by, reason } = values;
  if (verb !== 'revise' || name === undefined || more.length > 0 || !locale || !by !== !reason)
    throw new UsageFault('One file, and --by and --reason together or neither.', USAGE);
  const terms = readTermsFile(locale, name);
  if (!terms) return 1;
  const dataFolder = userPath(values.data);
  readMode(dataFolder);
  return withDesk(dataFolder, async (desk) => {
    const known = await tellChanges(desk, locale, terms);
    if (known !== undefined) return known;
    if (by && reason) return record(desk, locale, terms, { by, reason });
    tellIn(locale, text(locale, 'revision.not-recorded', { options: '\u2066--by ID --reason "…"\u2069' }));
    return 0;
  });
}

/** Everything that is wrong with the file is told; nothing of it is used then. */
function readTermsFile(locale: Locale, name: string): ProgrammeTerms | undefined {
  const read = readProgrammeFile(readUserFile(name));
  if (read.ok) return read.terms;
  for (const { code, found, path, remedy } of read.faults) {
    const place = found === undefined ? path || name : `${path || name} (${found})`;
    tellIn(locale, `\u2066${place}\u2069: ${remedy[locale]} [${code}]`);
  }
  return undefined;
}

/** Tells what would change; the exit code, where there is nothing to record or it would be refused. */
async function tellChanges(desk: Desk, locale: Locale, terms: ProgrammeTerms): Promise<number | undefined> {
  const say = (key: TextKey, values = {}) => tellIn(locale, text(locale, key, values));
  const kept = await readTerms(desk);
  const changes = termsChanges(kept, terms);
  if (changes.length === 0) {
    say('revision.same', { version: kept.version });
    return 0;
  }
  say('revision.heading', { from: kept.version, to: terms.version, count: changes.length });
  for (const change of changes) tellIn(locale, `  ${changeSentence(locale, change)}`);
  const refusal = await revisionRefusal(desk, { act: actOf(desk), terms });
  if (!refusal) return undefined;
  tellIn(locale, `✘ ${refusalText(locale, refusal)}`);
  return 1;
}

interface Signed {
  readonly by: string;
  readonly reason: string;
}

async function record(desk: Desk, locale: Locale, terms: ProgrammeTerms, signed: Signed): Promise<number> {
  const { by, reason } = signed;
  const person = await readPerson(desk, by);
  if (!person?.roles.includes('administrator'))
    throw new UsageFault(
      `"${by}" is no administrator of this installation.`,
      'Name one by the id of the register: who answers for the new terms stands in the log.',
    );
  const { personId, name } = person;
  const act = { ...actOf(desk), actor: { personId, name: name.fr, role: 'administrator' }, reason } as const;
  const key = `programme/${terms.programmeId}/version/${terms.version}`;
  const answer = await reviseProgramme(desk, { key, act, terms });
  if (!answer.ok) {
    tellIn(locale, `✘ ${refusalText(locale, answer.refusal)}`);
    return 1;
  }
  const values = { version: terms.version, name: `\u2068${name[locale]}\u2069` };
  tellIn(locale, `✔ ${text(locale, 'revision.recorded', values)}`);
  return 0;
}

/** The hand at the command line; what only looks is done by nobody else. */
function actOf({ clock }: Desk): Act {
  const actor = { personId: 'installation', name: 'Installation', role: 'system' } as const;
  return { actor, door: 'command', at: clock.now() };
}
