import type { TrancheEvent } from '../tranche/events.ts';
import type { LineMatch } from '../tranche/state.ts';
import {
  type AuditedLog,
  type FourEyesBreach,
  type Logged,
  type Part,
  partOf,
  samePerson,
} from './four-eyes-log.ts';

type Entry = Logged<TrancheEvent>;

/**
 * Where a line of the bank named no order and people said which one it answers: whoever confirmed it is another person
 * than who named the order, who made it, and who let it out. Read from the events alone, whatever the deciders said.
 */
export function auditMatches(
  trancheId: string,
  entries: readonly Entry[],
  log: Pick<AuditedLog, 'batches'>,
): readonly FourEyesBreach[] {
  return entries.flatMap((entry, position) => {
    const { event } = entry;
    if (!('evidence' in event) || !event.evidence.match) return [];
    const { match } = event.evidence;
    const confirmer = partOf('match-confirmer', entry, match.confirmedBy);
    const earlier = entries.slice(0, position).filter((other) => isOf(other, event.orderId));
    const parts = [...proposerOf(entry, match), ...earlier.flatMap((other) => partsIn(other, log))];
    return merged(parts).flatMap((part) => samePerson(trancheId, part, confirmer));
  });
}

/** The product has no hand of its own: what it proposes, a person confirms. */
function proposerOf(entry: Entry, { proposedBy }: LineMatch): readonly Part[] {
  if (proposedBy === 'system') return [];
  return [{ name: 'match-proposer', persons: [proposedBy], entries: [entry] }];
}

function isOf({ event }: Entry, orderId: string): boolean {
  return (event.type === 'PaymentOrdered' || event.type === 'PaymentSent') && event.orderId === orderId;
}

/** Who made the order or let it out: by the tranche, and by the file that carried it. */
function partsIn(entry: Entry, { batches }: Pick<AuditedLog, 'batches'>): readonly Part[] {
  const { event } = entry;
  if (event.type === 'PaymentSent') return [partOf('releaser', entry, event.releasedBy)];
  if (event.type !== 'PaymentOrdered') return [];
  const inBatch = batches.get(event.batchId) ?? [];
  const of = (type: string, name: 'preparer' | 'releaser') =>
    inBatch.filter((other) => other.event.type === type).map((other) => partOf(name, other));
  return [partOf('preparer', entry), ...of('BatchPrepared', 'preparer'), ...of('BatchReleased', 'releaser')];
}

/** The tranche and the file tell of one act: it is one part, with whoever either of them names. */
function merged(parts: readonly Part[]): readonly Part[] {
  return [...Map.groupBy(parts, ({ name }) => name)].map(([name, same]) => ({
    name,
    persons: [...new Set(same.flatMap(({ persons }) => persons))],
    entries: same.flatMap(({ entries }) => entries),
  }));
}
