import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Documents } from '../../shared/ports/documents.ts';
import { outcomeName } from './suite-parts.ts';

export interface MadeDocuments {
  readonly documents: Documents;
  /** Changes the kept bytes behind the adapter's back. */
  tamper(key: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

const KEY = 'conventions/CONV-2026-001/rev-1.pdf';

/** What every keeper of documents promises: run it on each adapter. */
export function documentsSuite(name: string, makeDocuments: () => Promise<MadeDocuments>): void {
  describe(`${name} documents`, () => {
    let made: MadeDocuments;
    let documents: Documents;

    beforeEach(async () => {
      made = await makeDocuments();
      documents = made.documents;
    });
    afterEach(() => made.close());

    describe('put once', () => putSuite(() => documents));
    describe('get', () => getSuite(() => made));
    describe('keys', () => keySuite(() => documents));
  });
}

function putSuite(documents: () => Documents): void {
  it('answers hash, size and media type, and gives the same bytes back', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    const kept = await documents().put(KEY, bytes, 'application/pdf');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(kept).toEqual({ key: KEY, sha256, sizeBytes: 100_000, mediaType: 'application/pdf' });
    const found = await documents().get(KEY);
    expect(found.document).toEqual(kept);
    expect(Buffer.from(found.bytes).equals(bytes)).toBe(true);
    expect(await documents().describe(KEY)).toEqual(kept);
  });

  it('answers the same bytes as before, and refuses others', async () => {
    const kept = await documents().put(KEY, Buffer.from('one'), 'application/pdf');
    expect(await documents().put(KEY, Buffer.from('one'), 'text/plain')).toEqual(kept);
    const other = documents().put(KEY, Buffer.from('two'), 'application/pdf');
    await expect(other).rejects.toMatchObject({ name: 'DocumentExists' });
    expect(Buffer.from((await documents().get(KEY)).bytes).toString()).toBe('one');
  });

  it('keeps one of twenty who put different bytes under one key at the same time', async () => {
    const puts = Array.from({ length: 20 }, (_, index) =>
      documents().put(KEY, Buffer.from(`v${index}`), 'text/plain'),
    );
    const outcomes = await Promise.all(puts.map(outcomeName));
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'DocumentExists')).toHaveLength(19);
    const winner = outcomes.indexOf('answered');
    expect(Buffer.from((await documents().get(KEY)).bytes).toString()).toBe(`v${winner}`);
  });

  it('answers all of twenty who put the same bytes at the same time', async () => {
    const puts = Array.from({ length: 20 }, () => documents().put(KEY, Buffer.from('same'), 'text/plain'));
    expect(new Set((await Promise.all(puts)).map((kept) => kept.sha256)).size).toBe(1);
  });

  it('answers who comes after a refused put', async () => {
    const puts = ['one', 'two', 'one'].map((text) => documents().put(KEY, Buffer.from(text), 'text/plain'));
    expect(await Promise.all(puts.map(outcomeName))).toEqual(['answered', 'DocumentExists', 'answered']);
  });

  it('keeps what was given, also when the caller writes on in its buffer', async () => {
    const buffer = Buffer.from('signed');
    const put = documents().put(KEY, buffer, 'text/plain');
    buffer.fill(0);
    await put;
    expect(Buffer.from((await documents().get(KEY)).bytes).toString()).toBe('signed');
  });

  it('keeps an empty document', async () => {
    await documents().put(KEY, new Uint8Array(), 'text/plain');
    expect((await documents().get(KEY)).bytes).toHaveLength(0);
  });
}

function getSuite(made: () => MadeDocuments): void {
  it('says what is missing', async () => {
    await expect(made().documents.get(KEY)).rejects.toMatchObject({ name: 'DocumentMissing' });
    expect(await made().documents.describe(KEY)).toBeUndefined();
  });

  it('refuses bytes that no longer match their hash', async () => {
    await made().documents.put(KEY, Buffer.from('128 000,00 DH'), 'text/plain');
    await made().tamper(KEY, Buffer.from('728 000,00 DH'));
    await expect(made().documents.get(KEY)).rejects.toMatchObject({ name: 'DocumentDamaged' });
    const again = made().documents.put(KEY, Buffer.from('128 000,00 DH'), 'text/plain');
    await expect(again).rejects.toMatchObject({ name: 'DocumentDamaged' });
  });
}

function keySuite(documents: () => Documents): void {
  it.each([
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    '../a',
    'a/../b',
    'a/.b',
    'a.',
    'a\\b',
    'a b',
    'ا.pdf',
    'a\0',
    'C:a',
  ])('refuses %j', async (key) => {
    expect(await outcomeName(documents().put(key, Buffer.from('x'), 'text/plain'))).toBe('InputInvalid');
    expect(await outcomeName(documents().get(key))).toBe('InputInvalid');
    expect(await outcomeName(documents().describe(key))).toBe('InputInvalid');
  });

  it.each(['a', '2026/lot-1.csv', 'a/b/c/d_e-f.tar.gz', `${'x'.repeat(200)}/y`])('takes %j', async (key) => {
    await documents().put(key, Buffer.from(key), 'text/plain');
    expect(Buffer.from((await documents().get(key)).bytes).toString()).toBe(key);
  });
}
