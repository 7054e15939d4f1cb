import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { reportEvents } from '../../test/builders/a-report.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { deliverMail } from './deliver-mail.ts';
import { listAttention } from './keep-attention.ts';
import { applications, conventions, recoveries, reports, tranches } from './lifecycles.ts';
import { pendingFor } from './pending-work.ts';
import { readCase } from './read-cases.ts';
import { readLedger } from './read-ledger.ts';
import { confirmRecovery, declineRecovery, proposeRecovery, recordReceipt } from './recover-money.ts';
import { watchRecoveries } from './watch-recoveries.ts';

const conventionId = 'CV-UPE-017';
const [PAID, RECOVERED] = ['upe-2026-1/MA-08/paid', 'upe-2026-1/MA-08/recovered'];
let test: TestDesk;

beforeEach(async () => {
  test = await aDesk({ now: '2026-12-01T09:00:00.000Z' });
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.given(conventions, conventionId, conventionEvents.terminated);
  await test.given(tranches, 'CV-UPE-017-1', trancheEvents.paid);
  await test.given(reports, 'CV-UPE-017-R1', reportEvents.accepted);
  await test.fund(PAID, 12_800_000);
});

const finance = (personId: string) => ({ ...test.request(personId, 'finance-officer'), conventionId });
const accountant = (amountCentimes: number, reference: string) => ({
  ...test.request('accountant-1', 'accountant'),
  ...{ conventionId, receivedOn: '2026-12-10', amountCentimes, reference },
});
const propose = (amountCentimes = 800_000) =>
  proposeRecovery(test.desk, { ...finance('finance-1'), amountCentimes, reason: 'Résiliation' });

async function ordered() {
  accepted(await propose());
  return accepted(await confirmRecovery(test.desk, { ...finance('finance-2'), order: 1 }));
}

describe('recovery: what is asked', () => {
  it('is no more than was paid and not spent, and told to nobody before it is confirmed', async () => {
    expect(await propose(800_001)).toMatchObject({
      ok: false,
      refusal: { code: 'RECOVERY_AMOUNT_INVALID', claimableCentimes: 800_000 },
    });
    accepted(await propose());
    expect(await pendingFor(test.desk, ['finance-officer'])).toBe(1);
    expect(await test.owed('mails')).toEqual([]);
    const declined = { ...finance('finance-2'), order: 1, reason: 'Voir le rapport' };
    expect(accepted(await declineRecovery(test.desk, declined))).toMatchObject({ status: 'declined' });
    expect(await test.owed('mails')).toEqual([]);
  });

  it('is confirmed by another officer, who accepted no report of it, and due when the convention says', async () => {
    accepted(await propose());
    const checker = await confirmRecovery(test.desk, { ...finance('staff-finance'), order: 1 });
    expect(checker).toMatchObject({ refusal: { code: 'RECOVERY_SAME_PERSON', rule: 'report-checker' } });
    const state = accepted(await confirmRecovery(test.desk, { ...finance('finance-2'), order: 1 }));
    expect(state).toMatchObject({ status: 'ordered', order: { dueOn: '2026-12-31' } });
    expect(await test.owed('mails')).toMatchObject(
      ['contact', 'treasurer'].map((recipient) => ({
        ...{ template: 'recovery-asked', recipient, subject: 'recovery-CV-UPE-017' },
        facts: { recovery: 'UPE-2026-017/OR1', dueOn: '2026-12-31', askedCentimes: 800_000 },
      })),
    );
    for (const delivery of await test.owed('mails'))
      if (delivery.kind === 'mail') await deliverMail(test.desk, delivery);
    expect(test.mails[0]?.text).toContain('8\u00a0000,00');
    expect(test.mails[0]?.text).toContain('appelez le numéro');
  });

  it('needs a convention', async () => {
    const nowhere = { ...finance('finance-1'), conventionId: 'CV-0', amountCentimes: 1, reason: 'x' };
    expect(await proposeRecovery(test.desk, nowhere)).toMatchObject({
      refusal: { code: 'CONVENTION_NOT_FOUND' },
    });
  });
});

describe('recovery: what comes in', () => {
  it('moves from paid to recovered part by part, until all is back', async () => {
    await ordered();
    test.setNow('2026-12-12T09:00:00.000Z');
    accepted(await recordReceipt(test.desk, accountant(300_000, 'Q-1')));
    expect([await test.desk.store.balance(PAID), await test.desk.store.balance(RECOVERED)]).toEqual([
      12_500_000, 300_000,
    ]);
    const twice = await recordReceipt(test.desk, accountant(300_000, 'Q-1'));
    expect(twice).toMatchObject({ refusal: { code: 'RECOVERY_RECEIPT_ALREADY' } });
    const last = accepted(await recordReceipt(test.desk, accountant(500_000, 'Q-2')));
    expect(last).toMatchObject({ status: 'recovered' });
    expect(await test.desk.store.balance(RECOVERED)).toBe(800_000);
    expect(await test.owed('mails')).toMatchObject([
      { template: 'recovery-asked' },
      { template: 'recovery-asked' },
      { template: 'recovery-complete', facts: { askedCentimes: 800_000 } },
      { template: 'recovery-complete' },
    ]);
    const { conventions: logged } = await readLedger(test.desk.store);
    expect(logged[0]?.recoveries).toMatchObject([
      { reference: 'UPE-2026-017/OR1', recoveredOn: '2026-12-10', amountCentimes: 300_000 },
      { amountCentimes: 500_000 },
    ]);
  });

  it('is answered once for one form', async () => {
    await ordered();
    test.setNow('2026-12-12T09:00:00.000Z');
    const request = accountant(300_000, 'Q-1');
    accepted(await recordReceipt(test.desk, request));
    accepted(await recordReceipt(test.desk, request));
    expect(await test.desk.store.balance(RECOVERED)).toBe(300_000);
  });
});

describe('recovery: the daily round', () => {
  const templates = async () =>
    (await test.owed('mails')).flatMap((each) => (each.kind === 'mail' ? [each.template] : []));
  const order = async () => {
    const state = await readCase(test.desk, recoveries, conventionId);
    if (state.status !== 'ordered') throw new Error(state.status);
    return state.order;
  };

  it('reminds a week and a day before, once each, and then notes the lateness for a person', async () => {
    await ordered();
    for (const day of ['2026-12-20', '2026-12-24', '2026-12-24', '2026-12-27', '2026-12-30', '2026-12-31']) {
      test.setNow(`${day}T08:00:00.000Z`);
      await watchRecoveries(test.desk);
    }
    expect((await order()).reminded).toEqual([7, 1]);
    expect((await templates()).filter((name) => name === 'recovery-reminder')).toHaveLength(4);
    expect(await listAttention(test.desk)).toEqual([]);
    test.setNow('2027-01-01T08:00:00.000Z');
    await watchRecoveries(test.desk);
    await watchRecoveries(test.desk);
    expect(await order()).toMatchObject({ lateAt: '2027-01-01T08:00:00.000Z' });
    expect(await listAttention(test.desk)).toMatchObject([
      { kind: 'recovery', id: 'UPE-2026-017/OR1', times: 1, facts: { missingCentimes: '800000' } },
    ]);
    expect((await templates()).filter((name) => name === 'recovery-reminder')).toHaveLength(6);
    accepted(await recordReceipt(test.desk, accountant(800_000, 'Q-1')));
    expect(await listAttention(test.desk)).toEqual([]);
  });
});
