import { beforeEach, describe, expect, it } from 'vitest';
import { bankFileOf, tableOf } from '../../functions/portal/payment-formats.ts';
import type { StaffRole } from '../../shared/domain/kernel/act.ts';
import type { TrancheEvent } from '../../shared/domain/tranche/events.ts';
import { readOrders } from '../../shared/use-cases/batch-orders.ts';
import { revokeRole } from '../../shared/use-cases/change-staff.ts';
import { conventions, paymentBatches, tranches } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { payableConvention } from '../builders/a-convention.ts';
import { accepted } from '../builders/a-desk.ts';
import { aPortal, FIRST_ADMINISTRATOR, type FormFields, type TestPortal } from '../builders/a-portal.ts';
import { trancheEvents } from '../builders/a-tranche.ts';
import { given } from '../builders/given.ts';
import { headsOf } from '../builders/heads-of.ts';
import { givePayable, payableTranche } from '../builders/payable-tranches.ts';
import { plainSigning } from '../builders/plain-signatures.ts';

const now = '2026-10-20T09:00:00.000Z';
const APPROVED = payableTranche(1);
/** Certified, and waiting for two approvals: 128,000 DH. */
const CERTIFIED = 'CV-UPE-017-1';
let portal: TestPortal;

beforeEach(async () => {
  const desk = { ...plainSigning(() => now), writeBankFile: bankFileOf, writeTable: tableOf };
  portal = await aPortal({ now, desk });
  await givePayable(portal.desk, 2);
  await given(portal, conventions, 'CV-UPE-017', payableConvention);
  await given(portal, tranches, CERTIFIED, trancheEvents.certified);
});

const officer = (personId: string) => portal.signIn(personId, 'finance-officer');
const approve = (cookie: string, fields: FormFields = {}) =>
  portal.post(`/tranches/${CERTIFIED}/approve`, fields, cookie);

async function levels(): Promise<readonly (readonly [level: number, by: string])[]> {
  const commits = await portal.desk.store.history(tranches.streamOf(CERTIFIED));
  const events = commits.flatMap(({ events: some }) => some as readonly TrancheEvent[]);
  return events.flatMap((event) =>
    event.type === 'TrancheLevelApproved' ? [[event.level, event.by] as const] : [],
  );
}

async function prepare(cookie: string, fields: FormFields = {}): Promise<string> {
  const answer = await portal.post('/payments/batches', { trancheId: [APPROVED], ...fields }, cookie);
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') ?? '').replace('?done', '');
}

async function hashShown(path: string, cookie: string): Promise<string> {
  const html = await (await portal.get(path, cookie)).text();
  return /name="fileSha256" value="([0-9a-f]{64})"/u.exec(html)?.[1] ?? '';
}

describe('two officers press approve at once', () => {
  it('each takes a level of their own, never the same one twice', async () => {
    const [one, other] = [await officer('finance-1'), await officer('finance-2')];
    const answers = await Promise.all([approve(one), approve(other)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const taken = await levels();
    expect(taken.map(([level]) => level)).toEqual([1, 2]);
    expect(new Set(taken.map(([, by]) => by))).toEqual(new Set(['finance-1', 'finance-2']));
    expect((await readCase(portal.desk, tranches, CERTIFIED)).status).toBe('approved');
  });

  it('the third of three is told in words, for two are needed', async () => {
    const cookies = [await officer('finance-1'), await officer('finance-2'), await officer('finance-3')];
    const answers = await Promise.all(cookies.map((cookie) => approve(cookie)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 303, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.text()).toContain('role="alert"');
    expect((await levels()).map(([level]) => level)).toEqual([1, 2]);
  });

  it('one officer in two windows takes one level', async () => {
    const windows = [await officer('finance-1'), await officer('finance-1')];
    const answers = await Promise.all(windows.map((cookie) => approve(cookie)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await levels()).toEqual([[1, 'finance-1']]);
  });
});

describe('the same form twice at once', () => {
  it('approves once and is answered twice', async () => {
    const cookie = await officer('finance-1');
    const key = portal.desk.secrets.id();
    const answers = await Promise.all([approve(cookie, { key }), approve(cookie, { key })]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await levels()).toEqual([[1, 'finance-1']]);
  });

  it('makes one file, and releases it once', async () => {
    const cookie = await officer('finance-1');
    const key = portal.desk.secrets.id();
    const [first, second] = await Promise.all([prepare(cookie, { key }), prepare(cookie, { key })]);
    expect(second).toBe(first);
    const accountant = await portal.signIn('accountant-1', 'accountant');
    const fields = { key: portal.desk.secrets.id(), fileSha256: await hashShown(first ?? '', accountant) };
    const release = () => portal.post(`${first}/release`, fields, accountant);
    const answers = await Promise.all([release(), release()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const commits = await portal.desk.store.history(tranches.streamOf(APPROVED));
    const sent = commits.flatMap(({ events }) => events).filter(({ type }) => type === 'PaymentSent');
    expect(sent).toHaveLength(1);
  });

  it('of two accountants with two forms, one releases and the other is told that it is done', async () => {
    const path = await prepare(await officer('finance-1'));
    const both = [
      await portal.signIn('accountant-1', 'accountant'),
      await portal.signIn('accountant-2', 'accountant'),
    ];
    const fileSha256 = await hashShown(path, both[0] ?? '');
    const answers = await Promise.all(
      both.map((cookie) => portal.post(`${path}/release`, { fileSha256 }, cookie)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.text()).toContain('il ne part qu’une fois');
  });

  it('of an officer who takes an order out and an accountant who releases, one comes first', async () => {
    const finance = await officer('finance-1');
    const path = await prepare(finance);
    const accountant = await portal.signIn('accountant-1', 'accountant');
    const fileSha256 = await hashShown(path, accountant);
    const answers = await Promise.all([
      portal.post(`${path}/take-out`, { orderId: `${APPROVED}/1`, reason: 'x' }, finance),
      portal.post(`${path}/release`, { fileSha256 }, accountant),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { status } = await readCase(portal.desk, tranches, APPROVED);
    const batch = await readCase(portal.desk, paymentBatches, path.split('/').at(-1) ?? '');
    expect([status, batch.status]).toEqual(
      answers[0]?.status === 303 ? ['approved', 'emptied'] : ['sent', 'released'],
    );
  });
});

describe('a role that was removed between the page and the form', () => {
  const remove = async (personId: string, role: StaffRole) =>
    accepted(
      await revokeRole(portal.desk, {
        ...portal.request(FIRST_ADMINISTRATOR, 'administrator'),
        personId,
        role,
      }),
    );

  /** Other roles end the session: whoever goes on does so as who they are now. */
  const refusedAs = async ({ headers, status }: Response) => {
    if (status === 403) return 'another’s act';
    return headers.get('location')?.startsWith('/sign-in?to=') ? 'signed out' : status;
  };

  it('approves nothing, with the old session nor with a new one', async () => {
    const cookie = await officer('finance-1');
    expect(await (await portal.get(`/tranches/${CERTIFIED}`, cookie)).text()).toContain(
      `action="/tranches/${CERTIFIED}/approve"`,
    );
    await remove('finance-1', 'finance-officer');
    const before = await headsOf(portal.desk);
    expect(await refusedAs(await approve(cookie))).toBe('signed out');
    expect(await refusedAs(await approve(await portal.signIn('finance-1')))).toBe('another’s act');
    expect(await headsOf(portal.desk)).toEqual(before);
  });

  it('prepares, cuts and releases no file', async () => {
    const cookie = await officer('finance-1');
    const path = await prepare(cookie);
    const accountant = await portal.signIn('accountant-1', 'accountant');
    const fileSha256 = await hashShown(path, accountant);
    expect(fileSha256).toHaveLength(64);
    await remove('finance-1', 'finance-officer');
    await remove('accountant-1', 'accountant');
    const before = await headsOf(portal.desk);
    const order = { orderId: `${APPROVED}/1`, reason: 'x' };
    for (const [at, fields, session] of [
      ['/payments/batches', { trancheId: [payableTranche(2)] }, cookie],
      [`${path}/take-out`, order, cookie],
      [`${path}/release`, { fileSha256 }, accountant],
      [`${path}/observe`, { [`line:${APPROVED}/1`]: 'x' }, accountant],
    ] as const)
      expect([at, await refusedAs(await portal.post(at, fields, session))]).toEqual([at, 'signed out']);
    expect(await headsOf(portal.desk)).toEqual(before);
  });
});

describe('a request that was edited', () => {
  const EDITED = {
    amountCentimes: '1',
    totalCentimes: '1',
    rib: '0'.repeat(24),
    approversNeeded: '1',
    level: '2',
  };

  it('approves the amount and the levels of the record, whatever it says', async () => {
    expect((await approve(await officer('finance-1'), EDITED)).status).toBe(303);
    expect(await readCase(portal.desk, tranches, CERTIFIED)).toMatchObject({
      ...{ status: 'certified', amountCentimes: 12_800_000 },
      approvals: [{ by: 'finance-1' }],
    });
  });

  it('orders the amount and the account of the record', async () => {
    const path = await prepare(await officer('finance-1'), { ...EDITED, executionOn: '2020-01-01' });
    const batch = await readCase(portal.desk, paymentBatches, path.split('/').at(-1) ?? '');
    if (!('list' in batch)) throw new Error(batch.status);
    expect(batch).toMatchObject({ totalCentimes: 12_800_000, executionOn: '2026-10-20' });
    expect(await readOrders(portal.desk, batch)).toMatchObject([
      { amountCentimes: 12_800_000, rib: expect.not.stringMatching(/^0+$/u) },
    ]);
  });

  it('orders no tranche that it was not offered, nor releases another file than it was shown', async () => {
    const finance = await officer('finance-1');
    const stolen = await portal.post('/payments/batches', { trancheId: [CERTIFIED] }, finance);
    expect(stolen.status).toBe(409);
    const path = await prepare(finance);
    const accountant = await portal.signIn('accountant-1', 'accountant');
    const before = await headsOf(portal.desk);
    const other = await portal.post(`${path}/release`, { fileSha256: 'e'.repeat(64) }, accountant);
    expect(other.status).toBe(409);
    const foreign = await portal.post(`${path}/observe`, { [`line:${CERTIFIED}/1`]: 'x' }, accountant);
    expect(foreign.status).toBe(409);
    expect(await headsOf(portal.desk)).toEqual(before);
  });
});
