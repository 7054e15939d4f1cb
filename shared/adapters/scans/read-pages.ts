import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { ScanFile, SeenPage, Turn } from '../../ports/scans.ts';
import { scanPdf } from './scan-pdf.ts';

const PAGES_MAX = 400;
const POINTS_PER_INCH = 72;
/** Most codes are read at the first; a faint or tilted one at the second, or the third. */
const DOTS_PER_INCH = [150, 220, 300];
/** Of a page that claims to be a poster. */
const PIXELS_MAX = 12_000_000;
/** A page is blank when fewer than this share of its dots is dark: dust, a punched hole. */
const INK_SHARE_MIN = 0.002;
const DARK_BELOW = 128;

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** One byte a dot, 0 is black. */
  readonly grey: Uint8Array;
}

type OpenDocument = Awaited<ReturnType<PDFiumLibrary['loadDocument']>>;

/** What is on each page of a file, in the order of the file. */
export async function readPages(file: ScanFile): Promise<readonly SeenPage[]> {
  prepareCodeReader();
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await scanPdf(file));
  const count = document.getPageCount();
  if (count > PAGES_MAX) throw new RangeError(`It has ${count} pages, more than ${PAGES_MAX}.`);
  const seen: SeenPage[] = [];
  for (let index = 0; index < count; index += 1) seen.push(await readPage(document, index));
  return seen;
}

async function readPage(document: OpenDocument, index: number): Promise<SeenPage> {
  let blank = false;
  for (const dotsPerInch of DOTS_PER_INCH) {
    const drawing = await draw(document.getPage(index), dotsPerInch);
    const read = await readBarcodes(imageOf(drawing), { formats: ['QRCode'], tryHarder: true });
    const found = read.filter(({ isValid, text }) => isValid && text !== '');
    const [first] = found;
    if (first)
      return { index, codes: [...new Set(found.map(({ text }) => text))], turn: turnOf(first), blank };
    blank = isBlank(drawing);
    if (blank) break;
  }
  return { index, codes: [], turn: 0, blank };
}

async function draw(page: ReturnType<OpenDocument['getPage']>, dotsPerInch: number): Promise<Drawing> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const wished = dotsPerInch / POINTS_PER_INCH;
  const scale = Math.min(wished, Math.sqrt(PIXELS_MAX / (originalWidth * originalHeight)));
  const { width, height, data } = await page.render({ scale, colorSpace: 'Gray' });
  return { width, height, grey: data };
}

function imageOf({ width, height, grey }: Drawing): ImageData {
  const data = new Uint8ClampedArray(grey.length * 4);
  for (let dot = 0; dot < grey.length; dot += 1) {
    const shade = grey[dot] ?? 0;
    data[dot * 4] = shade;
    data[dot * 4 + 1] = shade;
    data[dot * 4 + 2] = shade;
    data[dot * 4 + 3] = 255;
  }
  return { width, height, data, colorSpace: 'srgb' };
}

function isBlank({ grey }: Drawing): boolean {
  const dark = grey.reduce((count, dot) => (dot < DARK_BELOW ? count + 1 : count), 0);
  return dark / grey.length < INK_SHARE_MIN;
}

/** A code that lies upside down tells how its page lay on the glass. */
function turnOf({ orientation }: ReadResult): Turn {
  const quarters = (4 - (Math.round(orientation / 90) % 4)) % 4;
  return ([0, 90, 180, 270] as const)[quarters] ?? 0;
}

/** By default it would fetch its module from the network. */
function prepareCodeReader(): void {
  const { resolve } = createRequire(import.meta.url);
  const wasm = readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
}
