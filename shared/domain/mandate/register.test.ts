import { describe, expect, it } from 'vitest';
import { aMandatedPerson, PAPER_SHA256 } from '../../../test/builders/a-mandate.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type {
  ConfirmMandate,
  EndMandate,
  EnterProgrammeMandate,
  RecordMandate,
  RegisterCommand,
} from './commands.ts';
import { type RegisterRefusalCode, registerRefusalCodes } from './refusals.ts';
import { register } from './register.ts';

const admin = (personId = 'admin-1') => anAct({ personId, role: 'administrator' });
const paper = { sha256: PAPER_SHA256, documentKey: 'mandates/ministry/a.pdf' };

const enter: EnterProgrammeMandate = {
  type: 'EnterProgrammeMandate',
  act: anAct({ personId: 'installation', role: 'system', door: 'command' }),
  partyId: 'ministry',
  signatory: aMandatedPerson('authority-minister'),
  validFrom: '2026-05-01',
  validTo: '2026-12-31',
  paper: { sha256: PAPER_SHA256, programmeVersion: 1 },
};
const record: RecordMandate = {
  type: 'RecordMandate',
  act: admin(),
  signatory: aMandatedPerson('secretary-general'),
  validFrom: '2026-06-01',
  validTo: '2026-08-31',
  paper,
  delegatingMandateId: 'ministry-1',
  mayDelegate: false,
  maySign: true,
};
const { delegatingMandateId: _, validTo: __, ...endless } = record;
const office: RecordMandate = {
  ...endless,
  signatory: aMandatedPerson('next-minister'),
  validFrom: '2027-01-01',
};
const confirm: ConfirmMandate = { type: 'ConfirmMandate', act: admin('admin-2'), mandateId: 'ministry-2' };
const end: EndMandate = {
  type: 'EndMandate',
  act: admin(),
  mandateId: 'ministry-1',
  lastOn: '2026-07-14',
  reason: 'Remaniement du gouvernement',
};
const subDelegation = {
  ...record,
  delegatingMandateId: 'ministry-2',
  signatory: aMandatedPerson('director'),
};

const refusalAfter = (command: RegisterCommand, ...before: RegisterCommand[]) =>
  refusalOf(decideAfter(register, eventsAfter(register, [], ...before), command));
const rowsAfter = (...commands: RegisterCommand[]) => {
  const state = fold(register, eventsAfter(register, [], ...commands));
  return state.status === 'kept' ? state.rows : [];
};

describe('register of mandates: rows', () => {
  it('begins with the authority of the programme file, confirmed by its registration', () => {
    const hand = { by: 'installation', at: enter.act.at };
    expect(rowsAfter(enter)).toEqual([
      {
        mandateId: 'ministry-1',
        kind: 'office',
        signatory: enter.signatory,
        mayDelegate: false,
        validFrom: '2026-05-01',
        validTo: '2026-12-31',
        paper: enter.paper,
        recorded: hand,
        confirmed: hand,
      },
    ]);
  });

  it('names the delegating mandate, and counts once another person has confirmed it', () => {
    const [, row] = rowsAfter(enter, record, confirm);
    expect(row).toMatchObject({
      mandateId: 'ministry-2',
      kind: 'delegation',
      delegatingMandateId: 'ministry-1',
      paper,
      recorded: { by: 'admin-1' },
      confirmed: { by: 'admin-2' },
    });
  });

  it('takes the next holder of an office after the last day of the one before', () => {
    expect(rowsAfter(enter, office)).toHaveLength(2);
    const early = { ...office, validFrom: '2026-07-15' };
    expect(refusalAfter(early, enter)).toEqual({ code: 'MANDATE_OFFICE_OVERLAPS', mandateId: 'ministry-1' });
    expect(rowsAfter(enter, end, early)).toHaveLength(2);
  });

  it('counts a row that waits among the holders of the office, one that was struck out not', () => {
    const third = { ...office, signatory: aMandatedPerson('third') };
    expect(refusalAfter(third, enter, office).code).toBe('MANDATE_OFFICE_OVERLAPS');
    const strikeOut = { ...end, mandateId: 'ministry-2', lastOn: '2026-06-01' };
    expect(rowsAfter(enter, office, strikeOut, third)).toHaveLength(3);
  });

  it('lets a delegate delegate only where the paper says so', () => {
    expect(refusalAfter(subDelegation, enter, record, confirm).code).toBe('MANDATE_NOT_TO_BE_DELEGATED');
    const free = { ...record, mayDelegate: true };
    expect(rowsAfter(enter, free, confirm, subDelegation)).toHaveLength(3);
  });

  it('keeps a delegation within the term of who gives it', () => {
    const term = { code: 'MANDATE_OUTLASTS_DELEGATOR', fromOn: '2026-05-01', toOn: '2026-12-31' };
    expect(refusalAfter({ ...record, validTo: '2027-01-01' }, enter)).toEqual(term);
    expect(refusalAfter({ ...record, validFrom: '2026-04-30' }, enter)).toEqual(term);
    expect(refusalAfter({ ...endless, delegatingMandateId: 'ministry-1' }, enter)).toEqual(term);
    const { validTo: ___, ...lasting } = enter;
    expect(rowsAfter(lasting, { ...endless, delegatingMandateId: 'ministry-1' })).toHaveLength(2);
  });

  it('is ended with its last day and the reason', () => {
    expect(rowsAfter(enter, end)[0]).toMatchObject({
      ended: { by: 'admin-1', lastOn: '2026-07-14', reason: 'Remaniement du gouvernement' },
    });
  });
});

/** How a person comes to each refusal. */
const provocations: Record<RegisterRefusalCode, readonly [RegisterCommand, ...RegisterCommand[]]> = {
  MANDATE_ROLE_NOT_ALLOWED: [{ ...record, act: anAct() }, enter],
  MANDATE_PARTY_UNKNOWN: [record],
  MANDATE_PARTY_ENTERED_ALREADY: [enter, enter],
  MANDATE_NOT_FOUND: [confirm, enter],
  MANDATE_DAYS_REVERSED: [{ ...record, validTo: '2026-05-31' }, enter],
  MANDATE_PAPER_MISSING: [{ ...record, paper: { sha256: '' } }, enter],
  MANDATE_SIGNATORY_UNFIT: [{ ...record, maySign: false }, enter],
  MANDATE_OFFICE_OVERLAPS: [{ ...office, validFrom: '2026-12-31' }, enter],
  MANDATE_DELEGATOR_NOT_CONFIRMED: [subDelegation, enter, record],
  MANDATE_DELEGATED_TO_SELF: [{ ...record, signatory: enter.signatory }, enter],
  MANDATE_NOT_TO_BE_DELEGATED: [subDelegation, enter, record, confirm],
  MANDATE_OUTLASTS_DELEGATOR: [{ ...record, validTo: '2027-01-01' }, enter],
  MANDATE_SAME_PERSON: [{ ...confirm, act: admin() }, enter, record],
  MANDATE_CONFIRMED_ALREADY: [confirm, enter, record, confirm],
  MANDATE_ENDED_ALREADY: [end, enter, end],
  MANDATE_REASON_MISSING: [{ ...end, reason: ' ' }, enter],
  MANDATE_END_OUT_OF_TERM: [{ ...end, lastOn: '2027-01-01' }, enter],
};

describe('register of mandates: refusals', () => {
  it.each(registerRefusalCodes)('%s', (code) => {
    const [command, ...before] = provocations[code];
    expect(refusalAfter(command, ...before).code).toBe(code);
  });

  it('name who may act', () => {
    for (const command of [record, confirm, end])
      expect(refusalAfter({ ...command, act: anAct({ role: 'auditor' }) }, enter)).toEqual({
        code: 'MANDATE_ROLE_NOT_ALLOWED',
        role: 'auditor',
        allowed: ['administrator'],
      });
  });

  it('keep who is to sign from confirming the own mandate', () => {
    const own = { ...confirm, act: admin('secretary-general') };
    expect(refusalAfter(own, enter, record)).toEqual({ code: 'MANDATE_SAME_PERSON' });
  });

  it('keep a row that was ended from being confirmed, and a delegation of an unknown row from being recorded', () => {
    const strikeOut = { ...end, mandateId: 'ministry-2' };
    expect(refusalAfter(confirm, enter, record, strikeOut).code).toBe('MANDATE_ENDED_ALREADY');
    expect(refusalAfter({ ...record, delegatingMandateId: 'agency-1' }, enter).code).toBe(
      'MANDATE_NOT_FOUND',
    );
    expect(refusalAfter({ ...end, mandateId: 'agency-1' }, enter).code).toBe('MANDATE_NOT_FOUND');
  });

  it('an event that does not fit changes nothing', () => {
    const confirmed = {
      type: 'MandateConfirmed',
      at: enter.act.at,
      by: 'x',
      mandateId: 'ministry-9',
    } as const;
    expect(register.evolve({ status: 'absent' }, confirmed)).toEqual({ status: 'absent' });
    const events = eventsAfter(register, [], enter);
    const state = fold(register, events);
    expect(fold(register, [...events, ...events, confirmed])).toEqual(state);
  });
});
