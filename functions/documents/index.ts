import { lambda } from '../wiring/lambda.ts';
import { createLatePdfSignatures, createLateTypesetter } from '../wiring/late-documents-work.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { publicSettings, readSettings } from '../wiring/settings.ts';
import { createHandler } from './handler.ts';

export const handler = lambda(async () => {
  const desk = await openDesk();
  const { MITHAQ_PUBLIC_URL: publicUrl, MITHAQ_SAMPLE: sample } = readSettings(publicSettings);
  return createHandler({
    ...desk,
    documents: openDocuments(desk.clock),
    typesetter: createLateTypesetter(),
    pdfSignatures: createLatePdfSignatures(),
    publicUrl,
    sample,
  });
});
