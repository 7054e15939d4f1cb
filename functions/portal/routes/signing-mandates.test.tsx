import { beforeEach, describe, expect, it } from 'vitest';
import { confirmMandate, endMandate, recordMandate } from '../../../shared/use-cases/change-mandates.ts';
import { listAttention } from '../../../shared/use-cases/keep-attention.ts';
import { applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { PAPER_SHA256 } from '../../../test/builders/a-mandate.ts';
import {
  accepted,
  aPortal,
  FIRST_ADMINISTRATOR,
  SECOND_ADMINISTRATOR,
  type TestPortal,
} from '../../../test/builders/a-portal.ts';
import { signatureEvents, signatureRound } from '../../../test/builders/a-signature.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const PATH = '/signing/CV-UPE-017-1';
const now = '2026-07-05T09:00:00.000Z';
const DELEGATE = 'secretary-general';
const form = {
  documentSha256: signatureRound.documentSha256,
  typedName: `Personne ${DELEGATE}`,
  consent: 'yes',
  consentVersion: 'consent-2026-1',
};
let portal: TestPortal;
let delegate: string;

beforeEach(async () => {
  portal = await aPortal({ now, desk: plainSigning(() => now) });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.open);
  await portal.desk.documents.put(signatureRound.documentKey, Buffer.from('%PDF-1.7\n'), 'application/pdf');
  delegate = await portal.signIn(DELEGATE, 'authority');
  const first = portal.request(FIRST_ADMINISTRATOR, 'administrator');
  const second = portal.request(SECOND_ADMINISTRATOR, 'administrator');
  const partyId = 'ministry';
  accepted(
    await recordMandate(portal.desk, {
      ...first,
      partyId,
      personId: DELEGATE,
      title: { fr: 'Secrétaire générale', ar: 'الكاتبة العامة' },
      validFrom: '2026-07-01',
      paper: { sha256: PAPER_SHA256 },
      delegatingMandateId: 'ministry-1',
      mayDelegate: false,
    }),
  );
  accepted(await confirmMandate(portal.desk, { ...second, partyId, mandateId: 'ministry-2' }));
});

async function end(mandateId: string): Promise<void> {
  const request = portal.request(FIRST_ADMINISTRATOR, 'administrator');
  const facts = { partyId: 'ministry', mandateId, lastOn: '2026-07-04', reason: 'Départ' };
  accepted(await endMandate(portal.desk, { ...request, ...facts }));
}

describe('signing room of a delegate', () => {
  it('shows the rounds of the party that the mandate is for, and by whose delegation', async () => {
    expect(await (await portal.get('/signing', delegate)).text()).toContain('UPE-2026-017');
    const french = await (await portal.get(PATH, delegate)).text();
    expect(french).toContain('par délégation de');
    expect(french).toContain('Tel qu’il figure dans votre délégation');
    expect(await (await portal.get(`${PATH}?lang=ar`, delegate)).text()).toContain('بالتفويض عن');
  });

  it('sends the code to the delegate, and keeps the row with the signature', async () => {
    await portal.post(`${PATH}/code`, {}, delegate);
    const code = portal.mails.at(-1);
    expect(code?.to).toBe(`${DELEGATE}@programme.example`);
    const signing = { ...form, code: /^\d{6}/u.exec(code?.subject ?? '')?.[0] ?? '' };
    expect((await portal.post(PATH, signing, delegate)).status).toBe(303);
    const round = await readCase(portal.desk, signatures, 'CV-UPE-017-1');
    expect(round).toMatchObject({
      acts: [
        {
          partyId: 'ministry',
          personId: DELEGATE,
          mandate: { kind: 'delegation', delegator: { personId: 'authority-minister' } },
        },
      ],
    });
    const [, commit] = await portal.desk.store.history('signature-CV-UPE-017-1');
    expect(commit?.act.actor).toMatchObject({ personId: DELEGATE, mandateId: 'ministry-2' });
    expect(await (await portal.get(PATH, delegate)).text()).toContain('Secrétaire générale');
  });

  it('gives a code that does not sign for the minister, and leaves the minister one of their own', async () => {
    const minister = await portal.signIn('authority-minister', 'authority');
    await portal.post(`${PATH}/code`, {}, delegate);
    const sent = /^\d{6}/u.exec(portal.mails.at(-1)?.subject ?? '')?.[0] ?? '';
    const typedName = 'Leïla Bennani (exemple)';
    const answer = await portal.post(PATH, { ...form, typedName, code: sent }, minister);
    expect([answer.status, (await answer.text()).includes('n’est plus valable')]).toEqual([409, true]);
    expect(await readCase(portal.desk, signatures, 'CV-UPE-017-1')).toMatchObject({ acts: [] });
    expect((await portal.post(`${PATH}/code`, {}, minister)).status).toBe(303);
    const own = portal.mails.at(-1);
    expect(own?.to).toBe('authority-minister@programme.example');
    const code = /^\d{6}/u.exec(own?.subject ?? '')?.[0] ?? '';
    expect((await portal.post(PATH, { ...form, typedName, code }, minister)).status).toBe(303);
  });

  it('takes a refusal for the party', async () => {
    expect((await portal.post(`${PATH}/refuse`, { reason: 'Montant erroné' }, delegate)).status).toBe(303);
    expect(await readCase(portal.desk, signatures, 'CV-UPE-017-1')).toMatchObject({
      status: 'refused',
      partyId: 'ministry',
    });
  });

  it('is shut once the delegation has ended', async () => {
    await end('ministry-2');
    expect(await (await portal.get('/signing', delegate)).text()).not.toContain('UPE-2026-017');
    const shut = await portal.get(PATH, delegate);
    expect(shut.status).toBe(404);
    const html = await shut.text();
    expect(html).toContain('Votre mandat est échu');
    expect(html).not.toContain('UPE-2026-017');
    expect((await portal.get(`${PATH}/document.pdf`, delegate)).status).toBe(404);
  });

  it('tells the office of a delegation that has ended when its holder asks for a code', async () => {
    await end('ministry-2');
    const told = await portal.post(`${PATH}/code`, {}, delegate);
    expect([told.status, await told.text()]).toEqual([
      404,
      expect.stringContaining('Le service du programme est prévenu'),
    ]);
    expect(await listAttention(portal.desk)).toMatchObject([{ kind: 'mandate' }]);
    const stranger = await portal.signIn('authority-stranger', 'authority');
    const unknown = await (await portal.post(`${PATH}/code`, {}, stranger)).text();
    expect(unknown).not.toContain('prévenu');
    expect(await listAttention(portal.desk)).toHaveLength(1);
  });
});

describe('signing room of who held the office', () => {
  it('says why the step is blocked, and tells the office when asked to', async () => {
    await portal.signIn('officer', 'programme-officer');
    const minister = await portal.signIn('authority-minister', 'authority');
    await end('ministry-1');
    const page = await (await portal.get(PATH, minister)).text();
    expect(page).toContain('Votre mandat est échu');
    expect(page).not.toContain('name="code"');
    expect(await listAttention(portal.desk)).toEqual([]);
    const told = await portal.post(`${PATH}/code`, {}, minister);
    expect(told.status).toBe(409);
    expect(await told.text()).toContain('Le service du programme est prévenu');
    expect(await listAttention(portal.desk)).toMatchObject([{ kind: 'mandate' }]);
    await portal.deliverMails();
    const [mail] = portal.mails;
    expect(mail).toMatchObject({ to: 'officer@programme.example' });
    expect(mail?.text).toContain('son mandat est échu');
    expect((await portal.post(PATH, { ...form, code: '123456' }, minister)).status).toBe(409);
    expect((await portal.post(`${PATH}/refuse`, { reason: 'Non' }, minister)).status).toBe(409);
    const round = await readCase(portal.desk, signatures, 'CV-UPE-017-1');
    expect(round).toMatchObject({ status: 'open', acts: [] });
  });

  it('is written to no more: the mails of the party go to who may sign', async () => {
    const minister = {
      recipient: 'party:ministry',
      template: 'ready-to-sign',
      facts: { expiresOn: '2026-07-22' },
    };
    await portal.desk.sendNow({ ...minister, subject: 'signature-CV-UPE-017-1' });
    expect(portal.mails).toEqual([]);
    await portal.signIn('authority-minister', 'authority');
    await portal.desk.sendNow({ ...minister, subject: 'signature-CV-UPE-017-1' });
    expect(portal.mails.map(({ to }) => to)).toEqual(['authority-minister@programme.example']);
  });
});
