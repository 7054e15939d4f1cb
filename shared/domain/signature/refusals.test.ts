import { describe, expect, it } from 'vitest';
import { aMandateRow } from '../../../test/builders/a-mandate.ts';
import { aSigning, signatureEvents, signatureRound, signatures } from '../../../test/builders/a-signature.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, refusalOf } from '../../../test/builders/decisions.ts';
import type { SignatureCommand, SignDocument } from './commands.ts';
import type { SignatureEvent } from './events.ts';
import { type SignatureRefusalCode, signatureRefusalCodes } from './refusals.ts';
import { signature } from './signature.ts';

const at = '2026-07-10T09:00:00.000Z';
const act = anAct({ personId: 'authority-minister', role: 'authority', at });
const timer = aTimerAct(at);
const e = signatureEvents;
const sign: SignDocument = { type: 'SignDocument', act, ...aSigning('ministry', 1) };
const open: SignatureCommand = { type: 'OpenSignature', act: timer, ...signatureRound };
const expire = { type: 'ExpireSignature', act: timer, onDay: '2026-07-23' } as const;
const refusal = { type: 'RefuseToSign', act, partyId: 'ministry', reason: 'Motif' } as const;
const president = anAct({ personId: 'president-UPE-017', at });
const reminded: SignatureEvent[] = [
  ...e.open,
  { type: 'SignatoriesReminded', at, by: 'system', dayNumber: 7, awaiting: [] },
];
const scan = { scanKey: 'conventions/CV-UPE-017/paper-1.pdf', scanSha256: 'scan-1' };
const paper = { type: 'AwaitPaper', act, partyId: 'ministry', untilOn: '2026-08-09' } as const;
const record = {
  type: 'RecordPaperSignature',
  act: anAct({ at }),
  partyIds: ['ministry'],
  mandates: [aMandateRow()],
  ...scan,
} as const;
const confirm = {
  type: 'ConfirmPaperSignature',
  act: anAct({ personId: 'staff-second', at }),
  scanSha256: scan.scanSha256,
} as const;
const awaited: SignatureEvent[] = [
  ...e.open,
  { type: 'PaperAwaited', at, by: 'authority-minister', partyId: 'ministry', untilOn: '2026-08-09' },
];
const recorded: SignatureEvent[] = [
  ...e.open,
  {
    type: 'PaperRecorded',
    at,
    by: 'staff-officer',
    partyIds: ['ministry'],
    mandates: [aMandateRow()],
    ...scan,
    confirmUntilOn: '2026-07-17',
  },
];
const early = anAct({ personId: 'authority-minister', at: '2026-06-30T09:00:00.000Z' });
const late = anAct({ personId: 'authority-minister', at: '2026-08-30T09:00:00.000Z' });

/** How a person or a workflow comes to each refusal. */
const provocations: Record<SignatureRefusalCode, readonly [readonly SignatureEvent[], SignatureCommand]> = {
  SIGNATURE_NOT_FOUND: [[], sign],
  SIGNATURE_OPENED_ALREADY: [e.open, open],
  SIGNATURE_PLAN_INVALID: [[], { ...open, steps: [] }],
  SIGNATURE_EXPIRES_BEFORE_OPENING: [[], { ...open, expiresOn: '2026-06-01' }],
  SIGNATURE_PARTY_UNKNOWN: [e.open, { ...sign, partyId: 'neighbour' }],
  SIGNATURE_NOT_YOUR_PARTY: [e.open, { ...sign, partyId: 'agency' }],
  SIGNATURE_ALREADY_GIVEN: [[...e.open, ...signatures.slice(0, 1)], sign],
  SIGNATURE_CLOSED: [e.withdrawn, sign],
  SIGNATURE_NOT_OPEN_YET: [e.open, { ...sign, act: early }],
  SIGNATURE_PAST_EXPIRY: [e.open, { ...sign, act: late }],
  SIGNATURE_NOT_YOUR_TURN: [e.open, { ...sign, ...aSigning('association', 1), act: president }],
  SIGNATURE_MANDATE_LAPSED: [e.open, { ...sign, mandate: aMandateRow({ validTo: '2026-07-09' }) }],
  SIGNATURE_DOCUMENT_CHANGED: [e.open, { ...sign, documentSha256: 'another' }],
  SIGNATURE_REVISION_STALE: [e.open, { ...sign, previousRevisionSha256: 'another' }],
  SIGNATURE_REASON_MISSING: [e.open, { ...refusal, reason: ' ' }],
  SIGNATURE_REFUSED_ALREADY: [e.refused, { ...refusal, act: president, partyId: 'association' }],
  SIGNATURE_NOT_EXPIRED_YET: [e.open, { ...expire, onDay: '2026-07-22' }],
  SIGNATURE_EXPIRED_ALREADY: [e.expired, expire],
  SIGNATURE_WITHDRAWN_ALREADY: [e.withdrawn, { type: 'WithdrawSignature', act, reason: 'Motif' }],
  SIGNATURE_REMINDED_ALREADY: [reminded, { type: 'RemindSignatories', act: timer, dayNumber: 7 }],
  SIGNATURE_ROLE_NOT_ALLOWED: [e.open, { ...record, act }],
  SIGNATURE_PAPER_AWAITED_ALREADY: [awaited, paper],
  SIGNATURE_PAPER_NO_PARTY: [e.open, { ...record, partyIds: [] }],
  SIGNATURE_PAPER_UNMANDATED: [e.open, { ...record, mandates: [] }],
  SIGNATURE_PAPER_RECORDED_ALREADY: [recorded, record],
  SIGNATURE_PAPER_NOT_RECORDED: [e.open, confirm],
  SIGNATURE_PAPER_SCAN_CHANGED: [recorded, { ...confirm, scanSha256: 'another' }],
  SIGNATURE_PAPER_SAME_PERSON: [recorded, { ...confirm, act: record.act }],
};

describe('signature: refusals', () => {
  it('are each provoked', () => {
    expect(Object.keys(provocations).sort()).toEqual([...signatureRefusalCodes].sort());
  });

  for (const code of signatureRefusalCodes) {
    it(`${code}`, () => {
      const [events, command] = provocations[code];
      expect(refusalOf(decideAfter(signature, events, command)).code).toBe(code);
    });
  }

  it('close every act on a round that has ended, with its status', () => {
    const acts: readonly SignatureCommand[] = [
      { ...sign, ...aSigning('agency', 1), act: anAct({ personId: 'authority-director', at }) },
      { ...refusal, partyId: 'agency', act: anAct({ personId: 'authority-director', at }) },
      expire,
      { type: 'WithdrawSignature', act, reason: 'Motif' },
      { type: 'RemindSignatories', act: timer, dayNumber: 7 },
      paper,
      record,
      confirm,
    ];
    for (const status of ['refused', 'expired', 'withdrawn'] as const) {
      for (const command of acts) {
        const { code } = refusalOf(decideAfter(signature, e[status], command));
        expect(code).toMatch(/^SIGNATURE_(?:CLOSED|EXPIRED_ALREADY|WITHDRAWN_ALREADY)$/u);
      }
    }
  });

  it('leave an ended round as it is, whatever event follows', () => {
    for (const status of ['absent', 'complete', 'refused', 'expired', 'withdrawn'] as const) {
      const state = e[status].reduce(signature.evolve, signature.initial);
      for (const event of [
        ...signatures,
        ...reminded.slice(1),
        ...awaited.slice(1),
        ...recorded.slice(1),
        ...e.expired.slice(1),
        ...e.refused.slice(1),
      ]) {
        expect(signature.evolve(state, event)).toBe(state);
      }
    }
    const opened = e.open.reduce(signature.evolve, signature.initial);
    for (const event of e.open) expect(signature.evolve(opened, event)).toBe(opened);
  });
});
