import { describe, expect, it } from 'vitest';
import { batchEvents } from '../../../test/builders/a-batch.ts';
import { conventionDraft } from '../../../test/builders/a-convention.ts';
import { people, trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import type { ConventionEvent } from '../convention/events.ts';
import type { PaymentBatchEvent } from '../payment-batch/events.ts';
import { auditFourEyes } from './audit-four-eyes.ts';
import type { AuditedEvent, Logged } from './four-eyes-log.ts';

const BATCH = 'PB-20261008-1';
const { conventionId, trancheId } = trancheIdentity;
const at = '2026-10-09T09:00:00.000Z';

function logged<Event extends AuditedEvent>(stream: string, events: readonly Event[]) {
  return events.map((event, index): Logged<Event> => {
    const person = { personId: event.by, personName: event.by, programmeVersion: 1 };
    return { stream, version: index + 1, at: event.at, event, ...person };
  });
}

function audit(batch: readonly PaymentBatchEvent[], convention: readonly ConventionEvent[] = []) {
  return auditFourEyes({
    tranches: new Map([[trancheId, logged('tranche', trancheEvents.sent)]]),
    conventions: new Map([[conventionId, logged('convention', convention)]]),
    contacts: new Map(),
    batches: new Map([[BATCH, logged('payment-batch', batch)]]),
    reports: new Map(),
    rounds: new Map(),
    registers: new Map(),
    credits: new Map(),
    terms: new Map([[1, { approvals: [{ upToCentimes: null, approvers: 2 }] }]]),
  });
}

const taken = (by: string): PaymentBatchEvent => ({
  ...{ type: 'BatchLinesTaken', at, by, why: 'taken-out', count: 1, totalCentimes: 1 },
  lines: [{ orderId: 'x/1', trancheId: 'x', amountCentimes: 1, text: 'x' }],
});
const [released] = batchEvents.released.slice(-1);
if (!released) throw new Error('a release');

describe('audit: payment files', () => {
  it('have no breach by the short way, by the long way, nor where the accountant gave a line back', () => {
    for (const events of [batchEvents.released, batchEvents.sent, [...batchEvents.observed, released]])
      expect(audit(events)).toEqual([]);
  });

  it('name whoever opened a long file, or took an order out of it, and released it', () => {
    const own = { ...released, by: 'staff-finance-4' };
    for (const events of [
      [...batchEvents.longFiled, own],
      [...batchEvents.filed, taken('staff-finance-4'), own],
    ])
      expect(audit(events)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ rule: 'same-person', subject: BATCH, personId: 'staff-finance-4' }),
        ]),
      );
    const other = [...batchEvents.filed, taken('staff-accountant'), released];
    expect(audit(other)).toMatchObject([{ rule: 'same-person', personId: 'staff-accountant' }]);
  });

  it('name a line that left after the release', () => {
    expect(audit([...batchEvents.released, taken('staff-finance-5')])).toMatchObject([
      { rule: 'line-after-release', subject: BATCH, entries: [{ event: { type: 'BatchLinesTaken' } }] },
    ]);
  });

  it('name a releaser, or whoever certified, who changed the account after the money was asked for', () => {
    const drafted: ConventionEvent = {
      ...{ type: 'ConventionDrafted', at: '2026-09-01T09:00:00.000Z', by: 'system', ...conventionDraft },
    };
    const changed: ConventionEvent = {
      ...{ type: 'AccountChanged', at: '2026-10-06T09:00:00.000Z', by: people.releaser },
      account: { rib: '999780000123456789012341', holder: 'Association Ajyal (exemple)' },
      attestationKey: 'papers/a.pdf',
    };
    const late = { ...released, at };
    const batch = [...batchEvents.filed, late];
    expect(audit(batch, [drafted, changed])).toMatchObject([
      { rule: 'same-person', personId: people.releaser, parts: ['account-changer', 'releaser'] },
    ]);
    const own = { ...changed, by: people.certifier };
    expect(audit(batch, [drafted, own])).toMatchObject([
      { rule: 'same-person', personId: people.certifier, parts: ['certifier', 'account-changer'] },
    ]);
    const after = { ...changed, at: '2026-10-10T09:00:00.000Z' };
    expect(audit(batch, [drafted, after])).toEqual([]);
  });
});
