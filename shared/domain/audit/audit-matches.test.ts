import { describe, expect, it } from 'vitest';
import { bookedLine, people, trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import type { PaymentBatchEvent } from '../payment-batch/events.ts';
import type { TrancheEvent } from '../tranche/events.ts';
import type { LineMatch } from '../tranche/state.ts';
import { auditMatches } from './audit-matches.ts';
import type { AuditedEvent, Logged } from './four-eyes-log.ts';

const { trancheId } = trancheIdentity;
const at = '2026-10-21T09:00:00.000Z';
const orderId = `${trancheId}/1`;

function logged<Event extends AuditedEvent>(stream: string, events: readonly Event[]): Logged<Event>[] {
  return events.map((event, index) => {
    const { at: when, by } = event;
    const facts = { stream, version: index + 1, at: when, personId: by, personName: by };
    return { ...facts, programmeVersion: 1, event };
  });
}

function breaches(match: LineMatch | undefined, changes: { by?: string; released?: string } = {}) {
  const { by = match?.confirmedBy ?? 'system', released = people.releaser } = changes;
  const evidence = { ...bookedLine, ...(match ? { match } : {}) };
  const paid: TrancheEvent = { type: 'PaymentConfirmed', at, by, orderId, evidence };
  const file = { at, by: released, fileSha256: 'f'.repeat(64) };
  const batch: PaymentBatchEvent[] = [{ type: 'BatchReleased', ...file }];
  const batches = new Map([['PB-20261008-1', logged('payment-batch-PB-20261008-1', batch)]]);
  return auditMatches(trancheId, logged(`tranche-${trancheId}`, [...trancheEvents.sent, paid]), { batches });
}

describe('audit: matches by people', () => {
  it('have no breach where somebody else confirmed', () => {
    expect(breaches({ proposedBy: 'system', confirmedBy: 'staff-finance-5' })).toEqual([]);
    expect(breaches({ proposedBy: 'a', confirmedBy: 'b', reason: 'x' })).toEqual([]);
  });

  it('leave the answers alone that the bank named itself', () => {
    expect(breaches(undefined, { by: people.releaser })).toEqual([]);
  });

  it.each([
    ['match-proposer', 'a', { proposedBy: 'a', confirmedBy: 'a' }],
    ['preparer', people.preparer, { proposedBy: 'system', confirmedBy: people.preparer }],
    ['releaser', people.releaser, { proposedBy: 'system', confirmedBy: people.releaser }],
  ] as const)('name a %s who confirmed', (part, personId, match) => {
    expect(breaches(match)).toMatchObject([
      { rule: 'same-person', subject: trancheId, personId, parts: [part, 'match-confirmer'] },
    ]);
  });

  it('see who released by the file alone, and who confirmed by the commit alone', () => {
    const match = { proposedBy: 'system', confirmedBy: 'clerk' };
    expect(breaches(match, { released: 'clerk' })).toMatchObject([
      { parts: ['releaser', 'match-confirmer'] },
    ]);
    expect(breaches({ ...match, confirmedBy: 'x' }, { by: people.preparer })).toMatchObject([
      { personId: people.preparer },
    ]);
  });
});
