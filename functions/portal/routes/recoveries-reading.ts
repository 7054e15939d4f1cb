import type { ExistingConvention } from '../../../shared/domain/convention/state.ts';
import { balanceOf } from '../../../shared/domain/recovery/balance.ts';
import { unclaimedCentimes } from '../../../shared/domain/recovery/recovery.ts';
import type { ConfirmedOrder, RecoveryState } from '../../../shared/domain/recovery/state.ts';
import type { AcceptedReport, ReportState } from '../../../shared/domain/report/state.ts';
import { accountConvention, onDesk } from '../../../shared/use-cases/convention-money.ts';
import { conventions, recoveries, reports, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTermsOf } from '../../../shared/use-cases/read-cases.ts';
import type { ToAsk } from '../pages/recovery/recoveries-page.tsx';
import type { RecoveryView } from '../pages/recovery/recovery-view.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { readNames } from './people-names.ts';

/** The order that is owed or was paid back last; undefined while none is confirmed. */
export function confirmedOrder(state: RecoveryState): ConfirmedOrder | undefined {
  if (state.status === 'absent') return undefined;
  return 'receipts' in state.order ? state.order : state.past.at(-1);
}

/** What a convention's page and its recovery's page say of the money. */
export async function readBalance(desk: PortalDesk, convention: ExistingConvention) {
  const { money, reports: told } = await accountConvention(onDesk(desk), convention);
  const state = await readCase(desk, recoveries, convention.conventionId);
  return { state, balance: balanceOf(money), left: unclaimedCentimes(state, money), reports: told };
}

export async function readRecovery(
  desk: PortalDesk,
  conventionId: string,
): Promise<RecoveryView | undefined> {
  const convention = await readCase(desk, conventions, conventionId);
  if (convention.status === 'absent') return undefined;
  const { reports: told, ...balance } = await readBalance(desk, convention);
  const terms = await readTermsOf(desk, convention.programmeVersion);
  const commits = await desk.store.history(recoveries.streamOf(conventionId));
  return {
    ...balance,
    convention,
    checkers: told.flatMap((report) => (report.status === 'accepted' ? [report.financeBy] : [])),
    repaymentDays: terms.convention.modelTerms.repaymentDays,
    commits,
    nameOf: await readNames(desk, commits, convention),
  };
}

/** Conventions whose money may be asked back and is not, by their numbers. A listing: it may lag. */
export async function listToAsk(desk: PortalDesk): Promise<readonly ToAsk[]> {
  const terminated = await listCases(desk, conventions, 'conventions/terminated');
  const accepted = await listCases(desk, reports, 'reports/accepted');
  // A report becomes the final one when what comes after it is withdrawn.
  const withdrawn = await listCases(desk, tranches, 'tranches/withdrawn');
  const ids = [
    ...terminated.flatMap((state) => (state.status === 'absent' ? [] : [state.conventionId])),
    ...accepted.flatMap((report) => (leavesMoney(report) ? [report.conventionId] : [])),
    ...withdrawn.flatMap((tranche) => (tranche.status === 'absent' ? [] : [tranche.conventionId])),
  ];
  const rows = await Promise.all(
    [...new Set(ids)].map(async (conventionId): Promise<readonly ToAsk[]> => {
      const convention = await readCase(desk, conventions, conventionId);
      if (convention.status === 'absent') return [];
      const { left } = await readBalance(desk, convention);
      return left === 0 ? [] : [{ conventionId, number: convention.number, leftCentimes: left }];
    }),
  );
  return rows.flat().sort((one, other) => (one.number < other.number ? -1 : 1));
}

/** The last account of a convention, or one of which something was refused. */
function leavesMoney(report: ReportState): report is AcceptedReport {
  return report.status === 'accepted' && (report.final || report.disallowed.length > 0);
}
