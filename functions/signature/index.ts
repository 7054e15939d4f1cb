import { lambda } from '../wiring/lambda.ts';
import { createLatePdfSignatures, createLateTypesetter } from '../wiring/late-documents-work.ts';
import { createLateAuthority } from '../wiring/open-authority.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { openTrust, withTrust } from '../wiring/open-trust.ts';
import { publicSettings, readSettings } from '../wiring/settings.ts';
import { createHandler } from './handler.ts';

export const handler = lambda(async () => {
  const desk = await openDesk();
  const documents = openDocuments(desk.clock);
  const { MITHAQ_PUBLIC_URL: publicUrl, MITHAQ_SAMPLE: sample } = readSettings(publicSettings);
  const trust = await openTrust({ ...desk, publicUrl });
  return createHandler({
    ...desk,
    documents,
    typesetter: createLateTypesetter(),
    pdfSignatures: createLatePdfSignatures(),
    ...withTrust(createLateAuthority(documents, desk.clock), trust),
    sample,
  });
});
