import type { Month } from '../domain/reconciliation/month.ts';
import type { ReconciliationState } from '../domain/reconciliation/state.ts';
import type { Request } from './acts.ts';
import type { Answer } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { reconciliations } from './lifecycles.ts';

/** A finance officer answers for the month, with the very file in hand and with what was found. */
export function signOffPack(
  desk: Desk,
  request: Request & { readonly month: Month; readonly fileSha256: string; readonly observations: string },
): Promise<Answer<ReconciliationState>> {
  const { act, fileSha256, month, observations } = request;
  return decideOne(desk, request, {
    verb: 'sign-off-pack',
    lifecycle: reconciliations,
    id: month,
    facts: [fileSha256, observations],
    command: { type: 'SignOffPack', act, fileSha256, observations },
  });
}
