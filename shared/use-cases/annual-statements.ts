import type { CalendarDay } from '../domain/kernel/calendar-day.ts';
import { type AnnualStatement, annualStatement } from '../domain/reconciliation/statement.ts';
import type { Desk } from './desk.ts';
import { conventions, tranches } from './lifecycles.ts';
import { listCases } from './read-cases.ts';
import { readLoggedConvention } from './read-ledger.ts';

/** What an association received under a convention in a year; undefined when there is no such convention. */
export async function readStatement(
  desk: Pick<Desk, 'store'>,
  conventionId: string,
  year: number,
): Promise<AnnualStatement | undefined> {
  const known = await listCases(desk, tranches, `tranches-of/${conventionId}`);
  const ids = known.flatMap((state) => (state.status === 'absent' ? [] : [state.trancheId]));
  const logged = await readLoggedConvention(desk.store, conventionId, ids);
  return logged && annualStatement(logged, year);
}

/** The statements of all conventions under which money arrived or went back in a year, by number: the Court's list. */
export async function listStatements(
  desk: Pick<Desk, 'store'>,
  year: number,
): Promise<readonly AnnualStatement[]> {
  const statements: AnnualStatement[] = [];
  for (const state of await listCases(desk, conventions, 'conventions')) {
    if (state.status === 'absent') continue;
    const statement = await readStatement(desk, state.conventionId, year);
    if (statement && statement.receipts.length > 0) statements.push(statement);
  }
  return statements;
}

/** The years in which money arrived under a convention, the newest first: those that have a statement. */
export function yearsReceived(states: readonly { readonly paidOn: CalendarDay }[]): readonly number[] {
  const years = new Set(states.map(({ paidOn }) => Number(paidOn.slice(0, 4))));
  return [...years].sort((one, other) => other - one);
}
