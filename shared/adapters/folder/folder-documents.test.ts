import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Documents } from '../../ports/documents.ts';
import { createFolderDocuments } from './folder-documents.ts';

const KEY = 'conventions/CONV-2026-001/rev-1.pdf';

let dir: string;
let documents: Documents;
const file = (name: string) => join(dir, name);
const put = (text: string, key = KEY) => documents.put(key, Buffer.from(text), 'application/pdf');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mithaq-folder-'));
  documents = createFolderDocuments(dir);
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('folder documents: on the disk', () => {
  it('keeps the file as it is, with its hash readable beside it, and no scaffolding', async () => {
    const kept = await put('signed');
    expect(readFileSync(file(KEY), 'utf8')).toBe('signed');
    expect(JSON.parse(readFileSync(file(`${KEY}.meta.json`), 'utf8'))).toEqual(kept);
    expect(readdirSync(file('.incoming'))).toEqual([]);
  });

  it('finds everything again when it is opened anew', async () => {
    const kept = await put('signed');
    documents = createFolderDocuments(dir);
    expect(await documents.describe(KEY)).toEqual(kept);
    await expect(put('other')).rejects.toMatchObject({ name: 'DocumentExists' });
  });

  it('refuses a key that would name the file of a hash', async () => {
    await expect(put('x', `${KEY}.meta.json`)).rejects.toMatchObject({ name: 'InputInvalid' });
    await expect(put('x', 'a.meta.json/b')).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it.each(['con', 'NUL.pdf', 'a/com1.txt'])('refuses the device name %s on every system', async (key) => {
    await expect(put('x', key)).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});

describe('folder documents: after a crash', () => {
  it('frees a key whose put was never acknowledged, and sets the remains aside', async () => {
    await put('whole');
    rmSync(file(`${KEY}.meta.json`));
    expect(await documents.describe(KEY)).toBeUndefined();
    await expect(documents.get(KEY)).rejects.toMatchObject({ name: 'DocumentMissing' });
    await put('made anew');
    expect(Buffer.from((await documents.get(KEY)).bytes).toString()).toBe('made anew');
    const [remains] = readdirSync(file('.remains'));
    expect(readFileSync(join(dir, '.remains', String(remains)), 'utf8')).toBe('whole');
  });

  it('clears away what was on its way in', () => {
    writeFileSync(file('.incoming/1'), 'half');
    documents = createFolderDocuments(dir);
    expect(readdirSync(file('.incoming'))).toEqual([]);
  });
});

describe('folder documents: damage', () => {
  it.each<[string, () => void]>([
    ['is cut short', () => truncateSync(file(KEY), 3)],
    ['is gone', () => rmSync(file(KEY))],
    ['has an unreadable hash beside it', () => writeFileSync(file(`${KEY}.meta.json`), '{"key":')],
    ['has the hash of another beside it', () => writeFileSync(file(`${KEY}.meta.json`), '{"key":"b"}')],
  ])('is found when the file %s', async (_, damage) => {
    await put('signed');
    damage();
    await expect(documents.get(KEY)).rejects.toMatchObject({ name: 'DocumentDamaged', key: KEY });
    await expect(put('signed')).rejects.toMatchObject({ name: 'DocumentDamaged' });
  });
});
