import { Hono } from 'hono';
import { readStatement } from '../../../shared/use-cases/annual-statements.ts';
import { conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import { statementPdf } from '../../../shared/use-cases/statement-pdf.ts';
import { messagePage } from '../answers.tsx';
import { withinRate } from '../security.ts';
import { linkFor, linkOf, type PortalContext, type PortalEnv, staffMay } from '../visitor.ts';
import { CASE_LINKS } from './case-status.tsx';
import { consulted } from './consultations.tsx';
import { CONVENTION_READERS } from './conventions.tsx';

/** Each is set in type when it is asked for, which costs a moment of the machine. */
const STATEMENTS_PER_CASE = 20;

/** What an association received in a year, for its account to the Court: for itself, and for the staff. */
export function annualStatementRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/conventions/:id/statements/:year', staffMay(...CONVENTION_READERS), async (c) => {
    const { answer, applicationId, document } = await statement(c, c.req.param('id'));
    if (applicationId === undefined) return answer;
    return consulted(c, { caseId: applicationId, document, door: CONVENTION_READERS }, answer);
  });
  app.get('/case/statements/:year', linkFor(...CASE_LINKS), async (c) => {
    return (await statement(c, conventionIdOf(linkOf(c).applicationId))).answer;
  });
  return app;
}

async function statement(c: PortalContext, conventionId: string) {
  const { desk } = c.var;
  const year = c.req.param('year') ?? '';
  const found = /^20\d{2}$/u.test(year) ? await readStatement(desk, conventionId, Number(year)) : undefined;
  const document = `${found?.number ?? conventionId}-statement-${year}.pdf`;
  if (!found || found.receipts.length + found.recoveries.length === 0)
    return { answer: await messagePage(c, 'portal.not-found', 'portal.not-found-help', 404), document };
  const { applicationId } = found;
  if (!(await withinRate(c, `statement/${conventionId}`, STATEMENTS_PER_CASE))) {
    const answer = await messagePage(c, 'portal.too-many-title', 'portal.too-many', 429);
    return { answer, applicationId, document };
  }
  const answer = c.body(Uint8Array.from(await statementPdf(desk, found)), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${document}"`,
    'x-content-type-options': 'nosniff',
  });
  return { answer, applicationId, document };
}
