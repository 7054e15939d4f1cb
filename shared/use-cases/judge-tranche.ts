import { approversFor } from '../domain/programme/programme-queries.ts';
import type { TrancheCommand } from '../domain/tranche/commands.ts';
import { tranchePostings } from '../domain/tranche/postings.ts';
import type { TrancheState } from '../domain/tranche/state.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { conventions, tranches } from './lifecycles.ts';
import { type MailTemplate, mail } from './mail-intents.ts';
import { readCase, readTerms } from './read-cases.ts';

type OnTranche = Request & { readonly trancheId: string };
type Judged = Promise<Answer<TrancheState>>;

/** The service is done (*service fait*, decree 2-07-1235): the first of the four eyes. */
export async function certifyTranche(desk: Desk, request: OnTranche): Judged {
  const tranche = await readCase(desk, tranches, request.trancheId);
  const conventionInForce = await isInForce(desk, tranche);
  return judge(desk, request, { type: 'CertifyTranche', act: request.act, conventionInForce });
}

/** One approval; the programme's levels say how many different people it takes for the amount. */
export async function approveTranche(desk: Desk, request: OnTranche): Judged {
  const tranche = await readCase(desk, tranches, request.trancheId);
  if (tranche.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
  const approversNeeded = approversFor(await readTerms(desk), tranche.amountCentimes);
  const conventionInForce = await isInForce(desk, tranche);
  return judge(desk, request, {
    type: 'ApproveTranche',
    act: request.act,
    approversNeeded,
    conventionInForce,
  });
}

/** Takes back one's own approval until the next level or a file has used it. */
export function takeBackApproval(desk: Desk, request: OnTranche & { readonly reason: string }): Judged {
  return judge(desk, request, { type: 'TakeBackApproval', act: request.act, reason: request.reason });
}

/** Gives the request back to the association, which is told what to mend. */
export function returnTranche(desk: Desk, request: OnTranche & { readonly reason: string }): Judged {
  const { act, reason } = request;
  return judge(desk, request, { type: 'ReturnTranche', act, reason }, 'tranche-returned');
}

/** Suspends the payment, with a reason that the association reads. */
export function holdTranche(desk: Desk, request: OnTranche & { readonly reason: string }): Judged {
  const { act, reason } = request;
  return judge(desk, request, { type: 'HoldTranche', act, reason }, 'tranche-held');
}

export function releaseHold(desk: Desk, request: OnTranche): Judged {
  return judge(desk, request, { type: 'ReleaseHold', act: request.act });
}

/** Opens the tranche for a new request after its transfer was rejected or came back. */
export function reopenTranche(desk: Desk, request: OnTranche): Judged {
  return judge(desk, request, { type: 'ReopenTranche', act: request.act }, 'tranche-requestable');
}

/** What someone tries who wants an unanswered transfer sent again: always refused, with the reason. */
export function reissueOrder(desk: Desk, request: OnTranche): Judged {
  return judge(desk, request, { type: 'ReissueOrder', act: request.act });
}

async function isInForce(desk: Desk, tranche: TrancheState): Promise<boolean> {
  if (tranche.status === 'absent') return false;
  return (await readCase(desk, conventions, tranche.conventionId)).status === 'in-force';
}

function judge(desk: Desk, request: OnTranche, command: TrancheCommand, told?: MailTemplate): Judged {
  const reason = 'reason' in command ? command.reason : undefined;
  return decideOne(desk, request, {
    verb: command.type,
    lifecycle: tranches,
    id: request.trancheId,
    facts: reason ?? null,
    command,
    consequences: ({ before, after }) => ({
      postings: tranchePostings(before, after),
      deliveries: told
        ? mail(told, `tranche-${request.trancheId}`, ['contact'], reason === undefined ? {} : { reason })
        : [],
    }),
  });
}
