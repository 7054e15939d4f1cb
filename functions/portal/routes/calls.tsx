import { Hono } from 'hono';
import type { ApplicationStatus } from '../../../shared/domain/application/state.ts';
import { sumCentimes } from '../../../shared/domain/kernel/money.ts';
import { type Purpose, purposes } from '../../../shared/domain/ledger/ledger.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../../shared/use-cases/read-cases.ts';
import { page } from '../answers.tsx';
import { type CallCount, type CallOverview, CallsPage } from '../pages/programme/calls-page.tsx';
import type { CallRow } from '../pages/programme/calls-section.tsx';
import type { PortalDesk } from '../portal-desk.ts';
import { type PortalContext, type PortalEnv, personOf, staffMay } from '../visitor.ts';
import { readCalls } from './applications.tsx';
import { listConventions } from './conventions-reading.ts';

/** The stations of a file that the overview counts; the list behind each opens at its first status. */
const STATIONS: readonly (readonly [label: TextKey, ...statuses: ApplicationStatus[]])[] = [
  [
    'calls.received',
    'submitted',
    'returned',
    'resubmitted',
    'ineligible',
    'eligible',
    'scored',
    'selected',
    'reserve',
    'rejected',
  ],
  ['calls.in-check', 'submitted', 'returned', 'resubmitted'],
  ['calls.ineligible', 'ineligible'],
  ['calls.scored', 'scored', 'selected', 'reserve', 'rejected'],
  ['calls.selected', 'selected'],
  ['calls.reserve', 'reserve'],
  ['calls.rejected', 'rejected'],
];

/** The administrator's overview of the calls. */
export function callsRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/calls', staffMay('open-call', 'read-all'), show);
  return app;
}

async function show(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const calls = await Promise.all((await readCalls(desk)).map((row) => overviewOf(desk, row)));
  const mayOpen = mayAct(personOf(c).roles, 'open-call');
  const title = text(visitor.locale, 'calls.title');
  return page(c, title, <CallsPage c={c} calls={calls} mayOpen={mayOpen} />);
}

async function overviewOf(desk: PortalDesk, row: CallRow): Promise<CallOverview> {
  const { callId, phase } = row.call;
  const [filed, conventions, balances] = await Promise.all([
    listCases(desk, applications, `applications-of-call/${callId}`),
    listConventions(desk),
    desk.store.balances(`${callId}/`),
  ]);
  const own = conventions.filter((convention) => convention.callId === callId);
  const money = (purpose: Purpose) =>
    sumCentimes([...balances].filter(([name]) => name.endsWith(`/${purpose}`)).map(([, sum]) => sum));
  return {
    ...row,
    counts: [
      // Phase two takes no files: it draws on the reserve of phase one.
      ...(phase === 1 ? STATIONS.map(([label, ...statuses]) => countOf(filed, label, statuses)) : []),
      { label: 'calls.conventions', count: own.length, path: '/conventions' },
      {
        label: 'calls.in-force',
        count: own.filter(({ status }) => status === 'in-force').length,
        path: '/conventions?status=in-force',
      },
    ],
    money: Object.fromEntries(purposes.map((purpose) => [purpose, money(purpose)])) as Record<
      Purpose,
      number
    >,
  };
}

function countOf(
  filed: readonly { readonly status: ApplicationStatus }[],
  label: TextKey,
  statuses: readonly ApplicationStatus[],
): CallCount {
  const [only, ...more] = statuses;
  const path = more.length === 0 && only !== undefined ? `/applications?status=${only}` : '/applications';
  return { label, path, count: filed.filter(({ status }) => statuses.includes(status)).length };
}
