import { describe, expect, it } from 'vitest';
import { aMandatedPerson, PAPER_SHA256 } from '../../../test/builders/a-mandate.ts';
import { type AskedRegister, holdersOn, mandateOn } from './mandate-on.ts';
import type { RegisterRow } from './state.ts';

const hand = { by: 'admin', at: '2026-05-01T09:00:00.000Z' };
const MINISTER = 'authority-minister';
const SECRETARY = 'secretary-general';

function aRow(changes: Partial<RegisterRow>): RegisterRow {
  return {
    mandateId: 'ministry-1',
    kind: 'office',
    signatory: aMandatedPerson(MINISTER),
    mayDelegate: false,
    validFrom: '2026-05-01',
    paper: { sha256: PAPER_SHA256 },
    recorded: hand,
    confirmed: hand,
    ...changes,
  };
}

const delegation = aRow({
  mandateId: 'ministry-2',
  kind: 'delegation',
  signatory: aMandatedPerson(SECRETARY),
  delegatingMandateId: 'ministry-1',
  validFrom: '2026-06-01',
  validTo: '2026-08-31',
});
const asked = (...rows: RegisterRow[]): AskedRegister => ({
  register: { status: 'kept', partyId: 'ministry', rows },
  position: 'register-ministry@4',
});

describe('mandate on a day', () => {
  it('is the row as evidence, with the position at which the register was asked', () => {
    expect(mandateOn(asked(aRow({})), MINISTER, '2026-07-01')).toEqual({
      found: true,
      row: {
        mandateId: 'ministry-1',
        position: 'register-ministry@4',
        partyId: 'ministry',
        kind: 'office',
        signatory: aMandatedPerson(MINISTER),
        validFrom: '2026-05-01',
        paperSha256: PAPER_SHA256,
      },
    });
  });

  it('names the delegator of a delegation', () => {
    expect(mandateOn(asked(aRow({}), delegation), SECRETARY, '2026-06-01')).toMatchObject({
      found: true,
      row: { kind: 'delegation', delegator: aMandatedPerson(MINISTER), validTo: '2026-08-31' },
    });
  });

  it('holds on its first and on its last day, and not a day before or after', () => {
    const both = asked(aRow({}), delegation);
    const onDay = (day: string) => mandateOn(both, SECRETARY, day);
    for (const day of ['2026-06-01', '2026-08-31']) expect(onDay(day).found).toBe(true);
    expect(onDay('2026-05-31')).toEqual({
      found: false,
      refusal: { code: 'MANDATE_NOT_YET', mandateId: 'ministry-2', startsOn: '2026-06-01' },
    });
    expect(onDay('2026-09-01')).toEqual({
      found: false,
      refusal: { code: 'MANDATE_LAPSED', mandateId: 'ministry-2', lapsedOn: '2026-09-01' },
    });
  });

  it('falls with the mandate of the delegator, whatever its own last day', () => {
    const ended = aRow({ ended: { ...hand, lastOn: '2026-07-14', reason: 'Départ' } });
    const both = asked(ended, delegation);
    expect(mandateOn(both, SECRETARY, '2026-07-14')).toMatchObject({ row: { validTo: '2026-07-14' } });
    expect(mandateOn(both, SECRETARY, '2026-07-15')).toEqual({
      found: false,
      refusal: { code: 'MANDATE_LAPSED', mandateId: 'ministry-2', lapsedOn: '2026-07-15' },
    });
  });

  it('waits for its confirmation, and a row that was struck out does not', () => {
    const { confirmed: _, ...waiting } = delegation;
    expect(mandateOn(asked(aRow({}), waiting), SECRETARY, '2026-07-01')).toEqual({
      found: false,
      refusal: { code: 'MANDATE_UNCONFIRMED', mandateId: 'ministry-2' },
    });
    const struckOut = { ...waiting, ended: { ...hand, lastOn: '2026-12-31', reason: 'Erreur' } };
    expect(mandateOn(asked(aRow({}), struckOut), SECRETARY, '2026-07-01')).toEqual({
      found: false,
      refusal: { code: 'MANDATE_NONE' },
    });
  });

  it('is none for somebody whom the register does not know', () => {
    expect(mandateOn(asked(aRow({})), 'stranger', '2026-07-01')).toEqual({
      found: false,
      refusal: { code: 'MANDATE_NONE' },
    });
  });

  it('tells the mandate that lapsed last', () => {
    const older = aRow({ mandateId: 'ministry-0', validFrom: '2024-01-01', validTo: '2024-12-31' });
    const newer = aRow({ validTo: '2026-06-30' });
    expect(mandateOn(asked(newer, older), MINISTER, '2026-07-01')).toMatchObject({
      refusal: { code: 'MANDATE_LAPSED', mandateId: 'ministry-1', lapsedOn: '2026-07-01' },
    });
  });

  it('lists who may sign, the office first', () => {
    const holders = holdersOn(asked(delegation, aRow({})), '2026-07-01');
    expect(holders.map(({ signatory }) => signatory.personId)).toEqual([MINISTER, SECRETARY]);
    expect(holdersOn(asked(delegation, aRow({})), '2026-04-30')).toEqual([]);
  });
});
