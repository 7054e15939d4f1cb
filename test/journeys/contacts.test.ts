import { beforeEach, describe, expect, it } from 'vitest';
import type { ConventionEvent } from '../../shared/domain/convention/events.ts';
import { contactOf } from '../../shared/use-cases/contact-of.ts';
import { listAttention } from '../../shared/use-cases/keep-attention.ts';
import { applications, conventions, signatures, tranches } from '../../shared/use-cases/lifecycles.ts';
import { mintLink } from '../../shared/use-cases/links.ts';
import { openDueGates } from '../../shared/use-cases/open-due-gates.ts';
import { prepareBatch } from '../../shared/use-cases/prepare-batch.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { newAccount } from '../builders/a-contact-change.ts';
import { conventionEvents, conventionVisa } from '../builders/a-convention.ts';
import { aPortal, type TestPortal } from '../builders/a-portal.ts';
import { signatureEvents } from '../builders/a-signature.ts';
import { people, trancheEvents } from '../builders/a-tranche.ts';
import { applicationEvents } from '../builders/an-application.ts';
import { given } from '../builders/given.ts';

const CASE = 'UPE-017';
const CONVENTION = `CV-${CASE}`;
const TRANCHE = `${CONVENTION}-1`;

let portal: TestPortal;
let first: string;
let second: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-05T09:00:00.000Z' });
  await given(portal, applications, CASE, applicationEvents.selected);
  first = await portal.signIn('officer-1', 'programme-officer');
  second = await portal.signIn('officer-2', 'programme-officer');
});

const paper = (name: string) => new File(['%PDF-1.7 assemblée'], name, { type: 'application/pdf' });
const sent = async () => {
  await portal.deliverMails();
  return portal.mails.map(({ to, subject }) => `${to}: ${subject}`);
};
const linkIn = (to: string, subject: string): string => {
  const mail = portal.mails.findLast((each) => each.to === to && each.subject.includes(subject));
  return /\/l\/([\w-]+)/u.exec(mail?.text ?? '')?.[1] ?? `no link to ${to}`;
};
/** Opens a link and answers the cookie of its session. */
const trade = async (token: string) => {
  const answer = await portal.post(`/l/${token}`, {});
  return /__Host-link=[^;]+/u.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? `${answer.status}`;
};
const statusLink = (recipient: string) =>
  portal.holdLink({ purpose: 'status', applicationId: CASE, subject: `application-${CASE}`, recipient });

const confirmedBy = async (cookie: string) => {
  const answer = await portal.post(`/contacts/${CASE}/1/confirm`, {}, cookie);
  expect(answer.headers.get('location')).toBe(`/contacts/${CASE}?done`);
};

const ASKED = 'طُلب تغيير معطياتكم';
const CHANGED = 'تم تغيير معطياتكم';

const malika = {
  'president.name.fr': 'Malika Oubella',
  'president.name.ar': 'مليكة أوبلا',
  'president.gender': 'f',
  'president.email': ' Malika@Ajyal.example ',
};

async function replacePresident(): Promise<void> {
  await portal.post('/case/contact', { ...malika, paper: paper('pv.pdf') }, await statusLink('contact'));
  await confirmedBy(first);
}

describe('a president is replaced', () => {
  beforeEach(async () => {
    await given(portal, conventions, CONVENTION, conventionEvents.signing);
    await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.open);
  });

  it('takes effect when an officer has confirmed it, and kills every live link of the one before', async () => {
    const about = { applicationId: CASE, recipient: 'party:association', subject: 'signature-CV-UPE-017-1' };
    const unopened = await mintLink(portal.desk, { ...about, purpose: 'sign', validDays: 30 });
    const session = await portal.holdLink({ ...about, purpose: 'sign' });
    const status = await statusLink('president');
    await portal.post('/case/contact', { ...malika, paper: paper('pv.pdf') }, await statusLink('contact'));
    expect((await portal.get('/case/sign', session)).status).toBe(200);
    expect(await sent()).toEqual([
      `president@ajyal.example: ${ASKED}: هل أنتم من طلب ذلك؟`,
      `contact@ajyal.example: ${ASKED}: هل أنتم من طلب ذلك؟`,
    ]);
    expect(await (await portal.get('/case', await statusLink('contact'))).text()).toContain('en attente');

    portal.setNow('2026-10-05T09:30:00.000Z');
    await confirmedBy(first);
    for (const cookie of [session, status]) expect((await portal.get('/case', cookie)).status).toBe(403);
    expect((await portal.get(`/l/${unopened}`)).status).toBe(404);
    expect(await trade(unopened)).toBe('404');
    expect((await portal.get('/case', await statusLink('contact'))).status).toBe(200);
  });

  it('is mailed to the old and the new address, and the new one has a link that works', async () => {
    await replacePresident();
    const mails = (await sent()).slice(2);
    expect(mails.filter((line) => line.includes(CHANGED)).map((line) => line.split(':')[0])).toEqual([
      'president@ajyal.example',
      'malika@ajyal.example',
      'contact@ajyal.example',
    ]);
    expect(mails).toContain(`malika@ajyal.example: رابطكم الجديد (الملف رقم ${CASE})`);
    const cookie = await trade(linkIn('malika@ajyal.example', 'رابطكم الجديد'));
    expect((await portal.get('/case', cookie)).status).toBe(200);
    expect(await contactOf(portal.desk, CASE)).toMatchObject({
      version: 2,
      facts: { president: { name: { fr: 'Malika Oubella' }, email: 'malika@ajyal.example' } },
    });
  });

  it('leaves a convention that names the one before to nobody: neither gets a code, both read why', async () => {
    await replacePresident();
    const about = { applicationId: CASE, recipient: 'party:association', subject: 'signature-CV-UPE-017-1' };
    const fresh = await portal.holdLink({ ...about, purpose: 'sign', holder: 2 });
    const html = await (await portal.get('/case/sign', fresh)).text();
    expect(html).toContain('La convention nomme l’ancienne présidence');
    expect(html).not.toContain('name="typedName"');
    const refused = await portal.post('/case/sign/code', {}, fresh);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('un avenant ou une nouvelle convention');
    expect((await sent()).some((line) => line.includes('رمز التوقيع'))).toBe(false);
  });

  it('is stopped by the link at the old address while it is pending; opening it changes nothing', async () => {
    await portal.post('/case/contact', { ...malika, paper: paper('pv.pdf') }, await statusLink('contact'));
    await sent();
    const cookie = await trade(linkIn('president@ajyal.example', ASKED));
    const html = await (await portal.get('/case/object', cookie)).text();
    expect(html).toContain('m…a@ajyal.example');
    expect(html).not.toContain('malika@ajyal.example');
    expect((await contactOf(portal.desk, CASE))?.state).toMatchObject({ pending: [{ change: 1 }] });
    expect((await portal.post('/case/object', {}, cookie)).status).toBe(303);
    expect((await portal.post(`/contacts/${CASE}/1/confirm`, {}, first)).status).toBe(409);
    expect((await contactOf(portal.desk, CASE))?.version).toBe(1);
    expect(await listAttention(portal.desk)).toEqual([]);
  });

  it('is raised for a person when the old address objects after the confirmation', async () => {
    await replacePresident();
    await sent();
    const cookie = await trade(linkIn('president@ajyal.example', CHANGED));
    expect((await portal.post('/case/object', {}, cookie)).status).toBe(303);
    expect(await listAttention(portal.desk)).toMatchObject([
      { kind: 'objection', subject: `contacts-${CASE}`, facts: { change: '1', parts: 'president' } },
    ]);
    const html = await (await portal.get('/attention', first)).text();
    expect(html).toContain('Changement contesté');
    expect(html).toContain(`href="/contacts/${CASE}"`);
  });
});

describe('an account is changed', () => {
  const typed = { holder: newAccount.holder, rib: 'MA64 011 519 ٠٠٠٠٠١٢٠٥٠٠٠٥٣٤٩ 21' };

  async function changeAccount(): Promise<void> {
    const answer = await portal.post(
      '/case/account',
      { ...typed, paper: paper('rib.pdf') },
      await statusLink('contact'),
    );
    expect(answer.status).toBe(303);
    await confirmedBy(first);
  }

  /** The money of the envelope, committed to the convention. */
  async function fund(): Promise<void> {
    const { act } = portal.request('admin', 'administrator');
    const funds = { stream: 'selection-funds', expectedVersion: 0, events: [{ type: 'Given' }] };
    await portal.desk.store.append([{ ...funds, state: {}, shape: 1, listings: [] }], {
      key: 'given/funds',
      requestHash: 'funds',
      decision: null,
      act,
      programmeVersion: 1,
      postings: [
        { from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/committed', amountCentimes: 12_800_000 },
      ],
      outbox: [],
    });
  }

  const verify = (cookie: string) =>
    portal.post(`/conventions/${CONVENTION}/account`, { rib: newAccount.rib }, cookie);
  const order = () =>
    prepareBatch(portal.desk, {
      ...portal.request(people.preparer, 'finance-officer'),
      trancheIds: [TRANCHE],
    });
  const codeOf = async () => {
    const answer = await order();
    return answer.ok ? 'ordered' : answer.refusal.code;
  };

  it('gets no money until another person has verified it and it has cooled', async () => {
    await given(portal, conventions, CONVENTION, conventionEvents['in-force']);
    const requested = trancheEvents.approved.map((event) =>
      event.type === 'TrancheRequested' ? { ...event, account: newAccount } : event,
    );
    await given(portal, tranches, TRANCHE, requested);
    expect(await codeOf()).toBe('TRANCHE_ACCOUNT_OTHER');
    await changeAccount();
    expect(await codeOf()).toBe('TRANCHE_ACCOUNT_UNVERIFIED');
    expect((await verify(first)).status).toBe(409);
    expect((await verify(second)).status).toBe(303);
    expect(await codeOf()).toBe('TRANCHE_ACCOUNT_COOLING');
    const html = await (await portal.get(`/tranches/${TRANCHE}`, first)).text();
    expect(html).toContain('à partir du 12 octobre 2026');
    portal.setNow('2026-10-11T22:00:00.000Z');
    expect(await codeOf()).toBe('TRANCHE_ACCOUNT_COOLING');
    portal.setNow('2026-10-12T09:00:00.000Z');
    await fund();
    expect(await codeOf()).toBe('ordered');
  });

  it('keeps the gate shut until then, and the daily round opens it', async () => {
    const at = '2026-10-01T09:00:00.000Z';
    const events: readonly ConventionEvent[] = [
      ...conventionEvents['in-force'],
      { type: 'VisaRecorded', at, by: 'a', ...conventionVisa },
      { type: 'VisaConfirmed', at, by: 'b' },
    ];
    await given(portal, conventions, CONVENTION, events);
    await given(portal, tranches, TRANCHE, trancheEvents.scheduled);
    await changeAccount();
    await verify(second);
    const statusOf = async () => (await readCase(portal.desk, tranches, TRANCHE)).status;
    await openDueGates(portal.desk);
    expect(await statusOf()).toBe('scheduled');
    portal.setNow('2026-10-13T07:00:00.000Z');
    await openDueGates(portal.desk);
    await openDueGates(portal.desk);
    expect(await statusOf()).toBe('requestable');
  });

  it('is told to the contact, to the president and to whoever was the contact before', async () => {
    await given(portal, conventions, CONVENTION, conventionEvents['in-force']);
    const contact = { 'contact.email': 'taken-over@ajyal.example', paper: paper('lettre.pdf') };
    await portal.post('/case/contact', contact, await statusLink('contact'));
    await confirmedBy(first);
    const before = (await sent()).length;
    await portal.post('/case/account', { ...typed, paper: paper('rib.pdf') }, await statusLink('president'));
    const readers = (await sent()).slice(before).map((line) => line.split(':')[0]);
    expect(readers).toEqual(['taken-over@ajyal.example', 'president@ajyal.example', 'contact@ajyal.example']);
  });

  it('is contested from the old address, and gets no money until it is verified anew', async () => {
    await given(portal, conventions, CONVENTION, conventionEvents['in-force']);
    await changeAccount();
    await verify(second);
    await sent();
    const cookie = await trade(linkIn('president@ajyal.example', CHANGED));
    expect(await (await portal.get('/case/object', cookie)).text()).toContain('…4921');
    expect((await portal.post('/case/object', {}, cookie)).status).toBe(303);
    const convention = await readCase(portal.desk, conventions, CONVENTION);
    expect('account' in convention && convention.account).toMatchObject({
      contestedAt: portal.desk.clock.now(),
    });
    expect('account' in convention && convention.account).not.toHaveProperty('verifiedBy');
    expect(await (await portal.get(`/conventions/${CONVENTION}`, first)).text()).toContain(
      'L’association dit n’avoir pas demandé ce compte',
    );
    expect((await verify(second)).status).toBe(303);
  });
});
