import type { GateFacts } from '../../shared/domain/gate/evaluate-gate.ts';
import type { StandingFact } from '../../shared/domain/gate/expression.ts';

/** Facts of a convention in force with visa, account and papers in order, of which nothing was paid or reported. */
export function someGateFacts(
  changes: Partial<Omit<GateFacts, 'standing'>> = {},
  standing: Partial<Record<StandingFact, boolean>> = {},
): GateFacts {
  return {
    today: '2026-11-01',
    standing: {
      'convention.inForce': true,
      'commitment.visa': true,
      'account.verified': true,
      'papers.valid': true,
      ...standing,
    },
    tranches: [],
    reports: [],
    ...changes,
  };
}
