import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCaughtMails } from './caught-mails.ts';

const folder = mkdtempSync(join(tmpdir(), 'mithaq-messages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = '2026-06-01T08:15:30.000Z';
const aMessage = (number: number, to = '+212612345678') => ({
  messageId: `m-${number}`,
  to,
  text: `message ${number}`,
  at,
});

describe('sample mailbox: short messages', () => {
  it('are listed newest first, by number and by pages', async () => {
    const caught = openCaughtMails(':memory:');
    for (const number of [1, 2, 3]) await caught.keepMessage(aMessage(number));
    await caught.keepMessage(aMessage(4, '+212700000000'));
    const texts = (query: Parameters<typeof caught.messages>[0]) =>
      caught.messages(query).map(({ text }) => text.slice(-1));
    expect(texts({ limit: 10 })).toEqual(['4', '3', '2', '1']);
    expect(texts({ limit: 10, to: '+212612345678' })).toEqual(['3', '2', '1']);
    expect(texts({ limit: 2, offset: 1 })).toEqual(['3', '2']);
    caught.close();
  });

  it('sent twice under one id are shown once', async () => {
    const caught = openCaughtMails(':memory:');
    await caught.keepMessage(aMessage(1));
    await caught.keepMessage({ ...aMessage(1), text: 'again' });
    expect(caught.messages({ limit: 10 })).toEqual([{ to: '+212612345678', text: 'message 1', at }]);
    caught.close();
  });

  it('are still there after a second start', async () => {
    const path = join(folder, 'mailbox.sqlite');
    const first = openCaughtMails(path);
    await first.keepMessage(aMessage(1));
    first.close();
    const second = openCaughtMails(path);
    expect(second.messages({ limit: 10 })).toHaveLength(1);
    second.close();
  });
});
