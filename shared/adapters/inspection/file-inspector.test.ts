import { PDF, PdfArray, PdfDict, PdfName, PdfString } from '@libpdf/core';
import { describe, expect, it } from 'vitest';
import { createFileInspector, createInProcessInspector } from './file-inspector.ts';

const PDF_TYPE = 'application/pdf';
const inspector = createInProcessInspector();
const inspect = (bytes: Uint8Array) => inspector.inspect(bytes, PDF_TYPE);

async function aPdf(change: (pdf: PDF) => void | Promise<void> = () => undefined): Promise<Uint8Array> {
  const pdf = PDF.create();
  pdf.addPage({ size: 'a4' });
  await change(pdf);
  return pdf.save();
}

const action = (kind: string) =>
  PdfDict.of({ S: PdfName.of(kind), JS: PdfString.fromString('app.alert(1)') });

describe('file inspector: a PDF', () => {
  it('may be kept with its pages, its data and a restriction that needs no password to read it', async () => {
    const data = new TextEncoder().encode('{}');
    expect(await inspect(await aPdf())).toBeUndefined();
    expect(await inspect(await aPdf((pdf) => pdf.addAttachment('convention.json', data)))).toBeUndefined();
    const restricted = await aPdf((pdf) => pdf.setProtection({ ownerPassword: 'owner' }));
    expect(await inspect(restricted)).toBeUndefined();
  });

  it('is locked when it opens with a password only', async () => {
    expect(await inspect(await aPdf((pdf) => pdf.setProtection({ userPassword: 'secret' })))).toBe('locked');
  });

  it('is active when it opens with a script, starts a program, or carries one', async () => {
    const opening = await aPdf((pdf) => pdf.getCatalog().set('OpenAction', action('JavaScript')));
    const launching = await aPdf((pdf) => {
      const launch = PdfDict.of({ S: PdfName.of('Launch'), F: PdfString.fromString('cmd.exe') });
      pdf.getPage(0)?.dict.set('AA', PdfDict.of({ O: launch }));
    });
    const nested = await aPdf((pdf) => {
      const deep = PdfArray.of(PdfArray.of(PdfDict.of({ Next: pdf.register(action('JavaScript')) })));
      pdf.getCatalog().set('Names', PdfDict.of({ Anything: deep }));
    });
    const carrying = await aPdf((pdf) => pdf.addAttachment('facture.exe', new Uint8Array([77, 90])));
    for (const bytes of [opening, launching, nested, carrying]) expect(await inspect(bytes)).toBe('active');
  });

  it('is unreadable when it is damaged or is another kind of file', async () => {
    expect(await inspect(new TextEncoder().encode('%PDF-1.7 nothing'))).toBe('unreadable');
    expect(await inspector.inspect(await aPdf(), 'image/png')).toBe('unreadable');
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await inspector.inspect(png, 'image/png')).toBeUndefined();
  });

  it('ends in a circle of references, and at its limit of time in a thread', async () => {
    const circle = await aPdf((pdf) => {
      const one = PdfDict.of({});
      const ref = pdf.register(one);
      one.set('Next', ref);
      pdf.getCatalog().set('Circle', ref);
    });
    expect(await createFileInspector().inspect(circle, PDF_TYPE)).toBeUndefined();
    expect(await createFileInspector(1).inspect(circle, PDF_TYPE)).toBe('unreadable');
  });
});
