import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from '../../ports/mailer.ts';
import { createSmtpMailer, type SmtpMailer } from './smtp-mailer.ts';

interface Received {
  readonly raw: string;
  /** Who is told when it cannot be delivered, and with what of the mail. */
  readonly sender: unknown;
  readonly recipients: readonly string[];
  readonly parsed: ParsedMail;
}

const ends: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server on loopback that keeps what it takes, and a mailer that talks to it. */
async function aServer(rules: Partial<SMTPServerOptions> = {}) {
  const received: Received[] = [];
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect(_session, done) {
      connections += 1;
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const { mailFrom: sender } = session.envelope;
        received.push({ raw: raw.toString(), sender, recipients, parsed: await simpleParser(raw) });
        done();
      });
    },
    ...rules,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  ends.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { mailer: aMailer(port), port, received, connections: () => connections };
}

function aMailer(port: number, bounces?: string): SmtpMailer {
  const from = 'Mithaq <no-reply@mithaq.example>';
  const mailer = createSmtpMailer({ host: '127.0.0.1', port, from, bounces });
  ends.push(() => mailer.close());
  return mailer;
}

const mail: Mail = {
  to: 'contact@ajial.example',
  toName: 'فاطمة أملال',
  subject: 'الاتفاقية رقم UPE-2026-017: المرجو توقيعها',
  text: 'تحية طيبة،\n\nBonjour,\n',
  html: '<p lang="ar" dir="rtl">تحية طيبة</p>',
  messageId: '<0123456789abcdef@mithaq.example>',
  at: '2026-06-01T08:15:30.000Z',
  about: { mailId: 'mail-1', subject: 'convention-CV-UPE-017', template: 'ready-to-sign' },
};

function refusing(command: 'onRcptTo' | 'onMailFrom', responseCode: number): Partial<SMTPServerOptions> {
  return {
    [command]: (_address: unknown, _session: unknown, done: (fault: Error) => void) =>
      done(Object.assign(new Error('no'), { responseCode })),
  };
}

describe('smtp: a mail handed over', () => {
  it('arrives in both forms with its subject, people, id and date', async () => {
    const { mailer, received } = await aServer();
    await mailer.send(mail);
    expect(received).toHaveLength(1);
    const { parsed, recipients } = received[0]!;
    expect(recipients).toEqual(['contact@ajial.example']);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text).toBe(mail.text);
    expect(parsed.html).toBe(mail.html);
    expect(parsed.messageId).toBe(mail.messageId);
    expect(parsed.date?.toISOString()).toBe(mail.at);
    expect(parsed.from?.value).toEqual([{ name: 'Mithaq', address: 'no-reply@mithaq.example' }]);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
  });

  it('keeps its id over repeated deliveries', async () => {
    const { mailer, received } = await aServer();
    await mailer.send(mail);
    await mailer.send(mail);
    expect(received.map(({ parsed }) => parsed.messageId)).toEqual([mail.messageId, mail.messageId]);
  });

  it('shares a few connections among many', async () => {
    const { mailer, received, connections } = await aServer();
    const many = Array.from({ length: 40 }, (_, index) =>
      mailer.send({ ...mail, messageId: `<m${index}@x.example>` }),
    );
    await Promise.all(many);
    expect(received).toHaveLength(40);
    expect(connections()).toBeLessThanOrEqual(4);
  });

  it('has no second recipient and no second header, whatever was typed', async () => {
    const { mailer, received } = await aServer();
    const toName = 'X\r\nBcc: thief@evil.example';
    await mailer.send({ ...mail, toName, subject: `${mail.subject}\r\nBcc: thief@evil.example` });
    const two = { ...mail, to: 'a@x.example, thief@evil.example' };
    await mailer.send(two).catch(() => undefined);
    expect(received.flatMap(({ recipients }) => recipients)).not.toContain('thief@evil.example');
    for (const { raw } of received) expect(raw).not.toMatch(/^bcc:/imu);
  });
});

describe('smtp: where a mail that cannot be delivered is reported', () => {
  it('is its sender unless another address is set, which the reader does not see', async () => {
    const { mailer, port, received } = await aServer();
    await mailer.send(mail);
    await aMailer(port, 'bounces@mithaq.example').send(mail);
    expect(received.map(({ sender }) => sender)).toMatchObject([
      { address: 'no-reply@mithaq.example' },
      { address: 'bounces@mithaq.example' },
    ]);
    expect(received[1]?.raw).not.toContain('bounces@mithaq.example');
  });

  it('gets the headers only, without the link in the text', async () => {
    const { port, received } = await aServer({ hideDSN: false });
    await aMailer(port, 'bounces@mithaq.example').send(mail);
    expect(received[0]?.sender).toMatchObject({ args: { RET: 'HDRS' } });
  });

  it('makes no second recipient of what was typed', async () => {
    const { port, received } = await aServer();
    const two = { ...mail, to: 'a@x.example, thief@evil.example' };
    await aMailer(port, 'bounces@mithaq.example')
      .send(two)
      .catch(() => undefined);
    expect(received.flatMap(({ recipients }) => recipients)).not.toContain('thief@evil.example');
  });
});

describe('smtp: a mail not taken', () => {
  it('is refused when the server will not have the address', async () => {
    const { mailer } = await aServer(refusing('onRcptTo', 550));
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailRefused' });
  });

  it('is refused when the server will not have the content', async () => {
    const { mailer } = await aServer({
      onData(stream, _session, done) {
        stream.resume();
        stream.on('end', () => done(Object.assign(new Error('spam'), { responseCode: 554 })));
      },
    });
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailRefused' });
  });

  it('is refused when the address is none', async () => {
    const { mailer, received } = await aServer();
    await expect(mailer.send({ ...mail, to: '' })).rejects.toMatchObject({ name: 'MailRefused' });
    expect(received).toEqual([]);
  });

  it('comes again when the mailbox is full for now', async () => {
    const { mailer } = await aServer(refusing('onRcptTo', 452));
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'TransientFault' });
  });

  it('comes again when the server does not want the sender: the address is not to blame', async () => {
    const { mailer } = await aServer(refusing('onMailFrom', 550));
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'TransientFault' });
  });

  it('comes again when nobody listens', async () => {
    const { port } = await aServer();
    for (const end of ends.splice(0).reverse()) await end();
    await expect(aMailer(port).send(mail)).rejects.toMatchObject({ name: 'TransientFault' });
  });

  it('never shows a password to a server that does not encrypt', async () => {
    const passwords: unknown[] = [];
    const { port, received } = await aServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth(auth, _session, done) {
        passwords.push(auth.password);
        done(null, { user: 'mithaq' });
      },
    });
    const auth = { user: 'mithaq', pass: 'secret' };
    const mailer = createSmtpMailer({ host: '127.0.0.1', port, from: 'no-reply@mithaq.example', auth });
    ends.push(() => mailer.close());
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'TransientFault' });
    expect([passwords, received]).toEqual([[], []]);
  });
});
