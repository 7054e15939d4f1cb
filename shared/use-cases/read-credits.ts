import type { ExistingConvention } from '../domain/convention/state.ts';
import type { CalendarDay } from '../domain/kernel/calendar-day.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import {
  allCredits,
  type CreditFigures,
  type CreditLine,
  creditAccount,
  creditOf,
  lineOf,
} from '../domain/ledger/credit-accounts.ts';
import { controlsCredit } from '../domain/programme/programme-queries.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { DrawnCredit } from '../domain/tranche/commands.ts';
import type { Desk } from './desk.ts';

type Reader = Pick<Desk, 'store'>;

/** The figures of every year and line, in centimes, as the ledger has them; a listing, which may lag. */
export async function readCredits({ store }: Reader): Promise<readonly CreditFigures[]> {
  const prefixes = ['credit/', 'appropriation/credit/', 'appropriation/carried/'];
  const found = await Promise.all(prefixes.map((prefix) => store.balances(prefix)));
  return allCredits(new Map(found.flatMap((balances) => [...balances])));
}

/** What a year and line can still order, in centimes. */
export function creditLeft({ store }: Reader, credit: CreditLine): Promise<number> {
  return store.balance(creditAccount(credit, 'open'));
}

/**
 * The credit that an order of this convention would draw on, executed on a day: the year is that of the execution, the
 * line that of the confirmed visa. Undefined where the programme does not control credit.
 */
export async function creditOfOrder(
  desk: Reader,
  terms: Pick<ProgrammeTerms, 'payments'>,
  { visa }: Pick<ExistingConvention, 'visa'>,
  executionOn: CalendarDay,
): Promise<DrawnCredit | undefined> {
  if (!controlsCredit(terms)) return undefined;
  if (visa?.confirmedBy === undefined) return 'no-visa';
  const credit = { year: Number(executionOn.slice(0, 4)), line: lineOf(visa.budgetLine) };
  return { ...credit, leftCentimes: await creditLeft(desk, credit) };
}

/** The credits of several orders that one append makes together. */
export interface CreditsOfOrders {
  /** What the next order of this convention would draw on. */
  of(convention: Pick<ExistingConvention, 'visa'>): Promise<DrawnCredit | undefined>;
  /** An order has been made: what it draws is not there for the next. */
  took(credit: CreditLine, amountCentimes: number): void;
}

/** For the orders of one append, executed on a day. */
export function creditsOfOrders(
  desk: Reader,
  terms: Pick<ProgrammeTerms, 'payments'>,
  executionOn: CalendarDay,
): CreditsOfOrders {
  const drawn = new Map<string, number>();
  return {
    async of(convention) {
      const credit = await creditOfOrder(desk, terms, convention, executionOn);
      if (credit === undefined || credit === 'no-visa') return credit;
      const leftCentimes = credit.leftCentimes - (drawn.get(creditAccount(credit, 'open')) ?? 0);
      return { ...credit, leftCentimes };
    },
    took(credit, amountCentimes) {
      const account = creditAccount(credit, 'open');
      drawn.set(account, (drawn.get(account) ?? 0) + amountCentimes);
    },
  };
}

/** The year and line whose account an append would have overdrawn; undefined for every other refusal. */
export function shortOf(refusal: Refusal): CreditLine | undefined {
  if (refusal.code !== 'LEDGER_INSUFFICIENT' || !('account' in refusal)) return undefined;
  return creditOf(String(refusal.account));
}
