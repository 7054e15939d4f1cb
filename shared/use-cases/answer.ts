import type { Refusal } from '../domain/kernel/decider.ts';

/** What a use case says: done with a value, or refused with a reason that a page puts into words. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function done<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}

export function refused(refusal: Refusal): Answer<never> {
  return { ok: false, refusal };
}

/** The money is not there: the floor of a ledger account held in the very append that would have broken it. */
export interface LedgerRefusal extends Refusal {
  readonly code: 'LEDGER_INSUFFICIENT';
  readonly account: string;
}
