import { type PageCode, readPageCode, shortFingerprint } from './page-code.ts';

/** Where a page lies in what was scanned: the file's place in the scan and the page's own in the file, from 0. */
export interface PagePlace {
  readonly file: number;
  readonly index: number;
}

/** A page as it was seen. */
export interface ScannedPage extends PagePlace {
  /** What its QR codes say. */
  readonly codes: readonly string[];
  /** Degrees clockwise by which it is turned to be read. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly blank: boolean;
}

/** A document whose printed pages may come back. */
export interface ExpectedDocument {
  readonly number: string;
  readonly pages: number;
  /** SHA-256 of the convention's data, lower-case hex. */
  readonly fingerprint: string;
}

/** A page of a convention, found; the same page may be found more than once. */
export interface FoundPage extends PagePlace {
  /** Counts from 1. */
  readonly page: number;
  readonly turn: ScannedPage['turn'];
}

export interface MatchedConvention {
  readonly number: string;
  readonly pages: number;
  /** In the order of the document; copies of a page in the order of the scan. */
  readonly found: readonly FoundPage[];
  readonly missing: readonly number[];
  readonly doubled: readonly number[];
}

/**
 * Why a page belongs to no expected document: its number is unknown, its text is another one's (an older draft, another
 * count of pages), it was printed from a preview, or its code is none of ours.
 */
export type ForeignReason = 'unknown-number' | 'other-text' | 'preview' | 'other-code';

export interface ForeignPage extends PagePlace {
  readonly reason: ForeignReason;
  /** The number that it bears; absent for a code that is none of ours. */
  readonly number?: string;
}

export interface ScanReport {
  /** In the order in which their first page came. */
  readonly conventions: readonly MatchedConvention[];
  readonly foreign: readonly ForeignPage[];
  /** Printed on, but without a code that can be read. */
  readonly unreadable: readonly PagePlace[];
  /** Backs of sheets: passed over. */
  readonly blank: readonly PagePlace[];
}

/** The numbers that the pages bear, each once: whose documents are to be looked up. */
export function numbersOn(pages: readonly ScannedPage[]): readonly string[] {
  return [...new Set(pages.flatMap((page) => codeOf(page)?.number ?? []))];
}

/** Puts each page to the document that its code names, and says what is missing, doubled, unreadable or foreign. */
export function matchPages(pages: readonly ScannedPage[], expected: readonly ExpectedDocument[]): ScanReport {
  const documents = new Map(expected.map((document) => [document.number, document]));
  const found = new Map<string, FoundPage[]>();
  const foreign: ForeignPage[] = [];
  for (const page of pages) {
    const code = codeOf(page);
    if (!code) continue;
    const document = documents.get(code.number);
    const reason = foreignReason(code, document);
    const { file, index, turn } = page;
    if (reason) foreign.push({ file, index, reason, number: code.number });
    else found.set(code.number, [...(found.get(code.number) ?? []), { page: code.page, file, index, turn }]);
  }
  const codeless = pages.filter((page) => codeOf(page) === undefined);
  const others = codeless.filter(({ codes }) => codes.length > 0).map(placeOf);
  return {
    conventions: [...found].flatMap(([number, copies]) => {
      const document = documents.get(number);
      return document ? [matched(document, copies)] : [];
    }),
    foreign: [...foreign, ...others.map((place): ForeignPage => ({ ...place, reason: 'other-code' }))],
    unreadable: codeless.filter(({ codes, blank }) => codes.length === 0 && !blank).map(placeOf),
    blank: codeless.filter(({ codes, blank }) => codes.length === 0 && blank).map(placeOf),
  };
}

/** Every page is there, whatever else is. */
export function isComplete({ missing }: MatchedConvention): boolean {
  return missing.length === 0;
}

/** The code of ours on the page; two different ones (sheets that overlapped) tell nothing. */
function codeOf({ codes }: ScannedPage): PageCode | undefined {
  const [code, ...more] = codes.flatMap((text) => readPageCode(text) ?? []);
  return more.length === 0 ? code : undefined;
}

function foreignReason(code: PageCode, document: ExpectedDocument | undefined): ForeignReason | undefined {
  if (code.preview) return 'preview';
  if (!document) return 'unknown-number';
  const isSameText = code.fingerprint === shortFingerprint(document.fingerprint);
  return isSameText && code.pages === document.pages ? undefined : 'other-text';
}

function matched({ number, pages }: ExpectedDocument, copies: readonly FoundPage[]): MatchedConvention {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const countOf = (page: number) => copies.filter((copy) => copy.page === page).length;
  return {
    number,
    pages,
    found: copies.toSorted((one, other) => one.page - other.page),
    missing: numbers.filter((page) => countOf(page) === 0),
    doubled: numbers.filter((page) => countOf(page) > 1),
  };
}

function placeOf({ file, index }: ScannedPage): PagePlace {
  return { file, index };
}
