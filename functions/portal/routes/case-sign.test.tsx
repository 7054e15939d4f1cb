import { beforeEach, describe, expect, it } from 'vitest';
import { applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { mintLink } from '../../../shared/use-cases/links.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import {
  signatureEvents,
  signatureRound,
  signatures as signings,
} from '../../../test/builders/a-signature.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const PDF = Buffer.from('%PDF-1.7 convention\n');
const authorities = signings.slice(0, 2);
let portal: TestPortal;
let cookie: string;

beforeEach(async () => {
  const now = '2026-07-05T09:00:00.000Z';
  portal = await aPortal({ now, desk: plainSigning(() => now) });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  cookie = await portal.holdLink(linkOf('party:association'));
});

function linkOf(recipient: string) {
  const subject = 'signature-CV-UPE-017-1';
  return { purpose: 'sign', applicationId: 'UPE-017', subject, recipient } as const;
}

/** The round with the revisions that the authorities made, the last of them kept as a document. */
async function open(acts: readonly (typeof signings)[number][] = authorities) {
  const round = await given(portal, signatures, 'CV-UPE-017-1', [...signatureEvents.open, ...acts]);
  if (round.status === 'absent') throw new Error('No round');
  await portal.desk.documents.put(round.revision.key, PDF, 'application/pdf');
}

async function codeFromMail(): Promise<string> {
  await portal.post('/case/sign/code', { key: 'code-key-1' }, cookie);
  return /^\d{6}/u.exec(portal.mails.at(-1)?.subject ?? '')?.[0] ?? '';
}

const form = {
  key: 'sign-key-1',
  documentSha256: signatureRound.documentSha256,
  consentVersion: 'consent-2026-1',
  consent: 'yes',
};

describe('signing page', () => {
  it('shows amount, tranches and duties before the text, and the weight of the PDF', async () => {
    await open();
    const html = await (await portal.get('/case/sign', cookie)).text();
    const [amount, duties, document, text] = [
      '256\u00a0000,00',
      'id="text"',
      'document.pdf',
      'article-18',
    ].map((part) => html.indexOf(part)) as [number, number, number, number];
    expect(amount).toBeGreaterThan(0);
    expect(duties).toBeGreaterThan(amount);
    expect(document).toBeLessThan(duties);
    expect(text).toBeGreaterThan(duties);
    expect(html).toContain('11 pages, 1 ko');
  });

  it('stands in Arabic without a French word of the convention', async () => {
    await open();
    const html = await (await portal.get('/case/sign?lang=ar', cookie)).text();
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('المادة 18');
    expect(html).not.toContain('Article 18');
  });

  it('sends the code to the president alone and shows no address in full', async () => {
    await open();
    const response = await portal.post('/case/sign/code', { key: 'code-key-1' }, cookie);
    expect(response.headers.get('location')).toBe('/case/sign?sent#sign');
    expect(portal.mails.map(({ to }) => to)).toEqual(['president@ajyal.example']);
    const html = await (await portal.get('/case/sign?sent', cookie)).text();
    expect(html).toContain('p…t@ajyal.example');
    expect(html).not.toContain('president@ajyal.example');
  });

  it('refuses a second code within the minute, on the page and in words', async () => {
    await open();
    await codeFromMail();
    const again = await portal.post('/case/sign/code', { key: 'code-key-2' }, cookie);
    expect(again.status).toBe(409);
    expect(portal.mails).toHaveLength(1);
  });

  it('takes the code in Arabic-Indic digits, signs and shows the receipt', async () => {
    await open();
    const code = [...(await codeFromMail())]
      .map((digit) => String.fromCharCode(0x0660 + Number(digit)))
      .join('');
    const response = await portal.post(
      '/case/sign',
      { ...form, code, typedName: 'إبراهيم أيت واحي' },
      cookie,
    );
    expect([response.status, response.headers.get('location')]).toEqual([303, '/case/sign?done']);
    const round = await readCase(portal.desk, signatures, 'CV-UPE-017-1');
    expect(round).toMatchObject({
      status: 'complete',
      acts: [{}, {}, { partyId: 'association', personId: 'president-017', consentVersion: 'consent-2026-1' }],
    });
    const html = await (await portal.get('/case/sign', cookie)).text();
    expect(html).toContain('Reçu de votre signature');
    expect(html).not.toContain('name="code"');
  });

  it('keeps what was typed over a wrong code and signs nothing', async () => {
    await open();
    const right = await codeFromMail();
    const code = right === '000000' ? '000001' : '000000';
    const response = await portal.post(
      '/case/sign',
      { ...form, code, typedName: 'Brahim Ait Ouahi' },
      cookie,
    );
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain('value="Brahim Ait Ouahi"');
    expect(html).toContain('href="#code"');
    expect(html).toContain('value="sign-key-1"');
    expect(await readCase(portal.desk, signatures, 'CV-UPE-017-1')).toMatchObject({ status: 'open' });
  });

  it('asks for code, name and consent before anything is tried', async () => {
    await open();
    const response = await portal.post(
      '/case/sign',
      { key: 'sign-key-1', code: '12', typedName: ' ' },
      cookie,
    );
    expect(response.status).toBe(422);
    const html = await response.text();
    for (const field of ['code', 'typedName', 'consent']) expect(html).toContain(`href="#${field}"`);
  });

  it('refuses a signature on another document than the frozen one', async () => {
    await open();
    const code = await codeFromMail();
    const changed = { ...form, documentSha256: 'e'.repeat(64), code, typedName: 'Brahim Ait Ouahi' };
    expect((await portal.post('/case/sign', changed, cookie)).status).toBe(409);
    expect(await readCase(portal.desk, signatures, 'CV-UPE-017-1')).toMatchObject({ status: 'open' });
  });

  it('offers no code before it is the association’s turn', async () => {
    await open([]);
    const html = await (await portal.get('/case/sign', cookie)).text();
    expect(html).not.toContain('/case/sign/code');
    expect((await portal.post('/case/sign/code', { key: 'code-key-1' }, cookie)).status).toBe(409);
    expect(portal.mails).toHaveLength(0);
  });

  it('takes a refusal only with its reason, and shows it afterwards', async () => {
    await open();
    expect((await portal.post('/case/refuse', { key: 'refuse-1', reason: ' ' }, cookie)).status).toBe(422);
    const response = await portal.post(
      '/case/refuse',
      { key: 'refuse-1', reason: 'Article 4 à revoir' },
      cookie,
    );
    expect(response.status).toBe(303);
    expect(await readCase(portal.desk, signatures, 'CV-UPE-017-1')).toMatchObject({
      status: 'refused',
      reason: 'Article 4 à revoir',
    });
    expect(await (await portal.get('/case/sign', cookie)).text()).toContain('Article 4 à revoir');
  });

  it('does not open for a link of another kind, nor for a contact with a signing link', async () => {
    await open();
    const request = await portal.holdLink({ ...linkOf('treasurer'), purpose: 'request' });
    expect((await portal.get('/case/sign', request)).status).toBe(403);
    const contact = await portal.holdLink(linkOf('contact'));
    expect((await portal.get('/case/sign', contact)).status).toBe(404);
    expect((await portal.post('/case/sign/code', { key: 'code-key-1' }, contact)).status).toBe(404);
    expect(portal.mails).toHaveLength(0);
  });

  it('says that link and code in one mailbox are one channel, before and after', async () => {
    await open();
    const before = await (await portal.get('/case/sign', cookie)).text();
    expect(before).toContain('c’est un seul canal');
    expect(before).not.toContain('ce sont deux canaux');
    const code = await codeFromMail();
    await portal.post('/case/sign', { ...form, code, typedName: 'Brahim Ait Ouahi' }, cookie);
    const html = await (await portal.get('/case/sign', cookie)).text();
    expect(html.match(/lien et code envoyés à la même adresse \(un seul canal\)/gu)).toHaveLength(2);
    expect(html).toContain('J’ai lu la convention');
    expect(html).not.toMatch(/signature (?:électronique )?qualifi/iu);
  });

  it('refuses the name of somebody else in words, beside its field', async () => {
    await open();
    const code = await codeFromMail();
    const response = await portal.post('/case/sign', { ...form, code, typedName: 'Fatima' }, cookie);
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain('Le nom écrit n’est pas celui du signataire.');
    expect(html).toContain('href="#typedName"');
    expect(html).toContain('value="Fatima"');
  });

  it('closes to whoever opened an earlier link once a newer one was sent', async () => {
    await open();
    await mintLink(portal.desk, { ...linkOf('party:association'), validDays: 30 });
    const old = await portal.holdLink(linkOf('party:association'));
    portal.setNow('2026-07-05T10:00:00.000Z');
    await mintLink(portal.desk, { ...linkOf('party:association'), validDays: 30 });
    const response = await portal.get('/case/sign', old);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Un lien plus récent a remplacé celui-ci');
    expect((await portal.post('/case/refuse', { reason: 'Non' }, old)).status).toBe(404);
    expect(await readCase(portal.desk, signatures, 'CV-UPE-017-1')).toMatchObject({ status: 'open' });
  });

  it('closes to a link that was made for another document', async () => {
    await open();
    const link = { ...linkOf('party:association'), documentSha256: 'e'.repeat(64) };
    const response = await portal.get('/case/sign', await portal.holdLink(link));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Le document à signer n’est plus celui');
  });

  it('weighs at most 30 kB with the stylesheet, as a phone receives them', async () => {
    await open();
    const received = async (path: string) => {
      const headers = { cookie, 'accept-encoding': 'gzip' };
      const response = await portal.app.request(`http://127.0.0.1:8080${path}`, { headers });
      expect(response.headers.get('content-encoding')).toBe('gzip');
      return (await response.arrayBuffer()).byteLength;
    };
    const stylesheet = await received('/assets/style.css');
    for (const lang of ['fr', 'ar'])
      expect(stylesheet + (await received(`/case/sign?lang=${lang}`))).toBeLessThan(30_000);
  });
});
