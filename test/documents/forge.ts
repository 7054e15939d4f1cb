import { PDF } from '@libpdf/core';

/** An update that writes over a page. */
export async function drawOver(pdf: Uint8Array): Promise<Uint8Array> {
  const opened = await PDF.load(pdf);
  opened.getPages()[0]!.drawText('Montant : 900 000,00 DH', { x: 60, y: 400 });
  return opened.save({ incremental: true });
}

/** An update that pins a note to a page. */
export async function annotate(pdf: Uint8Array): Promise<Uint8Array> {
  const opened = await PDF.load(pdf);
  opened.getPages()[0]!.addTextAnnotation({
    rect: { x: 60, y: 400, width: 20, height: 20 },
    contents: 'Annulé',
  });
  return opened.save({ incremental: true });
}

/** An update that shows one party's stamp in another's box. */
export async function replaceAppearance(pdf: Uint8Array): Promise<Uint8Array> {
  const opened = await PDF.load(pdf);
  const field = opened.getForm()!.getSignatureField('signature-agency')!.getDict();
  const other = opened.getForm()!.getSignatureField('signature-ministry')!.getDict();
  field.set('AP', other.get('AP')!);
  return opened.save({ incremental: true });
}
