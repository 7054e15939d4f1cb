import { lambda } from '../wiring/lambda.ts';
import { createLatePdfSignatures, createLateTypesetter } from '../wiring/late-documents-work.ts';
import { createLateAuthority } from '../wiring/open-authority.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { publicSettings, readSettings } from '../wiring/settings.ts';
import { createHandler } from './handler.ts';

export const handler = lambda(async () => {
  const desk = await openDesk();
  const documents = openDocuments(desk.clock);
  const { MITHAQ_SAMPLE: sample } = readSettings(publicSettings);
  return createHandler({
    ...desk,
    documents,
    typesetter: createLateTypesetter(),
    pdfSignatures: createLatePdfSignatures(),
    ...createLateAuthority(documents, desk.clock),
    sample,
  });
});
