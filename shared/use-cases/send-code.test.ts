import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { aPhone, withPresidentPhone } from '../../test/builders/a-phone.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { text } from '../i18n/text.ts';
import type { SendMail } from '../ports/deliveries.ts';
import { fault } from '../ports/fault.ts';
import type { ShortMessages } from '../ports/short-messages.ts';
import { deliverMail } from './deliver-mail.ts';
import { applications, conventions, signatures } from './lifecycles.ts';
import { type CodeDesk, codeRoutes, sendCode } from './send-code.ts';
import { checkCode, sentCodeChannel } from './signing-code.ts';

const MOBILE = '+212612345678';
const order = {
  signatureId: signatureRound.signatureId,
  partyId: 'association',
  documentSha256: signatureRound.documentSha256,
  door: 'link',
} as const;

let test: TestDesk;
let desk: CodeDesk;

async function prepare(
  phone: string,
  shortMessages: ShortMessages | undefined,
  oneChannel?: 'allowed' | 'forbidden',
) {
  const terms = aProgramme();
  const signing = { ...terms.signing, ...(oneChannel ? { oneChannel } : {}) };
  test = await aDesk({ now: '2026-07-05T09:00:00.000Z', terms: { ...terms, signing } });
  const events = withPresidentPhone(applicationEvents.selected, phone);
  await test.given(applications, 'UPE-017', events);
  await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
  await test.given(signatures, order.signatureId, signatureEvents.open);
  const sendNow = (mail: Omit<SendMail, 'mailId' | 'kind'>) =>
    deliverMail(test.desk, { kind: 'mail', mailId: test.desk.secrets.id(), ...mail });
  desk = { ...test.desk, sendNow, shortMessages };
}

const codeIn = (words = '') => /\b\d{6}\b/u.exec(words)?.[0] ?? '';
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('signing code: by SMS', () => {
  it.each(['06 12 34 56 78', '+212 6 12 34 56 78', '٠٦١٢٣٤٥٦٧٨'])(
    'goes to the mobile number of the file, written %s',
    async (phone) => {
      const sms = aPhone();
      await prepare(phone, sms);
      expect(accepted(await sendCode(desk, order))).toBe('sms');
      expect(sms.taken).toMatchObject([{ to: MOBILE, at: '2026-07-05T09:00:00.000Z' }]);
      expect(test.mails).toHaveLength(0);
      const code = codeIn(sms.taken[0]?.text);
      expect(sms.taken[0]?.text.startsWith(code)).toBe(true);
      expect(await checkCode(desk, order, code)).toEqual({ ok: true, value: 'sms' });
      expect(await sentCodeChannel(desk, order)).toBe('sms');
    },
  );

  it('is written in the language of the association, in one message or two', async () => {
    const sms = aPhone();
    await prepare('0612345678', sms);
    await sendCode(desk, order);
    expect(sms.taken[0]?.text).toMatch(/رمز/u);
    const values = { code: '123456', number: 'UPE-2026-0017' };
    // GSM 03.38 holds 160 letters to a message; what it does not know makes 67 of them, in a chain of messages.
    expect(text('fr', 'sms.signing-code', values).replace(/[\u00a0\u202f]/gu, ' ')).toMatch(
      /^[ -~éèàùì]{1,160}$/u,
    );
    expect(text('ar', 'sms.signing-code', values).length).toBeLessThanOrEqual(134);
  });

  it('goes by mail when it is asked for by mail', async () => {
    const sms = aPhone();
    await prepare('0612345678', sms);
    expect(accepted(await sendCode(desk, { ...order, by: 'email' }))).toBe('email');
    expect([sms.taken.length, test.mails.length]).toEqual([0, 1]);
  });

  it('that the gateway refuses for the number goes by mail', async () => {
    await prepare(
      '0612345678',
      aPhone(() => fault('MessageRefused', 'no')),
    );
    expect(accepted(await sendCode(desk, order))).toBe('email');
    expect(await checkCode(desk, order, codeIn(test.mails[0]?.subject))).toEqual({
      ok: true,
      value: 'email',
    });
  });

  it('that the gateway cannot take now is asked for again at once', async () => {
    let down = true;
    const sms = aPhone(() => (down ? fault('TransientFault', 'down') : undefined));
    await prepare('0612345678', sms);
    expect(await sendCode(desk, order)).toEqual(refusal('CODE_NOT_SENT'));
    expect(await sentCodeChannel(desk, order)).toBeUndefined();
    down = false;
    expect(accepted(await sendCode(desk, order))).toBe('sms');
  });
});

describe('signing code: by mail', () => {
  it.each([
    ['without a gateway', '0612345678', undefined],
    ['to a fixed line', '05 37 00 00 00', aPhone()],
  ] as const)('%s, with the code first in the subject', async (_, phone, sms) => {
    await prepare(phone, sms);
    expect(accepted(await sendCode(desk, order))).toBe('email');
    expect(test.mails.map(({ to, subject }) => [to, /^\d{6}/u.test(subject)])).toEqual([
      ['president@ajyal.example', true],
    ]);
  });

  it('waits a minute before another, whatever the way', async () => {
    await prepare('0612345678', aPhone());
    await sendCode(desk, order);
    expect(await sendCode(desk, { ...order, by: 'email' })).toEqual(refusal('CODE_TOO_SOON'));
    test.setNow('2026-07-05T09:01:00.000Z');
    expect(accepted(await sendCode(desk, { ...order, by: 'email' }))).toBe('email');
  });
});

describe('signing code: where one channel is forbidden', () => {
  beforeEach(() => prepare('05 37 00 00 00', aPhone(), 'forbidden'));

  it('is not sent to the mailbox of the link', async () => {
    expect(await codeRoutes(desk, order)).toEqual({});
    expect(await sendCode(desk, order)).toEqual(refusal('CODE_ONE_CHANNEL_FORBIDDEN'));
    expect(test.mails).toHaveLength(0);
  });

  it('goes by SMS only, and not by mail when the gateway refuses the number', async () => {
    const sms = aPhone();
    await prepare('0612345678', sms, 'forbidden');
    expect(await codeRoutes(desk, order)).toEqual({ sms: MOBILE });
    expect(await sendCode(desk, { ...order, by: 'email' })).toEqual(refusal('CODE_ONE_CHANNEL_FORBIDDEN'));
    expect(accepted(await sendCode(desk, order))).toBe('sms');
    await prepare(
      '0612345678',
      aPhone(() => fault('MessageRefused', 'no')),
      'forbidden',
    );
    expect(await sendCode(desk, order)).toEqual(refusal('CODE_ONE_CHANNEL_FORBIDDEN'));
    expect(test.mails).toHaveLength(0);
  });
});
