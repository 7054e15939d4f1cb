import { beforeEach, describe, expect, it } from 'vitest';
import { applications, programmes } from '../../../shared/use-cases/lifecycles.ts';
import { openCall } from '../../../shared/use-cases/open-call.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { accepted, aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { applicationFields } from '../../../test/builders/application-fields.ts';

const {
  applicationId: _id,
  receivedOn: _day,
  ...typed
} = applicationFields({ 'unit.services': 'listening' });
const PDF = new File([Buffer.from('%PDF-1.7 paper')], 'paper.pdf');
let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-06-05T09:00:00.000Z' });
});

async function openTheCall() {
  const request = portal.request('admin-first', 'administrator');
  accepted(await openCall(portal.desk, { ...request, callId: 'upe-2026-1' }));
}

const beginning = { callId: 'upe-2026-1', email: 'Contact@Ajyal.example ', language: 'ar' };

/** Begins a file and follows the mail's link. */
async function begin(): Promise<string> {
  await openTheCall();
  await portal.post('/apply', beginning);
  await portal.deliverMails();
  const path = /\/l\/[\w-]+/u.exec(portal.mails.at(-1)?.text ?? '')?.[0] ?? '';
  const traded = await portal.post(path, {});
  expect(traded.headers.get('location')).toContain('/apply/file');
  return (traded.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const standing = () => readCase(portal.desk, applications, 'UPE-001');

describe('apply: the beginning', () => {
  it('offers no call before an administrator opened it', async () => {
    expect(await (await portal.get('/apply')).text()).toContain('Aucun appel');
    expect((await portal.post('/apply', beginning)).status).toBe(422);
    expect(await readCase(portal.desk, programmes, 'upe')).toMatchObject({ calls: {} });
  });

  it('is refused in words the day after the last, and was not the evening before', async () => {
    await openTheCall();
    portal.setNow('2026-06-26T21:00:00.000Z');
    expect((await portal.post('/apply', beginning)).status).toBe(200);
    portal.setNow('2026-06-27T09:00:00.000Z');
    const late = await portal.post('/apply', beginning);
    expect(late.status).toBe(422);
    const words = 'reçoit les dossiers du 27 mai 2026 au 26 juin 2026';
    expect((await late.text()).replaceAll(/[\u2066-\u2069]/gu, '')).toContain(words);
    await portal.deliverMails();
    expect(portal.mails).toHaveLength(1);
  });

  it('sends the link of the form to the address, once for one form', async () => {
    await openTheCall();
    const form = { ...beginning, key: 'apply-key-1' };
    expect((await portal.post('/apply', form)).status).toBe(200);
    expect((await portal.post('/apply', form)).status).toBe(200);
    await portal.deliverMails();
    expect(portal.mails.map(({ to }) => to)).toEqual(['contact@ajyal.example']);
    expect(await standing()).toMatchObject({ status: 'draft', contactEmail: 'contact@ajyal.example' });
  });

  it('keeps a wrong address in its field', async () => {
    await openTheCall();
    const response = await portal.post('/apply', { ...beginning, email: 'pas une adresse' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('value="pas une adresse"');
    expect(html).toContain('href="#email"');
  });
});

describe('apply: the file', () => {
  it('keeps what cannot be read yet as it was typed', async () => {
    const cookie = await begin();
    const half = {
      intent: 'save',
      'association.name.fr': 'Ajyal',
      'budget.requestedCentimes': 'environ 256',
    };
    expect((await portal.post('/apply/file', half, cookie)).status).toBe(303);
    expect(await standing()).toMatchObject({
      status: 'draft',
      file: { association: { name: { fr: 'Ajyal' } } },
    });
    expect(await (await portal.get('/apply/file', cookie)).text()).toContain('value="environ 256"');
  });

  it('is filed with its papers, the RIB in any digits, and shows the receipt', async () => {
    const cookie = await begin();
    const upload = await portal.post('/apply/papers', { kind: 'receipt', file: PDF }, cookie);
    expect(upload.headers.get('location')).toBe('/apply/papers?done#paper-receipt');
    const rib = '٩٩٩٨١٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠١٥١';
    const response = await portal.post(
      '/apply/file',
      { ...typed, 'account.rib': rib, intent: 'submit' },
      cookie,
    );
    expect([response.status, response.headers.get('location')]).toEqual([303, '/apply/file?done']);
    const filed = await standing();
    expect(filed).toMatchObject({
      status: 'submitted',
      file: { account: { rib: '999810000000000000000151' }, papers: [{ kind: 'receipt' }] },
    });
    if (filed.status !== 'submitted') throw new Error(filed.status);
    const [paper] = filed.file.papers;
    expect(paper?.documentKey).toMatch(/^applications\/UPE-001\/papers\/[0-9a-f]{16}-receipt\.pdf$/u);
    expect(await (await portal.get('/apply/file', cookie)).text()).toContain(
      'Dossier <bdi class="identifier" dir="ltr">UPE-001</bdi> déposé',
    );
  });

  it('is not filed while a paper is missing without which it would be lost', async () => {
    const cookie = await begin();
    const response = await portal.post('/apply/file', { ...typed, intent: 'submit' }, cookie);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('href="#papers.receipt"');
    expect(await standing()).toMatchObject({ status: 'draft' });
  });

  it('names every field that is wrong and keeps all that was typed', async () => {
    const cookie = await begin();
    const wrong = { ...typed, 'association.foundedOn': '31/02/2015', 'association.president.email': 'x' };
    const response = await portal.post('/apply/file', { ...wrong, intent: 'submit' }, cookie);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('href="#association.foundedOn"');
    expect(html).toContain('href="#association.president.email"');
    expect(html).toContain('value="31/02/2015"');
  });

  it('is filed once when the form is sent twice', async () => {
    const cookie = await begin();
    await portal.post('/apply/papers', { kind: 'receipt', file: PDF }, cookie);
    const form = { ...typed, key: 'file-key-1', intent: 'submit' };
    const answers = [
      await portal.post('/apply/file', form, cookie),
      await portal.post('/apply/file', form, cookie),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  });

  it('leaves room for the stylesheet within 30 kB, in both languages', async () => {
    const cookie = await begin();
    for (const lang of ['fr', 'ar']) {
      const html = await (await portal.get(`/apply/file?lang=${lang}`, cookie)).arrayBuffer();
      expect(html.byteLength).toBeLessThan(24_000);
    }
  });
});

describe('apply: in Arabic', () => {
  it('shows no French word on the pages of the file', async () => {
    const cookie = await begin();
    for (const path of ['/apply', '/apply/file', '/apply/papers']) {
      const html = await (await portal.get(`${path}?lang=ar`, cookie)).text();
      const shown = html.replace(/<a class="language"[^>]*>[^<]*<\/a>/u, '').replace(/<[^>]*>/gu, ' ');
      expect([
        path,
        shown.match(/[a-zà-ÿ]{3,}/giu)?.filter((word) => !/^(?:PDF|JPEG|PNG|SHA|UPE)$/u.test(word)) ?? [],
      ]).toEqual([path, []]);
    }
  });
});

describe('apply: the papers', () => {
  it('are taken by their bytes, not by their name', async () => {
    const cookie = await begin();
    const file = new File([Buffer.from('<script>')], 'statuts.pdf', { type: 'application/pdf' });
    const response = await portal.post('/apply/papers', { kind: 'statutes', file }, cookie);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('href="#file-statutes"');
  });

  it('are refused above 10 MB, with their date kept', async () => {
    const cookie = await begin();
    const file = new File([Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)])], 'a.pdf');
    const response = await portal.post(
      '/apply/papers',
      { kind: 'tax-attestation', file, issuedOn: '٢٠٢٦-٠٥-٠٤' },
      cookie,
    );
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('value="٢٠٢٦-٠٥-٠٤"');
  });

  it('show their hash as a receipt', async () => {
    const cookie = await begin();
    await portal.post(
      '/apply/papers',
      { kind: 'bank-attestation', file: PDF, issuedOn: '04/05/2026' },
      cookie,
    );
    const html = await (await portal.get('/apply/papers', cookie)).text();
    expect(html).toMatch(/<bdi class="hash" dir="ltr">[0-9a-f]{64}<\/bdi>/u);
    expect(html).toContain('value="04/05/2026"');
  });

  it('are no business of a link of another kind', async () => {
    const subject = 'application-UPE-001';
    const status = await portal.holdLink({
      purpose: 'status',
      applicationId: 'UPE-001',
      subject,
      recipient: 'contact',
    });
    expect((await portal.post('/apply/papers', { kind: 'receipt', file: PDF }, status)).status).toBe(403);
  });
});
