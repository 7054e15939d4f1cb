/** What the QR code of a printed page says of itself. */
export interface PageCode {
  readonly number: string;
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
  /** The first 16 hexadecimal digits of the data's SHA-256: enough to tell one text from another, small in print. */
  readonly fingerprint: string;
  /** Printed from a preview, which nobody signs. */
  readonly preview: boolean;
}

/** What is printed on one page, of a document that its fingerprint names in full. */
export interface PrintedPage {
  readonly verificationUrl: string;
  readonly page: number;
  readonly pages: number;
  readonly fingerprint: string;
  readonly preview: boolean;
}

const FINGERPRINT_DIGITS = 16;
/** The number of a convention, or of an amendment: `UPE-2026-017/A1`. */
const PAGE_CODE =
  /^https?:\/\/\S+?\/([A-Z0-9][A-Za-z0-9-]{0,39}(?:\/A\d{1,3})?)\?p=(\d{1,4})-(\d{1,4})&f=([0-9a-f]{16})(&preview)?$/u;

/** The text of a page's QR code: the address of the public check, which a telephone opens, and the page's own place. */
export function pageCodeText({ verificationUrl, page, pages, fingerprint, preview }: PrintedPage): string {
  const place = `p=${page}-${pages}&f=${shortFingerprint(fingerprint)}`;
  return `${verificationUrl}?${place}${preview ? '&preview' : ''}`;
}

/** Reads a page's QR code; undefined for any other code that a sheet of paper may bear. */
export function readPageCode(text: string): PageCode | undefined {
  const [, number, page, pages, fingerprint, preview] = PAGE_CODE.exec(text) ?? [];
  if (number === undefined || fingerprint === undefined) return undefined;
  const code = {
    number,
    page: Number(page),
    pages: Number(pages),
    fingerprint,
    preview: preview !== undefined,
  };
  return code.page >= 1 && code.page <= code.pages ? code : undefined;
}

export function shortFingerprint(sha256: string): string {
  return sha256.slice(0, FINGERPRINT_DIGITS);
}
