import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import { anAuditedLog } from '../../../test/builders/an-audited-log.ts';
import type { ConventionEvent } from '../convention/events.ts';
import type { TrancheEvent } from '../tranche/events.ts';
import { auditFourEyes } from './audit-four-eyes.ts';
import type { AuditedEvent, Logged } from './four-eyes-log.ts';

const { trancheId, conventionId } = trancheIdentity;
const stamp = { at: '2026-10-04T09:00:00.000Z' };
const reason = 'Renonciation écrite';

const proposed = (by: string): TrancheEvent => ({ type: 'TrancheWithdrawalProposed', ...stamp, by, reason });
const withdrawn = (by: string, proposedBy?: string): TrancheEvent => ({
  type: 'TrancheWithdrawn',
  ...stamp,
  by,
  reason,
  ...(proposedBy === undefined ? {} : { proposedBy }),
});

function logged<Event extends AuditedEvent>(stream: string, events: readonly Event[]) {
  return events.map((event, index): Logged<Event> => {
    const { at, by: personId } = event;
    return { stream, version: index + 1, at, personId, personName: personId, programmeVersion: 1, event };
  });
}

function found(events: readonly TrancheEvent[], convention: readonly ConventionEvent[] = []) {
  const tranche = [...trancheEvents.requestable, ...events];
  return auditFourEyes(
    anAuditedLog({
      tranches: new Map([[trancheId, logged(`tranche-${trancheId}`, tranche)]]),
      conventions: new Map([[conventionId, logged(`convention-${conventionId}`, convention)]]),
    }),
  );
}

describe('audit: withdrawal of a tranche', () => {
  it('finds nothing where another confirmed what one proposed', () => {
    expect(found([proposed('f-1'), withdrawn('f-2', 'f-1')])).toEqual([]);
    const reminded = { type: 'RequestReminded', ...stamp, by: 'system' } as const;
    expect(found([proposed('f-1'), reminded, withdrawn('f-2', 'f-1')])).toEqual([]);
  });

  it('names one person who did both, by either event', () => {
    const breach = {
      ...{ rule: 'same-person', subject: trancheId, personId: 'f-1' },
      parts: ['withdrawal-proposer', 'withdrawal-confirmer'],
    };
    expect(found([proposed('f-1'), withdrawn('f-1', 'f-2')])).toMatchObject([breach]);
    expect(found([proposed('f-2'), withdrawn('f-1', 'f-1')])).toMatchObject([breach]);
  });

  it('names a withdrawal that nobody proposed, or whose proposal was gone', () => {
    const missing = [{ rule: 'record-missing', subject: trancheId, entries: [{ event: { by: 'f-2' } }] }];
    expect(found([withdrawn('f-2', 'f-1')])).toMatchObject(missing);
    const declined: TrancheEvent = { type: 'TrancheWithdrawalDeclined', ...stamp, by: 'f-3', reason };
    expect(found([proposed('f-1'), declined, withdrawn('f-2', 'f-1')])).toMatchObject(missing);
    const held: TrancheEvent = { type: 'TrancheHeld', ...stamp, by: 'f-3', reason };
    expect(found([proposed('f-1'), held, withdrawn('f-2', 'f-1')])).toMatchObject(missing);
  });

  it('lets one person end a tranche with its convention, in the same moment alone', () => {
    const terminated = conventionEvents.terminated.findLast(({ type }) => type === 'ConventionTerminated');
    if (!terminated) throw new Error('The convention was not ended');
    const end = (at: string): ConventionEvent => ({ ...terminated, at });
    expect(found([withdrawn('admin')], [end(stamp.at)])).toEqual([]);
    const missing = [{ rule: 'record-missing', subject: trancheId }];
    expect(found([withdrawn('admin')], [end('2026-10-05T09:00:00.000Z')])).toMatchObject(missing);
    expect(found([withdrawn('admin')])).toMatchObject(missing);
  });
});
