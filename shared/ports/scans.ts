/** One file that a scanner, or a telephone, made. */
export interface ScanFile {
  readonly bytes: Uint8Array;
  readonly mediaType: ScanMediaType;
}

export type ScanMediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** Degrees clockwise by which a page is turned to be read. */
export type Turn = 0 | 90 | 180 | 270;

/** What was seen on one page. */
export interface SeenPage {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** What the QR codes of the page say, each once; empty where none could be read. */
  readonly codes: readonly string[];
  /** Known from a code's own position; 0 where there is none. */
  readonly turn: Turn;
  /** Nothing is printed on it: the back of a sheet. */
  readonly blank: boolean;
}

/** A page by its file's place in a list of files and its own in the file, both from 0. */
export interface PagePick {
  readonly file: number;
  readonly index: number;
  readonly turn: Turn;
}

/**
 * Reads what was scanned. A file may have been made to exhaust or trick its reader: it is read apart, within limits of
 * time and memory, runs nothing and fetches nothing. Both throw an error named `ScanUnreadable` for a file that is
 * damaged, locked by a password, has more than 400 pages, or reaches a limit.
 */
export interface Scans {
  read(file: ScanFile): Promise<readonly SeenPage[]>;
  /** A PDF of the pages in the order given, upright: what is drawn on them and nothing else. */
  collect(files: readonly ScanFile[], picks: readonly PagePick[]): Promise<Uint8Array>;
}
