import { PDF } from '@libpdf/core';
import type { PagePick, ScanFile, Turn } from '../../ports/scans.ts';
import { emptyPdf, scanPdf } from './scan-pdf.ts';

/** Draws each page anew on a clean sheet: annotations, actions, scripts and attached files of a scan stay behind. */
export async function collectPages(
  files: readonly ScanFile[],
  picks: readonly PagePick[],
): Promise<Uint8Array> {
  const sources = new Map<number, PDF>();
  const collected = emptyPdf();
  for (const { file, index, turn } of picks) {
    const source = sources.get(file) ?? (await openFile(files, file));
    sources.set(file, source);
    const page = source.getPage(index);
    if (!page) throw new RangeError(`Page ${index + 1} is not in its file.`);
    const drawn = await collected.embedPage(source, index);
    const { width, height } = drawn.box;
    const sheet = collected.addPage({ width, height });
    sheet.drawPage(drawn);
    sheet.setRotation(turned(page.rotation, turn));
  }
  return collected.save();
}

async function openFile(files: readonly ScanFile[], place: number): Promise<PDF> {
  const file = files[place];
  if (!file) throw new RangeError(`File ${place + 1} is not there.`);
  return PDF.load(await scanPdf(file));
}

function turned(first: Turn, second: Turn): Turn {
  return ([0, 90, 180, 270] as const)[((first + second) % 360) / 90] ?? 0;
}
