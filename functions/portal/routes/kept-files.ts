import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { messagePage } from '../answers.tsx';
import type { PortalContext } from '../visitor.ts';

/** A kept PDF to be read in the browser; 404 when nothing is kept under the key. */
export function pdfAnswer(c: PortalContext, key: string | undefined, name: string): Promise<Response> {
  return fileAnswer(c, key, { name, disposition: 'inline' });
}

/** A preview that was just set: shown, and kept nowhere. */
export function previewAnswer(c: PortalContext, pdf: Uint8Array): Response {
  return c.body(Uint8Array.from(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="projet.pdf"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

/** A kept file under the name that a person sees, to be read in the browser or saved. */
export async function fileAnswer(
  c: PortalContext,
  key: string | undefined,
  { name, disposition }: { readonly name: string; readonly disposition: 'inline' | 'attachment' },
): Promise<Response> {
  if (key === undefined || !(await c.var.desk.documents.describe(key)))
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const { document, bytes } = await c.var.desk.documents.get(key);
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': document.mediaType,
    'content-disposition': `${disposition}; filename="${name.replace(/[^\w.-]/gu, '-')}"`,
    'x-content-type-options': 'nosniff',
  });
}

/** A paper of an application that was uploaded; 404 for one that came in on paper. */
export async function paperAnswer(c: PortalContext, applicationId: string, kind: string): Promise<Response> {
  const state = await readCase(c.var.desk, applications, applicationId);
  const papers = state.status === 'absent' ? [] : (state.file.papers ?? []);
  const key = papers.find((paper) => paper.kind === kind)?.documentKey;
  return fileAnswer(c, key, { name: `${applicationId}-${kind}`, disposition: 'inline' });
}
