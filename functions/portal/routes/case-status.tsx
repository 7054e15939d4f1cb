import { Hono } from 'hono';
import type { ExistingAmendment } from '../../../shared/domain/amendment/state.ts';
import { addMillis } from '../../../shared/domain/kernel/calendar-day.ts';
import { text } from '../../../shared/i18n/text.ts';
import { conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import { amendments, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { amendmentIdOf } from '../../../shared/use-cases/propose-amendment.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { formFields, messagePage, page } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { CasePage } from '../pages/association/case-page.tsx';
import {
  type CaseStanding,
  dueOf,
  isShownToAssociation,
  reportDues,
} from '../pages/association/case-standing.ts';
import { linkFor, linkOf, type PortalContext, type PortalEnv } from '../visitor.ts';
import { amendmentDocumentKey } from './amendments-reading.ts';
import { newestDocumentKey, readCaseStanding } from './case-reading.ts';
import { pdfAnswer } from './kept-files.ts';

/** Any link of the association but an objection's shows its case; an objection may be at an address of the past. */
export const CASE_LINKS = ['status', 'apply', 'correct', 'sign', 'request', 'report', 'account'] as const;

const DAY_MILLIS = 86_400_000;
const NEW_LINKS_PER_DAY = 3;

/** The status page of a case, for the holder of any of its links; and the convention's PDF. */
export function caseStatusRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor(...CASE_LINKS);
  app.get('/case', guard, async (c) => {
    const standing = await readCaseStanding(c.var.desk, linkOf(c).applicationId);
    return standing ? show(c, standing, []) : absent(c);
  });
  app.post('/case/link', guard, sendLink);
  app.get('/case/document.pdf', guard, async (c) => {
    const { desk } = c.var;
    const signing = await amendmentUnderLink(c);
    if (signing) return amendmentPdf(c, signing);
    const convention = await readCase(desk, conventions, conventionIdOf(linkOf(c).applicationId));
    if (convention.status === 'absent') return absent(c);
    return pdfAnswer(c, await newestDocumentKey(desk, convention), `${convention.number}.pdf`);
  });
  app.get('/case/amendments/:index/document.pdf', guard, async (c) => {
    const conventionId = conventionIdOf(linkOf(c).applicationId);
    const id = amendmentIdOf(conventionId, Number(c.req.param('index')));
    const amendment = await readCase(c.var.desk, amendments, id);
    const isOwn = amendment.status !== 'absent' && isShownToAssociation(amendment);
    return isOwn ? amendmentPdf(c, amendment) : absent(c);
  });
  return app;
}

/** Behind a link that signs an amendment, the document is the amendment's. */
async function amendmentUnderLink(c: PortalContext): Promise<ExistingAmendment | undefined> {
  const { purpose, subject } = linkOf(c);
  if (purpose !== 'sign' || !subject.startsWith('signature-')) return undefined;
  const round = await readCase(c.var.desk, signatures, subject.slice('signature-'.length));
  if (round.status === 'absent' || round.amendmentId === undefined) return undefined;
  const amendment = await readCase(c.var.desk, amendments, round.amendmentId);
  return amendment.status === 'absent' ? undefined : amendment;
}

async function amendmentPdf(c: PortalContext, amendment: ExistingAmendment): Promise<Response> {
  const key = await amendmentDocumentKey(c.var.desk, amendment);
  return pdfAnswer(c, key, `${amendment.number.replace('/', '-')}.pdf`);
}

function show(
  c: PortalContext,
  standing: CaseStanding,
  faults: readonly FormFault[],
  status: 200 | 429 = 200,
) {
  const title = text(c.var.visitor.locale, 'case.title', { number: standing.applicationId });
  return page(c, title, <CasePage c={c} standing={standing} faults={faults} />, status);
}

/**
 * Sends the link of the act that is due to the address on file, so that whoever holds the status link learns nothing
 * and can act nowhere. Three a day, counted together with the links asked for from a dead one.
 */
async function sendLink(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const standing = await readCaseStanding(desk, linkOf(c).applicationId);
  if (!standing) return absent(c);
  const { subject: wanted } = await formFields(c);
  const due = reportDues(standing).find((each) => each.subject === wanted) ?? dueOf(standing);
  if (!due) return c.redirect('/case', 303);
  const { purpose, subject, recipient } = due;
  const counter = `new-link/${purpose}/${subject}/${recipient}`;
  const count = await desk.records.increment(counter, addMillis(desk.clock.now(), DAY_MILLIS));
  if (count > NEW_LINKS_PER_DAY)
    return show(c, standing, [{ message: text(visitor.locale, 'case.link-limit') }], 429);
  await desk.sendNow({ template: 'new-link', subject, recipient, facts: { purpose } });
  return c.redirect('/case?sent', 303);
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
