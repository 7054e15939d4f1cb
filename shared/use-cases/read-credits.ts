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

/** The credits of several orders that one append makes together: what an order draws is not there for the next. */
export function creditOfOrders(
  desk: Reader,
  terms: Pick<ProgrammeTerms, 'payments'>,
  executionOn: CalendarDay,
) {
  const drawn = new Map<string, number>();
  return async (
    convention: Pick<ExistingConvention, 'visa'>,
    amountCentimes: number,
  ): Promise<DrawnCredit | undefined> => {
    const credit = await creditOfOrder(desk, terms, convention, executionOn);
    if (credit === undefined || credit === 'no-visa') return credit;
    const account = creditAccount(credit, 'open');
    const before = drawn.get(account) ?? 0;
    drawn.set(account, before + amountCentimes);
    return { ...credit, leftCentimes: credit.leftCentimes - before };
  };
}

/** The year and line whose account an append would have overdrawn; undefined for every other refusal. */
export function shortOf(refusal: Refusal): CreditLine | undefined {
  if (refusal.code !== 'LEDGER_INSUFFICIENT' || !('account' in refusal)) return undefined;
  return creditOf(String(refusal.account));
}
