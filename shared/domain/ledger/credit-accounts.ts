import { type Balances, named, type Posting, posting } from './ledger.ts';

/**
 * The credit of payment of one fiscal year on one line of the budget. Money is authorised for a year: what a year has
 * not ordered is gone with it, unless an order carries it over to the next (organic law 130-13 on the law of finance).
 */
export interface CreditLine {
  /** Four digits; the fiscal year is the calendar year. */
  readonly year: number;
  /** As on the visa, in the form of `lineOf`. */
  readonly line: string;
}

/**
 * Where the credit of a year and line may stand: `open` to be ordered, `ordered`, `paid`; `lapsed`, when an order of an
 * earlier year fails; `carried`, what was carried over to the next year. None of them may fall below zero.
 */
export const creditStations = ['open', 'ordered', 'paid', 'lapsed', 'carried'] as const;

export type CreditStation = (typeof creditStations)[number];

/** Of one year and line, in centimes. `left` can still be ordered in that year. */
export interface CreditFigures extends CreditLine {
  readonly opened: number;
  /** Came from the year before. */
  readonly brought: number;
  /** Went to the year after. */
  readonly carried: number;
  readonly ordered: number;
  readonly paid: number;
  readonly lapsed: number;
  readonly left: number;
}

const CREDIT = 'credit/';
const GRANTED = 'appropriation/credit/';
const BROUGHT = 'appropriation/carried/';
const NO_PART_OF_A_LINE = /[^0-9A-Za-z.-]+/gu;

/** The line of a budget as accounts and cases name it: without slashes, blanks and the like, at most 40 characters. */
export function lineOf(budgetLine: string): string {
  return budgetLine.trim().replaceAll(NO_PART_OF_A_LINE, '-').slice(0, 40);
}

/** The account of a credit and station. Throws RangeError when the line is empty or holds a slash. */
export function creditAccount(credit: CreditLine, station: CreditStation): string {
  return `${CREDIT}${credit.year}/${named(credit.line)}/${station}`;
}

/** Grants credit, from the law of finance or an order that adds to it. Throws RangeError unless above zero. */
export function grantCredit(credit: CreditLine, amountCentimes: number): Posting {
  return posting(`${GRANTED}${partsOf(credit)}`, creditAccount(credit, 'open'), amountCentimes);
}

/** Moves credit of one year and line from one station to another. Throws RangeError unless the amount is above zero. */
export function moveCredit(
  credit: CreditLine,
  from: CreditStation,
  to: CreditStation,
  amountCentimes: number,
): Posting {
  return posting(creditAccount(credit, from), creditAccount(credit, to), amountCentimes);
}

/** Carries what a year has left over to the next, on the same line: it ends in the one and begins in the other. */
export function carryCredit({ year, line }: CreditLine, amountCentimes: number): readonly Posting[] {
  const next = { year: year + 1, line };
  return [
    moveCredit({ year, line }, 'open', 'carried', amountCentimes),
    posting(`${BROUGHT}${partsOf(next)}`, creditAccount(next, 'open'), amountCentimes),
  ];
}

/** Whether the account belongs to the credits of years and lines, and not to an envelope of a call. */
export function isCreditAccount(accountName: string): boolean {
  return [CREDIT, GRANTED, BROUGHT].some((prefix) => accountName.startsWith(prefix)) && isLong(accountName);
}

/** The year and line that an account is of; undefined for an account of an envelope. */
export function creditOf(accountName: string): CreditLine | undefined {
  if (!isCreditAccount(accountName)) return undefined;
  const [, second = '', third = '', fourth = ''] = accountName.split('/');
  return accountName.startsWith(CREDIT)
    ? { year: Number(second), line: third }
    : { year: Number(third), line: fourth };
}

/** What an account of a credit holds: one of its stations, or where it comes from. */
export function creditKindOf(accountName: string): CreditStation | 'granted' | 'brought' {
  if (accountName.startsWith(GRANTED)) return 'granted';
  if (accountName.startsWith(BROUGHT)) return 'brought';
  return creditStations.find((station) => accountName.endsWith(`/${station}`)) ?? 'open';
}

/** The figures of a year and line, from balances that hold its accounts. */
export function creditFigures(balances: Balances, credit: CreditLine): CreditFigures {
  const at = (station: CreditStation) => balances.get(creditAccount(credit, station)) ?? 0;
  const from = (source: string) => 0 - (balances.get(`${source}${partsOf(credit)}`) ?? 0);
  return {
    year: credit.year,
    line: credit.line,
    opened: from(GRANTED),
    brought: from(BROUGHT),
    carried: at('carried'),
    ordered: at('ordered'),
    paid: at('paid'),
    lapsed: at('lapsed'),
    left: at('open'),
  };
}

/** The figures of every year and line that has an account, by year and then by line. */
export function allCredits(balances: Balances): readonly CreditFigures[] {
  const credits = new Map<string, CreditLine>();
  for (const accountName of balances.keys()) {
    const credit = creditOf(accountName);
    if (credit) credits.set(partsOf(credit), credit);
  }
  return [...credits]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, credit]) => creditFigures(balances, credit));
}

function partsOf({ year, line }: CreditLine): string {
  return `${year}/${named(line)}`;
}

/** An envelope's account has three parts, an appropriation two: a call named `credit` is none of ours. */
function isLong(accountName: string): boolean {
  return accountName.split('/').length === 4;
}
