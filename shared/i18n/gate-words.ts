import { type AskedCondition, type AskedLine, askedLines } from '../domain/gate/asked-lines.ts';
import { type Condition, printDecimal, printGate } from '../domain/gate/expression.ts';
import type { GateLine, GateTable } from '../domain/gate/gate-table.ts';
import { gateOf } from '../domain/gate/parse-gate.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import { formatDay } from './dates.ts';
import type { Locale } from './locale.ts';
import { sentence, type TextValues } from './sentence.ts';
import { gateTexts } from './texts/gates.ts';

/** Between conditions that are all needed; between those of which one is enough, the language's own "or". */
const AND: Readonly<Record<Locale, string>> = { fr: '\u00A0; ', ar: '؛ ' };
const COMPARISONS = {
  '>=': 'at_least',
  '>': 'above',
  '<=': 'at_most',
  '<': 'below',
  '=': 'exactly',
} as const;

/** One condition as the gate asks for it: "Rapport sur la tranche 1 accepté". */
export function conditionWords(locale: Locale, { condition, negated }: AskedCondition): string {
  const words = worded(locale, `gate.${condition.fact}`, valuesOf(locale, condition));
  return negated ? worded(locale, 'gate.not', { condition: words }) : words;
}

/** How much of a gate holds, and what is missing of the rest, in one sentence. */
export function gateSummary(locale: Locale, { holds, lines, met, total }: GateTable): string {
  if (holds) return worded(locale, 'gate.summary-full', { all: total });
  const missing = lines.filter((line) => !line.holds).map((line) => missingWords(locale, line));
  return worded(locale, 'gate.summary', { met, all: total, missing: missing.join(AND[locale]) });
}

/** What a line that does not hold still needs. */
function missingWords(locale: Locale, line: GateLine): string {
  if (line.kind !== 'condition')
    return worded(locale, 'gate.missing.any', { conditions: waysIn(locale, line.lines) });
  const { condition, negated } = line;
  const values = valuesOf(locale, condition);
  if (!negated) return worded(locale, `gate.missing.${condition.fact}`, values);
  return worded(locale, 'gate.missing.not', { condition: worded(locale, `gate.${condition.fact}`, values) });
}

/** The conditions of a tranche as its convention prints them; the usual gates have a wording of their own. */
export function gatePhrase(gate: string, index: number): Bilingual {
  return { fr: phraseIn('fr', gate, index), ar: phraseIn('ar', gate, index) };
}

function phraseIn(locale: Locale, gate: string, index: number): string {
  const expression = gateOf(gate);
  const usual = usualWords(locale, printGate(expression), index - 1);
  if (usual !== undefined) return usual;
  const lines = askedLines(expression);
  if (lines.length === 0) return worded(locale, 'gate.none');
  return lines.map((line) => lineWords(locale, line)).join(AND[locale]);
}

function lineWords(locale: Locale, line: AskedLine): string {
  if (line.kind === 'condition') return conditionWords(locale, line);
  return worded(locale, 'gate.any-of', { conditions: waysIn(locale, line.lines) });
}

/** The ways of which one is enough; a way of several conditions names them together. */
function waysIn(locale: Locale, lines: readonly AskedLine[]): string {
  const ways = lines.map((line) => {
    if (line.kind === 'condition') return conditionWords(locale, line);
    const together = line.lines.map((each) => lineWords(locale, each));
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(together);
  });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(ways);
}

const FIRST = 'convention.inForce and commitment.visa and account.verified';

/** The gates of the model: what an earlier version of the programme said in these words is said in them again. */
function usualWords(locale: Locale, gate: string, previous: number): string | undefined {
  if (gate === FIRST) return worded(locale, 'gate.first');
  const reported = `tranche(${previous}).paid and report(${previous}).accepted`;
  if (gate === reported) return worded(locale, 'gate.report');
  const spent = `${reported} and spent(${previous}) >= `;
  if (!gate.startsWith(spent)) return undefined;
  const share = gate.slice(spent.length);
  if (!/^[\d.]+$/u.test(share)) return undefined;
  return worded(locale, 'gate.report-spent', { share: shareWords(locale, share) });
}

function valuesOf(locale: Locale, condition: Condition): TextValues {
  const index = 'index' in condition ? { index: condition.index } : {};
  const comparison = 'comparison' in condition ? { comparison: COMPARISONS[condition.comparison] } : {};
  const share = 'share' in condition ? { share: shareWords(locale, printDecimal(condition.share)) } : {};
  const day = 'day' in condition ? { day: formatDay(locale, condition.day) } : {};
  return { ...index, ...comparison, ...share, ...day };
}

/** A share by its decimal as percents, with Latin digits as everywhere: 0.75 is 75 %. */
function shareWords(locale: Locale, decimal: string): string {
  const digits = { maximumFractionDigits: 4, numberingSystem: 'latn' };
  const percents = new Intl.NumberFormat(locale, digits).format(Number(decimal) * 100);
  return locale === 'fr' ? `${percents}\u00A0%` : `${percents}%`;
}

function worded(locale: Locale, key: keyof typeof gateTexts, values: TextValues = {}): string {
  return sentence(locale, gateTexts[key], values);
}
