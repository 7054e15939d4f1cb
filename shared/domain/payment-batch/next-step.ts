import type { PaymentBatchState } from './state.ts';

/** What is still to be done of a batch without anybody's hand; places count from 0. */
export type BatchStep =
  | { readonly kind: 'add'; readonly from: number; readonly count: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'send'; readonly from: number; readonly count: number };

/**
 * The next append of a long batch, undefined when nothing is left to do: its state alone says where it stands, so that
 * whoever comes after a crash goes on at the very place, and a step that was made is not made again.
 */
export function nextStep(state: PaymentBatchState, ordersPerAppend: number): BatchStep | undefined {
  if (state.status === 'open') {
    const { position, wantedCount } = state;
    if (position >= wantedCount) return { kind: 'close' };
    return { kind: 'add', from: position, count: Math.min(ordersPerAppend, wantedCount - position) };
  }
  if (state.status !== 'released' || state.sentCount >= state.count) return undefined;
  const { count, sentCount } = state;
  return { kind: 'send', from: sentCount, count: Math.min(ordersPerAppend, count - sentCount) };
}
