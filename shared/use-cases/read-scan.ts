import { createHash } from 'node:crypto';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import {
  type ExpectedDocument,
  type MatchedConvention,
  matchPages,
  numbersOn,
  type ScanReport,
} from '../domain/scan/match-pages.ts';
import { pagesOf, type ReadScan, type ScannedFile } from '../domain/scan/state.ts';
import type { ScanFile, ScanMediaType, Scans } from '../ports/scans.ts';
import type { Request } from './acts.ts';
import { refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { scans } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { findConvention, type RegisteredConvention } from './verify-convention.ts';

export interface ScanDesk extends Desk {
  readonly scans: Scans;
}

/** A convention that the scan has pages of. */
export interface ScannedConvention extends MatchedConvention {
  readonly registered: RegisteredConvention;
}

export interface ReportedScan extends Omit<ScanReport, 'conventions'> {
  readonly scan: ReadScan;
  readonly conventions: readonly ScannedConvention[];
}

const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const satisfies Record<ScanMediaType, string>;
/** A page may bear a parcel's label, never a dozen of them. */
const CODES_MAX = 4;
const CODE_LENGTH_MAX = 200;

/** The name of the scan that this request begins; the same request names the same one. */
export function scanIdFor(desk: Pick<Desk, 'secrets'>, { act, key }: Request): string {
  return `${dayOf(act.at)}-${desk.secrets.digest(key).slice(0, 8)}`;
}

/**
 * Reads files that were scanned and joins them to a scan. A file that cannot be read refuses all of them
 * (`SCAN_UNREADABLE`): nothing is kept. Answers the scan's state.
 */
export async function addToScan(
  desk: ScanDesk,
  request: Request & { readonly scanId: string; readonly files: readonly ScanFile[] },
) {
  const { act, scanId, files } = request;
  const read: { readonly file: ScanFile; readonly pages: ScannedFile['pages'] }[] = [];
  for (const file of files) {
    const pages = await desk.scans.read(file).catch(unreadable);
    if (!pages) return refused({ code: 'SCAN_UNREADABLE' });
    read.push({ file, pages: pages.map(({ codes, ...page }) => ({ ...page, codes: ownCodes(codes) })) });
  }
  const kept = await Promise.all(read.map(({ file, pages }) => keep(desk, scanId, file, pages)));
  return decideOne(desk, request, {
    verb: 'add-to-scan',
    lifecycle: scans,
    id: scanId,
    facts: kept.map(({ sha256 }) => sha256),
    command: { type: 'AddScannedFiles', act, scanId, files: kept },
  });
}

/** What the register says today of the pages of a scan; undefined when there is no such scan. */
export async function reportScan(
  desk: Pick<Desk, 'store'>,
  scanId: string,
): Promise<ReportedScan | undefined> {
  const scan = await readCase(desk, scans, scanId);
  if (scan.status === 'absent') return undefined;
  const pages = pagesOf(scan);
  const found = await Promise.all(numbersOn(pages).map((number) => findConvention(desk, number)));
  const registered = found.filter((about) => about !== undefined);
  const { conventions, ...report } = matchPages(pages, registered.flatMap(expectedOf));
  return {
    scan,
    ...report,
    conventions: conventions.flatMap((matched) => {
      const about = registered.find(({ convention }) => convention.number === matched.number);
      return about ? [{ ...matched, registered: about }] : [];
    }),
  };
}

/** The pages of one convention in its order, copies included: what the officers look at and what is kept. */
export async function collectConvention(
  desk: Pick<ScanDesk, 'scans' | 'documents'>,
  { files }: ReadScan,
  { found }: MatchedConvention,
): Promise<Uint8Array> {
  const places = [...new Set(found.map(({ file }) => file))];
  const sources = await Promise.all(places.map((place) => readFile(desk, files[place])));
  const picks = found.map(({ file, index, turn }) => ({ file: places.indexOf(file), index, turn }));
  return desk.scans.collect(sources, picks);
}

async function readFile(
  { documents }: Pick<ScanDesk, 'documents'>,
  file: ScannedFile | undefined,
): Promise<ScanFile> {
  const { bytes, document } = await documents.get(file?.key ?? '');
  return { bytes, mediaType: mediaTypeOf(document.mediaType) };
}

function mediaTypeOf(name: string): ScanMediaType {
  return name === 'image/jpeg' || name === 'image/png' ? name : 'application/pdf';
}

async function keep(
  desk: ScanDesk,
  scanId: string,
  { bytes, mediaType }: ScanFile,
  pages: ScannedFile['pages'],
): Promise<ScannedFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = `scans/${scanId}/${sha256.slice(0, 16)}.${EXTENSIONS[mediaType]}`;
  await desk.documents.put(key, bytes, mediaType);
  return { key, sha256, mediaType, pages };
}

function ownCodes(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => code.length <= CODE_LENGTH_MAX).slice(0, CODES_MAX);
}

function expectedOf({ convention }: RegisteredConvention): readonly ExpectedDocument[] {
  const document = 'document' in convention ? convention.document : undefined;
  if (document?.dataSha256 === undefined) return [];
  return [{ number: convention.number, pages: document.pages, fingerprint: document.dataSha256 }];
}

function unreadable(error: unknown): undefined {
  if (error instanceof Error && error.name === 'ScanUnreadable') return undefined;
  throw error;
}
