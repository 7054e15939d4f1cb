import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Picture, png } from '../../../infra/local/sample/story/grey-png.ts';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import {
  hasPoppler,
  jpegOf,
  noisy,
  printed,
  scannedPdf,
  tilted,
  torn,
} from '../../../test/builders/a-scan.ts';
import { readPageCode } from '../../domain/scan/page-code.ts';
import type { ScanFile } from '../../ports/scans.ts';
import { typesetConvention } from '../../use-cases/typeset-convention.ts';
import { createTypstTypesetter } from '../typst/typst-typesetter.ts';
import { createScanReader } from './scan-reader.ts';

const scans = createScanReader();
const typesetter = createTypstTypesetter();
afterAll(() => typesetter.close());

const asPdf = (bytes: Uint8Array): ScanFile => ({ bytes, mediaType: 'application/pdf' });
const placeOf = (codes: readonly string[]) =>
  codes.map((code) => readPageCode(code)).map((code) => `${code?.number} ${code?.page}/${code?.pages}`);

let convention: Uint8Array;
let sheets: readonly Picture[];
beforeAll(async () => {
  convention = (await typesetConvention(typesetter, aConventionDocument())).pdf;
  sheets = await printed(convention);
});

describe('scans: what is seen on a page', () => {
  it('is the place of each page, in a PDF that was never printed', async () => {
    const pages = await scans.read(asPdf(convention));
    expect(pages.map(({ codes }) => placeOf(codes)[0])).toEqual(
      sheets.map((_, index) => `UPE-2026-017 ${index + 1}/${sheets.length}`),
    );
  });

  it('is read upside down, tilted by two degrees and worn, and from a picture', async () => {
    const [first, second, third, fourth, fifth] = sheets.map((sheet) => noisy(sheet, 60));
    const pictures = [
      tilted(first!, 180),
      tilted(second!, 2),
      tilted(third!, -2),
      tilted(fourth!, 182),
      fifth!,
    ];
    const pages = await scans.read(asPdf(await scannedPdf(pictures)));
    expect(pages.map(({ codes, turn }) => [placeOf(codes)[0], turn])).toEqual([
      ['UPE-2026-017 1/7', 180],
      ['UPE-2026-017 2/7', 0],
      ['UPE-2026-017 3/7', 0],
      ['UPE-2026-017 4/7', 180],
      ['UPE-2026-017 5/7', 0],
    ]);
    const [picture] = await scans.read({ bytes: png(tilted(sheets[5]!, 180)), mediaType: 'image/png' });
    expect([placeOf(picture!.codes), picture!.turn]).toEqual([['UPE-2026-017 6/7'], 180]);
  });

  it.runIf(hasPoppler)(
    'is read from the JPEG that a telephone makes, and it is put together with others',
    async () => {
      const bytes = jpegOf(convention, 3);
      const file = { bytes, mediaType: 'image/jpeg' } as const;
      const [picture] = await scans.read(file);
      expect([placeOf(picture!.codes), picture!.turn]).toEqual([['UPE-2026-017 3/7'], 0]);
      const collected = await scans.collect(
        [file, asPdf(convention)],
        [
          { file: 1, index: 1, turn: 0 },
          { file: 0, index: 0, turn: 0 },
        ],
      );
      const pages = await scans.read(asPdf(collected));
      expect(pages.map(({ codes }) => placeOf(codes)[0])).toEqual(['UPE-2026-017 2/7', 'UPE-2026-017 3/7']);
    },
  );

  it('is nothing where the code is torn off, and a blank back is known as one', async () => {
    const [sheet] = sheets;
    const blank = { ...sheet!, grey: new Uint8Array(sheet!.grey.length).fill(250) };
    const pages = await scans.read(asPdf(await scannedPdf([torn(sheet!), blank])));
    expect(pages).toMatchObject([
      { codes: [], blank: false },
      { codes: [], blank: true },
    ]);
  });
});

describe('scans: pages put together', () => {
  it('stand in their order and upright, and leave scripts and notes behind', async () => {
    const hostile = await PDF.load(await scannedPdf([tilted(sheets[1]!, 180), sheets[0]!]));
    hostile.getPage(0)?.addTextAnnotation({ rect: { x: 9, y: 9, width: 9, height: 9 }, contents: 'note' });
    const file = asPdf(await hostile.save());
    const picks = [
      { file: 0, index: 1, turn: 0 },
      { file: 0, index: 0, turn: 180 },
    ] as const;
    const collected = await scans.collect([file], picks);
    const pages = await scans.read(asPdf(collected));
    expect(pages.map(({ codes, turn }) => [placeOf(codes)[0], turn])).toEqual([
      ['UPE-2026-017 1/7', 0],
      ['UPE-2026-017 2/7', 0],
    ]);
    expect(Buffer.from(file.bytes).includes('/Annot')).toBe(true);
    expect(Buffer.from(collected).includes('/Annot')).toBe(false);
  });

  it('come from pictures as well', async () => {
    const files = sheets
      .slice(0, 2)
      .map((sheet): ScanFile => ({ bytes: png(sheet), mediaType: 'image/png' }));
    const collected = await scans.collect(files, [
      { file: 1, index: 0, turn: 0 },
      { file: 0, index: 0, turn: 0 },
    ]);
    const pages = await scans.read(asPdf(collected));
    expect(pages.map(({ codes }) => placeOf(codes)[0])).toEqual(['UPE-2026-017 2/7', 'UPE-2026-017 1/7']);
  });
});

describe('scans: a hostile file', () => {
  const refused = { name: 'ScanUnreadable' };

  it('is unreadable when it is damaged, no PDF at all, or claims to be another kind', async () => {
    for (const bytes of [convention.subarray(0, 4000), new TextEncoder().encode('%PDF-1.7 nothing')])
      await expect(scans.read(asPdf(bytes))).rejects.toMatchObject(refused);
    await expect(scans.read({ bytes: convention, mediaType: 'image/png' })).rejects.toMatchObject(refused);
  });

  it('is ended at its limit of time, and of pages', async () => {
    const impatient = createScanReader({ timeMillisMax: 1 });
    await expect(impatient.read(asPdf(convention))).rejects.toMatchObject(refused);
    const many = PDF.create();
    for (let page = 0; page < 401; page += 1) many.addPage({ size: 'a4' });
    await expect(scans.read(asPdf(await many.save()))).rejects.toMatchObject(refused);
  });

  it('is ended at its limit of memory', async () => {
    const small = createScanReader({ memoryMegabytesMax: 20 });
    const poster = PDF.create();
    poster.addPage({ width: 14_400, height: 14_400 });
    await expect(small.read(asPdf(await poster.save()))).rejects.toMatchObject(refused);
    await expect(scans.read(asPdf(await poster.save()))).resolves.toMatchObject([{ blank: true }]);
  });
});
