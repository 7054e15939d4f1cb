import { crc32, deflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDF } from '@libpdf/core';
import type { SignaturePlace } from '../../../../shared/domain/convention/state.ts';

/** One sheet as a scanner sees it: a byte for each dot, 0 is black. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const POINTS_PER_INCH = 72;
const DOTS_PER_POINT = 120 / POINTS_PER_INCH;
/** Half of the width of a pen's line, in dots. */
const PEN = 1.3;

/** What an office scanner makes of a printed document that somebody signed by hand in the place given. */
export async function scannedCopy(pdf: Uint8Array, place: SignaturePlace): Promise<Uint8Array> {
  const sheets = await printed(pdf);
  const copy = PDF.create();
  copy.setCreationDate(new Date(0));
  copy.setModificationDate(new Date(0));
  for (const [index, sheet] of sheets.entries()) {
    if (index + 1 === place.page) signByHand(sheet, place);
    const [width, height] = [sheet.width / DOTS_PER_POINT, sheet.height / DOTS_PER_POINT];
    const image = await copy.embedImage(png(sheet));
    copy.addPage({ width, height }).drawImage(image, { x: 0, y: 0, width, height });
  }
  return copy.save();
}

async function printed(pdf: Uint8Array): Promise<readonly Sheet[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const sheets: Sheet[] = [];
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({
      scale: DOTS_PER_POINT,
      colorSpace: 'Gray',
      renderFormFields: true,
    });
    sheets.push({ width, height, grey: data });
  }
  document.destroy();
  library.destroy();
  return sheets;
}

/** A few loops of a pen, of which nobody reads a name. */
function signByHand(sheet: Sheet, { x, y, width, height }: SignaturePlace): void {
  const steps = 1200;
  for (let step = 0; step <= steps; step += 1) {
    const along = step / steps;
    const across = 0.1 + 0.75 * along + 0.05 * Math.cos(along * 41);
    const up = 0.45 + 0.3 * Math.sin(along * 41) * (1 - 0.7 * along);
    dot(sheet, (x + width * across) * DOTS_PER_POINT, sheet.height - (y + height * up) * DOTS_PER_POINT);
  }
}

function dot({ grey, height, width }: Sheet, x: number, y: number): void {
  for (let row = Math.floor(y - PEN); row <= y + PEN; row += 1)
    for (let column = Math.floor(x - PEN); column <= x + PEN; column += 1)
      if (row >= 0 && row < height && column >= 0 && column < width) grey[row * width + column] = 40;
}

/** Grey, eight bits a dot (PNG, ISO/IEC 15948). */
function png({ width, height, grey }: Sheet): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
