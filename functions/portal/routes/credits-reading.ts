import type { CreditEntry } from '../../../shared/domain/credit/state.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import type { CreditFigures, CreditLine } from '../../../shared/domain/ledger/credit-accounts.ts';
import { controlsCredit } from '../../../shared/domain/programme/programme-queries.ts';
import { credits } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { readCredits } from '../../../shared/use-cases/read-credits.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type NameOf, readNames } from './people-names.ts';

export type EntryOfLine = CreditLine & CreditEntry;

export interface CreditsView {
  /** Whether orders of this programme draw on credit at all. */
  readonly controlled: boolean;
  readonly runningYear: number;
  readonly figures: readonly CreditFigures[];
  /** The longest waiting first. */
  readonly pending: readonly EntryOfLine[];
  /** The newest first. */
  readonly settled: readonly EntryOfLine[];
  readonly nameOf: NameOf;
}

/** The credits of every year and line, with the papers that made them and those that wait for a second officer. */
export async function readCreditsView(desk: PortalDesk): Promise<CreditsView> {
  const [terms, figures, cases, nameOf] = await Promise.all([
    readTerms(desk),
    readCredits(desk),
    listCases(desk, credits, 'credits'),
    readNames(desk, []),
  ]);
  const entries = cases.flatMap((state) =>
    state.status === 'absent'
      ? []
      : state.entries.map((entry): EntryOfLine => ({ ...entry, year: state.year, line: state.line })),
  );
  const when = ({ enteredAt, settledAt }: EntryOfLine) => settledAt ?? enteredAt;
  const inTime = entries.sort((one, other) => (when(one) < when(other) ? -1 : 1));
  return {
    controlled: controlsCredit(terms),
    runningYear: Number(dayOf(desk.clock.now()).slice(0, 4)),
    figures,
    pending: inTime.filter(({ outcome }) => outcome === 'pending'),
    settled: inTime.filter(({ outcome }) => outcome !== 'pending').reverse(),
    nameOf,
  };
}
