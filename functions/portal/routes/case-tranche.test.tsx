import { beforeEach, describe, expect, it } from 'vitest';
import { applications, conventions, reports, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { reportEvents } from '../../../test/builders/a-report.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

let portal: TestPortal;
let cookie: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-05T09:00:00.000Z' });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  cookie = await portal.holdLink({
    purpose: 'request',
    applicationId: 'UPE-017',
    subject: 'tranche-CV-UPE-017-1',
    recipient: 'treasurer',
  });
});

const standing = () => readCase(portal.desk, tranches, 'CV-UPE-017-1');

describe('tranche page of the association', () => {
  it('shows sum and account, the account by its end alone', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.requestable);
    const html = await (await portal.get('/case/tranche', cookie)).text();
    expect(html).toContain('128\u00a0000,00\u00a0DH');
    expect(html).toContain('2341');
    expect(html).not.toContain('999780000123456789012341');
  });

  it('asks for the tranche in the name of the treasurer and shows the receipt', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.requestable);
    const response = await portal.post('/case/tranche', { confirm: 'yes' }, cookie);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/case/tranche?done']);
    expect(await standing()).toMatchObject({ status: 'requested', requestedBy: 'treasurer-UPE-017' });
    const html = await (await portal.get('/case/tranche', cookie)).text();
    expect(html).toContain('Votre demande est enregistrée');
    expect(html).not.toContain('name="confirm"');
  });

  it('asks for the confirmation first', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.requestable);
    const response = await portal.post('/case/tranche', {}, cookie);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('href="#confirm"');
    expect(await standing()).toMatchObject({ status: 'requestable' });
  });

  it('is answered once when the form is sent twice', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.requestable);
    const form = { key: 'request-key-1', confirm: 'yes' };
    const answers = [
      await portal.post('/case/tranche', form, cookie),
      await portal.post('/case/tranche', form, cookie),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await portal.desk.store.history('tranche-CV-UPE-017-1')).toHaveLength(2);
  });

  it('refuses a tranche that was asked for by another, in words', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.requested);
    expect((await portal.post('/case/tranche', { confirm: 'yes' }, cookie)).status).toBe(409);
  });

  it('shows why a request came back', async () => {
    const returned = {
      type: 'TrancheReturnedForCorrection',
      at: '2026-10-04T09:00:00.000Z',
      by: 'staff-certifier',
      reason: 'PV de réception non signé',
    } as const;
    await given(portal, tranches, 'CV-UPE-017-1', [...trancheEvents.requested, returned]);
    expect(await (await portal.get('/case/tranche', cookie)).text()).toContain('PV de réception non signé');
  });

  it('says that a transfer without an answer is under way, never to send it again', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.unknown);
    expect(await (await portal.get('/case/tranche', cookie)).text()).toContain('Virement en cours');
  });

  it('names the report that its gate waits for, and where that stands', async () => {
    const [scheduled] = trancheEvents.scheduled;
    if (scheduled?.type !== 'TrancheScheduled') throw new Error('There is no tranche.');
    const gate = 'report(1).accepted';
    const second = { ...scheduled, trancheId: 'CV-UPE-017-2', index: 2, gate };
    await given(portal, tranches, 'CV-UPE-017-2', [second]);
    await given(portal, reports, 'CV-UPE-017-R1', reportEvents.filed);
    const other = await portal.holdLink({
      purpose: 'request',
      applicationId: 'UPE-017',
      subject: 'tranche-CV-UPE-017-2',
      recipient: 'treasurer',
    });
    const html = await (await portal.get('/case/tranche', other)).text();
    expect(html).toContain('Cette tranche attend aussi');
    expect(html).toContain('Déposé, en cours de lecture');
  });

  it.each([
    ['fr', 'Ne peut plus s’ouvrir', 'appelez le service du programme', 'Prévue'],
    ['ar', 'لم يعد فتحه ممكنا', 'المرجو الاتصال بمصلحة البرنامج', 'مبرمج'],
  ] as const)(
    'says that it opens no more once what it waits for was withdrawn, and whom to ask (%s)',
    async (...told) => {
      const [locale, status, help, planned] = told;
      const [scheduled] = trancheEvents.scheduled;
      if (scheduled?.type !== 'TrancheScheduled') throw new Error('There is no tranche.');
      const trancheId = 'CV-UPE-017-2';
      const second = { ...scheduled, trancheId, index: 2, gate: 'report(1).accepted' };
      await given(portal, tranches, trancheId, [second]);
      const link = { purpose: 'request', applicationId: 'UPE-017', recipient: 'treasurer' } as const;
      const other = await portal.holdLink({ ...link, subject: `tranche-${trancheId}` });
      const read = async () => (await portal.get(`/case/tranche?lang=${locale}`, other)).text();
      expect(await read()).toContain(planned);
      await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.withdrawn);
      const html = await read();
      for (const words of [status, help]) expect(html).toContain(words);
      expect(html).not.toContain(planned);
    },
  );
});

describe('request taken back by the association', () => {
  const take = (fields = {}) => portal.post('/case/tranche/take-back', fields, cookie);

  it('is offered while nobody has certified, and shows that it was taken back', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.requested);
    const before = await (await portal.get('/case/tranche', cookie)).text();
    expect(before).toContain('action="/case/tranche/take-back"');
    const form = { key: 'take-back-key-1' };
    const answers = [await take(form), await take(form)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await standing()).toMatchObject({
      status: 'requestable',
      takenBackAt: '2026-10-05T09:00:00.000Z',
    });
    const after = await (await portal.get('/case/tranche', cookie)).text();
    for (const words of ['Votre demande est reprise', '5 octobre 2026', 'name="confirm"'])
      expect(after).toContain(words);
    expect((await portal.post('/case/tranche', { confirm: 'yes' }, cookie)).status).toBe(303);
    expect(await standing()).toMatchObject({ status: 'requested', requestedBy: 'treasurer-UPE-017' });
  });

  it('is gone from the queue of the certifier', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.requested);
    const certifier = await portal.signIn('certifier-9', 'certifier');
    expect(await (await portal.get('/tranches', certifier)).text()).toContain('À vous\u00A0: certifier');
    await take();
    expect(await (await portal.get('/tranches', certifier)).text()).not.toContain('À vous\u00A0: certifier');
    expect((await portal.post('/tranches/CV-UPE-017-1/certify', {}, certifier)).status).toBe(409);
  });

  it('is refused in words once it is certified, and to a link for something else', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.certified);
    expect(await (await portal.get('/case/tranche', cookie)).text()).not.toContain('take-back');
    const late = await take();
    expect([late.status, (await late.text()).includes('déjà en main')]).toEqual([409, true]);
    const status = await portal.holdLink({
      ...{ purpose: 'status', applicationId: 'UPE-017', subject: 'application-UPE-017' },
      recipient: 'contact',
    });
    expect((await portal.post('/case/tranche/take-back', {}, status)).status).toBe(403);
    expect(await standing()).toMatchObject({ status: 'certified' });
  });

  it('tells why a tranche was withdrawn', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.withdrawn);
    expect(await (await portal.get('/case/tranche', cookie)).text()).toContain('Convention résiliée');
  });
});
