import { describe, expect, it } from 'vitest';
import { isComplete, matchPages, numbersOn, type ScannedPage } from './match-pages.ts';
import { pageCodeText, readPageCode } from './page-code.ts';

const FIRST = { number: 'UPE-2026-001', pages: 3, fingerprint: 'a'.repeat(64) };
const SECOND = { number: 'UPE-2026-002', pages: 2, fingerprint: 'b'.repeat(64) };

function codeFor({ number, ...document }: typeof FIRST, page: number, preview = false): string {
  return pageCodeText({ verificationUrl: `https://a.example/verify/${number}`, page, preview, ...document });
}

function scanned(...codes: readonly (string | readonly string[])[]): readonly ScannedPage[] {
  return codes.map((code, index) => ({
    file: 0,
    index,
    codes: typeof code === 'string' ? [code] : code,
    turn: 0,
    blank: false,
  }));
}

describe('scan: the code of a page', () => {
  it('is read back as it was printed, of a preview too', () => {
    const place = { number: 'UPE-2026-001', page: 2, pages: 3, fingerprint: 'a'.repeat(16) };
    expect(readPageCode(codeFor(FIRST, 2))).toEqual({ ...place, preview: false });
    expect(readPageCode(codeFor(FIRST, 2, true))).toEqual({ ...place, preview: true });
  });

  it('names an amendment by its own number, wherever the house is', () => {
    const amendment = { ...FIRST, number: 'UPE-2026-001/A1' };
    expect(readPageCode(codeFor(amendment, 2))).toMatchObject({ number: 'UPE-2026-001/A1', page: 2 });
    const below = pageCodeText({
      verificationUrl: 'http://127.0.0.1:8080/Mithaq/verify/UPE-2026-001/A12',
      page: 1,
      preview: false,
      ...FIRST,
    });
    expect(readPageCode(below)?.number).toBe('UPE-2026-001/A12');
    expect(readPageCode(codeFor(FIRST, 2))?.number).toBe('UPE-2026-001');
  });

  it('is none of ours when it leads elsewhere, has no place, or one outside its document', () => {
    for (const text of [
      'https://a.example/',
      'https://a.example/verify/UPE-2026-001',
      codeFor(FIRST, 4),
      codeFor(FIRST, 0),
    ])
      expect(readPageCode(text)).toBeUndefined();
  });
});

describe('scan: its pages', () => {
  it('are put to their conventions and in order, however they were mixed', () => {
    const pages = scanned(
      codeFor(SECOND, 2),
      codeFor(FIRST, 3),
      codeFor(FIRST, 1),
      codeFor(SECOND, 1),
      codeFor(FIRST, 2),
    );
    const report = matchPages(pages, [FIRST, SECOND]);
    expect(numbersOn(pages)).toEqual(['UPE-2026-002', 'UPE-2026-001']);
    expect(report.conventions.map(({ number, found }) => [number, found.map(({ index }) => index)])).toEqual([
      ['UPE-2026-002', [3, 0]],
      ['UPE-2026-001', [2, 4, 1]],
    ]);
    expect(report.conventions.every(isComplete)).toBe(true);
    expect([report.foreign, report.unreadable, report.blank]).toEqual([[], [], []]);
  });

  it('are named where they are missing or doubled, and a doubled one keeps both copies', () => {
    const [convention] = matchPages(scanned(codeFor(FIRST, 3), codeFor(FIRST, 1), codeFor(FIRST, 3)), [
      FIRST,
    ]).conventions;
    expect(convention).toMatchObject({ missing: [2], doubled: [3] });
    expect(convention?.found.map(({ index }) => index)).toEqual([1, 0, 2]);
    expect(convention && isComplete(convention)).toBe(false);
  });

  it('are foreign by their number, their text, their count of pages, as a preview, or by another code', () => {
    const pages = scanned(
      codeFor({ ...FIRST, number: 'UPE-2026-099' }, 1),
      codeFor({ ...FIRST, fingerprint: 'c'.repeat(64) }, 1),
      codeFor({ ...FIRST, pages: 4 }, 1),
      codeFor(FIRST, 1, true),
      'https://elsewhere.example/',
    );
    const { conventions, foreign } = matchPages(pages, [FIRST, SECOND]);
    expect(conventions).toEqual([]);
    expect(foreign).toEqual([
      { file: 0, index: 0, reason: 'unknown-number', number: 'UPE-2026-099' },
      { file: 0, index: 1, reason: 'other-text', number: 'UPE-2026-001' },
      { file: 0, index: 2, reason: 'other-text', number: 'UPE-2026-001' },
      { file: 0, index: 3, reason: 'preview', number: 'UPE-2026-001' },
      { file: 0, index: 4, reason: 'other-code' },
    ]);
  });

  it('are unreadable without a code, blank as backs of sheets, and told from a label beside our code', () => {
    const [label, bare] = scanned(['https://elsewhere.example/', codeFor(FIRST, 1)], []);
    const back = { ...bare!, index: 2, blank: true };
    const { conventions, unreadable, blank, foreign } = matchPages([label!, bare!, back], [FIRST]);
    expect(conventions[0]?.found).toHaveLength(1);
    expect([unreadable, blank, foreign]).toEqual([[{ file: 0, index: 1 }], [{ file: 0, index: 2 }], []]);
  });

  it('tell nothing where two sheets overlapped', () => {
    const { conventions, foreign } = matchPages(scanned([codeFor(FIRST, 1), codeFor(FIRST, 2)]), [FIRST]);
    expect(conventions).toEqual([]);
    expect(foreign).toMatchObject([{ reason: 'other-code' }]);
  });
});
