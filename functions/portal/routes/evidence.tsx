import { Hono } from 'hono';
import { conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import { evidenceCertificate } from '../../../shared/use-cases/evidence-certificate.ts';
import { amendments, conventions } from '../../../shared/use-cases/lifecycles.ts';
import { amendmentIdOf } from '../../../shared/use-cases/propose-amendment.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { findConvention } from '../../../shared/use-cases/verify-convention.ts';
import { messagePage } from '../answers.tsx';
import { isShownToAssociation } from '../pages/association/case-standing.ts';
import { withinRate } from '../security.ts';
import { linkFor, linkOf, type PortalContext, type PortalEnv, staffMay } from '../visitor.ts';

import { consulted } from './consultations.tsx';
import { CONVENTION_READERS } from './conventions.tsx';

/** Each is set in type when it is asked for, which costs a moment of the machine. */
const CERTIFICATES_PER_CASE = 20;

/** What a certificate is asked of: a convention or an amendment, by its number. */
interface Certified {
  readonly number: string;
  readonly conventionId: string;
  readonly applicationId: string;
}

/** The evidence certificates of a convention and its amendments, for staff who read it and for the association. */
export function evidenceRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const readers = staffMay(...CONVENTION_READERS);
  app.get('/conventions/:id/evidence.pdf', readers, async (c) =>
    forStaff(c, await conventionOf(c, c.req.param('id'))),
  );
  app.get('/conventions/:id/amendments/:index/evidence.pdf', readers, async (c) =>
    forStaff(c, await amendmentOf(c, c.req.param('id'), c.req.param('index'))),
  );
  const holders = linkFor('status', 'sign', 'request');
  app.get('/case/evidence.pdf', holders, async (c) =>
    certificate(c, await conventionOf(c, conventionIdOf(linkOf(c).applicationId))),
  );
  app.get('/case/amendments/:index/evidence.pdf', holders, async (c) => {
    const found = await amendmentOf(c, conventionIdOf(linkOf(c).applicationId), c.req.param('index'));
    return certificate(c, found && isShownToAssociation(found) ? found : undefined);
  });
  return app;
}

async function conventionOf({ var: { desk } }: PortalContext, id: string) {
  const convention = await readCase(desk, conventions, id);
  return convention.status === 'absent' ? undefined : convention;
}

async function amendmentOf({ var: { desk } }: PortalContext, conventionId: string, index: string) {
  const amendment = await readCase(desk, amendments, amendmentIdOf(conventionId, Number(index)));
  return amendment.status === 'absent' ? undefined : amendment;
}

async function forStaff(c: PortalContext, certified: Certified | undefined): Promise<Response> {
  const pdf = await certificate(c, certified);
  if (!certified) return pdf;
  const about = { caseId: certified.applicationId, document: nameOf(certified.number) };
  return consulted(c, { ...about, door: CONVENTION_READERS }, pdf);
}

async function certificate(c: PortalContext, certified: Certified | undefined): Promise<Response> {
  const { desk } = c.var;
  const about = certified && (await findConvention(desk, certified.number));
  if (!about) return absent(c);
  const { conventionId, number } = certified;
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
  return `${number.replace('/', '-')}-evidence.pdf`;
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
