import { createTransport } from 'nodemailer';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBounceOf, aHolidayAnswer } from '../../../test/builders/a-bounce.ts';
import type { Mail } from '../../ports/mailer.ts';
import { REPORT_BYTES_MAX, readDeliveryReport } from './delivery-report.ts';
import { mimeMessageOf } from './mime-message.ts';

const mail: Mail = {
  to: 'contact@ajyal.example',
  toName: 'فاطمة أملال',
  subject: 'الاتفاقية رقم UPE-2026-017: المرجو توقيعها',
  text: 'تحية طيبة،\n\nBonjour,\n',
  html: '<p lang="ar" dir="rtl">تحية طيبة</p>',
  messageId: '<0123456789abcdef@mithaq.example>',
  at: '2026-06-01T08:15:30.000Z',
  about: {
    mailId: '3f8c1c1e-0000-4000-8000-000000000000',
    subject: 'convention-CV-UPE-017',
    template: 'ready-to-sign',
  },
};
const own = { ...mail.about, email: mail.to, messageId: mail.messageId };
let raw: string;

beforeAll(async () => {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await writer.sendMail(mimeMessageOf(mail, 'Mithaq <no-reply@mithaq.example>'));
  raw = String(message);
});

const read = (report: string) => readDeliveryReport(Buffer.from(report));

describe('delivery report', () => {
  it.each(['message', 'headers'] as const)('tells which mail of ours failed, by its %s', async (returned) => {
    expect(await read(aBounceOf(raw, { returned }))).toEqual({
      ...own,
      kind: 'bounced',
      cause: '5.1.1: smtp; 550 5.1.1 unknown user',
    });
  });

  it('tells one that is late from one that is given up', async () => {
    const told = { action: 'Delayed', status: '4.4.1', diagnostic: 'X-Postfix; connect timed out' };
    expect(await read(aBounceOf(raw, told))).toEqual({
      ...own,
      kind: 'delayed',
      cause: '4.4.1: X-Postfix; connect timed out',
    });
  });

  it('is of the address that we wrote to, wherever the mail was sent on to', async () => {
    const report = await read(aBounceOf(raw, { recipient: 'elsewhere@forwarded.example' }));
    expect(report).toMatchObject({ email: 'contact@ajyal.example' });
  });

  it('is read with line ends of one sign, as a folder on disk has them', async () => {
    expect(await read(aBounceOf(raw).replaceAll('\r\n', '\n'))).toMatchObject(own);
  });

  it('that names several recipients is a failure where one failed', async () => {
    const deliveryStatus = 'Reporting-MTA: dns; a\n\nAction: delayed\n\nAction: failed\nStatus: 5.0.0\n';
    expect(await read(aBounceOf(raw, { deliveryStatus }))).toMatchObject({ kind: 'bounced', cause: '5.0.0' });
  });

  it('has no sign in its cause that is not to be shown', async () => {
    const diagnostic = 'smtp; 550 \u0007no\u202e\u0000 such user';
    const report = await read(aBounceOf(raw, { diagnostic }));
    expect(report?.cause).toBe('5.1.1: smtp; 550 no such user');
  });
});

describe('delivery report: mails that are none', () => {
  it.each([
    ['a holiday answer', aHolidayAnswer()],
    ['a letter', 'From: a@b.example\r\nSubject: Bonjour\r\n\r\nMerci.\r\n'],
    ['nothing', ''],
    ['bytes', '\u0000\u0001\u0002'],
  ])('say nothing: %s', async (_, text) => {
    expect(await read(text)).toBeUndefined();
  });

  it.each(['delivered', 'relayed', 'expanded'])('say nothing of a mail that was %s', async (action) => {
    expect(await read(aBounceOf(raw, { action }))).toBeUndefined();
  });

  it('say nothing in a letter that encloses a report', async () => {
    const letter = `Content-Type: multipart/mixed; boundary=L\r\n\r\n--L\r\n${aBounceOf(raw)}\r\n--L--\r\n`;
    expect(await read(letter)).toBeUndefined();
  });
});

describe('delivery report: what cannot be read', () => {
  it.each([
    ['the status is missing', () => aBounceOf(raw, { deliveryStatus: null })],
    ['the status names no recipient', () => aBounceOf(raw, { deliveryStatus: 'Reporting-MTA: dns; a' })],
    ['the mail is missing', () => aBounceOf(raw, { returned: null })],
    ['the mail is of somebody else', () => aBounceOf('Subject: Offre\r\n\r\n')],
    ['the header is not as we write it', () => aBounceOf(raw.replace(/^X-Mithaq-About: /mu, '$&%00@ '))],
    ['the header stands in the text', () => aBounceOf(`Subject: a\r\n\r\n${raw}`)],
    ['it was cut off', () => aBounceOf(raw).slice(0, 800)],
    ['it is too large', () => aBounceOf(`${raw}${'x'.repeat(REPORT_BYTES_MAX)}`)],
    ['it has thousands of parts', () => aBounceOf(raw).replace(/^--.*\r\n/mu, '$&\r\n$&'.repeat(2000))],
  ])('is refused: %s', async (_, report) => {
    await expect(read(report())).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it('never takes a second line of a header for a header of its own', async () => {
    const injected = raw.replace(/^X-Mithaq-About: /mu, 'X-Folded: a\r\n X-Mithaq-About: b c d e\r\n$&');
    expect(await read(aBounceOf(injected))).toMatchObject(own);
  });
});
