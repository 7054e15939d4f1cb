import { describe, expect, it } from 'vitest';
import { namedDocuments } from './named-documents.ts';

const [one, two, three] = ['1'.repeat(64), '2'.repeat(64), '3'.repeat(64)];

describe('documents that an event names', () => {
  it.each([
    ['assembled', { documentKey: 'a/0.pdf', sha256: one, at: '2026-06-01' }],
    ['opened for signing', { documentKey: 'a/0.pdf', documentSha256: one }],
    ['in force', { finalDocumentKey: 'a/0.pdf', finalSha256: one }],
    ['completed', { revisionKey: 'a/0.pdf', revisionSha256: one }],
  ])('are found where a convention is %s', (_, event) => {
    expect(namedDocuments(event)).toEqual([{ key: 'a/0.pdf', sha256: one }]);
  });

  it('are taken with the hash of the same name where an event has several', () => {
    const signed = {
      documentSha256: one,
      previousRevisionSha256: two,
      revisionKey: 'a/2.pdf',
      revisionSha256: three,
    };
    expect(namedDocuments(signed)).toEqual([{ key: 'a/2.pdf', sha256: three }]);
  });

  it('are found at any depth, in lists too', () => {
    const attached = { files: { csv: { key: 'b.csv', sha256: one }, papers: [{ key: 'c', sha256: two }] } };
    expect(namedDocuments(attached)).toEqual([
      { key: 'b.csv', sha256: one },
      { key: 'c', sha256: two },
    ]);
  });

  it('are none where a key has no hash, or a hash no key', () => {
    expect(
      namedDocuments({ key: 'request/1', fileSha256: one, papers: [{ kind: 'rib' }], by: null }),
    ).toEqual([]);
  });
});
