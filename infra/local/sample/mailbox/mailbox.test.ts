import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from '../../../../shared/adapters/smtp/smtp-mailer.ts';
import type { Mail } from '../../../../shared/ports/mailer.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';

let folder: string;
const ends: (() => Promise<void> | void)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-mailbox-'));
});

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  rmSync(folder, { recursive: true });
});

async function aMailbox(): Promise<Mailbox> {
  const mailbox = await openMailbox({ path: join(folder, 'mailbox.sqlite') });
  let open = true;
  const close = mailbox.close;
  const once: Mailbox = {
    ...mailbox,
    close: async () => {
      if (open) await close();
      open = false;
    },
  };
  ends.push(once.close);
  return once;
}

function aMailer(port: number) {
  const mailer = createSmtpMailer({ host: '127.0.0.1', port, from: 'Mithaq <no-reply@mithaq.example>' });
  ends.push(() => mailer.close());
  return mailer;
}

function aMail(number: number, changes: Partial<Mail> = {}): Mail {
  return {
    to: 'contact@ajial.example',
    toName: 'فاطمة أملال',
    subject: `رسالة رقم ${number}`,
    text: `نص ${number}\n\nhttps://mithaq.example/l/${number}\n`,
    html: `<p dir="rtl">نص ${number}</p>`,
    messageId: `<${number}@mithaq.example>`,
    at: '2026-06-01T08:15:30.000Z',
    about: { mailId: 'mail-1', subject: 'convention-CV-UPE-017', template: 'ready-to-sign' },
    ...changes,
  };
}

describe('sample mailbox: what it takes', () => {
  it('is read back whole', async () => {
    const mailbox = await aMailbox();
    await aMailer(mailbox.port).send(aMail(1));
    const [summary] = mailbox.list({ limit: 10 });
    expect(summary).toMatchObject({
      to: 'contact@ajial.example',
      toName: 'فاطمة أملال',
      subject: 'رسالة رقم 1',
    });
    expect(summary?.at).toBe('2026-06-01T08:15:30.000Z');
    const mail = mailbox.get(summary!.id);
    expect(mail?.text).toBe(aMail(1).text);
    expect(mail?.html).toBe(aMail(1).html);
    expect(mailbox.get(summary!.id + 1)).toBeUndefined();
  });

  it('is listed newest first, by address and by pages', async () => {
    const mailbox = await aMailbox();
    const mailer = aMailer(mailbox.port);
    for (const number of [1, 2, 3]) await mailer.send(aMail(number));
    await mailer.send(aMail(4, { to: 'Other@ajial.example' }));
    const subjects = (query: Parameters<Mailbox['list']>[0]) =>
      mailbox.list(query).map(({ subject }) => subject.slice(-1));
    expect(subjects({ limit: 10 })).toEqual(['4', '3', '2', '1']);
    expect(subjects({ limit: 10, to: 'contact@ajial.example' })).toEqual(['3', '2', '1']);
    expect(subjects({ limit: 10, to: 'OTHER@ajial.example' })).toEqual(['4']);
    expect(subjects({ limit: 2, offset: 1 })).toEqual(['3', '2']);
    expect(subjects({ limit: 10, to: 'ajial.example' })).toEqual([]);
  });

  it('shows a mail once that is delivered twice, with the content that came last and as the newest', async () => {
    const mailbox = await aMailbox();
    const mailer = aMailer(mailbox.port);
    await mailer.send(aMail(1));
    const [first] = mailbox.list({ limit: 10 });
    await mailer.send(aMail(2));
    await mailer.send(aMail(1, { text: 'https://mithaq.example/l/newer\n' }));
    expect(mailbox.list({ limit: 10 }).map(({ subject }) => subject.slice(-1))).toEqual(['1', '2']);
    expect(mailbox.get(first!.id)?.text).toContain('/l/newer');
  });

  it('keeps all of many that come at once', async () => {
    const mailbox = await aMailbox();
    const mailer = aMailer(mailbox.port);
    await Promise.all(Array.from({ length: 60 }, (_, number) => mailer.send(aMail(number))));
    expect(mailbox.list({ limit: 100 })).toHaveLength(60);
  });

  it('is still there after a close and a second start', async () => {
    const first = await aMailbox();
    const mailer = aMailer(first.port);
    await mailer.send(aMail(1));
    mailer.close();
    await first.close();
    expect((await aMailbox()).list({ limit: 10 })).toHaveLength(1);
  });

  it('refuses a mail of more than a megabyte', async () => {
    const mailbox = await aMailbox();
    const huge = aMail(1, { text: 'x'.repeat(1_100_000) });
    await expect(aMailer(mailbox.port).send(huge)).rejects.toMatchObject({ name: 'MailRefused' });
    expect(mailbox.list({ limit: 10 })).toEqual([]);
  });

  it('listens on loopback only, and says so when the port is taken', async () => {
    const mailbox = await aMailbox();
    const path = join(folder, 'other.sqlite');
    await expect(openMailbox({ path, port: mailbox.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('sample mailbox: a sudden end', () => {
  it('has every mail that was accepted before kill -9', async () => {
    const path = join(folder, 'mailbox.sqlite');
    const program = new URL('./testing/mailbox-program.ts', import.meta.url);
    const child = fork(program, [path], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    ends.push(() => {
      child.kill('SIGKILL');
    });
    const [port] = (await once(child, 'message')) as [number];
    const mailer = aMailer(port);
    const accepted: string[] = [];
    for (let number = 0; accepted.length < 25; number += 1) {
      await mailer.send(aMail(number));
      accepted.push(aMail(number).subject);
    }
    const under = mailer.send(aMail(99)).catch(() => undefined);
    child.kill('SIGKILL');
    await Promise.all([once(child, 'exit'), under]);
    const subjects = (await aMailbox()).list({ limit: 100 }).map(({ subject }) => subject);
    expect(accepted.filter((subject) => !subjects.includes(subject))).toEqual([]);
  });
});
