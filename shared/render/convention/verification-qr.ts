import QRCode from 'qrcode';
import { pageCodeText } from '../../domain/scan/page-code.ts';

/** A QR code as SVG, one path, with room for a stained or creased print (level M). The paper around it is its margin. */
export function verificationQr(content: string): string {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => (modules.get(row, column) ? '1' : '0')).join(''),
  );
  // One rectangle per run of dark modules.
  const runs = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/gu)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  const size = modules.size;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}"/></svg>`;
}

/** The code of each page: the public check, and which page of which text it is. Without a number it is a preview's. */
export function pageQrs(document: {
  readonly number: string | null;
  readonly verificationUrl: string;
  readonly fingerprint: string;
  readonly pages: number;
}): readonly string[] {
  const { fingerprint, number, pages, verificationUrl } = document;
  const printed = { verificationUrl, pages, fingerprint, preview: number === null };
  return Array.from({ length: pages }, (_, index) =>
    verificationQr(pageCodeText({ ...printed, page: index + 1 })),
  );
}
