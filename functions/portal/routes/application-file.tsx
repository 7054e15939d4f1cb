import { Hono } from 'hono';
import { type Finding, judgeApplication } from '../../../shared/domain/application/findings.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import { callOf } from '../../../shared/domain/programme/programme-queries.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import { checkEligibility } from '../../../shared/use-cases/check-eligibility.ts';
import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { listUndelivered } from '../../../shared/use-cases/record-undelivered.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { ApplicationPage } from '../pages/programme/application-page.tsx';
import type { ListedApplication } from '../pages/programme/applications-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { FILE_READERS } from './applications.tsx';
import { consultationsOf, consulted } from './consultations.tsx';
import { paperAnswer } from './kept-files.ts';
import { readNames } from './people-names.ts';

/** One file: read by the office and the auditor, judged by the programme officer. */
export function applicationFileRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/applications/:id', staffMay(...FILE_READERS), (c) => showFile(c, {}));
  app.get('/applications/:id/papers/:kind', staffMay(...FILE_READERS), async (c) => {
    const { id: caseId, kind: document } = c.req.param();
    return consulted(c, { caseId, document, door: FILE_READERS }, await paperAnswer(c, caseId, document));
  });
  app.post('/applications/:id/eligibility', staffMay('check-eligibility'), judge);
  return app;
}

interface Shown {
  readonly faults?: readonly FormFault[];
  readonly values?: Readonly<Record<string, string>>;
  readonly status?: 200 | 409 | 422;
}

async function showFile(
  c: PortalContext,
  { faults = [], values = {}, status = 200 }: Shown,
): Promise<Response> {
  const { desk } = c.var;
  const id = c.req.param('id') ?? '';
  const state = await readCase(desk, applications, id);
  if (state.status === 'absent') return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const commits = await desk.store.history(applications.streamOf(id));
  const view = {
    state,
    findings: await findingsOf(c, state),
    commits,
    undelivered: await listUndelivered(desk, [applications.streamOf(id)]),
    nameOf: await readNames(desk, commits),
    faults,
    values,
    mayJudge: mayAct(personOf(c).roles, 'check-eligibility'),
  };
  const body = (
    <>
      <ApplicationPage c={c} view={view} />
      {await consultationsOf(c, id)}
    </>
  );
  return page(c, state.applicationId, body, status);
}

/** What the rules say of the file: today while it is under check, on the day of the decision afterwards. */
async function findingsOf(c: PortalContext, state: ListedApplication): Promise<readonly Finding[]> {
  const { desk } = c.var;
  if (state.status !== 'submitted' && state.status !== 'resubmitted' && state.status !== 'ineligible')
    return [];
  const terms = await readTerms(desk);
  const call = callOf(terms, state.callId);
  if (!call) return [];
  const onDay = dayOf(state.status === 'ineligible' ? state.since : desk.clock.now());
  return judgeApplication(state.file, terms, call, onDay);
}

async function judge(c: PortalContext): Promise<Response> {
  const { locale } = c.var.visitor;
  const applicationId = c.req.param('id') ?? '';
  const fields = await formFields(c);
  const reason = (fields.reason ?? '').trim();
  const { decision } = fields;
  if (decision !== 'eligible' && decision !== 'ineligible') {
    const message = text(locale, 'eligibility.decision-missing');
    return showFile(c, { faults: [{ field: 'decision', message }], values: fields, status: 422 });
  }
  if (decision === 'ineligible' && reason === '') {
    const message = text(locale, 'portal.reason-missing');
    return showFile(c, { faults: [{ field: 'reason', message }], values: fields, status: 422 });
  }
  const declined = decision === 'ineligible';
  const answer = await checkEligibility(c.var.desk, {
    key: requestKey(c, fields),
    act: staffAct(c, 'check-eligibility', declined ? reason : undefined),
    applicationId,
    reasons: declined ? [{ code: 'OFFICER', text: reason }] : [],
  });
  return afterAct(c, answer, `/applications/${applicationId}`, (message) =>
    showFile(c, { faults: [{ message }], values: fields, status: 409 }),
  );
}
