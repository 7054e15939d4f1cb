import type { Instant } from '../kernel/calendar-day.ts';
import type { ScannedPage } from './match-pages.ts';

/** A file as it came from the scanner, kept unchanged, with what was seen on each of its pages. */
export interface ScannedFile {
  readonly key: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly pages: readonly Omit<ScannedPage, 'file'>[];
}

/**
 * What lay on the glass, whatever it belongs to: which convention has which page is asked anew of the register each
 * time, so a page that is scanned later joins those before it.
 */
export interface ReadScan {
  readonly status: 'read';
  readonly scanId: string;
  readonly files: readonly ScannedFile[];
  /** Person id of who brought the first file. */
  readonly openedBy: string;
  readonly openedAt: Instant;
}

export type ScanState = { readonly status: 'absent' } | ReadScan;

/** Every page of the scan, file after file. */
export function pagesOf({ files }: ReadScan): readonly ScannedPage[] {
  return files.flatMap(({ pages }, file) => pages.map((page) => ({ ...page, file })));
}
