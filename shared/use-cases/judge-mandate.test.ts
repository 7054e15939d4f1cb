import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents, conventionParties } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { PAPER_SHA256 } from '../../test/builders/a-mandate.ts';
import { signatureEvents } from '../../test/builders/a-signature.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { confirmMandate, endMandate, recordMandate } from './change-mandates.ts';
import { confirmRole, grantRole, registerPerson } from './change-staff.ts';
import { judgeMandate } from './judge-mandate.ts';
import { listAttention } from './keep-attention.ts';
import { applications, conventions, signatures } from './lifecycles.ts';
import { refuseToSign } from './refuse-to-sign.ts';
import { watchMandates } from './watch-mandates.ts';

const AT = '2026-07-05T09:00:00.000Z';
const [ministry] = conventionParties;
if (!ministry) throw new Error('The builder has lost its parties.');
const SIGNATURE = 'CV-UPE-017-1';

let test: TestDesk;
beforeEach(async () => {
  test = await aDesk({ now: AT });
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
  await test.given(signatures, SIGNATURE, signatureEvents.open);
});

const admin = (personId: string) => test.request(personId, 'administrator');
const judge = (personId = ministry.personId) =>
  judgeMandate(test.desk, { signatureId: SIGNATURE, party: ministry, personId, at: test.desk.clock.now() });
const mailsTold = async () =>
  (await test.owed('mails')).filter(
    (delivery) => delivery.kind === 'mail' && delivery.template === 'mandate-lapsed',
  );

async function endOffice(lastOn = '2026-07-04'): Promise<void> {
  const ending = { ...admin('admin-1'), partyId: 'ministry', mandateId: 'ministry-1' };
  accepted(await endMandate(test.desk, { ...ending, lastOn, reason: 'Remaniement' }));
}

/** Another person of the staff gets the office, confirmed by a second administrator. */
async function appointNext(validFrom: string): Promise<void> {
  const personId = 'next-minister';
  const name = { fr: 'Amina Rifai (exemple)', ar: 'أمينة الريفاعي (نموذج)' };
  const { desk } = test;
  const person = { personId, name, email: 'next@programme.example', gender: 'f' } as const;
  accepted(await registerPerson(desk, { ...admin('admin-1'), ...person }));
  accepted(await grantRole(desk, { ...admin('admin-1'), personId, role: 'authority' }));
  accepted(await confirmRole(desk, { ...admin('admin-2'), personId, role: 'authority' }));
  const title = { fr: 'Ministre', ar: 'الوزيرة' };
  const paper = { sha256: PAPER_SHA256 };
  const facts = { partyId: 'ministry', personId, title, validFrom, paper, mayDelegate: false };
  accepted(await recordMandate(desk, { ...admin('admin-1'), ...facts }));
  accepted(await confirmMandate(desk, { ...admin('admin-2'), partyId: 'ministry', mandateId: 'ministry-2' }));
}

describe('a mandate that does not hold', () => {
  it('blocks the step, and tells the programme officers once whom to ask', async () => {
    await endOffice();
    for (let tries = 0; tries < 3; tries += 1)
      expect(await judge()).toMatchObject({ refusal: { code: 'MANDATE_LAPSED', lapsedOn: '2026-07-05' } });
    expect(await listAttention(test.desk)).toMatchObject([
      {
        kind: 'mandate',
        subject: 'register-ministry',
        facts: { personId: 'authority-minister', lapsedOn: '2026-07-05', partyId: 'ministry' },
      },
    ]);
    expect(await mailsTold()).toMatchObject([
      {
        recipient: 'role:programme-officer',
        subject: 'signature-CV-UPE-017-1',
        facts: { lapsedOn: '2026-07-05', partyFr: ministry.organisation.fr, askAr: ministry.organisation.ar },
      },
    ]);
  });

  it('names who may sign instead', async () => {
    await endOffice();
    await appointNext('2026-07-05');
    await judge();
    const [told] = await mailsTold();
    expect(told).toMatchObject({ facts: { askFr: 'Amina Rifai (exemple), Ministre' } });
  });

  it('is told of nobody who has nothing to do with the party', async () => {
    expect(await judge('stranger')).toEqual({ ok: false, refusal: { code: 'SIGNATURE_NOT_YOUR_PARTY' } });
    expect(await listAttention(test.desk)).toEqual([]);
  });

  it('lets nobody refuse for the party', async () => {
    await endOffice();
    const about = { signatureId: SIGNATURE, partyId: 'ministry', reason: 'Montant' };
    const request = test.request(ministry.personId, 'authority');
    expect(await refuseToSign(test.desk, { ...request, ...about })).toMatchObject({
      refusal: { code: 'MANDATE_LAPSED' },
    });
  });

  it('is over once another mandate of the party is confirmed', async () => {
    await endOffice();
    await judge();
    test.setNow('2026-07-05T10:00:00.000Z');
    await appointNext('2026-07-05');
    expect(await listAttention(test.desk)).toEqual([]);
  });
});

describe('the day’s look at the register', () => {
  it('raises what lapsed while a convention awaits the party, before anybody tries', async () => {
    await endOffice();
    await watchMandates(test.desk);
    await watchMandates(test.desk);
    expect(await listAttention(test.desk)).toMatchObject([
      { kind: 'mandate', facts: { partyId: 'ministry' } },
    ]);
    expect(await mailsTold()).toHaveLength(1);
  });

  it('raises nothing while somebody may sign, nor for a party that nobody awaits', async () => {
    await watchMandates(test.desk);
    const ending = { ...admin('admin-1'), partyId: 'ministry', mandateId: 'ministry-1' };
    accepted(await endMandate(test.desk, { ...ending, lastOn: '2026-07-31', reason: 'Fin de mission' }));
    await watchMandates(test.desk);
    expect(await listAttention(test.desk)).toEqual([]);
  });

  it('lets rest what was told, on the day on which the new mandate begins', async () => {
    await endOffice();
    await judge();
    test.setNow('2026-07-05T10:00:00.000Z');
    await appointNext('2026-07-08');
    expect(await listAttention(test.desk)).toHaveLength(1);
    test.setNow('2026-07-08T08:00:00.000Z');
    await watchMandates(test.desk);
    expect(await listAttention(test.desk)).toEqual([]);
  });
});
