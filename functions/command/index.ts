import { lambda } from '../wiring/lambda.ts';
import { createLatePdfSignatures } from '../wiring/late-documents-work.ts';
import { createLateAuthority } from '../wiring/open-authority.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { createHandler } from './handler.ts';

export const handler = lambda(async () => {
  const desk = await openDesk();
  const documents = openDocuments(desk.clock);
  const { rootCertificates } = createLateAuthority(documents, desk.clock, { founds: true });
  const foundAuthority = async (): Promise<void> => {
    await rootCertificates();
  };
  const pdfSignatures = createLatePdfSignatures();
  return createHandler({ ...desk, documents, pdfSignatures, rootCertificates, foundAuthority });
});
