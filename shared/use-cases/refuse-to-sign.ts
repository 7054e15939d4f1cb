import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { signatures } from './lifecycles.ts';

/** A party says no, with its reason; the workflow draws the consequence for the convention. */
export function refuseToSign(
  desk: Desk,
  request: Request & { readonly signatureId: string; readonly partyId: string; readonly reason: string },
) {
  const { act, signatureId, partyId, reason } = request;
  return decideOne(desk, request, {
    verb: 'refuse-to-sign',
    lifecycle: signatures,
    id: signatureId,
    facts: [partyId, reason],
    command: { type: 'RefuseToSign', act, partyId, reason },
  });
}
