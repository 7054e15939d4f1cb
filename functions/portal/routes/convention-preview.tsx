import { Hono } from 'hono';
import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { previewConvention } from '../../../shared/use-cases/preview-document.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { messagePage } from '../answers.tsx';
import { type PortalContext, type PortalEnv, staffMay } from '../visitor.ts';
import { FILE_READERS } from './applications.tsx';
import { previewAnswer } from './kept-files.ts';

/** The convention that a file would lead to: marked on every page, without a number, kept nowhere. */
export function conventionPreviewRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/applications/:id/convention-preview.pdf', staffMay(...FILE_READERS), preview);
  return app;
}

async function preview(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const applicationId = c.req.param('id') ?? '';
  const state = await readCase(desk, applications, applicationId);
  if (state.status === 'absent') return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const incomplete = () => messagePage(c, 'preview.convention', 'preview.incomplete', 404);
  if (state.status === 'draft' || state.status === 'withdrawn') return incomplete();
  try {
    return previewAnswer(c, await previewConvention(desk, applicationId, state.file, state.callId));
  } catch (fault) {
    // A budget that does not add up makes no convention; the check of the file says where.
    if (fault instanceof Error && fault.name === 'InputInvalid') return incomplete();
    throw fault;
  }
}
