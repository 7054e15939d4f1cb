import { describe, expect, it } from 'vitest';
import { confirmRecovery, proposeRecovery, recordReceipt } from '../../../test/builders/a-recovery.ts';
import { reportEvents } from '../../../test/builders/a-report.ts';
import { eventsAfter } from '../../../test/builders/decisions.ts';
import type { DeepCheckEvent } from '../deep-check/events.ts';
import type { RecoveryEvent } from '../recovery/events.ts';
import { recovery } from '../recovery/recovery.ts';
import { auditFourEyes } from './audit-four-eyes.ts';
import type { AuditedEvent, AuditedLog, Logged } from './four-eyes-log.ts';

function logged<Event extends AuditedEvent>(stream: string, events: readonly Event[]) {
  return events.map(
    (event, index): Logged<Event> => ({
      ...{ stream, version: index + 1, at: event.at, programmeVersion: 1, event },
      ...{ personId: event.by, personName: event.by },
    }),
  );
}

const reports = new Map([['CV-UPE-017-R1', logged('report-CV-UPE-017-R1', reportEvents.accepted)]]);

function found(parts: Partial<AuditedLog>) {
  const nothing = { tranches: new Map(), conventions: new Map(), contacts: new Map(), batches: new Map() };
  const rest = { rounds: new Map(), registers: new Map(), credits: new Map(), terms: new Map(), reports };
  return auditFourEyes({ ...nothing, ...rest, ...parts });
}

const orderly = eventsAfter(recovery, [], proposeRecovery, confirmRecovery, recordReceipt);
const inRecovery = (events: readonly RecoveryEvent[]) =>
  found({ recoveries: new Map([['CV-UPE-017', logged('recovery-CV-UPE-017', events)]]) });
const by = (type: RecoveryEvent['type'], personId: string) =>
  orderly.map((event) => (event.type === type ? { ...event, by: personId } : event));

describe('audit: orders of revenue', () => {
  it('have no breach where three people did their part', () => {
    expect(inRecovery(orderly)).toEqual([]);
  });

  it.each([
    ['RecoveryConfirmed', 'finance-1', ['recovery-proposer', 'recovery-confirmer']],
    ['RecoveryConfirmed', 'staff-finance', ['report-checker', 'recovery-confirmer']],
    ['RecoveryReceived', 'finance-1', ['recovery-proposer', 'recovery-recorder']],
    ['RecoveryReceived', 'finance-2', ['recovery-confirmer', 'recovery-recorder']],
  ] as const)('show %s by %s', (type, personId, parts) => {
    expect(inRecovery(by(type, personId))).toMatchObject([
      { rule: 'same-person', subject: 'CV-UPE-017', personId, parts },
    ]);
  });

  it('show what was confirmed or received although nobody did the step before', () => {
    const without = (type: RecoveryEvent['type']) => orderly.filter((event) => event.type !== type);
    expect(inRecovery(without('RecoveryProposed'))).toMatchObject([
      { rule: 'record-missing' },
      { rule: 'record-missing' },
    ]);
    expect(inRecovery(without('RecoveryConfirmed'))).toMatchObject([{ rule: 'record-missing' }]);
  });

  it('show an event that names another person than its commit', () => {
    const [first, ...rest] = logged('recovery-CV-UPE-017', orderly);
    if (!first) throw new Error('no event');
    const recoveries = new Map([['CV-UPE-017', [{ ...first, personId: 'somebody' }, ...rest]]]);
    expect(found({ recoveries })).toMatchObject([{ rule: 'another-hand', personId: 'finance-1' }]);
  });
});

describe('audit: deep checks', () => {
  const check = (personId: string): readonly DeepCheckEvent[] => [
    {
      ...{ type: 'DeepCheckOpened', at: '2027-01-02T07:00:00.000Z', by: 'system' },
      ...{ reportId: 'CV-UPE-017-R1', conventionId: 'CV-UPE-017', drawId: '1', reasons: [] },
    },
    {
      ...{ type: 'DeepCheckConcluded', at: '2027-01-09T07:00:00.000Z', by: personId },
      ...{ findings: 'RAS', disallowedCentimes: 0 },
    },
  ];
  const inCheck = (events: readonly DeepCheckEvent[]) =>
    found({ deepChecks: new Map([['CV-UPE-017-R1', logged('deep-check-CV-UPE-017-R1', events)]]) });

  it('have no breach where somebody new concluded them', () => {
    expect(inCheck(check('staff-officer-2'))).toEqual([]);
  });

  it('show whoever checked the content or the money before, and one that no draw opened', () => {
    for (const personId of ['staff-officer', 'staff-finance'])
      expect(inCheck(check(personId))).toMatchObject([
        {
          rule: 'same-person',
          subject: 'CV-UPE-017-R1',
          personId,
          parts: ['report-checker', 'deep-checker'],
        },
      ]);
    expect(inCheck(check('staff-officer-2').slice(1))).toMatchObject([{ rule: 'record-missing' }]);
  });
});
