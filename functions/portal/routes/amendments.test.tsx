import { beforeEach, describe, expect, it } from 'vitest';
import type { TypesetSource } from '../../../shared/ports/typesetter.ts';
import { decideOne } from '../../../shared/use-cases/decide-one.ts';
import { amendments, applications, conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { assembledDocument, conventionEvents } from '../../../test/builders/a-convention.ts';
import { accepted, aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { headsOf } from '../../../test/builders/heads-of.ts';

const PATH = '/conventions/CV-UPE-017';
const motive = { 'motive-fr': 'Ouverture retardée.', 'motive-ar': 'تأخر الافتتاح.' };
const set: TypesetSource[] = [];
const typesetter = {
  typeset: async (source: TypesetSource) => {
    set.push(source);
    return {
      pdf: new TextEncoder().encode('%PDF-'),
      pages: 2,
      archival: 'none',
      signatureBoxes: [],
    } as const;
  },
  close: async () => undefined,
};
let portal: TestPortal;
let officer: string;

beforeEach(async () => {
  set.length = 0;
  portal = await aPortal({ now: '2026-11-02T09:00:00.000Z', desk: { typesetter } });
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  for (const index of [1, 2, 3]) {
    const [scheduled] = trancheEvents.scheduled;
    const trancheId = `CV-UPE-017-${index}`;
    const event = { ...scheduled, trancheId, index } as (typeof trancheEvents.scheduled)[number];
    await given(portal, tranches, trancheId, [event]);
  }
  officer = await portal.signIn('officer', 'programme-officer');
});

const page = async (path: string, cookie = officer) => (await portal.get(path, cookie)).text();
const propose = (kind: string, fields: Record<string, string>) =>
  portal.post(`${PATH}/amend/${kind}`, { ...motive, ...fields }, officer);

/** The proposal, with its document frozen as the workflow would leave it. */
async function assembled(): Promise<void> {
  await propose('extension', { months: '36' });
  await freeze();
}

async function freeze(): Promise<void> {
  const { act, key } = portal.request('system', 'system');
  accepted(
    await decideOne(
      portal.desk,
      { act, key },
      {
        verb: 'assemble',
        lifecycle: amendments,
        id: 'CV-UPE-017-a1',
        command: { type: 'RecordAssembly', act, ...assembledDocument },
      },
    ),
  );
}

describe('amendments: proposal', () => {
  it.each(['extension', 'budget', 'schedule', 'account', 'signatory', 'clause'])(
    'has a form for %s with what stands now, in both languages',
    async (kind) => {
      for (const lang of ['fr', 'ar']) {
        const answer = await portal.get(`${PATH}/amend/${kind}?lang=${lang}`, officer);
        expect(answer.status).toBe(200);
        const html = await answer.text();
        expect(html).toContain('name="motive-ar"');
        if (kind !== 'clause') expect(html).toMatch(/Actuellement|حاليا/u);
      }
    },
  );

  it('is taken with its number and its reason, and leads to the amendment', async () => {
    const answer = await propose('extension', { months: '36' });
    expect(answer.headers.get('location')).toBe(`${PATH}/amendments/1?done`);
    const html = await page(`${PATH}/amendments/1`);
    for (const words of ['UPE-2026-017/A1', '24\u00A0mois', '36\u00A0mois', 'Ouverture retardée.'])
      expect(html).toContain(words);
    expect(await page(`${PATH}/amendments`)).toContain('UPE-2026-017/A1');
    expect(await page(PATH)).toContain(`${PATH}/amendments`);
  });

  it.each([
    ['extension', { months: 'deux ans' }, 'months'],
    ['budget', { 'amount-1': 'beaucoup' }, 'amount-1'],
    ['account', { holder: 'Ajyal', rib: '123' }, 'rib'],
    [
      'clause',
      { 'title-fr': 'Audit', 'title-ar': 'تدقيق', 'text-fr': 'Avant le 15.', 'text-ar': 'قبل 16.' },
      'text-ar',
    ],
    [
      'signatory',
      { party: 'ministry', person: 'nobody', 'title-fr': 'Ministre', 'title-ar': 'الوزير' },
      'person',
    ],
    ['extension', { months: '36', 'motive-ar': '' }, 'motive-ar'],
  ])('of %s with %o names the field and keeps what was typed', async (kind, fields, field) => {
    const before = await headsOf(portal.desk);
    const answer = await propose(kind, fields as Record<string, string>);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${field}"`);
    const typed = Object.values(fields as Record<string, string>).find((value) => value !== '');
    expect(html).toContain(typed);
    expect(await headsOf(portal.desk)).toEqual(before);
  });

  it('that the convention refuses says why', async () => {
    const answer = await propose('schedule', { 'amount-1': '128000', 'amount-2': '1', 'amount-3': '1' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Le total doit rester le même.');
  });

  it('can be read before as a draft without a number, which records nothing', async () => {
    const before = await headsOf(portal.desk);
    const answer = await portal.post(`${PATH}/amend/extension/preview`, { ...motive, months: '36' }, officer);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(set[0]).toMatchObject({ template: 'amendment', data: { number: null }, archival: false });
    expect(await headsOf(portal.desk)).toEqual(before);
  });
});

describe('amendments: signing', () => {
  it('is opened once its document is frozen; an authority finds it under its own number', async () => {
    await propose('extension', { months: '36' });
    expect((await portal.post(`${PATH}/amendments/1/open-signing`, {}, officer)).status).toBe(409);
    await freeze();
    const opened = await portal.post(`${PATH}/amendments/1/open-signing`, {}, officer);
    expect(opened.status).toBe(303);
    expect(await readCase(portal.desk, amendments, 'CV-UPE-017-a1')).toMatchObject({ status: 'signing' });
    const authority = await portal.signIn('authority-minister', 'authority');
    expect(await page('/signing', authority)).toContain('UPE-2026-017/A1');
    const html = await page('/signing/CV-UPE-017-a1-1', authority);
    for (const words of ['Signer l’avenant', '24\u00A0mois', '36\u00A0mois', 'J’ai lu l’avenant n°'])
      expect(html).toContain(words);
    expect(html).not.toContain('J’ai lu la convention');
  });

  it('is verified at the address of its QR code, by everybody', async () => {
    await assembled();
    await portal.post(`${PATH}/amendments/1/open-signing`, {}, officer);
    const answer = await portal.get('/verify/UPE-2026-017/A1');
    expect(answer.status).toBe(200);
    const html = await answer.text();
    for (const words of ['UPE-2026-017/A1', 'data-status="signing"', 'action="/verify/UPE-2026-017/A1"'])
      expect(html).toContain(words);
    expect((await portal.get('/verify/UPE-2026-017/A2')).status).toBe(404);
  });

  it('has an evidence certificate of its own once it was sent to sign, at both doors', async () => {
    await assembled();
    const PDF = `${PATH}/amendments/1/evidence.pdf`;
    expect((await portal.get(PDF, officer)).status).toBe(404);
    await portal.post(`${PATH}/amendments/1/open-signing`, {}, officer);
    expect(await page(`${PATH}/amendments/1`)).toContain(PDF);
    const answer = await portal.get(PDF, officer);
    expect(answer.headers.get('content-disposition')).toContain('UPE-2026-017-A1-evidence.pdf');
    const link = await portal.holdLink({
      purpose: 'status',
      applicationId: 'UPE-017',
      subject: 'application-UPE-017',
      recipient: 'contact',
    });
    expect(await page('/case', link)).toContain('/case/amendments/1/evidence.pdf');
    expect((await portal.get('/case/amendments/1/evidence.pdf', link)).status).toBe(200);
    expect((await portal.get('/case/amendments/2/evidence.pdf', link)).status).toBe(404);
    const [{ attachment } = {}] = set.slice(-1);
    const file = JSON.parse(Buffer.from(attachment?.bytes ?? []).toString('utf8'));
    expect(file.convention).toMatchObject({ amendmentId: 'CV-UPE-017-a1', status: 'signing' });
    expect(file.log.map(({ position }: { position: string }) => position)).toContainEqual(
      expect.stringMatching(/^amendment-/u),
    );
  });

  it('shows the association what changes, in its language, behind its own link', async () => {
    await assembled();
    await portal.post(`${PATH}/amendments/1/open-signing`, {}, officer);
    const link = await portal.holdLink({
      purpose: 'sign',
      applicationId: 'UPE-017',
      subject: 'signature-CV-UPE-017-a1-1',
      recipient: 'party:association',
    });
    const html = await page('/case/sign?lang=ar', link);
    for (const words of ['UPE-2026-017/A1', 'المدة', 'نص الملحق التعديلي']) expect(html).toContain(words);
    const standing = await page('/case?lang=fr', link);
    expect(standing).toContain('/case/amendments/1/document.pdf');
    expect(standing).toContain('Prolongation de la durée');
  });

  it('is taken back with a reason, and not without one', async () => {
    await assembled();
    await portal.post(`${PATH}/amendments/1/open-signing`, {}, officer);
    const without = await portal.post(`${PATH}/amendments/1/withdraw`, { reason: ' ' }, officer);
    expect(without.status).toBe(422);
    const taken = await portal.post(`${PATH}/amendments/1/withdraw`, { reason: 'Erreur' }, officer);
    expect(taken.status).toBe(303);
    expect(await page(`${PATH}/amendments/1`)).toContain('Erreur');
    await portal.deliverMails();
    expect(portal.mails.some(({ subject }) => /retiré|سُحب/u.test(subject))).toBe(true);
  });
});

describe('convention: the end before its time', () => {
  it('shows its consequences, asks for a reason, and is the administrator’s', async () => {
    const administrator = await portal.signIn('admin-first', 'administrator');
    expect((await portal.get(`${PATH}/terminate`, officer)).status).toBe(403);
    const html = await page(`${PATH}/terminate`, administrator);
    expect(html).toContain('Rendu à l’enveloppe de la région');
    const without = await portal.post(`${PATH}/terminate`, { reason: '' }, administrator);
    expect(without.status).toBe(422);
    expect((await portal.get('/conventions/CV-UPE-099/terminate', administrator)).status).toBe(404);
  });
});

describe('convention: preview', () => {
  it('of an application is marked as a draft, without a number, and records nothing', async () => {
    const before = await headsOf(portal.desk);
    const answer = await portal.get('/applications/UPE-017/convention-preview.pdf', officer);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(set[0]).toMatchObject({ template: 'convention', data: { number: null }, archival: false });
    expect(await headsOf(portal.desk)).toEqual(before);
    expect(await page('/applications/UPE-017')).toContain('convention-preview.pdf');
  });

  it('of a file that is not there, or not complete, is not made', async () => {
    expect((await portal.get('/applications/UPE-099/convention-preview.pdf', officer)).status).toBe(404);
    await given(portal, applications, 'UPE-018', applicationEvents.draft);
    expect((await portal.get('/applications/UPE-018/convention-preview.pdf', officer)).status).toBe(404);
    expect(set).toEqual([]);
  });
});
