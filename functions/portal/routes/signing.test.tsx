import { beforeEach, describe, expect, it } from 'vitest';
import { applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { signatureEvents, signatureRound } from '../../../test/builders/a-signature.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const PATH = '/signing/CV-UPE-017-1';
const now = '2026-07-05T09:00:00.000Z';
let portal: TestPortal;
let minister: string;

beforeEach(async () => {
  portal = await aPortal({ now, desk: plainSigning(() => now) });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  const round = await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.open);
  if (round.status === 'absent') throw new Error('No round');
  await portal.desk.documents.put(round.revision.key, Buffer.from('%PDF-1.7\n'), 'application/pdf');
  minister = await portal.signIn('authority-minister', 'authority');
});

async function codeFromMail(): Promise<string> {
  await portal.post(`${PATH}/code`, {}, minister);
  return /^\d{6}/u.exec(portal.mails.at(-1)?.subject ?? '')?.[0] ?? '';
}

const form = {
  documentSha256: signatureRound.documentSha256,
  typedName: 'Leïla Bennani',
  consentVersion: 'consent-2026-1',
  consent: 'yes',
};

describe('signing room of the authorities', () => {
  it('lists what awaits the person, and for nobody else', async () => {
    const mine = await (await portal.get('/signing', minister)).text();
    expect(mine).toContain('Une convention attend votre signature.');
    expect(mine).toContain('UPE-2026-017');
    const stranger = await portal.signIn('authority-other', 'authority');
    expect(await (await portal.get('/signing', stranger)).text()).not.toContain('UPE-2026-017');
    expect((await portal.get(PATH, stranger)).status).toBe(404);
    expect((await portal.get(`${PATH}/document.pdf`, stranger)).status).toBe(404);
  });

  it('shows the amount, the fingerprint and the PDF in both languages', async () => {
    const french = await (await portal.get(PATH, minister)).text();
    expect(french).toContain(signatureRound.documentSha256);
    expect(french).toContain('Article 1');
    const arabic = await (await portal.get(`${PATH}?lang=ar`, minister)).text();
    expect(arabic).toContain('المادة 1');
    const pdf = await portal.get(`${PATH}/document.pdf`, minister);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe('inline; filename="UPE-2026-017.pdf"');
  });

  it('sends the code to the person and takes the signature with it', async () => {
    const code = await codeFromMail();
    expect(portal.mails.at(-1)?.to).toBe('authority-minister@programme.example');
    const signed = await portal.post(PATH, { ...form, code }, minister);
    expect(signed.status).toBe(303);
    expect(signed.headers.get('location')).toBe('/signing?done');
    const round = await readCase(portal.desk, signatures, 'CV-UPE-017-1');
    expect(round).toMatchObject({ acts: [{ partyId: 'ministry', personId: 'authority-minister' }] });
    expect(await (await portal.get(PATH, minister)).text()).toContain('Reçu de votre signature');
  });

  it('answers a wrong code beside its field and keeps what was typed', async () => {
    const code = await codeFromMail();
    const wrong = code === '000000' ? '000001' : '000000';
    const answer = await portal.post(PATH, { ...form, code: wrong }, minister);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain('href="#code"');
    expect(html).toContain('value="Leïla Bennani"');
  });

  it('names every field that is missing', async () => {
    const answer = await portal.post(PATH, { documentSha256: form.documentSha256 }, minister);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const field of ['code', 'typedName', 'consent']) expect(html).toContain(`href="#${field}"`);
  });

  it('takes a refusal with its reason only', async () => {
    expect((await portal.post(`${PATH}/refuse`, { reason: ' ' }, minister)).status).toBe(422);
    expect((await portal.post(`${PATH}/refuse`, { reason: 'Montant erroné' }, minister)).status).toBe(303);
    expect(await readCase(portal.desk, signatures, 'CV-UPE-017-1')).toMatchObject({
      status: 'refused',
      partyId: 'ministry',
      reason: 'Montant erroné',
    });
  });

  it('is closed to other roles', async () => {
    const officer = await portal.signIn('officer', 'programme-officer');
    expect((await portal.get('/signing', officer)).status).toBe(403);
    expect((await portal.post(`${PATH}/refuse`, { reason: 'non' }, officer)).status).toBe(403);
  });
});
