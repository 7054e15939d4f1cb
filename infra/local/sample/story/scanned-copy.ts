import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDF } from '@libpdf/core';
import type { SignaturePlace } from '../../../../shared/domain/convention/state.ts';
import { type Picture, png } from './grey-png.ts';

/** One sheet as a scanner sees it: a byte for each dot, 0 is black. */

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

async function printed(pdf: Uint8Array): Promise<readonly Picture[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const sheets: Picture[] = [];
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
function signByHand(sheet: Picture, { x, y, width, height }: SignaturePlace): void {
  const steps = 1200;
  for (let step = 0; step <= steps; step += 1) {
    const along = step / steps;
    const across = 0.1 + 0.75 * along + 0.05 * Math.cos(along * 41);
    const up = 0.45 + 0.3 * Math.sin(along * 41) * (1 - 0.7 * along);
    dot(sheet, (x + width * across) * DOTS_PER_POINT, sheet.height - (y + height * up) * DOTS_PER_POINT);
  }
}

function dot({ grey, height, width }: Picture, x: number, y: number): void {
  for (let row = Math.floor(y - PEN); row <= y + PEN; row += 1)
    for (let column = Math.floor(x - PEN); column <= x + PEN; column += 1)
      if (row >= 0 && row < height && column >= 0 && column < width) grey[row * width + column] = 40;
}
