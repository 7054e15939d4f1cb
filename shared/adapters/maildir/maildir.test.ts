import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBounceOf, aHolidayAnswer } from '../../../test/builders/a-bounce.ts';
import { REPORT_BYTES_MAX } from '../mime/delivery-report.ts';
import { ownHeaders } from '../mime/mail-headers.ts';
import { createMaildir } from './maildir.ts';

const own = {
  about: { mailId: 'mail-1', subject: 'application-UPE-017', template: 'application-returned' },
  to: 'contact@ajyal.example',
  messageId: '<0123@mithaq.example>',
};
const mail = `${Object.entries(ownHeaders(own))
  .map(([name, value]) => `${name}: ${value}\n`)
  .join('')}\nBonjour\n`;

let folder: string;
const put = (name: string, content: string) => {
  mkdirSync(join(folder, 'new'), { recursive: true });
  writeFileSync(join(folder, 'new', name), content);
};
const inside = (part: string) => readdirSync(join(folder, part));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-maildir-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('maildir', () => {
  it('is empty while nobody has made it', async () => {
    expect(await createMaildir(join(folder, 'none')).list()).toEqual([]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('lists what has arrived, the oldest first, and no folder', async () => {
    for (const name of ['1780300002.V1.mx', '1780300001.V2.mx', '1780300003.V3.mx']) put(name, 'x');
    mkdirSync(join(folder, 'new/1780300000.folder'));
    expect(await createMaildir(folder).list()).toEqual([
      '1780300001.V2.mx',
      '1780300002.V1.mx',
      '1780300003.V3.mx',
    ]);
  });

  it('lists a hundred at once, however many there are', async () => {
    for (let number = 0; number < 120; number += 1) put(String(1000 + number), 'x');
    expect(await createMaildir(folder).list()).toHaveLength(100);
  });

  it('reads a report, nothing of what is none, and refuses what is too large without taking it in', async () => {
    put('report', aBounceOf(mail));
    put('letter', aHolidayAnswer());
    put('large', 'x'.repeat(REPORT_BYTES_MAX + 5));
    const maildir = createMaildir(folder);
    const { about, messageId, to: email } = own;
    expect(await maildir.read('report')).toMatchObject({ ...about, email, messageId, kind: 'bounced' });
    expect(await maildir.read('letter')).toBeUndefined();
    await expect(maildir.read('large')).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it('moves what was dealt with to the mails that were seen, and the rest aside', async () => {
    for (const name of ['1', '2', '3:2,F']) put(name, 'x');
    const maildir = createMaildir(folder);
    await maildir.settle('1');
    await maildir.settle('3:2,F');
    expect(await maildir.setAside('2')).toBe(join(folder, 'unread/2'));
    expect([inside('new'), inside('cur').sort(), inside('unread')]).toEqual([[], ['1:2,S', '3:2,F'], ['2']]);
  });
});
