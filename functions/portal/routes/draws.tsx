import { Hono } from 'hono';
import { handsIn } from '../../../shared/domain/deep-check/hands.ts';
import type { ExistingDraw } from '../../../shared/domain/draw/state.ts';
import { parseDay } from '../../../shared/domain/kernel/calendar-day.ts';
import { parseAmount } from '../../../shared/domain/kernel/money.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { concludeDeepCheck } from '../../../shared/use-cases/conclude-deep-check.ts';
import { conventions, deepChecks, draws } from '../../../shared/use-cases/lifecycles.ts';
import { openDraw } from '../../../shared/use-cases/open-draw.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import { readDraws } from '../../../shared/use-cases/read-draws.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { DeepCheckPage, type DeepCheckView } from '../pages/draws/deep-check-page.tsx';
import { DrawPage } from '../pages/draws/draw-page.tsx';
import { DRAW_READERS } from '../pages/draws/drawn-notice.tsx';
import { DrawsPage } from '../pages/draws/draws-page.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { fileAnswer } from './kept-files.ts';
import { readNames } from './people-names.ts';
import { readBalance } from './recoveries-reading.ts';

type Values = Readonly<Record<string, string>>;

const readers = staffMay(...DRAW_READERS);

/** The draws of final reports with all that is needed to find them again, and the deep checks that they lead to. */
export function drawRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/draws', readers, (c) => list(c));
  app.post('/draws', staffMay('draw-reports'), open);
  app.get('/draws/:id', readers, (c) => withDraw(c, (draw) => show(c, draw)));
  app.get('/draws/:id/list.csv', readers, (c) =>
    withDraw(c, ({ drawId, listKey }) => file(c, listKey, `draw-${drawId}-list.csv`)),
  );
  app.get('/draws/:id/heads.txt', readers, (c) =>
    withDraw(c, (draw) =>
      file(c, draw.status === 'made' ? draw.headsKey : undefined, `draw-${draw.drawId}-heads.txt`),
    ),
  );
  app.get('/draws/:id/reports/:reportId', readers, (c) => withCheck(c, (view) => showCheck(c, view)));
  app.post('/draws/:id/reports/:reportId', staffMay('deep-check'), (c) =>
    withCheck(c, (view) => conclude(c, view)),
  );
  return app;
}

async function list(
  c: PortalContext,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const props = { draws: await readDraws(c.var.desk), faults, values };
  return page(c, text(c.var.visitor.locale, 'draw.title'), <DrawsPage c={c} {...props} />, status);
}

async function open(c: PortalContext): Promise<Response> {
  const values = await formFields(c);
  const [fromOn, toOn] = [parseDay(values.fromOn ?? ''), parseDay(values.toOn ?? '')];
  const faults = [
    ...(fromOn === undefined ? [said(c, 'draw.fault.day', 'fromOn')] : []),
    ...(toOn === undefined ? [said(c, 'draw.fault.day', 'toOn')] : []),
  ];
  if (fromOn === undefined || toOn === undefined) return list(c, faults, values, 422);
  const request = { key: requestKey(c, values), act: staffAct(c, 'draw-reports') };
  const answer = await openDraw(c.var.desk, { ...request, fromOn, toOn });
  return afterAct(
    c,
    answer,
    (draw) => (draw.status === 'absent' ? '/draws' : `/draws/${draw.drawId}`),
    (message) => list(c, [{ message, field: 'toOn' }], values, 409),
  );
}

async function withDraw(
  c: PortalContext,
  then: (draw: ExistingDraw) => Response | Promise<Response>,
): Promise<Response> {
  const draw = await readCase(c.var.desk, draws, c.req.param('id') ?? '');
  if (draw.status === 'absent') return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  return then(draw);
}

async function show(c: PortalContext, draw: ExistingDraw): Promise<Response> {
  const { desk, visitor } = c.var;
  const { drawId } = draw;
  const listed = await listCases(desk, deepChecks, `deep-checks-of/${drawId}`);
  const checks = listed.filter((check) => check.status !== 'absent');
  const commits = await desk.store.history(draws.streamOf(drawId));
  const props = {
    ...{ c, draw, commits, nameOf: await readNames(desk, commits) },
    checks: new Map(checks.map((check) => [check.reportId, check])),
  };
  return page(c, text(visitor.locale, 'draw.one', { number: isolated(drawId) }), <DrawPage {...props} />);
}

function file(c: PortalContext, key: string | undefined, name: string): Promise<Response> {
  return fileAnswer(c, key, { name, disposition: 'attachment' });
}

async function withCheck(
  c: PortalContext,
  then: (view: DeepCheckView) => Response | Promise<Response>,
): Promise<Response> {
  const view = await readCheck(c, c.req.param('reportId') ?? '');
  const isOfDraw = view?.check.drawId === c.req.param('id');
  return view && isOfDraw ? then(view) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

async function readCheck(c: PortalContext, reportId: string): Promise<DeepCheckView | undefined> {
  const { desk } = c.var;
  const check = await readCase(desk, deepChecks, reportId);
  if (check.status === 'absent') return undefined;
  const convention = await readCase(desk, conventions, check.conventionId);
  if (convention.status === 'absent') return undefined;
  const { balance, left, reports } = await readBalance(desk, convention);
  const commits = await desk.store.history(deepChecks.streamOf(reportId));
  return { check, balance, left, hands: handsIn(reports), commits, nameOf: await readNames(desk, commits) };
}

function showCheck(
  c: PortalContext,
  view: DeepCheckView,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const title = text(c.var.visitor.locale, 'check.one', { report: isolated(view.check.reportId) });
  return page(c, title, <DeepCheckPage c={c} view={view} values={values} faults={faults} />, status);
}

const FIELDS: Readonly<Record<string, string>> = {
  DEEP_CHECK_FINDINGS_MISSING: 'findings',
  DEEP_CHECK_AMOUNT_INVALID: 'amount',
};

async function conclude(c: PortalContext, before: DeepCheckView): Promise<Response> {
  const values = await formFields(c);
  const typed = (values.amount ?? '').trim();
  const disallowedCentimes = typed === '' ? 0 : parseAmount(typed);
  if (disallowedCentimes === undefined)
    return showCheck(c, before, [said(c, 'recovery.fault.amount', 'amount')], values, 422);
  const { drawId, reportId } = before.check;
  const answer = await concludeDeepCheck(c.var.desk, {
    ...{ key: requestKey(c, values), act: staffAct(c, 'deep-check') },
    ...{ reportId, findings: values.findings ?? '', disallowedCentimes },
  });
  const field = answer.ok ? undefined : FIELDS[answer.refusal.code];
  return afterAct(c, answer, `/draws/${drawId}/reports/${reportId}`, async (message) => {
    const view = (await readCheck(c, reportId)) ?? before;
    return showCheck(c, view, [{ message, ...(field ? { field } : {}) }], values, 409);
  });
}

function said(c: PortalContext, key: TextKey, field: string): FormFault {
  return { field, message: text(c.var.visitor.locale, key) };
}
