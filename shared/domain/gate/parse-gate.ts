import { isCalendarDay } from '../kernel/calendar-day.ts';
import {
  type Comparison,
  type Condition,
  type Decimal,
  type GateExpression,
  STANDING_FACTS,
} from './expression.ts';

/** What is wrong at the place where reading stopped. */
export type GateFaultReason =
  | 'condition-missing'
  | 'fact-unknown'
  | 'index-wrong'
  | 'parenthesis-missing'
  | 'comparison-missing'
  | 'share-wrong'
  | 'day-wrong'
  | 'rest';

/** Why a text is no gate: the reason, the place (characters from 1), and what stands there. */
export interface GateFault {
  readonly reason: GateFaultReason;
  readonly position: number;
  readonly found: string;
}

export type ParsedGate =
  | { readonly ok: true; readonly expression: GateExpression }
  | { readonly ok: false; readonly fault: GateFault };

interface Reading {
  readonly text: string;
  offset: number;
  fault?: GateFault;
}

const SPACE = /\s*/uy;
const WORD = /[A-Za-z][A-Za-z.]*/uy;
const INDEX = /\(\s*([1-9]\d?)\s*\)/uy;
const COMPARISON = />=|<=|>|<|=/uy;
const SHARE = /(0|[1-9]\d{0,5})(?:\.(\d{1,6}))?(?![\d.])/uy;
const DAY = /\d{4}-\d{2}-\d{2}(?!\d)/uy;
const FOUND_MAX = 20;

/**
 * Reads a gate: conditions joined by `and`, `or`, `not` and parentheses; `not` binds before `and`, and `and` before
 * `or`. A text of spaces asks for nothing. Gives the tree, or the first fault.
 */
export function parseGate(text: string): ParsedGate {
  if (text.trim() === '') return { ok: true, expression: { kind: 'and', parts: [] } };
  const reading: Reading = { text, offset: 0 };
  const expression = readGroup(reading, 'or');
  take(reading, SPACE);
  if (expression && reading.offset < text.length) fail(reading, 'rest');
  if (expression && !reading.fault) return { ok: true, expression };
  return { ok: false, fault: reading.fault ?? faultAt(reading, 'condition-missing') };
}

/** The tree of a gate that was read before. Throws RangeError for a text that is none: terms are checked on entry. */
export function gateOf(text: string): GateExpression {
  const parsed = parseGate(text);
  if (parsed.ok) return parsed.expression;
  const { found, position, reason } = parsed.fault;
  throw new RangeError(`No gate (${reason} at ${position}, "${found}"): ${text}`);
}

function readGroup(reading: Reading, kind: 'and' | 'or'): GateExpression | undefined {
  const parts: GateExpression[] = [];
  do {
    const part = kind === 'or' ? readGroup(reading, 'and') : readTerm(reading);
    if (!part) return undefined;
    parts.push(part);
  } while (takesWord(reading, kind));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind, parts };
}

function readTerm(reading: Reading): GateExpression | undefined {
  if (takesWord(reading, 'not')) {
    const of = readTerm(reading);
    return of && { kind: 'not', of };
  }
  if (takes(reading, '(')) {
    const group = readGroup(reading, 'or');
    if (!group || takes(reading, ')')) return group;
    return fail(reading, 'parenthesis-missing');
  }
  const condition = readCondition(reading);
  return condition && { kind: 'condition', condition };
}

function readCondition(reading: Reading): Condition | undefined {
  take(reading, SPACE);
  const start = reading.offset;
  const word = take(reading, WORD)?.[0];
  if (word === undefined || word === 'and' || word === 'or') return fail(reading, 'condition-missing', start);
  const standing = STANDING_FACTS.find((fact) => fact === word);
  if (standing) return { fact: standing };
  switch (word) {
    case 'date':
      return readDate(reading);
    case 'spent':
      return readSpent(reading);
    case 'tranche':
    case 'report':
      return readIndexed(reading, word, start);
    default:
      return fail(reading, 'fact-unknown', start);
  }
}

function readDate(reading: Reading): Condition | undefined {
  const comparison = readComparison(reading);
  if (!comparison) return undefined;
  take(reading, SPACE);
  const start = reading.offset;
  const day = take(reading, DAY)?.[0];
  if (day === undefined || !isCalendarDay(day)) return fail(reading, 'day-wrong', start);
  return { fact: 'date', comparison, day };
}

function readSpent(reading: Reading): Condition | undefined {
  const index = readIndex(reading);
  const comparison = index === undefined ? undefined : readComparison(reading);
  if (index === undefined || !comparison) return undefined;
  take(reading, SPACE);
  const written = take(reading, SHARE);
  if (!written) return fail(reading, 'share-wrong');
  const [, whole = '', places = ''] = written;
  const share: Decimal = { units: Number(`${whole}${places}`), places: places.length };
  return { fact: 'spent', index, comparison, share };
}

function readIndexed(reading: Reading, word: 'tranche' | 'report', start: number): Condition | undefined {
  const index = readIndex(reading);
  if (index === undefined) return undefined;
  const aspect = takes(reading, '.') ? take(reading, WORD)?.[0] : undefined;
  const fact = `${word}.${aspect}`;
  return fact === 'tranche.paid' || fact === 'report.filed' || fact === 'report.accepted'
    ? { fact, index }
    : fail(reading, 'fact-unknown', start);
}

function readIndex(reading: Reading): number | undefined {
  take(reading, SPACE);
  const index = take(reading, INDEX)?.[1];
  return index === undefined ? fail(reading, 'index-wrong') : Number(index);
}

function readComparison(reading: Reading): Comparison | undefined {
  take(reading, SPACE);
  const sign = take(reading, COMPARISON)?.[0];
  return isComparison(sign) ? sign : fail(reading, 'comparison-missing');
}

function isComparison(sign: string | undefined): sign is Comparison {
  return sign === '>=' || sign === '<=' || sign === '>' || sign === '<' || sign === '=';
}

/** Moves behind what the pattern finds here; undefined, and no move, where it finds nothing. */
function take(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reading.offset;
  const match = pattern.exec(reading.text);
  if (!match) return undefined;
  reading.offset += match[0].length;
  return match;
}

function takes(reading: Reading, character: string): boolean {
  take(reading, SPACE);
  const isHere = reading.text[reading.offset] === character;
  if (isHere) reading.offset += 1;
  return isHere;
}

function takesWord(reading: Reading, word: string): boolean {
  take(reading, SPACE);
  const start = reading.offset;
  if (take(reading, WORD)?.[0] === word) return true;
  reading.offset = start;
  return false;
}

function fail(reading: Reading, reason: GateFaultReason, at = reading.offset): undefined {
  reading.fault ??= faultAt({ ...reading, offset: at }, reason);
  return undefined;
}

function faultAt({ offset, text }: Reading, reason: GateFaultReason): GateFault {
  return { reason, position: offset + 1, found: text.slice(offset, offset + FOUND_MAX) };
}
