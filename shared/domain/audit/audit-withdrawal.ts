import type { ConventionEvent } from '../convention/events.ts';
import type { TrancheEvent, TrancheWithdrawn } from '../tranche/events.ts';
import { type FourEyesBreach, type Logged, type Part, partOf, samePerson } from './four-eyes-log.ts';

/** What leaves a proposal standing; any other event ends it. */
const BESIDE: readonly TrancheEvent['type'][] = ['RequestReminded', 'WorkflowRestarted'];

/**
 * Who ended a tranche that was not paid: two people, the first of whom said why, or whoever ended its convention in the
 * same append. Written without the decider that enforced it.
 */
export function auditWithdrawal(
  trancheId: string,
  entries: readonly Logged<TrancheEvent>[],
  convention: readonly Logged<ConventionEvent>[],
): readonly FourEyesBreach[] {
  const breaches: FourEyesBreach[] = [];
  let proposal: Part | undefined;
  for (const entry of entries) {
    const { event } = entry;
    if (event.type === 'TrancheWithdrawn')
      breaches.push(...withdrawn(trancheId, { entry, event, proposal }, convention));
    if (BESIDE.includes(event.type)) continue;
    proposal = event.type === 'TrancheWithdrawalProposed' ? partOf('withdrawal-proposer', entry) : undefined;
  }
  return breaches;
}

interface Withdrawn {
  readonly entry: Logged<TrancheEvent>;
  readonly event: TrancheWithdrawn;
  readonly proposal: Part | undefined;
}

function withdrawn(
  subject: string,
  { entry, event, proposal }: Withdrawn,
  convention: readonly Logged<ConventionEvent>[],
): readonly FourEyesBreach[] {
  const { proposedBy } = event;
  if (proposedBy === undefined) {
    const ended = convention.some(
      ({ at, event: end }) => end.type === 'ConventionTerminated' && at === entry.at,
    );
    return ended ? [] : [{ rule: 'record-missing', subject, entries: [entry] }];
  }
  if (!proposal) return [{ rule: 'record-missing', subject, entries: [entry] }];
  const proposer = { ...proposal, persons: [...new Set([...proposal.persons, proposedBy])] };
  return samePerson(subject, proposer, partOf('withdrawal-confirmer', entry));
}
