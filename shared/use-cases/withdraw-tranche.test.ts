import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { conventionBalanceOn } from '../domain/reconciliation/convention-balance.ts';
import { auditLog } from './audit-four-eyes.ts';
import { deliverMail } from './deliver-mail.ts';
import { applications, conventions, tranches } from './lifecycles.ts';
import { pendingFor } from './pending-work.ts';
import { readCase } from './read-cases.ts';
import { readLedger } from './read-ledger.ts';
import { requestTranche, takeBackRequest } from './request-tranche.ts';
import { terminateConvention } from './terminate-convention.ts';
import { confirmWithdrawal, declineWithdrawal, proposeWithdrawal } from './withdraw-tranche.ts';

const trancheId = 'CV-UPE-017-1';
const now = '2026-12-01T09:00:00.000Z';
const reason = 'Renonciation écrite du 28 novembre';
const [AVAILABLE, COMMITTED] = ['upe-2026-1/MA-08/available', 'upe-2026-1/MA-08/committed'];
let test: TestDesk;

beforeEach(async () => {
  test = await aDesk({ now });
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await test.fund(COMMITTED, 25_600_000);
});

const at = (status: keyof typeof trancheEvents) => test.given(tranches, trancheId, trancheEvents[status]);
const state = () => readCase(test.desk, tranches, trancheId);
const balances = () => Promise.all([AVAILABLE, COMMITTED].map((name) => test.desk.store.balance(name)));
const finance = (personId: string) => ({ ...test.request(personId, 'finance-officer'), trancheId });
const propose = (by = 'finance-1') => proposeWithdrawal(test.desk, { ...finance(by), reason });
const confirm = (by: string, proposedAt = now) =>
  confirmWithdrawal(test.desk, { ...finance(by), proposedAt });

/** What the audit says of who did what; the events before the test were all written by one hand. */
async function breaches() {
  const audit = await auditLog(test.desk.store, () => undefined);
  const rules = ['same-person', 'record-missing'];
  return audit.breaches.filter(({ rule, subject }) => subject === trancheId && rules.includes(rule));
}

describe('withdrawal of a tranche', () => {
  it('tells nobody outside and moves nothing while it is proposed', async () => {
    await at('approved');
    accepted(await propose());
    expect(await test.owed('mails')).toEqual([]);
    expect(await balances()).toEqual([0, 25_600_000]);
    expect(await pendingFor(test.desk, ['finance-officer'])).toBe(2);
    accepted(await declineWithdrawal(test.desk, { ...finance('finance-2'), proposedAt: now, reason: 'Non' }));
    expect(await pendingFor(test.desk, ['finance-officer'])).toBe(1);
    expect(await test.owed('mails')).toEqual([]);
  });

  it('is confirmed by another: the money is free, and the association reads why, in one append', async () => {
    await at('requestable');
    accepted(await propose());
    expect(await confirm('finance-1')).toMatchObject({
      refusal: { code: 'TRANCHE_FOUR_EYES', rule: 'withdrawal-proposer' },
    });
    accepted(await confirm('finance-2'));
    expect(await state()).toMatchObject({ status: 'withdrawn', reason });
    expect(await balances()).toEqual([12_800_000, 12_800_000]);
    expect(await pendingFor(test.desk, ['finance-officer'])).toBe(0);
    expect(await breaches()).toEqual([]);
    const owed = await test.owed('mails');
    expect(owed).toMatchObject(
      ['contact', 'treasurer', 'president', 'role:programme-officer'].map((recipient) => ({
        ...{ template: 'tranche-withdrawn', recipient, subject: `tranche-${trancheId}` },
        facts: { reason },
      })),
    );
    for (const delivery of owed) if (delivery.kind === 'mail') await deliverMail(test.desk, delivery);
    expect(test.mails[0]?.text).toContain('128\u00a0000,00');
    expect(test.mails[0]?.text).toContain(reason);
    expect(test.mails[0]?.text).toContain('هذا القرار نهائي');
  });

  it('stands in the account of the convention as released, also after a return by the bank', async () => {
    await at('returned');
    accepted(await propose());
    accepted(await confirm('finance-2'));
    const { conventions: logged } = await readLedger(test.desk.store);
    const [balance] = logged.map((each) => conventionBalanceOn(each, '2026-12-01'));
    expect(balance).toMatchObject({ committed: 12_800_000, released: 12_800_000, returned: 0, paid: 0 });
  });

  it('confirms once what two officers press at once, and nothing that was not proposed', async () => {
    await at('requestable');
    accepted(await propose());
    const answers = await Promise.all([confirm('finance-2'), confirm('finance-3')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await balances()).toEqual([12_800_000, 12_800_000]);
  });

  it('leaves the end of a convention one act of its own, also beside a proposal', async () => {
    await at('requestable');
    accepted(await propose());
    const request = { ...test.request('admin', 'administrator'), conventionId: 'CV-UPE-017', reason: 'Fin' };
    accepted(await terminateConvention(test.desk, request));
    expect(await state()).toMatchObject({ status: 'withdrawn', reason: 'Fin' });
    expect(await breaches()).toEqual([]);
  });
});

describe('request of a tranche: taken back', () => {
  const association = (person: string) => ({ ...test.request(person, 'association'), trancheId });

  it('mails a way to ask again, and the money stays where it is', async () => {
    await at('requested');
    accepted(await takeBackRequest(test.desk, association('contact-UPE-017')));
    expect(await state()).toMatchObject({ status: 'requestable', takenBackAt: now });
    expect(await balances()).toEqual([0, 25_600_000]);
    const owed = await test.owed('mails');
    expect(owed).toMatchObject([
      { template: 'tranche-taken-back', recipient: 'contact' },
      { template: 'tranche-taken-back', recipient: 'treasurer' },
    ]);
    for (const delivery of owed) if (delivery.kind === 'mail') await deliverMail(test.desk, delivery);
    expect(test.mails[0]?.text).toMatch(/\/l\/[\w-]+/u);
    accepted(await requestTranche(test.desk, association('treasurer-UPE-017')));
    expect(await state()).toMatchObject({ status: 'requested', requestedBy: 'treasurer-UPE-017' });
  });

  it('is refused once somebody has certified', async () => {
    await at('certified');
    const answer = await takeBackRequest(test.desk, association('contact-UPE-017'));
    expect(answer).toMatchObject({ refusal: { code: 'TRANCHE_REQUEST_IN_HAND', status: 'certified' } });
    expect(await test.owed('mails')).toEqual([]);
  });
});
