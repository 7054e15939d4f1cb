import type { GateFact } from '../programme/programme-terms.ts';
import type { TrancheStatus } from '../tranche/state.ts';
import { accountBlock, type MoneyRule } from './account-standing.ts';
import type { ConventionState } from './state.ts';

/**
 * The facts that a tranche's gate asks for, as they stand on the day of the rule. `previous` is the tranche before it, undefined for
 * the first one. `reportAccepted`: whether the report on the previous tranche is accepted.
 */
export function gateFacts(
  convention: ConventionState,
  rule: MoneyRule,
  previous?: { readonly status: TrancheStatus },
  reportAccepted = false,
): Record<GateFact, boolean> {
  const existing = convention.status === 'absent' ? undefined : convention;
  return {
    'convention-in-force': existing?.status === 'in-force',
    'commitment-visa': existing?.visa?.confirmedBy !== undefined,
    'account-verified': existing !== undefined && accountBlock(existing.account, rule) === undefined,
    'previous-tranche-paid': previous === undefined || previous.status === 'paid',
    'report-accepted': reportAccepted,
  };
}

/** The truth table of a gate, in its own order, as the association and the officer read it. */
export function gateTable(
  gate: readonly GateFact[],
  facts: Readonly<Record<GateFact, boolean>>,
): { readonly fact: GateFact; readonly holds: boolean }[] {
  return gate.map((fact) => ({ fact, holds: facts[fact] }));
}
