import type { Page } from 'playwright-core';

interface PhotographOptions {
  readonly width: number;
  readonly height: number;
  /** As a camera notes how it was held (EXIF 0x0112); 6 is upright. */
  readonly orientation?: number;
}

/** A JPEG of noise, as heavy as a photograph is, made by the browser of the test; the camera's note is added to it. */
export async function aPhotograph(page: Page, { width, height, orientation }: PhotographOptions) {
  const base64 = await page.evaluate(
    ([across, down]) => {
      const canvas = document.createElement('canvas');
      canvas.width = across;
      canvas.height = down;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser does not draw.');
      for (let x = 0; x < across; x += 8)
        for (let y = 0; y < down; y += 8) {
          context.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 60% ${30 + ((x * y) % 50)}%)`;
          context.fillRect(x, y, 8, 8);
        }
      return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  const bytes = Buffer.from(base64, 'base64');
  const buffer = orientation === undefined ? bytes : withOrientation(bytes, orientation);
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer };
}

/** EXIF 2.3: an APP1 segment with a TIFF of one entry, right after the start of the image. */
function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.byteLength + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
