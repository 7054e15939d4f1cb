import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCaughtMails } from './caught-mails.ts';

const mail = {
  messageId: '<1@mithaq.example>',
  to: 'contact@ajyal.example',
  toName: 'Aïcha Amlal',
  subject: 'Dossier',
  at: '2026-06-01T09:00:00.000Z',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-mails-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('caught mails: a close', () => {
  it('keeps what came in the same turn', async () => {
    const path = join(folder, 'mails.sqlite');
    const mails = openCaughtMails(path);
    const keeping = mails.keep(mail);
    mails.close();
    await keeping;
    const again = openCaughtMails(path);
    expect(again.list({ limit: 9 })).toHaveLength(1);
    again.close();
  });

  it('tells the sender of what came too late', async () => {
    const mails = openCaughtMails(':memory:');
    mails.close();
    await expect(mails.keep(mail)).rejects.toThrow(/not open/u);
  });
});
