import { lambda } from '../wiring/lambda.ts';
import { createLateAuthority } from '../wiring/open-authority.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { createHandler } from './handler.ts';

export const handler = lambda(async () => {
  const desk = await openDesk();
  const { rootCertificates } = createLateAuthority(openDocuments(desk.clock), desk.clock);
  const foundAuthority = async (): Promise<void> => {
    await rootCertificates();
  };
  return createHandler({ ...desk, foundAuthority });
});
