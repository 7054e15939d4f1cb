import { describe, expect, it } from 'vitest';
import { aMandatedPerson, aMandateRow } from '../../../test/builders/a-mandate.ts';
import { signatureEvents, signatures } from '../../../test/builders/a-signature.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { MandateRow } from '../mandate/state.ts';
import type { AwaitPaper, ConfirmPaperSignature, RecordPaperSignature } from './commands.ts';
import type { SignatureEvent } from './events.ts';
import { signature } from './signature.ts';

const at = '2026-07-10T09:00:00.000Z';
const { open } = signatureEvents;
const afterAuthorities = [...open, ...signatures.slice(0, 2)];

function prefersPaper(changes: Partial<AwaitPaper> = {}): AwaitPaper {
  const act = anAct({ personId: 'president-UPE-017', role: 'signatory', door: 'link', at });
  return { type: 'AwaitPaper', act, partyId: 'association', untilOn: '2026-08-09', ...changes };
}

const PEOPLE: Readonly<Record<string, string>> = {
  ministry: 'authority-minister',
  agency: 'authority-director',
  association: 'president-UPE-017',
};

function rowFor(partyId: string, changes: Partial<MandateRow> = {}): MandateRow {
  const signatory = aMandatedPerson(PEOPLE[partyId] ?? partyId);
  return aMandateRow({ partyId, mandateId: `${partyId}-1`, signatory, ...changes });
}

function record(changes: Partial<RecordPaperSignature> = {}): RecordPaperSignature {
  const scan = { scanKey: 'conventions/CV-UPE-017/paper-1.pdf', scanSha256: 'scan-1' };
  const partyIds = changes.partyIds ?? ['association'];
  const mandates = partyIds.map((partyId) => rowFor(partyId));
  return { type: 'RecordPaperSignature', act: anAct({ at }), partyIds, mandates, ...scan, ...changes };
}

function confirm(changes: Partial<ConfirmPaperSignature> = {}): ConfirmPaperSignature {
  const act = anAct({ personId: 'staff-second', at });
  return { type: 'ConfirmPaperSignature', act, scanSha256: 'scan-1', ...changes };
}

function roundAfter(events: readonly SignatureEvent[]) {
  const state = fold(signature, events);
  if (state.status === 'absent') throw new Error('There is no round');
  return state;
}

describe('signature: a party that prefers paper', () => {
  it('is awaited by its own last day, and the round with it', () => {
    const round = roundAfter(eventsAfter(signature, open, prefersPaper()));
    expect(round).toMatchObject({
      status: 'open',
      expiresOn: '2026-08-09',
      paperAwaited: [{ partyId: 'association', untilOn: '2026-08-09', since: at }],
    });
  });

  it('never shortens the time of the round', () => {
    const round = roundAfter(eventsAfter(signature, open, prefersPaper({ untilOn: '2026-07-12' })));
    expect(round.expiresOn).toBe('2026-07-22');
  });

  it('may be entered by an officer, and by nobody else for another', () => {
    const by = (act: AwaitPaper['act']) => decideAfter(signature, open, prefersPaper({ act }));
    expect(by(anAct({ at })).accepted).toBe(true);
    for (const act of [
      anAct({ personId: 'authority-minister', role: 'authority', at }),
      anAct({ role: 'finance-officer', at }),
    ])
      expect(refusalOf(by(act)).code).toBe('SIGNATURE_NOT_YOUR_PARTY');
  });

  it('is refused when it has signed, is unknown, or asks after the last day', () => {
    const codeOf = (events: readonly SignatureEvent[], command: AwaitPaper) =>
      refusalOf(decideAfter(signature, events, command)).code;
    const act = anAct({ at });
    expect(codeOf(afterAuthorities, prefersPaper({ act, partyId: 'ministry' }))).toBe(
      'SIGNATURE_ALREADY_GIVEN',
    );
    expect(codeOf(open, prefersPaper({ act, partyId: 'neighbour' }))).toBe('SIGNATURE_PARTY_UNKNOWN');
    expect(codeOf(open, prefersPaper({ act: anAct({ at: '2026-07-23T09:00:00.000Z' }) }))).toBe(
      'SIGNATURE_PAST_EXPIRY',
    );
  });

  it('may still sign by a code, and its paper is awaited no longer', () => {
    const events = eventsAfter(signature, open, prefersPaper({ partyId: 'ministry', act: anAct({ at }) }));
    const round = roundAfter([...events, ...signatures.slice(0, 1)]);
    expect('paperAwaited' in round).toBe(false);
  });
});

describe('signature: a scan of signed paper', () => {
  it('counts once another officer has confirmed it, with its evidence, on the revision that was there', () => {
    const recorded = eventsAfter(signature, afterAuthorities, prefersPaper(), record());
    expect(roundAfter(recorded)).toMatchObject({
      awaiting: ['association'],
      paperRecorded: { partyIds: ['association'], recordedBy: 'staff-officer', scanSha256: 'scan-1' },
    });
    const events = eventsOf(decideAfter(signature, recorded, confirm()));
    expect(events.map(({ type }) => type)).toEqual(['DocumentSigned', 'SignatureCompleted']);
    const round = roundAfter([...recorded, ...events]);
    expect(round).toMatchObject({ status: 'complete', revision: { sha256: 'revision-2' } });
    expect(round.acts.at(-1)).toMatchObject({
      partyId: 'association',
      personId: 'president-UPE-017',
      level: 'paper',
      scanKey: 'conventions/CV-UPE-017/paper-1.pdf',
      scanSha256: 'scan-1',
      recordedBy: 'staff-officer',
      confirmedBy: 'staff-second',
      revision: { key: 'conventions/CV-UPE-017/signed-2.pdf', sha256: 'revision-2' },
    });
    expect('paperAwaited' in round || 'paperRecorded' in round).toBe(false);
  });

  it('keeps with each signature the row of the register, and names a delegate as who signed', () => {
    const delegation = rowFor('ministry', {
      kind: 'delegation',
      mandateId: 'ministry-2',
      signatory: aMandatedPerson('secretary-general'),
      delegator: aMandatedPerson('authority-minister'),
    });
    const both = record({ partyIds: ['ministry', 'agency'], mandates: [delegation, rowFor('agency')] });
    const round = roundAfter(eventsAfter(signature, open, both, confirm()));
    expect(round.acts).toMatchObject([
      { partyId: 'ministry', personId: 'secretary-general', mandate: delegation },
      { partyId: 'agency', personId: 'authority-director', mandate: { mandateId: 'agency-1' } },
    ]);
  });

  it('is refused for a party without a row, or whose row does not hold on that day', () => {
    for (const mandates of [
      [],
      [rowFor('ministry')],
      [rowFor('association', { validTo: '2026-07-09' })],
      [rowFor('association', { validFrom: '2026-07-11' })],
    ])
      expect(refusalOf(decideAfter(signature, afterAuthorities, record({ mandates }))).code).toBe(
        'SIGNATURE_PAPER_UNMANDATED',
      );
  });

  it('may be recorded anew for another hand on the same pages', () => {
    const mandates = [rowFor('association', { mandateId: 'another' })];
    const events = eventsAfter(signature, afterAuthorities, record(), record({ mandates }));
    expect(roundAfter(events)).toMatchObject({ paperRecorded: { mandates } });
  });

  it('may bear all signatures, in the order of the plan', () => {
    const all = record({ partyIds: ['agency', 'ministry', 'association'] });
    const round = roundAfter(eventsAfter(signature, open, all, confirm()));
    expect(round).toMatchObject({ status: 'complete', revision: { sha256: round.documentSha256 } });
    expect(round.acts.map(({ partyId, level }) => `${partyId} ${level}`)).toEqual([
      'agency paper',
      'ministry paper',
      'association paper',
    ]);
  });

  it('is refused before the turn of its party, at the record and at the confirmation', () => {
    const early = refusalOf(decideAfter(signature, open, record()));
    expect(early).toEqual({ code: 'SIGNATURE_NOT_YOUR_TURN', awaiting: ['ministry', 'agency'] });
    const twice = refusalOf(
      decideAfter(signature, afterAuthorities, record({ partyIds: ['association', 'association'] })),
    );
    expect(twice.code).toBe('SIGNATURE_NOT_YOUR_TURN');
    const signed = refusalOf(decideAfter(signature, afterAuthorities, record({ partyIds: ['agency'] })));
    expect(signed.code).toBe('SIGNATURE_ALREADY_GIVEN');
  });

  it('gives way to a better one, and to the same party signing otherwise', () => {
    const better = record({ scanKey: 'conventions/CV-UPE-017/paper-2.pdf', scanSha256: 'scan-2' });
    const events = eventsAfter(signature, afterAuthorities, record(), better);
    expect(refusalOf(decideAfter(signature, events, confirm())).code).toBe('SIGNATURE_PAPER_SCAN_CHANGED');
    const ministry = eventsAfter(signature, open, record({ partyIds: ['ministry'] }));
    const otherwise = roundAfter([...ministry, ...signatures.slice(0, 1)]);
    expect('paperRecorded' in otherwise).toBe(false);
    const beside = roundAfter([
      ...eventsAfter(signature, open, record({ partyIds: ['agency'] })),
      ...signatures.slice(0, 1),
    ]);
    expect(beside).toMatchObject({ paperRecorded: { partyIds: ['agency'] } });
  });

  it('counts no more once the second officer says why it is not accepted', () => {
    const act = anAct({ personId: 'staff-second', at });
    const rejection = { type: 'RejectPaper', act, partyIds: [], missingPages: [] } as const;
    const refused = { ...rejection, scanSha256: 'scan-1', reason: 'Case vide' };
    const recorded = eventsAfter(signature, afterAuthorities, prefersPaper(), record());
    const round = roundAfter(eventsAfter(signature, recorded, refused));
    expect(round).not.toHaveProperty('paperRecorded');
    expect(round).toMatchObject({ status: 'open', paperAwaited: [{ partyId: 'association' }] });
    expect(eventsOf(decideAfter(signature, recorded, refused))).toMatchObject([
      { type: 'PaperRejected', partyIds: ['association'], reason: 'Case vide', scanSha256: 'scan-1' },
    ]);
    const codeOf = (changes: object) =>
      refusalOf(decideAfter(signature, recorded, { ...refused, ...changes })).code;
    expect(codeOf({ reason: ' ' })).toBe('SIGNATURE_REASON_MISSING');
    expect(codeOf({ scanSha256: 'scan-2' })).toBe('SIGNATURE_PAPER_SCAN_CHANGED');
    expect(refusalOf(decideAfter(signature, afterAuthorities, refused)).code).toBe(
      'SIGNATURE_PAPER_NOT_RECORDED',
    );
    expect(codeOf({ act: anAct({ role: 'finance-officer', at }) })).toBe('SIGNATURE_ROLE_NOT_ALLOWED');
  });

  it('that lacks pages leaves what was recorded, and names only parties that are still to sign', () => {
    const incomplete = { type: 'RejectPaper', act: anAct({ at }), missingPages: [3], reason: '' } as const;
    const recorded = eventsAfter(signature, afterAuthorities, record());
    const told = eventsAfter(signature, recorded, { ...incomplete, partyIds: ['association'] });
    expect(roundAfter(told)).toMatchObject({ paperRecorded: { scanSha256: 'scan-1' } });
    for (const [partyIds, code] of [
      [[], 'SIGNATURE_PAPER_NO_PARTY'],
      [['neighbour'], 'SIGNATURE_PARTY_UNKNOWN'],
      [['ministry'], 'SIGNATURE_ALREADY_GIVEN'],
    ] as const)
      expect(refusalOf(decideAfter(signature, recorded, { ...incomplete, partyIds })).code).toBe(code);
  });

  it('that came on the last day leaves a week to confirm it', () => {
    const act = anAct({ at: '2026-07-22T16:00:00.000Z' });
    const round = roundAfter(eventsAfter(signature, afterAuthorities, record({ act })));
    expect(round.expiresOn).toBe('2026-07-29');
    const late = record({ act: anAct({ at: '2026-07-23T09:00:00.000Z' }) });
    expect(refusalOf(decideAfter(signature, afterAuthorities, late)).code).toBe('SIGNATURE_PAST_EXPIRY');
  });

  it('is recorded and confirmed by those who may', () => {
    const act = anAct({ role: 'finance-officer', personId: 'staff-finance', at });
    const recorded = eventsAfter(signature, afterAuthorities, record());
    for (const refusal of [
      refusalOf(decideAfter(signature, afterAuthorities, record({ act }))),
      refusalOf(decideAfter(signature, recorded, confirm({ act }))),
    ])
      expect(refusal).toEqual({
        code: 'SIGNATURE_ROLE_NOT_ALLOWED',
        role: 'finance-officer',
        allowed: ['programme-officer', 'administrator'],
      });
  });
});
