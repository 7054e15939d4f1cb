import { callOf, envelopePostings } from '../domain/programme/programme-queries.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { programmes } from './lifecycles.ts';

/** Opens a call: from now on applications may be filed, and its envelopes stand in the ledger. */
export function openCall(desk: Desk, request: Request & { readonly callId: string }) {
  const { act, callId } = request;
  return decideOne(desk, request, {
    verb: 'open-call',
    lifecycle: programmes,
    id: desk.programmeId,
    facts: callId,
    command: { type: 'OpenCall', callId, act },
    consequences: ({ after }) => {
      const call = after.status === 'open' ? callOf(after.terms, callId) : undefined;
      return { postings: call ? envelopePostings(call) : [] };
    },
  });
}
