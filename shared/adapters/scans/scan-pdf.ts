import { PDF } from '@libpdf/core';
import type { ScanFile } from '../../ports/scans.ts';

/** Points of A4. */
const SHORT_SIDE = 595.28;
const LONG_SIDE = 841.89;
/** The file is made from a scan of some other day: it claims none of its own. */
const NO_DAY = new Date(0);

export function emptyPdf(): PDF {
  const pdf = PDF.create();
  pdf.setCreationDate(NO_DAY);
  pdf.setModificationDate(NO_DAY);
  return pdf;
}

/** The file as PDF: a picture becomes one page of A4, upright or across as the picture is. */
export async function scanPdf({ bytes, mediaType }: ScanFile): Promise<Uint8Array> {
  if (mediaType === 'application/pdf') return bytes;
  const pdf = emptyPdf();
  const image = await pdf.embedImage(bytes);
  const isUpright = image.height >= image.width;
  const [width, height] = isUpright ? [SHORT_SIDE, LONG_SIDE] : [LONG_SIDE, SHORT_SIDE];
  const scale = Math.min(width / image.width, height / image.height);
  const drawn = { width: image.width * scale, height: image.height * scale };
  pdf
    .addPage({ width, height })
    .drawImage(image, { x: (width - drawn.width) / 2, y: (height - drawn.height) / 2, ...drawn });
  return pdf.save();
}
