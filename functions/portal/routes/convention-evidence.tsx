import { Hono } from 'hono';
import { evidenceBytes } from '../../../shared/render/evidence/evidence-bytes.ts';
import { gatherEvidence } from '../../../shared/use-cases/evidence-of.ts';
import { messagePage } from '../answers.tsx';
import { type PortalContext, type PortalEnv, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { readConvention } from './conventions-reading.ts';

const READERS = ['read-all', 'open-signing'] as const;

/** What somebody else needs to verify a convention's file without this installation; `mithaq verify --evidence`. */
export function conventionEvidenceRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/conventions/:id/evidence.json', staffMay(...READERS), evidence);
  return app;
}

async function evidence(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const { convention, round } = (await readConvention(desk, c.req.param('id') ?? '')) ?? {};
  if (!convention || !('document' in convention))
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const given = { exportedAt: desk.clock.now(), rootCertificates: await desk.rootCertificates() };
  const file = await gatherEvidence(desk, { convention, ...(round ? { round } : {}) }, given);
  const document = `${convention.number}-evidence.json`;
  const answer = c.body(evidenceBytes(file), 200, {
    'content-type': 'application/json',
    'content-disposition': `attachment; filename="${document}"`,
    'x-content-type-options': 'nosniff',
  });
  return consulted(c, { caseId: convention.applicationId, document, door: READERS }, answer);
}
