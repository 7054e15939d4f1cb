import { describe, expect, it } from 'vitest';
import {
  aSignatureRound,
  aSigning,
  signatureEvents,
  signatureRound,
  signatures,
} from '../../../test/builders/a-signature.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { OpenSignature, SignDocument } from './commands.ts';
import type { SignatureEvent } from './events.ts';
import { signature } from './signature.ts';

const at = '2026-07-10T09:00:00.000Z';
const president = anAct({ personId: 'president-UPE-017', role: 'signatory', door: 'link', at });
const minister = anAct({ personId: 'authority-minister', role: 'authority', at });
const timer = aTimerAct(at);
const reason = 'Le montant ne convient pas';
const e = signatureEvents;
const twoSigned: readonly SignatureEvent[] = [...e.open, ...signatures.slice(0, 2)];

type SignedSimply = Extract<SignDocument, { level: 'simple' }>;

function sign(partyId: string, number: number, changes: Partial<SignedSimply> = {}): SignDocument {
  const act = partyId === 'association' ? president : minister;
  return { type: 'SignDocument', act, ...aSigning(partyId, number), ...changes };
}

function open(changes: Partial<OpenSignature> = {}): OpenSignature {
  return { type: 'OpenSignature', act: timer, ...signatureRound, ...changes };
}

describe('signature: opening', () => {
  it('awaits the first step, on the document as it was frozen', () => {
    const events = eventsOf(decideAfter(signature, [], open()));
    expect(events).toEqual([{ type: 'SignatureOpened', at, by: 'system', ...signatureRound }]);
    expect(fold(signature, events)).toEqual({
      status: 'open',
      ...signatureRound,
      acts: [],
      awaiting: ['ministry', 'agency'],
      revision: { key: signatureRound.documentKey, sha256: signatureRound.documentSha256 },
      remindersSent: [],
      since: at,
    });
  });

  it('is refused for a plan that cannot be signed, with its fault', () => {
    const [first, second] = signatureRound.steps;
    const { parties } = signatureRound;
    for (const [fault, changes] of [
      ['no-step', { steps: [] }],
      ['step-empty', { steps: [...signatureRound.steps, { stepId: 'x', parties: [], rule: 'all' }] }],
      ['party-twice', { steps: [first, second, { ...second, stepId: 'x' }] }],
      ['party-twice', { parties: [...parties, ...parties.slice(0, 1)] }],
      ['party-without-person', { parties: parties.slice(0, 2) }],
      ['party-without-step', { steps: [first] }],
      ['rule-out-of-reach', { steps: [{ ...first, rule: { atLeast: 3 } }, second] }],
      ['rule-out-of-reach', { steps: [{ ...first, rule: { atLeast: 0 } }, second] }],
      ['rule-out-of-reach', { steps: [{ ...first, rule: { atLeast: 1.5 } }, second] }],
    ] as const) {
      expect(refusalOf(decideAfter(signature, [], open(changes)))).toEqual({
        code: 'SIGNATURE_PLAN_INVALID',
        fault,
      });
    }
  });

  it('may expire on the day it opens, not before', () => {
    expect(decideAfter(signature, [], open({ expiresOn: '2026-07-01' })).accepted).toBe(true);
    expect(refusalOf(decideAfter(signature, [], open({ expiresOn: '2026-06-30' }))).code).toBe(
      'SIGNATURE_EXPIRES_BEFORE_OPENING',
    );
  });
});

describe('signature: signing', () => {
  it('keeps who signed, what was shown, and the revision that it made', () => {
    const events = eventsOf(decideAfter(signature, e.open, sign('ministry', 1)));
    expect(events).toEqual([
      { type: 'DocumentSigned', at, by: 'authority-minister', ...aSigning('ministry', 1) },
    ]);
    const revision = { key: 'conventions/CV-UPE-017/signed-1.pdf', sha256: 'revision-1' };
    expect(fold(signature, events, aSignatureRound('open'))).toEqual({
      ...aSignatureRound('open'),
      awaiting: ['agency'],
      revision,
      acts: [
        {
          partyId: 'ministry',
          personId: 'authority-minister',
          signedAt: at,
          documentSha256: signatureRound.documentSha256,
          revision,
          level: 'simple',
          codeChannel: 'email',
          consentVersion: '2026-01',
          typedName: 'Nom (exemple)',
        },
      ],
    });
  });

  it('completes the round by the last signature', () => {
    const events = eventsOf(decideAfter(signature, twoSigned, sign('association', 3)));
    expect(events[1]).toEqual({
      type: 'SignatureCompleted',
      at,
      by: 'president-UPE-017',
      revisionKey: 'conventions/CV-UPE-017/signed-3.pdf',
      revisionSha256: 'revision-3',
    });
    const state = fold(signature, [...twoSigned, ...events]);
    expect(state).toMatchObject({ status: 'complete', since: at, revision: { sha256: 'revision-3' } });
    expect(state).not.toHaveProperty('awaiting');
  });

  it('is taken on the last day until midnight in Morocco, and not a moment later', () => {
    const lastMoment = anAct({ personId: 'authority-minister', at: '2026-07-22T22:59:59.999Z' });
    expect(decideAfter(signature, e.open, sign('ministry', 1, { act: lastMoment })).accepted).toBe(true);
    const late = anAct({ personId: 'authority-minister', at: '2026-07-22T23:00:00.000Z' });
    expect(refusalOf(decideAfter(signature, e.open, sign('ministry', 1, { act: late })))).toEqual({
      code: 'SIGNATURE_PAST_EXPIRY',
      expiresOn: '2026-07-22',
    });
  });

  it('is refused before the opening', () => {
    const early = anAct({ personId: 'authority-minister', at: '2026-07-01T08:59:59.999Z' });
    expect(refusalOf(decideAfter(signature, e.open, sign('ministry', 1, { act: early })))).toEqual({
      code: 'SIGNATURE_NOT_OPEN_YET',
      opensAt: '2026-07-01T09:00:00.000Z',
    });
    const punctual = anAct({ personId: 'authority-minister', at: '2026-07-01T09:00:00.000Z' });
    expect(decideAfter(signature, e.open, sign('ministry', 1, { act: punctual })).accepted).toBe(true);
  });

  it('is refused out of turn, naming who is awaited', () => {
    expect(refusalOf(decideAfter(signature, e.open, sign('association', 1)))).toEqual({
      code: 'SIGNATURE_NOT_YOUR_TURN',
      awaiting: ['ministry', 'agency'],
    });
  });

  it('is refused to everybody but the party’s own person, whatever the role', () => {
    const stranger = anAct({ personId: 'staff-administrator', role: 'administrator', at });
    for (const status of ['open', 'complete'] as const) {
      expect(refusalOf(decideAfter(signature, e[status], sign('ministry', 1, { act: stranger })))).toEqual({
        code: 'SIGNATURE_NOT_YOUR_PARTY',
      });
    }
  });

  it('given once is answered with its instant, also after the round is complete', () => {
    for (const events of [twoSigned, e.complete]) {
      expect(refusalOf(decideAfter(signature, events, sign('ministry', 1)))).toEqual({
        code: 'SIGNATURE_ALREADY_GIVEN',
        partyId: 'ministry',
        signedAt: '2026-07-02T09:00:00.000Z',
      });
    }
  });

  it('is bound to the document and to the revision before it', () => {
    const other = sign('association', 3, { documentSha256: 'another' });
    expect(refusalOf(decideAfter(signature, twoSigned, other)).code).toBe('SIGNATURE_DOCUMENT_CHANGED');
    const stale = sign('association', 3, { previousRevisionSha256: 'revision-1' });
    expect(refusalOf(decideAfter(signature, twoSigned, stale))).toEqual({
      code: 'SIGNATURE_REVISION_STALE',
      revisionKey: 'conventions/CV-UPE-017/signed-2.pdf',
      revisionSha256: 'revision-2',
    });
  });
});

describe('signature: end without completion', () => {
  it('is a refusal by one party, in turn or before it', () => {
    const command = { type: 'RefuseToSign', act: president, partyId: 'association', reason } as const;
    const events = eventsOf(decideAfter(signature, e.open, command));
    expect(events).toEqual([
      { type: 'SignatureRefused', at, by: 'president-UPE-017', partyId: 'association', reason },
    ]);
    const { awaiting: _, ...facts } = aSignatureRound('open');
    const expected = { ...facts, status: 'refused', since: at, partyId: 'association', reason };
    expect(fold(signature, events, aSignatureRound('open'))).toEqual(expected);
  });

  it('is not a refusal by who has signed, nor by another person', () => {
    const command = { type: 'RefuseToSign', act: minister, partyId: 'ministry', reason } as const;
    expect(refusalOf(decideAfter(signature, twoSigned, command)).code).toBe('SIGNATURE_ALREADY_GIVEN');
    const other = { ...command, partyId: 'agency' };
    expect(refusalOf(decideAfter(signature, twoSigned, other)).code).toBe('SIGNATURE_NOT_YOUR_PARTY');
  });

  it('is an expiry after the last day, not on it', () => {
    const command = { type: 'ExpireSignature', act: timer, onDay: '2026-07-23' } as const;
    const events = eventsOf(decideAfter(signature, e.open, command));
    expect(events).toEqual([{ type: 'SignatureExpired', at, by: 'system', onDay: '2026-07-23' }]);
    expect(fold(signature, events, aSignatureRound('open'))).toMatchObject({ status: 'expired', since: at });
    const early = { ...command, onDay: '2026-07-22' };
    expect(refusalOf(decideAfter(signature, e.open, early))).toEqual({
      code: 'SIGNATURE_NOT_EXPIRED_YET',
      expiresOn: '2026-07-22',
    });
  });

  it('is no expiry when the last signature came first', () => {
    const command = { type: 'ExpireSignature', act: timer, onDay: '2026-07-23' } as const;
    expect(refusalOf(decideAfter(signature, e.complete, command))).toEqual({
      code: 'SIGNATURE_CLOSED',
      status: 'complete',
    });
  });

  it('is a withdrawal with its reason', () => {
    const command = { type: 'WithdrawSignature', act: anAct({ at }), reason } as const;
    const events = eventsOf(decideAfter(signature, e.open, command));
    expect(events).toEqual([{ type: 'SignatureWithdrawn', at, by: 'staff-officer', reason }]);
    expect(fold(signature, events, aSignatureRound('open'))).toMatchObject({ status: 'withdrawn', reason });
  });
});

describe('signature: reminder', () => {
  it('goes to those who are awaited, once for each day', () => {
    const command = { type: 'RemindSignatories', act: timer, dayNumber: 7 } as const;
    const events = eventsOf(decideAfter(signature, twoSigned, command));
    expect(events).toEqual([
      { type: 'SignatoriesReminded', at, by: 'system', dayNumber: 7, awaiting: ['association'] },
    ]);
    const state = fold(signature, [...twoSigned, ...events]);
    expect(state).toEqual({ ...fold(signature, twoSigned), remindersSent: [7] });
    expect(refusalOf(signature.decide(command, state))).toEqual({
      code: 'SIGNATURE_REMINDED_ALREADY',
      dayNumber: 7,
    });
    expect(signature.decide({ ...command, dayNumber: 14 }, state).accepted).toBe(true);
  });
});
