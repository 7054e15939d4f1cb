import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { signatureEvents, signatureRound, signatures as signings } from '../../test/builders/a-signature.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { plainSigning } from '../../test/builders/plain-signatures.ts';
import type { Door } from '../domain/kernel/act.ts';
import type { CodeChannel } from '../domain/signature/evidence.ts';
import { fault } from '../ports/fault.ts';
import type { SigningDesk } from './add-signature.ts';
import { applications, conventions, signatures } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { type SignRequest, signDocument } from './sign-document.ts';
import { issueCode, sentCodeChannel } from './signing-code.ts';

const now = '2026-07-05T09:00:00.000Z';
const { documentSha256, signatureId } = signatureRound;
const binding = { signatureId, partyId: 'association', personId: 'president-UPE-017', documentSha256 };

let test: TestDesk;
let desk: SigningDesk;

async function prepare(oneChannel?: 'forbidden') {
  const terms = aProgramme();
  const signing = { ...terms.signing, ...(oneChannel ? { oneChannel } : {}) };
  test = await aDesk({ now, terms: { ...terms, signing } });
  desk = { ...test.desk, ...plainSigning(() => now) };
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
  const round = await test.given(signatures, signatureId, [...signatureEvents.open, ...signings.slice(0, 2)]);
  if (round.status === 'absent') throw new Error('No round');
  await desk.documents.put(round.revision.key, Buffer.from('%PDF-1.7\n'), 'application/pdf');
}

beforeEach(() => prepare());

async function signBy(
  channel: CodeChannel,
  changes: Partial<SignRequest> = {},
  { code = '', door = 'link' as Door } = {},
) {
  const issued = await issueCode(desk, binding, channel);
  return signDocument(desk, {
    ...test.request('president-UPE-017', 'signatory', door),
    ...binding,
    code: code || (issued.ok ? issued.value : ''),
    typedName: 'Brahim Aït Ouahi',
    consentVersion: 'consent-2026-1',
    consentLanguage: 'ar',
    ...changes,
  });
}

const evidence = async () => {
  const round = await readCase(desk, signatures, signatureId);
  return round.status === 'absent' ? undefined : round.acts[2];
};
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('signature: evidence of the code', () => {
  it('calls link and code in one mailbox one channel', async () => {
    expect(await signBy('email', { codeChannel: 'email' })).toMatchObject({ ok: true });
    expect(await evidence()).toMatchObject({ level: 'simple', codeChannel: 'email', isOneChannel: true });
  });

  it('calls a link and an SMS two', async () => {
    await signBy('sms', { codeChannel: 'sms' });
    expect(await evidence()).toMatchObject({ codeChannel: 'sms' });
    expect(await evidence()).not.toHaveProperty('isOneChannel');
  });

  it('calls an account and a mail two', async () => {
    await signBy('email', {}, { door: 'page' });
    expect(await evidence()).toMatchObject({ codeChannel: 'email' });
    expect(await evidence()).not.toHaveProperty('isOneChannel');
  });

  it('is not taken when the page spoke of another way than the code came', async () => {
    expect(await signBy('email', { codeChannel: 'sms' })).toEqual(refusal('CODE_CHANNEL_DIFFERS'));
    expect(await evidence()).toBeUndefined();
  });

  it('is not taken by one channel where the programme forbids it', async () => {
    await prepare('forbidden');
    expect(await signBy('email')).toEqual(refusal('CODE_ONE_CHANNEL_FORBIDDEN'));
    await prepare('forbidden');
    expect(await signBy('sms')).toMatchObject({ ok: true });
    await prepare('forbidden');
    expect(await signBy('email', {}, { door: 'page' })).toMatchObject({ ok: true });
  });
});

describe('signature: name and consent', () => {
  it('keeps the words that were accepted by their version and language', async () => {
    await signBy('sms');
    expect(await evidence()).toMatchObject({
      typedName: 'Brahim Aït Ouahi',
      consentVersion: 'consent-2026-1',
      consentLanguage: 'ar',
    });
  });

  it('takes the name in the other script', async () => {
    expect(await signBy('sms', { typedName: 'ابراهيم ايت واحي' })).toMatchObject({ ok: true });
  });

  it.each([
    ['of another person', { typedName: 'Fatima Amlal' }, 'NAME_DIFFERS'],
    ['of another party', { typedName: 'Leïla Bennani' }, 'NAME_DIFFERS'],
    ['and words that nobody wrote', { consentVersion: 'consent-1999-1' }, 'CONSENT_CHANGED'],
  ])('is refused with a name %s, at no try of the code', async (_, changes, code) => {
    const issued = await issueCode(desk, binding, 'sms');
    const right = issued.ok ? issued.value : '';
    const wrong = right === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 6; tries += 1)
      expect(await signBy('sms', changes, { code: wrong })).toEqual(refusal(code));
    expect(await evidence()).toBeUndefined();
    expect(await signBy('sms', {}, { code: right })).toMatchObject({ ok: true });
  });
});

describe('signature: a time-stamp authority that is silent', () => {
  it('signs nothing, says so, and the same code signs once it answers', async () => {
    const { timestamps } = desk;
    const silent = { timestamp: () => Promise.reject(fault('TransientFault', 'No answer')) };
    const issued = await issueCode(desk, binding, 'sms');
    const code = issued.ok ? issued.value : '';
    desk = { ...desk, timestamps: silent };
    expect(await signBy('sms', {}, { code })).toEqual(refusal('SIGNATURE_TRY_LATER'));
    expect(await evidence()).toBeUndefined();
    desk = { ...desk, timestamps };
    expect(await signBy('sms', {}, { code })).toMatchObject({ ok: true });
  });
});

describe('signature: a code', () => {
  it('is spent by the signature, and the request sent again answers the same', async () => {
    const request = { key: 'form/once' };
    expect(await signBy('sms', request)).toMatchObject({ ok: true });
    expect(await sentCodeChannel(desk, binding)).toBeUndefined();
    expect(await signBy('sms', request, { code: '000000' })).toMatchObject({ ok: true });
    expect(await readCase(desk, signatures, signatureId)).toMatchObject({ acts: { length: 3 } });
  });
});
