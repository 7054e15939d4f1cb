import { Hono } from 'hono';
import { type ActName, mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { Desk } from '../../../shared/use-cases/desk.ts';
import { applications, programmes } from '../../../shared/use-cases/lifecycles.ts';
import { openCall } from '../../../shared/use-cases/open-call.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import { afterAct, formFields, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import {
  ApplicationsPage,
  type ApplicationsView,
  type ListedApplication,
} from '../pages/programme/applications-page.tsx';
import type { CallRow } from '../pages/programme/calls-section.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';

/** Who reads the files of the applicants. */
export const FILE_READERS = [
  'import-applications',
  'check-eligibility',
  'read-all',
] as const satisfies readonly ActName[];

const STATUSES = [
  'draft',
  'submitted',
  'returned',
  'resubmitted',
  'ineligible',
  'eligible',
  'scored',
  'selected',
  'reserve',
  'rejected',
  'withdrawn',
] as const satisfies readonly ListedApplication['status'][];

/** The calls, which an administrator opens, and the files that came in. */
export function applicationsRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/applications', staffMay(...FILE_READERS), (c) => showApplications(c));
  app.post('/calls/:callId/open', staffMay('open-call'), open);
  return app;
}

/** The list, narrowed to the status asked for; with the faults of a form that was not taken. */
export async function showApplications(
  c: PortalContext,
  faults: readonly FormFault[] = [],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { locale } = c.var.visitor;
  const view = await readView(c, faults);
  return page(c, text(locale, 'applications.title'), <ApplicationsPage c={c} view={view} />, status);
}

async function open(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const request = { key: requestKey(c, fields), act: staffAct(c, 'open-call') };
  const answer = await openCall(c.var.desk, { ...request, callId: c.req.param('callId') ?? '' });
  return afterAct(c, answer, '/applications', (reason) => showApplications(c, [{ message: reason }], 409));
}

async function readView(c: PortalContext, faults: readonly FormFault[]): Promise<ApplicationsView> {
  const { desk } = c.var;
  const { roles } = personOf(c);
  const calls = await readCalls(desk);
  const filed = await Promise.all(
    calls.map(({ call }) => listCases(desk, applications, `applications-of-call/${call.callId}`)),
  );
  const all = filed.flat().filter((state) => state.status !== 'absent');
  const asked = STATUSES.find((status) => status === c.req.query('status'));
  return {
    calls,
    statuses: STATUSES.map((status) => ({
      status,
      count: all.filter((state) => state.status === status).length,
    })),
    ...(asked === undefined ? {} : { status: asked }),
    rows: all.filter((state) => asked === undefined || state.status === asked),
    faults,
    mayOpen: mayAct(roles, 'open-call'),
    mayImport: mayAct(roles, 'import-applications'),
  };
}

/** The programme's calls, each with how far it has come. */
export async function readCalls(desk: Desk): Promise<readonly CallRow[]> {
  const programme = await readCase(desk, programmes, desk.programmeId);
  if (programme.status === 'absent') return [];
  return programme.terms.calls.map((call) => {
    const progress = programme.calls[call.callId];
    return { call, ...(progress ? { progress } : {}) };
  });
}
