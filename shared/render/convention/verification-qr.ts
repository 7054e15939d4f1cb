import QRCode from 'qrcode';

/** A QR code as rows of modules, '1' dark and '0' light, with room for a stained or creased print (level M). */
export function verificationQr(url: string): readonly string[] {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => (modules.get(row, column) ? '1' : '0')).join(''),
  );
}
