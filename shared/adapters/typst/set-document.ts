import type { SignatureBox, TypesetDocument, TypesetSource } from '../../ports/typesetter.ts';
import { type TypstEngine, typesettingFailed } from './typst-engine.ts';

/** Sets one source with an engine: what a worker, or a Lambda on its own, does for each job. */
export function setDocument(engine: TypstEngine, source: TypesetSource): TypesetDocument {
  const archival = source.archival && engine.makesArchival;
  const { pdf, signatureBoxes, pageInfo } = engine.compile({
    main: `${source.template}.typ`,
    files: jobFiles(source),
    // A stamp becomes part of an archival file, so what it holds has to be archival too.
    standard: source.template === 'signature-stamp' ? 'a-2u' : archival ? 'a-3a' : undefined,
    createdAt: source.createdAt,
  });
  const page = readPageInfo(pageInfo);
  return {
    pdf,
    pages: page.pages,
    archival: archival ? 'PDF/A-3a' : 'none',
    signatureBoxes: readBoxes(signatureBoxes, page.height),
  };
}

function jobFiles({ data, createdAt, attachment }: TypesetSource): ReadonlyMap<string, Uint8Array> {
  const moment = new Date(createdAt);
  const job = {
    data,
    created: {
      year: moment.getUTCFullYear(),
      month: moment.getUTCMonth() + 1,
      day: moment.getUTCDate(),
      hour: moment.getUTCHours(),
      minute: moment.getUTCMinutes(),
      second: moment.getUTCSeconds(),
    },
    attachment: attachment === undefined ? null : { name: attachment.name, mimeType: attachment.mimeType },
  };
  const files = new Map<string, Uint8Array>([['job.json', new TextEncoder().encode(JSON.stringify(job))]]);
  if (attachment !== undefined) files.set('attachment.bin', attachment.bytes);
  return files;
}

interface PageInfo {
  readonly pages: number;
  readonly height: number;
}

function readPageInfo(value: unknown): PageInfo {
  const [info] = Array.isArray(value) ? value : [];
  if (!isRecord(info)) throw typesettingFailed('the layout does not tell its pages');
  return { pages: numberOf(info, 'pages'), height: numberOf(info, 'height') };
}

/** Typst measures from the top left corner, PDF from the lower left. */
function readBoxes(value: unknown, pageHeight: number): readonly SignatureBox[] {
  if (!Array.isArray(value)) throw typesettingFailed('the layout does not tell its signature boxes');
  return value.map((box: unknown) => {
    if (!isRecord(box) || typeof box.party !== 'string')
      throw typesettingFailed('a signature box names no party');
    const [top, height] = [numberOf(box, 'y'), numberOf(box, 'height')];
    return {
      partyId: box.party,
      page: numberOf(box, 'page'),
      x: numberOf(box, 'x'),
      y: pageHeight - top - height,
      width: numberOf(box, 'width'),
      height,
    };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function numberOf(record: Readonly<Record<string, unknown>>, key: string): number {
  const value = record[key];
  if (typeof value === 'number') return value;
  throw typesettingFailed(`the layout tells no ${key}`);
}
