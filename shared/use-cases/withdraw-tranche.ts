import type { Instant } from '../domain/kernel/calendar-day.ts';
import { tranchePostings } from '../domain/tranche/postings.ts';
import type { TrancheState } from '../domain/tranche/state.ts';
import type { Request } from './acts.ts';
import type { Answer } from './answer.ts';
import { completeWhenDone } from './complete-convention.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';

type OnTranche = Request & { readonly trancheId: string };
type OnProposal = OnTranche & { readonly proposedAt: Instant };
type Withdrawn = Promise<Answer<TrancheState>>;

/** One finance officer proposes to give up a tranche. Nobody outside is told, and no money moves, before it is confirmed. */
export function proposeWithdrawal(desk: Desk, request: OnTranche & { readonly reason: string }): Withdrawn {
  const { act, reason, trancheId: id } = request;
  const command = { type: 'ProposeWithdrawal', act, reason } as const;
  return decideOne(desk, request, { verb: command.type, lifecycle: tranches, id, facts: reason, command });
}

/** Another one confirms: the money is free again in the same append, and the association reads the reason. */
export function confirmWithdrawal(desk: Desk, request: OnProposal): Withdrawn {
  const { act, proposedAt, trancheId: id } = request;
  const command = { type: 'ConfirmWithdrawal', act, proposedAt } as const;
  return decideOne(desk, request, {
    ...{ verb: command.type, lifecycle: tranches, id, facts: proposedAt, command },
    consequences: ({ before, after }) => ({
      postings: tranchePostings(before, after),
      deliveries:
        after.status === 'withdrawn'
          ? mail('tranche-withdrawn', tranches.streamOf(id), TOLD, { reason: after.reason })
          : [],
    }),
    further: async (transaction, { after }) => {
      if (after.status === 'withdrawn') await completeWhenDone(transaction, act, after.conventionId);
    },
  });
}

/** Whoever counts on the money, and who signed for it; the programme officers have the convention in their hands. */
const TOLD = ['contact', 'treasurer', 'president', 'role:programme-officer'] as const;

/** Nothing comes of it; the association never heard of it. */
export function declineWithdrawal(desk: Desk, request: OnProposal & { readonly reason: string }): Withdrawn {
  const { act, proposedAt, reason, trancheId: id } = request;
  const command = { type: 'DeclineWithdrawal', act, proposedAt, reason } as const;
  const facts = [proposedAt, reason];
  return decideOne(desk, request, { verb: command.type, lifecycle: tranches, id, facts, command });
}
