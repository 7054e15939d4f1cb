import { SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../../ports/mailer.ts';
import { aboutOf } from './message-tags.ts';
import { createSesMailer } from './ses-mailer.ts';

const ses = mockClient(SESv2Client);
const mailer = createSesMailer({
  client: new SESv2Client({ region: 'eu-west-3' }),
  from: 'Mithaq <no-reply@mithaq.example>',
  configurationSet: 'mithaq-trial',
});
const about = { mailId: 'a1/ميم_2', subject: 'convention-CV-UPE-017', template: 'ready-to-sign' };
const mail: Mail = {
  to: 'contact@ajial.example',
  toName: 'فاطمة أملال',
  subject: 'الاتفاقية رقم UPE-2026-017: المرجو توقيعها',
  text: 'تحية طيبة،\n\nBonjour,\n',
  html: '<p lang="ar" dir="rtl">تحية طيبة</p>',
  messageId: '<0123456789abcdef@mithaq.example>',
  at: '2026-06-01T08:15:30.000Z',
  about,
};

function refusal(name: string, message: string, httpStatusCode = 400): SESv2ServiceException {
  return new SESv2ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode }, message });
}

const sent = () => ses.commandCalls(SendEmailCommand).map(({ args }) => args[0].input);

beforeEach(() => {
  ses.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: 'made by SES' });
});

describe('SES: a mail handed over', () => {
  it('is whole as MIME, with its subject, people, date and an id that SES leaves alone', async () => {
    await mailer.send(mail);
    const raw = Buffer.from(sent()[0]!.Content!.Raw!.Data!);
    expect(raw.toString('latin1')).not.toMatch(/[^\r]\n|\P{ASCII}/u);
    const parsed = await simpleParser(raw);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text).toBe(mail.text);
    expect(parsed.html).toBe(mail.html);
    expect(parsed.date?.toISOString()).toBe(mail.at);
    expect(parsed.from?.value).toEqual([{ name: 'Mithaq', address: 'no-reply@mithaq.example' }]);
    expect(parsed.headers.get('x-mithaq-mail-id')).toBe('0123456789abcdef@mithaq.example');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('goes to one recipient, watched by the configuration set', async () => {
    await mailer.send(mail);
    expect(sent()).toMatchObject([
      { Destination: { ToAddresses: ['contact@ajial.example'] }, ConfigurationSetName: 'mithaq-trial' },
    ]);
  });

  it('carries what it is about in tags that SES takes and that read back as they were', async () => {
    await mailer.send(mail);
    const tags = sent()[0]!.EmailTags!;
    for (const { Name, Value } of tags) {
      expect(Name).toMatch(/^[A-Za-z0-9_-]{1,256}$/u);
      expect(Value).toMatch(/^[A-Za-z0-9_-]{1,256}$/u);
    }
    expect(tags[1]).toEqual({ Name: 'subject', Value: 'convention-CV-UPE-017' });
    expect(aboutOf(Object.fromEntries(tags.map(({ Name, Value }) => [Name!, [Value!]])))).toEqual(about);
  });

  it('has no second recipient and no second header, whatever was typed', async () => {
    const toName = 'X\r\nBcc: thief@evil.example';
    await mailer.send({ ...mail, toName, subject: `${mail.subject}\r\nBcc: thief@evil.example` });
    await mailer.send({ ...mail, to: 'a@x.example, thief@evil.example' }).catch(() => undefined);
    for (const { Destination, Content } of sent()) {
      expect(Destination?.ToAddresses).toHaveLength(1);
      expect(Destination?.ToAddresses).not.toContain('thief@evil.example');
      expect(Buffer.from(Content!.Raw!.Data!).toString()).not.toMatch(/^bcc:/imu);
    }
  });
});

describe('SES: a mail not taken', () => {
  it.each([
    ['its content', refusal('MessageRejected', 'Bad content')],
    ['its address', refusal('BadRequestException', 'Illegal address')],
    [
      'its address, on trial',
      refusal('MessageRejected', 'Email address is not verified: contact@ajial.example'),
    ],
  ])('is refused for %s', async (_, error) => {
    ses.on(SendEmailCommand).rejects(error);
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailRefused', cause: error });
  });

  it('is refused when the address is none', async () => {
    await expect(mailer.send({ ...mail, to: '' })).rejects.toMatchObject({ name: 'MailRefused' });
    expect(sent()).toEqual([]);
  });

  it.each([
    [
      'the sender is not verified',
      refusal('MessageRejected', 'Email address is not verified: no-reply@mithaq.example'),
    ],
    ['sending is paused', refusal('SendingPausedException', 'paused')],
    ['the account is suspended', refusal('AccountSuspendedException', 'suspended')],
    ['the domain is not verified', refusal('MailFromDomainNotVerifiedException', 'MX')],
    ['the day is full', refusal('LimitExceededException', 'Daily message quota exceeded', 400)],
    ['it comes too fast', refusal('TooManyRequestsException', 'Maximum sending rate exceeded', 429)],
    ['SES fails', refusal('InternalFailure', 'failed', 500)],
    ['nobody answers', Object.assign(new Error('timeout'), { name: 'TimeoutError' })],
  ])('comes again when %s', async (_, error) => {
    ses.on(SendEmailCommand).rejects(error);
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'TransientFault', cause: error });
  });
});
