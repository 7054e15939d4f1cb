import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCscSigning } from '../../../shared/adapters/csc/csc-signing.ts';
import { createSecrets } from '../../../shared/adapters/secrets/node-secrets.ts';
import type { SignatureEvent } from '../../../shared/domain/signature/events.ts';
import { amendments, applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { signatureEvents, signatureRound } from '../../../test/builders/a-signature.ts';
import {
  aSigningService,
  type Habits,
  type SigningService,
} from '../../../test/builders/a-signing-service.ts';
import { amendmentDraft, amendmentEvents } from '../../../test/builders/an-amendment.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const PATH = '/signing/CV-UPE-017-1';
const BACK = '/remote-signing/callback';
const now = '2026-07-05T09:00:00.000Z';
const form = { documentSha256: signatureRound.documentSha256, typedName: 'Leïla Bennani', consent: 'yes' };
let portal: TestPortal;
let service: SigningService;
let minister: string;

beforeEach(() => open());

async function open(habits: Habits = {}): Promise<void> {
  service = await aSigningService(habits);
  const client = { clientId: 'mithaq', clientSecret: 'client-secret', name: 'Service d’essai' };
  const remoteSigning = createCscSigning({
    ...service,
    ...client,
    redirectUri: `http://127.0.0.1:8080${BACK}`,
    clock: { now: () => now },
    secrets: createSecrets(new Uint8Array(32)),
  });
  portal = await aPortal({ now, desk: { ...plainSigning(() => now), remoteSigning } });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  const round = await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.open);
  if (round.status === 'absent') throw new Error('No round');
  await portal.desk.documents.put(round.revision.key, Buffer.from('%PDF-1.7\n'), 'application/pdf');
  minister = await portal.signIn('authority-minister', 'authority');
}
afterEach(() => service.close());

const acts = async () => {
  const round = await readCase(portal.desk, signatures, 'CV-UPE-017-1');
  return round.status === 'absent' ? [] : round.acts;
};

function wayOf(answer: Response): string {
  const cookie = /__Host-remote-signing=[^;]+/u.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  return `${minister}; ${cookie}`;
}

/** The person at the service, and back with what it answers; the browser keeps the newest cookie of the way. */
function visit(redirect: Response, answer?: Readonly<Record<string, string>>) {
  const back = service.visit(redirect.headers.get('location') ?? '', answer);
  return { cookie: wayOf(redirect), path: `${BACK}?${back}` };
}

async function released() {
  const first = visit(await portal.post(`${PATH}/remote`, form, minister));
  return visit(await portal.get(first.path, first.cookie));
}

describe('remote signing: the doors', () => {
  it('are offered by name on the signing page, and the browser may follow the form there', async () => {
    const answer = await portal.get(PATH, minister);
    expect(await answer.text()).toContain(`href="${PATH}/remote"`);
    expect(answer.headers.get('content-security-policy')).toContain(new URL(service.oauthUrl).origin);
    const page = await (await portal.get(`${PATH}/remote?lang=ar`, minister)).text();
    expect(page).toContain('Service d’essai');
    expect(page).toContain('شهادتكم المؤهلة');
  });

  it('sign after both ways and a last press, never by a GET', async () => {
    const { cookie, path } = await released();
    const page = await portal.get(path, cookie);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Terminer la signature');
    expect(html).toContain('UPE-2026-017');
    expect(await acts()).toEqual([]);
    const answer = path.slice(path.indexOf('?') + 1);
    const signed = await portal.post('/remote-signing/finish', { answer }, cookie);
    expect([signed.status, signed.headers.get('location')]).toEqual([303, '/signing?done']);
    expect(await acts()).toMatchObject([
      { level: 'qualified', service: 'Service d’essai', personId: 'authority-minister' },
    ]);
    expect(await (await portal.get(PATH, minister)).text()).toContain('Qualifié');
  });

  it('ask on the device where the credential is released there, once the person presses', async () => {
    await service.close();
    await open({ mode: 'implicit' });
    const first = visit(await portal.post(`${PATH}/remote`, form, minister));
    const back = await portal.get(first.path, first.cookie);
    expect([back.status, back.headers.get('location')]).toEqual([303, BACK]);
    const cookie = wayOf(back);
    for (const locale of ['fr', 'ar']) {
      const html = await (await portal.get(`${BACK}?lang=${locale}`, cookie)).text();
      expect(html).toContain(locale === 'ar' ? 'الإذن على جهازكم' : 'Autoriser sur votre appareil');
      // What is signed, to be compared with what the device shows; and the way back.
      expect(html).toMatch(/<bdi class="identifier" dir="ltr">UPE-2026-017<\/bdi>/u);
      expect(html).toContain(`href="${PATH}"`);
    }
    expect(service.called).not.toContain('credentials/authorize');
    const signed = await portal.post('/remote-signing/finish', {}, cookie);
    expect([signed.status, signed.headers.get('location')]).toEqual([303, '/signing?done']);
    expect(service.called).toContain('credentials/authorize');
    expect(await acts()).toMatchObject([{ level: 'qualified', personId: 'authority-minister' }]);
  });

  it('name an amendment by its own number, to the service and on the page', async () => {
    const [opened] = signatureEvents.open;
    const amendment = { signatureId: 'CV-UPE-017-a1-1', amendmentId: amendmentDraft.amendmentId };
    await given(portal, amendments, amendmentDraft.amendmentId, amendmentEvents.signing);
    await given(portal, signatures, amendment.signatureId, [{ ...opened, ...amendment } as SignatureEvent]);
    const first = visit(await portal.post('/signing/CV-UPE-017-a1-1/remote', form, minister));
    const back = await portal.get(first.path, first.cookie);
    const asked = new URL(back.headers.get('location') ?? '').searchParams.get('description');
    expect(asked).toBe('UPE-2026-017/A1');
    const { cookie, path } = visit(back);
    expect(await (await portal.get(path, cookie)).text()).toContain('UPE-2026-017/A1');
  });

  it('ask for the name and the consent first, and for the name of the signatory', async () => {
    const empty = await portal.post(`${PATH}/remote`, { documentSha256: form.documentSha256 }, minister);
    expect(empty.status).toBe(422);
    for (const field of ['typedName', 'consent'])
      expect(await empty.clone().text()).toContain(`href="#${field}"`);
    const other = await portal.post(`${PATH}/remote`, { ...form, typedName: 'Un autre nom' }, minister);
    expect(other.status).toBe(409);
    expect(service.called).toEqual([]);
  });

  it('say in words that the person declined, and lead back', async () => {
    const first = visit(await portal.post(`${PATH}/remote`, form, minister), { error: 'access_denied' });
    const declined = await portal.get(first.path, first.cookie);
    expect(declined.status).toBe(409);
    const html = await declined.text();
    expect(html).toContain('Rien n’est enregistré');
    expect(html).toContain(`href="${PATH}"`);
    expect(await acts()).toEqual([]);
  });

  it('open nothing to a browser that did not begin the way', async () => {
    const { path } = await released();
    const strange = await portal.get(path, minister);
    expect(strange.status).toBe(409);
    const html = await strange.text();
    expect(html).toContain('par le lien de votre message');
    expect(html).not.toContain('Retour à la page de signature');
    const answer = path.slice(path.indexOf('?') + 1);
    expect((await portal.post('/remote-signing/finish', { answer }, minister)).status).toBe(409);
    expect(await acts()).toEqual([]);
  });

  it('are closed to whoever is no party', async () => {
    const stranger = await portal.signIn('authority-other', 'authority');
    expect((await portal.post(`${PATH}/remote`, form, stranger)).status).toBe(404);
    const auditor = await portal.signIn('an-auditor', 'auditor');
    expect((await portal.post(`${PATH}/remote`, form, auditor)).status).toBe(403);
  });
});
