import { execFileSync, spawnSync } from 'node:child_process';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDF } from '@libpdf/core';
import { type Picture, png } from '../../infra/local/sample/story/grey-png.ts';

const DOTS_PER_INCH = 150;

/** Prints a PDF and lays its sheets on the glass, in their order. */
export async function printed(pdf: Uint8Array, dotsPerInch = DOTS_PER_INCH): Promise<Picture[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pictures: Picture[] = [];
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: dotsPerInch / 72, colorSpace: 'Gray' });
    pictures.push({ width, height, grey: data });
  }
  document.destroy();
  library.destroy();
  return pictures;
}

/** The sheet laid on the glass at an angle, in degrees clockwise; 180 is upside down. */
export function tilted({ width, height, grey }: Picture, degrees: number): Picture {
  if (degrees === 180) return { width, height, grey: grey.toReversed() };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = new Uint8Array(grey.length).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const fromX = Math.round(cos * dx + sin * dy + width / 2);
      const fromY = Math.round(-sin * dx + cos * dy + height / 2);
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height)
        turned[y * width + x] = grey[fromY * width + fromX] ?? 255;
    }
  return { width, height, grey: turned };
}

/** Dust and a worn drum: each dot up to so much lighter or darker, the same each time. */
export function noisy({ width, height, grey }: Picture, strength: number): Picture {
  let seed = 1;
  const worn = grey.map((shade) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.min(255, Math.max(0, shade + Math.round((seed / 2_147_483_648 - 0.5) * 2 * strength)));
  });
  return { width, height, grey: worn };
}

/** The sheet with its code torn off: the head of the page is missing. */
export function torn({ width, height, grey }: Picture): Picture {
  return { width, height, grey: grey.map((shade, dot) => (dot < width * height * 0.14 ? 255 : shade)) };
}

/** What an office scanner makes: a PDF with one picture a page. */
export async function scannedPdf(pictures: readonly Picture[]): Promise<Uint8Array> {
  const pdf = PDF.create();
  for (const picture of pictures) {
    const [width, height] = [picture.width * 0.48, picture.height * 0.48];
    pdf
      .addPage({ width, height })
      .drawImage(await pdf.embedImage(png(picture)), { x: 0, y: 0, width, height });
  }
  return pdf.save();
}

export const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

/** One page of a PDF as a JPEG, made by Poppler: a picture as cameras keep it, with what they lose. */
export function jpegOf(pdf: Uint8Array, page: number): Uint8Array {
  const number = String(page);
  const given = ['-jpeg', '-gray', '-r', String(DOTS_PER_INCH), '-f', number, '-l', number, '-'];
  return new Uint8Array(execFileSync('pdftoppm', given, { input: pdf, maxBuffer: 64 * 1024 * 1024 }));
}
