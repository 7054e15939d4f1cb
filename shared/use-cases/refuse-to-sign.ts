import type { SignatureState } from '../domain/signature/state.ts';
import type { Request } from './acts.ts';
import type { Answer } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { judgeMandate } from './judge-mandate.ts';
import { signatures } from './lifecycles.ts';
import { underMandate } from './mandate-for.ts';
import { readCase } from './read-cases.ts';
import { recallState } from './recorded-answer.ts';

/**
 * A party says no, with its reason; the workflow draws the consequence for the convention. Who may sign for the party
 * may refuse for it, and nobody else: the register is asked at that instant.
 */
export async function refuseToSign(
  desk: Desk,
  request: Request & { readonly signatureId: string; readonly partyId: string; readonly reason: string },
): Promise<Answer<SignatureState>> {
  const recorded = await recallState(desk, signatures, request.key);
  if (recorded) return recorded;
  const { signatureId, partyId, reason } = request;
  const round = await readCase(desk, signatures, signatureId);
  const party = round.status === 'open' ? round.parties.find((each) => each.partyId === partyId) : undefined;
  const asked = party && { signatureId, party, personId: request.act.actor.personId, at: request.act.at };
  const judged = asked && (await judgeMandate(desk, asked));
  if (judged?.ok === false) return judged;
  const mandate = judged?.value;
  const act = mandate ? underMandate(request.act, mandate) : request.act;
  return decideOne(
    desk,
    { ...request, act },
    {
      verb: 'refuse-to-sign',
      lifecycle: signatures,
      id: signatureId,
      facts: [partyId, reason],
      command: { type: 'RefuseToSign', act, partyId, reason, ...(mandate ? { mandate } : {}) },
    },
  );
}
