import { beforeEach, describe, expect, it } from 'vitest';
import { applications, conventions, signatures, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { signatureEvents, signatures as signings } from '../../../test/builders/a-signature.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

let portal: TestPortal;
let cookie: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-09-12T09:00:00.000Z' });
  cookie = await portal.holdLink({
    purpose: 'status',
    applicationId: 'UPE-017',
    subject: 'application-UPE-017',
    recipient: 'contact',
  });
});

const page = async (lang = 'fr') => (await portal.get(`/case?lang=${lang}`, cookie)).text();

async function inSigning() {
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  await given(portal, signatures, 'CV-UPE-017-1', [...signatureEvents.open, ...signings.slice(0, 2)]);
}

describe('status page of a case', () => {
  it('says whose turn it is and since when while others act', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.submitted);
    const html = await page();
    expect(html).toContain('Au service du programme');
    expect(html).toContain('Depuis 103 jours');
    expect(html).not.toContain('/case/link');
  });

  it('says nothing of a score before the decision is published', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.scored);
    const html = await page();
    expect(html).not.toContain('69,00');
    expect(html).not.toMatch(/Rang|rang 7/u);
  });

  it('gives rank and score with the decision', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.reserve);
    const html = await page();
    expect(html).toContain('Liste d’attente, rang 7');
    expect(html).toContain('\u206669,00\u2069');
  });

  it('gives the reasons of an ineligible file with their facts', async () => {
    const decisive = {
      type: 'ApplicationDeclaredIneligible',
      at: '2026-06-02T09:00:00.000Z',
      by: 'system',
      reasons: [{ code: 'COMPLETION_LAPSED' }, { code: 'OFFICER', text: 'Siège fermé' }, { code: 'OTHER' }],
    } as const;
    await given(portal, applications, 'UPE-017', [...applicationEvents.submitted, decisive]);
    const html = await page();
    expect(html).toContain('n’a pas été complété dans le délai');
    expect(html).toContain('Siège fermé');
    expect(html).toContain('\u2066OTHER\u2069');
  });

  it('counts the signatures and sends the signing link to the president alone', async () => {
    await inSigning();
    expect(await page()).toContain('En signature, 2 sur 3');
    const response = await portal.post('/case/link', {}, cookie);
    expect(response.headers.get('location')).toBe('/case?sent');
    expect(portal.mails.map(({ to }) => to)).toEqual(['president@ajyal.example']);
    expect(portal.mails[0]?.text).toMatch(/\/l\/[\w-]{20,}/u);
  });

  it('sends three links a day and says so', async () => {
    await inSigning();
    for (let asked = 0; asked < 3; asked += 1) await portal.post('/case/link', {}, cookie);
    expect((await portal.post('/case/link', {}, cookie)).status).toBe(429);
    expect(portal.mails).toHaveLength(3);
  });

  it('hides account and address, and shows the tranches with what still lacks', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.selected);
    await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.scheduled);
    const html = await page();
    expect(html).toContain('1 condition remplie sur 3');
    expect(html).toContain('\u20662341\u2069');
    expect(html).not.toContain('999780000123456789012341');
    expect(html).not.toContain('contact@ajyal.example');
    expect(html).toContain('c…t@ajyal.example');
  });

  it('says of a tranche that waits for a withdrawn one that it opens no more', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.selected);
    await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.withdrawn);
    const second = trancheEvents.scheduled.map((event) =>
      event.type === 'TrancheScheduled'
        ? { ...event, trancheId: 'CV-UPE-017-2', index: 2, gate: 'tranche(1).paid' }
        : event,
    );
    await given(portal, tranches, 'CV-UPE-017-2', second);
    for (const words of ['Ne peut plus s’ouvrir', 'appelez le service du programme'])
      expect(await page()).toContain(words);
    expect(await page()).not.toContain('Prévue');
    expect(await page('ar')).toContain('لم يعد فتحه ممكنا');
  });

  it('shows the day of a transfer and, in Arabic, not a word of French', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.selected);
    await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.paid);
    expect(await page()).toContain('Viré le 20 octobre 2026');
    const words = (await page('ar')).replace(/<[^>]*>/gu, ' ').match(/\b[a-z]{4,}\b/gu) ?? [];
    expect(words.filter((word) => !['ajyal', 'example'].includes(word))).toEqual([]);
  });

  it('serves the newest revision of the PDF to the holder of a link, and to nobody else', async () => {
    await inSigning();
    const bytes = Buffer.from('%PDF-1.7 two signatures');
    await portal.desk.documents.put('conventions/CV-UPE-017/signed-2.pdf', bytes, 'application/pdf');
    const response = await portal.get('/case/document.pdf', cookie);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    const stranger = await portal.get('/case/document.pdf');
    expect(stranger.status).toBe(403);
    expect(await stranger.text()).toContain('Cette page s’ouvre par un lien');
  });
});
