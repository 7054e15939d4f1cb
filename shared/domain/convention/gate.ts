import type { GateFacts } from '../gate/evaluate-gate.ts';
import type { ReportStanding } from '../report/standing.ts';
import type { TrancheState } from '../tranche/state.ts';
import { accountBlock, type MoneyRule } from './account-standing.ts';
import type { ConventionState } from './state.ts';

/** What a gate asks for beside the convention itself. */
export interface AroundConvention {
  /** All tranches of the convention. */
  readonly tranches: readonly TrancheState[];
  readonly reports: readonly ReportStanding[];
  /** Whether the dated papers of the application are none too old on the day of the rule. */
  readonly papersValid: boolean;
}

/** The facts of a convention that gates are judged on, as they stand on the day of the rule. */
export function gateFacts(
  convention: ConventionState,
  rule: MoneyRule,
  { papersValid, reports, tranches }: AroundConvention,
): GateFacts {
  const existing = convention.status === 'absent' ? undefined : convention;
  return {
    today: rule.today,
    standing: {
      'convention.inForce': existing?.status === 'in-force',
      'commitment.visa': existing?.visa?.confirmedBy !== undefined,
      'account.verified': existing !== undefined && accountBlock(existing.account, rule) === undefined,
      'papers.valid': papersValid,
    },
    tranches: tranches.flatMap((each) =>
      each.status === 'absent'
        ? []
        : [{ index: each.index, paid: each.status === 'paid', amountCentimes: each.amountCentimes }],
    ),
    reports,
  };
}
