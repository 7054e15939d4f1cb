import { carryCredit, grantCredit } from '../ledger/credit-accounts.ts';
import type { Posting } from '../ledger/ledger.ts';
import type { CreditEntry, CreditState } from './state.ts';

/** What a confirmation makes credit, in centimes: granted from its paper, or carried over from the year before. */
export function creditConfirmed(before: CreditState, after: CreditState): readonly Posting[] {
  if (after.status === 'absent') return [];
  const { line, year } = after;
  return confirmedIn(after)
    .filter(({ entry }) => !confirmedIn(before).some((each) => each.entry === entry))
    .flatMap(({ amountCentimes, kind }) =>
      kind === 'carry-over'
        ? carryCredit({ year: year - 1, line }, amountCentimes)
        : [grantCredit({ year, line }, amountCentimes)],
    );
}

function confirmedIn(state: CreditState): readonly CreditEntry[] {
  return state.status === 'absent' ? [] : state.entries.filter(({ outcome }) => outcome === 'confirmed');
}
