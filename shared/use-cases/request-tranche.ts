import type { Request } from './acts.ts';
import { refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { conventions, tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase } from './read-cases.ts';

/** The association asks for a tranche whose gate is open, to the account that stands in its convention. */
export async function requestTranche(desk: Desk, request: Request & { readonly trancheId: string }) {
  const { act, trancheId } = request;
  const tranche = await readCase(desk, tranches, trancheId);
  if (tranche.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
  const convention = await readCase(desk, conventions, tranche.conventionId);
  if (convention.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
  const { rib, holder, changedBy } = convention.account;
  return decideOne(desk, request, {
    verb: 'request-tranche',
    lifecycle: tranches,
    id: trancheId,
    facts: rib,
    command: {
      type: 'RequestTranche',
      act,
      account: { rib, holder },
      ...(changedBy === undefined ? {} : { accountLastChangedBy: changedBy }),
    },
  });
}

/** The association takes its request back; both who may ask are told, with a link to ask again. No money moves. */
export function takeBackRequest(desk: Desk, request: Request & { readonly trancheId: string }) {
  const { act, trancheId } = request;
  return decideOne(desk, request, {
    verb: 'take-back-request',
    lifecycle: tranches,
    id: trancheId,
    command: { type: 'TakeBackRequest', act },
    consequences: () => ({
      deliveries: mail('tranche-taken-back', tranches.streamOf(trancheId), ['contact', 'treasurer']),
    }),
  });
}
