import { describe, expect, it } from 'vitest';
import { aMandatedPerson, PAPER_SHA256 } from '../../../test/builders/a-mandate.ts';
import { signatureEvents, signatures } from '../../../test/builders/a-signature.ts';
import type { CreditEvent } from '../credit/events.ts';
import type { RegisterEvent } from '../mandate/events.ts';
import type { PaperRecorded, SignatureEvent } from '../signature/events.ts';
import { auditFourEyes } from './audit-four-eyes.ts';
import type { AuditedEvent, AuditedLog, Logged } from './four-eyes-log.ts';

const ROUND = 'CV-UPE-017-1';
const at = '2026-07-10T09:00:00.000Z';

function logged<Event extends AuditedEvent>(stream: string, events: readonly Event[]) {
  return events.map(
    (event, index): Logged<Event> => ({
      stream,
      version: index + 1,
      at: event.at,
      personId: event.by,
      personName: event.by,
      programmeVersion: 1,
      event,
    }),
  );
}

function found(parts: Partial<AuditedLog>) {
  const nothing = { tranches: new Map(), conventions: new Map(), contacts: new Map(), batches: new Map() };
  const rest = { reports: new Map(), rounds: new Map(), registers: new Map(), credits: new Map() };
  return auditFourEyes({ ...nothing, ...rest, terms: new Map(), ...parts });
}

const inRound = (...events: readonly SignatureEvent[]) =>
  found({ rounds: new Map([[ROUND, logged(`signature-${ROUND}`, [...signatureEvents.open, ...events])]]) });
const inRegister = (...events: readonly RegisterEvent[]) =>
  found({ registers: new Map([['ministry', logged('register-ministry', events)]]) });

const recorded: PaperRecorded = {
  type: 'PaperRecorded',
  at,
  by: 'officer-1',
  partyIds: ['association'],
  scanKey: 'conventions/CV-UPE-017/paper-1.pdf',
  scanSha256: 'scan-1',
  confirmUntilOn: '2026-07-17',
};

function signedOnPaper(
  by: string,
  changes: { recordedBy?: string; scanSha256?: string } = {},
): SignatureEvent {
  return {
    type: 'DocumentSigned',
    at,
    by,
    partyId: 'association',
    documentSha256: 'd',
    previousRevisionSha256: 'd',
    revisionKey: 'conventions/CV-UPE-017/document.pdf',
    revisionSha256: 'd',
    level: 'paper',
    scanKey: recorded.scanKey,
    scanSha256: 'scan-1',
    recordedBy: 'officer-1',
    confirmedBy: by,
    ...changes,
  };
}

describe('audit: signatures on paper', () => {
  it('have no breach where one officer recorded the scan and another confirmed it', () => {
    expect(inRound(recorded, signedOnPaper('officer-2'))).toEqual([]);
    expect(inRound(...signatures)).toEqual([]);
  });

  it('show whoever confirmed what they had recorded, however the signature was rewritten', () => {
    const breach = {
      rule: 'same-person',
      subject: ROUND,
      personId: 'officer-1',
      parts: ['paper-recorder', 'paper-confirmer'],
    };
    expect(inRound(recorded, signedOnPaper('officer-1'))).toMatchObject([breach]);
    expect(inRound(recorded, signedOnPaper('officer-1', { recordedBy: 'officer-9' }))).toMatchObject([
      breach,
    ]);
    const moved = { ...recorded, by: 'officer-9' };
    expect(inRound(moved, signedOnPaper('officer-1'))).toMatchObject([breach]);
  });

  it('show one whose record was taken out, is of another scan or of another party', () => {
    const missing = [{ rule: 'record-missing', subject: ROUND, entries: [{ event: { by: 'officer-2' } }] }];
    expect(inRound(signedOnPaper('officer-2'))).toMatchObject(missing);
    const other = signedOnPaper('officer-2', { scanSha256: 'scan-2' });
    expect(inRound(recorded, other)).toMatchObject(missing);
    const ofAgency = { ...recorded, partyIds: ['agency'] };
    expect(inRound(ofAgency, signedOnPaper('officer-2'))).toMatchObject(missing);
  });

  it('show a confirmation that its commit gives to another person', () => {
    const entries = logged(`signature-${ROUND}`, [recorded, signedOnPaper('officer-2')]).map((entry) =>
      entry.event.type === 'DocumentSigned' ? { ...entry, personId: 'officer-1' } : entry,
    );
    expect(found({ rounds: new Map([[ROUND, entries]]) })).toMatchObject([
      { rule: 'same-person', personId: 'officer-1' },
      { rule: 'another-hand', personId: 'officer-2' },
    ]);
  });
});

describe('audit: credits', () => {
  const CREDIT = '2026-1.2.1.3.31';
  const entered = (entry: number): CreditEvent => ({
    ...{ type: 'CreditEntered', at, by: 'finance-1', entry, year: 2026, line: '1.2.1.3.31' },
    ...{ kind: 'opening', amountCentimes: 5, reference: 'LF 2026', paperOn: '2025-12-20' },
  });
  const confirmed = (entry: number, by: string): CreditEvent => ({ type: 'CreditConfirmed', at, by, entry });
  const inCredit = (...events: readonly CreditEvent[]) =>
    found({ credits: new Map([[CREDIT, logged(`credit-${CREDIT}`, events)]]) });

  it('have no breach where another officer confirmed each entry', () => {
    expect(inCredit(entered(1), confirmed(1, 'finance-2'), entered(2))).toEqual([]);
  });

  it('show an entry that was confirmed by the person who entered it', () => {
    expect(inCredit(entered(1), entered(2), confirmed(2, 'finance-1'))).toMatchObject([
      {
        ...{ rule: 'same-person', subject: CREDIT, personId: 'finance-1' },
        parts: ['credit-recorder', 'credit-confirmer'],
      },
    ]);
  });

  it('show one that was confirmed although nobody entered it, and another hand', () => {
    for (const events of [[], [entered(2)]])
      expect(inCredit(...events, confirmed(1, 'finance-2'))).toMatchObject([{ rule: 'record-missing' }]);
    const entries = logged(`credit-${CREDIT}`, [entered(1)]).map((entry) => ({ ...entry, personId: 'x' }));
    expect(found({ credits: new Map([[CREDIT, entries]]) })).toMatchObject([{ rule: 'another-hand' }]);
  });
});

describe('audit: mandates', () => {
  const row: RegisterEvent = {
    type: 'MandateRecorded',
    at,
    by: 'admin-1',
    mandateId: 'ministry-2',
    kind: 'office',
    mayDelegate: false,
    signatory: aMandatedPerson('secretary-general'),
    validFrom: '2026-07-01',
    paper: { sha256: PAPER_SHA256 },
  };
  const confirmed = (by: string): RegisterEvent => ({
    type: 'MandateConfirmed',
    at,
    by,
    mandateId: 'ministry-2',
  });

  it('have no breach where another administrator confirmed each', () => {
    expect(inRegister(row, confirmed('admin-2'))).toEqual([]);
  });

  it.each([
    ['who recorded it', 'admin-1', 'mandate-recorder'],
    ['who signs by it', 'secretary-general', 'mandate-signatory'],
  ])('show one that was confirmed by the person %s', (_, by, part) => {
    expect(inRegister(row, confirmed(by))).toMatchObject([
      { rule: 'same-person', subject: 'ministry', personId: by, parts: [part, 'mandate-confirmer'] },
    ]);
  });

  it('show one that was confirmed although nobody recorded it', () => {
    const other = { ...row, mandateId: 'ministry-3' };
    for (const events of [[], [other]])
      expect(inRegister(...events, confirmed('admin-2'))).toMatchObject([
        { rule: 'record-missing', subject: 'ministry' },
      ]);
  });
});
