import { Hono } from 'hono';
import type { ConventionState } from '../../../shared/domain/convention/state.ts';
import { conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import { evidenceCertificate } from '../../../shared/use-cases/evidence-certificate.ts';
import { conventions } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { findConvention } from '../../../shared/use-cases/verify-convention.ts';
import { messagePage } from '../answers.tsx';
import { withinRate } from '../security.ts';
import { linkFor, linkOf, type PortalContext, type PortalEnv, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { CONVENTION_READERS } from './conventions.tsx';

/** Each is set in type when it is asked for, which costs a moment of the machine. */
const CERTIFICATES_PER_CASE = 20;

/** The evidence certificate of a convention, for the staff who read it and for the association itself. */
export function evidenceRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/conventions/:id/evidence.pdf', staffMay(...CONVENTION_READERS), async (c) => {
    const convention = await readCase(c.var.desk, conventions, c.req.param('id'));
    const pdf = await certificate(c, convention);
    if (convention.status === 'absent') return pdf;
    const about = { caseId: convention.applicationId, document: nameOf(convention.number) };
    return consulted(c, { ...about, door: CONVENTION_READERS }, pdf);
  });
  app.get('/case/evidence.pdf', linkFor('status', 'sign', 'request'), async (c) => {
    const conventionId = conventionIdOf(linkOf(c).applicationId);
    return certificate(c, await readCase(c.var.desk, conventions, conventionId));
  });
  return app;
}

async function certificate(c: PortalContext, convention: ConventionState): Promise<Response> {
  const { desk } = c.var;
  if (convention.status === 'absent') return absent(c);
  const { conventionId, number } = convention;
  const about = await findConvention(desk, number);
  if (!about) return absent(c);
  if (!(await withinRate(c, `evidence/${conventionId}`, CERTIFICATES_PER_CASE)))
    return messagePage(c, 'portal.too-many-title', 'portal.too-many', 429);
  const made = await evidenceCertificate(desk, about);
  if (!made.ok) return absent(c);
  return c.body(Uint8Array.from(made.value), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${nameOf(number)}"`,
    'x-content-type-options': 'nosniff',
  });
}

function nameOf(number: string): string {
  return `${number}-evidence.pdf`;
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
