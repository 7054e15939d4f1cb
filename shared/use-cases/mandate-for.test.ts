import { beforeEach, describe, expect, it } from 'vitest';
import { conventionParties } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { PAPER_SHA256 } from '../../test/builders/a-mandate.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { confirmMandate, endMandate, recordMandate } from './change-mandates.ts';
import { confirmRole, grantRole, registerPerson } from './change-staff.ts';
import { applications, programmes, registers } from './lifecycles.ts';
import { mandateFor } from './mandate-for.ts';
import { readCase } from './read-cases.ts';

const AT = '2026-07-05T09:00:00.000Z';
const [ministry, , association] = conventionParties;
if (!ministry || !association) throw new Error('The builder has lost its parties.');
const DELEGATE = 'secretary-general';
const title = { fr: 'Secrétaire générale', ar: 'الكاتبة العامة' };

let test: TestDesk;
beforeEach(async () => {
  test = await aDesk({ now: AT });
});

const admin = (personId: string) => test.request(personId, 'administrator');

async function appoint(personId: string): Promise<void> {
  const { desk } = test;
  const name = { fr: 'Amina Rifai (exemple)', ar: 'أمينة الريفاعي (نموذج)' };
  const person = { personId, name, email: `${personId}@programme.example`, gender: 'f' } as const;
  accepted(await registerPerson(desk, { ...admin('admin-1'), ...person }));
  accepted(await grantRole(desk, { ...admin('admin-1'), personId, role: 'authority' }));
  accepted(await confirmRole(desk, { ...admin('admin-2'), personId, role: 'authority' }));
}

const delegation = () => ({
  ...admin('admin-1'),
  partyId: 'ministry',
  personId: DELEGATE,
  title,
  validFrom: '2026-07-01',
  validTo: '2026-07-31',
  paper: { sha256: PAPER_SHA256, documentKey: 'mandates/ministry/a.pdf' },
  delegatingMandateId: 'ministry-1',
  mayDelegate: false,
});

const may = (personId: string, at = AT) => mandateFor(test.desk, ministry, personId, at);

describe('mandate for an authority', () => {
  it('is the row that the programme file gave, recorded with the programme', async () => {
    expect(await may('authority-minister')).toMatchObject({
      ok: true,
      value: {
        mandateId: 'ministry-1',
        position: 'register-ministry@1',
        kind: 'office',
        validFrom: '2026-05-01',
        paperSha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    });
    expect(await may('stranger')).toEqual({ ok: false, refusal: { code: 'MANDATE_NONE' } });
  });

  it('is that of a delegate from the confirmation on, within the days of the paper', async () => {
    await appoint(DELEGATE);
    accepted(await recordMandate(test.desk, delegation()));
    expect(await may(DELEGATE)).toMatchObject({ refusal: { code: 'MANDATE_UNCONFIRMED' } });
    const confirming = { ...admin('admin-2'), partyId: 'ministry', mandateId: 'ministry-2' };
    accepted(await confirmMandate(test.desk, confirming));
    expect(await may(DELEGATE)).toMatchObject({
      value: {
        position: 'register-ministry@3',
        kind: 'delegation',
        signatory: { personId: DELEGATE, name: { fr: 'Amina Rifai (exemple)' }, title },
        delegator: { personId: 'authority-minister' },
        validTo: '2026-07-31',
        paperSha256: PAPER_SHA256,
      },
    });
    expect(await may(DELEGATE, '2026-08-01T09:00:00.000Z')).toMatchObject({
      refusal: { code: 'MANDATE_LAPSED', lapsedOn: '2026-08-01' },
    });
  });

  it('is given to nobody without the role of an authority', async () => {
    expect(await recordMandate(test.desk, delegation())).toEqual({
      ok: false,
      refusal: { code: 'MANDATE_SIGNATORY_UNFIT' },
    });
  });

  it('ends with the office', async () => {
    const ending = { ...admin('admin-1'), partyId: 'ministry', mandateId: 'ministry-1' };
    accepted(await endMandate(test.desk, { ...ending, lastOn: '2026-07-04', reason: 'Remaniement' }));
    expect(await may('authority-minister')).toMatchObject({
      refusal: { code: 'MANDATE_LAPSED', lapsedOn: '2026-07-05' },
    });
  });

  it('is none for a party that the programme does not name', async () => {
    const neighbour = { ...ministry, partyId: 'neighbour' };
    expect(await mandateFor(test.desk, neighbour, ministry.personId, AT)).toMatchObject({
      refusal: { code: 'MANDATE_NONE' },
    });
    expect(await recordMandate(test.desk, { ...delegation(), partyId: 'neighbour' })).toMatchObject({
      ok: false,
    });
  });
});

describe('mandate by the programme file', () => {
  it('takes the days and the paper that the file gives', async () => {
    const terms = aProgramme();
    const mandate = { validFrom: '2025-10-01', validTo: '2026-07-31', paperSha256: PAPER_SHA256 };
    const authorities = terms.authorities.map((authority) => ({ ...authority, mandate }));
    test = await aDesk({ now: AT, terms: { ...terms, authorities } });
    expect(await may('authority-minister')).toMatchObject({
      value: { validFrom: '2025-10-01', validTo: '2026-07-31', paperSha256: PAPER_SHA256 },
    });
  });

  it('is asked of the terms where an older installation has no register, and kept at its first change', async () => {
    const [authority] = aProgramme().authorities;
    if (!authority) throw new Error('The builder has lost its authorities.');
    const wali = { ...authority, partyId: 'wilaya', personId: 'wali' };
    const terms = aProgramme({ programmeId: 'older', authorities: [wali] });
    await test.given(programmes, 'older', [{ type: 'ProgrammeRegistered', at: AT, by: 'x', terms }]);
    const desk = { ...test.desk, programmeId: 'older' };
    const asked = await mandateFor(desk, wali, 'wali', AT);
    expect(asked).toMatchObject({ value: { mandateId: 'wilaya-1', position: 'programme-older@1' } });
    await appoint(DELEGATE);
    const facts = { ...delegation(), partyId: 'wilaya', delegatingMandateId: 'wilaya-1' };
    accepted(await recordMandate(desk, facts));
    const kept = await readCase(desk, registers, 'wilaya');
    expect(kept).toMatchObject({ rows: [{ mandateId: 'wilaya-1' }, { mandateId: 'wilaya-2' }] });
    expect(await mandateFor(desk, wali, 'wali', AT)).toMatchObject({
      value: { position: 'register-wilaya@1', paperSha256: asked.ok ? asked.value.paperSha256 : '' },
    });
  });
});

describe('mandate for the association', () => {
  it('is the president’s, by the paper of the board in the file', async () => {
    await test.given(applications, 'UPE-017', applicationEvents.selected);
    const answer = await mandateFor(test.desk, association, association.personId, AT);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        mandateId: 'president-UPE-017',
        partyId: 'association',
        kind: 'office',
        position: expect.stringMatching(/^application-UPE-017@\d+$/u),
        paperSha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    });
  });

  it('is nobody else’s, and none without the file', async () => {
    expect(await mandateFor(test.desk, association, association.personId, AT)).toMatchObject({
      refusal: { code: 'MANDATE_NONE' },
    });
    await test.given(applications, 'UPE-017', applicationEvents.selected);
    expect(await mandateFor(test.desk, association, 'treasurer-UPE-017', AT)).toMatchObject({
      refusal: { code: 'MANDATE_NONE' },
    });
  });
});
