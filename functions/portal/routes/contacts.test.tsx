import { beforeEach, describe, expect, it } from 'vitest';
import { contactOf } from '../../../shared/use-cases/contact-of.ts';
import { applications, contacts, conventions } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { readConsultations } from '../../../shared/use-cases/record-consultation.ts';
import { contactEvents } from '../../../test/builders/a-contact-change.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { headsOf } from '../../../test/builders/heads-of.ts';

let portal: TestPortal;
let status: string;
let officer: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-05T09:00:00.000Z' });
  const about = { applicationId: 'UPE-017', subject: 'application-UPE-017', recipient: 'contact' };
  status = await portal.holdLink({ ...about, purpose: 'status' });
  officer = await portal.signIn('officer-1', 'programme-officer');
});

async function selected() {
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
}

const pdf = () => new File(['%PDF-1.7 lettre'], 'lettre.pdf', { type: 'application/pdf' });
const standing = () => readCase(portal.desk, contacts, 'UPE-017');

describe('form of the association for its people and account', () => {
  it('weighs little, shows nothing that is on file, and needs no script', async () => {
    await selected();
    for (const path of ['/case/contact', '/case/account'])
      for (const lang of ['fr', 'ar']) {
        const html = await (await portal.get(`${path}?lang=${lang}`, status)).text();
        expect(html.length).toBeLessThan(30_000);
        expect(html).not.toContain('<script');
        expect(html).not.toContain('@ajyal.example');
      }
  });

  it('is shut to a stranger and to whoever may only object', async () => {
    await selected();
    const about = { applicationId: 'UPE-017', subject: 'contacts-UPE-017' };
    const object = await portal.holdLink({ ...about, purpose: 'object', recipient: 'changed:1:old:contact' });
    for (const path of ['/case/contact', '/case/account', '/case'])
      for (const cookie of ['', object]) {
        expect((await portal.get(path, cookie)).status).toBe(403);
        if (path !== '/case') expect((await portal.post(path, { paper: pdf() }, cookie)).status).toBe(403);
      }
    expect((await portal.get('/case/object', status)).status).toBe(403);
    expect(await standing()).toEqual({ status: 'absent' });
  });

  it('names what is missing or wrong, field by field, and keeps what was typed', async () => {
    await selected();
    const typed = {
      'president.name.fr': 'Malika Oubella',
      'contact.email': 'contact@',
      'treasurer.phone': '12',
      key: 'contact-key-1',
    };
    const answer = await portal.post('/case/contact', typed, status);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const field of [
      'president.name.ar',
      'president.gender',
      'president.email',
      'contact.email',
      'treasurer.phone',
      'paper-people',
    ])
      expect(html).toContain(`href="#${field}"`);
    expect(html).not.toContain('href="#president.name.fr"');
    expect(html).toContain('value="Malika Oubella"');
    expect(html).toContain('value="contact-key-1"');
    const empty = await portal.post('/case/contact', { paper: pdf() }, status);
    expect(await empty.text()).toContain('Écrivez au moins une donnée');
    expect(await standing()).toEqual({ status: 'absent' });
  });

  it('takes an account only with a RIB whose key is right, its holder and a paper of a known kind', async () => {
    await selected();
    const rib = '011519000001205000534922';
    const wrong = await portal.post(
      '/case/account',
      { holder: '', rib, paper: new File(['x'], 'x.pdf') },
      status,
    );
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const field of ['holder', 'rib', 'paper-account']) expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`value="${rib}"`);
    expect(await standing()).toEqual({ status: 'absent' });
  });

  it('is answered once when it is sent twice', async () => {
    await selected();
    const form = { key: 'contact-key-2', 'contact.email': 'Neuf@Ajyal.example', paper: pdf() };
    for (let time = 0; time < 2; time += 1) {
      const answer = await portal.post('/case/contact', form, status);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/case?done']);
    }
    expect(await standing()).toMatchObject({
      pending: [{ change: 1, changes: { contact: { email: 'neuf@ajyal.example' } }, door: 'link' }],
    });
    const more = await portal.post('/case/contact', { ...form, key: 'contact-key-3' }, status);
    expect(more.status).toBe(409);
    expect(await more.text()).toContain('attend déjà une vérification');
  });

  it('says what is on file already, and that a file under work is changed in its form', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.returned);
    const form = { 'contact.email': 'contact@ajyal.example', paper: pdf() };
    const open = await portal.post('/case/contact', form, status);
    expect([open.status, await open.text()]).toEqual([409, expect.stringContaining('dans le formulaire')]);
    await given(portal, applications, 'UPE-018', applicationEvents.selected);
    const about = { applicationId: 'UPE-018', subject: 'application-UPE-018', recipient: 'contact' };
    const other = await portal.holdLink({ ...about, purpose: 'status' });
    const same = await portal.post('/case/contact', form, other);
    expect(await same.text()).toContain('déjà enregistré');
    const account = { holder: 'Ajyal', rib: '011519000001205000534921', paper: pdf() };
    expect(await (await portal.post('/case/account', account, other)).text()).toContain('pas de convention');
  });

  it('takes its own request back by a button on its page, and not what came on paper', async () => {
    await selected();
    await given(portal, contacts, 'UPE-017', contactEvents.pending);
    const path = '/case/contact/1/withdraw';
    expect(await (await portal.get('/case', status)).text()).toContain(`action="${path}"`);
    expect((await portal.post(path, {}, '')).status).toBe(403);
    expect((await portal.post(path, {}, status)).headers.get('location')).toBe('/case?done');
    expect(await standing()).toMatchObject({ pending: [], settled: [{ outcome: 'withdrawn' }] });
    const html = await (await portal.get('/case', status)).text();
    expect(html).toContain('demande annulée par l’association le');
    expect(html).not.toContain(path);
    expect((await portal.post(path, {}, status)).status).toBe(409);
  });

  it('shows since when a request waits, and why one was declined', async () => {
    await selected();
    await given(portal, contacts, 'UPE-017', contactEvents.declined);
    const html = await (await portal.get('/case', status)).text();
    expect(html).toContain('Compte bancaire\u00A0: demande refusée le');
    expect(html).toContain('Illisible');
    expect(html).toContain('Présidence\u00A0: changement confirmé le');
    expect(html).not.toContain('011519000001205000534921');
  });
});

describe('page of the office for the people of a case', () => {
  it('shows old, new and the paper; the opening of the paper is noted', async () => {
    await selected();
    const form = { 'contact.email': 'neuf@ajyal.example', paper: pdf() };
    await portal.post('/case/contact', form, status);
    expect(await (await portal.get('/contacts', officer)).text()).toContain('href="/contacts/UPE-017"');
    expect(await (await portal.get('/attention', officer)).text()).toContain('href="/contacts/UPE-017"');
    expect(await (await portal.get('/applications/UPE-017', officer)).text()).toContain('/contacts/UPE-017');
    const before = await headsOf(portal.desk);
    const html = await (await portal.get('/contacts/UPE-017', officer)).text();
    expect(await headsOf(portal.desk)).toEqual(before);
    for (const words of ['contact@ajyal.example', 'neuf@ajyal.example', 'par son lien', '<iframe'])
      expect(html).toContain(words);
    // Open before whoever has to compare it; whoever only looks at the page has not opened it.
    expect(html).toContain('<details open="">');
    const auditor = await portal.signIn('auditor', 'auditor');
    expect(await (await portal.get('/contacts/UPE-017', auditor)).text()).not.toContain('<details open');
    expect(await readConsultations(portal.desk, 'UPE-017')).toHaveLength(0);
    const paper = await portal.get('/contacts/UPE-017/papers/1', officer);
    expect([paper.status, await paper.text()]).toEqual([200, '%PDF-1.7 lettre']);
    expect(await readConsultations(portal.desk, 'UPE-017')).toHaveLength(1);
    expect((await portal.get('/contacts/UPE-017/papers/9', officer)).status).toBe(404);
    expect((await portal.get('/contacts/UPE-999', officer)).status).toBe(404);
  });

  it('takes a change from paper, which only another officer confirms', async () => {
    await selected();
    const form = { kind: 'people', 'treasurer.phone': '06 12 34 56 78', paper: pdf() };
    expect((await portal.post('/contacts/UPE-017', form, officer)).status).toBe(303);
    expect(await (await portal.get('/contacts/UPE-017', officer)).text()).toContain('Vous avez saisi');
    const own = await portal.post('/contacts/UPE-017/1/confirm', {}, officer);
    expect([own.status, await own.text()]).toEqual([409, expect.stringContaining('une autre personne')]);
    const second = await portal.signIn('officer-2', 'programme-officer');
    const answer = await portal.post('/contacts/UPE-017/1/confirm', {}, second);
    expect(answer.headers.get('location')).toBe('/contacts/UPE-017?done');
    expect(await contactOf(portal.desk, 'UPE-017')).toMatchObject({
      version: 2,
      facts: { treasurer: { phone: '06 12 34 56 78', email: 'tresor@ajyal.example' } },
    });
  });

  it('keeps a faulty entry open in its own form', async () => {
    await selected();
    const form = { kind: 'account', holder: 'Ajyal', rib: '12' };
    const answer = await portal.post('/contacts/UPE-017', form, officer);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="Ajyal"');
    expect(html).toMatch(/<details class="card" open=""><summary>Saisir un nouveau compte/u);
  });

  it('declines with a reason only', async () => {
    await selected();
    await given(portal, contacts, 'UPE-017', contactEvents.account);
    const bare = await portal.post('/contacts/UPE-017/2/decline', { reason: ' ' }, officer);
    expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('href="#reason-2"')]);
    const answer = await portal.post(
      '/contacts/UPE-017/2/decline',
      { reason: 'Au nom d’une autre' },
      officer,
    );
    expect(answer.status).toBe(303);
    const twice = await portal.post('/contacts/UPE-017/2/confirm', {}, officer);
    expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('déjà close')]);
    expect(await standing()).toMatchObject({
      settled: [{}, { outcome: 'declined', reason: 'Au nom d’une autre' }],
    });
  });

  it('warns that the convention names the president before', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.selected);
    await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
    await given(portal, contacts, 'UPE-017', contactEvents.pending);
    expect(await (await portal.get('/contacts/UPE-017', officer)).text()).toContain(
      'ni l’ancienne ni la nouvelle ne peut la signer',
    );
  });
});

describe('page of an objection', () => {
  it('is for the holder of its link, says what became of the change, and knows no other', async () => {
    await selected();
    await given(portal, contacts, 'UPE-017', contactEvents.declined);
    const about = { applicationId: 'UPE-017', subject: 'contacts-UPE-017', purpose: 'object' } as const;
    const of = (change: number) =>
      portal.holdLink({ ...about, recipient: `changed:${change}:old:president` });
    expect(await (await portal.get('/case/object', await of(1))).text()).toContain('a été confirmé le');
    expect(await (await portal.get('/case/object', await of(2))).text()).toContain('rien n’a été modifié');
    expect((await portal.post('/case/object', {}, await of(2))).status).toBe(409);
    expect((await portal.get('/case/object', await of(3))).status).toBe(404);
    const stray = await portal.holdLink({ ...about, recipient: 'contact' });
    expect((await portal.get('/case/object', stray)).status).toBe(404);
  });
});
