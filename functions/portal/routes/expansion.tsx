import { Hono } from 'hono';
import type { ConventionStatus } from '../../../shared/domain/convention/state.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import { callStanding } from '../../../shared/domain/programme/programme-queries.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { Answer } from '../../../shared/use-cases/answer.ts';
import {
  cancelExpansion,
  confirmExpansion,
  declineExpansion,
} from '../../../shared/use-cases/confirm-expansion.ts';
import { conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import { conventions, expansions, selections } from '../../../shared/use-cases/lifecycles.ts';
import { previewExpansion, proposeExpansion } from '../../../shared/use-cases/propose-expansion.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import { recallState } from '../../../shared/use-cases/recorded-answer.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { expansionCsv } from '../pages/programme/expansion-csv.ts';
import { mapOrTable } from '../pages/programme/expansion-maps.tsx';
import { ExpansionsPage } from '../pages/programme/expansion-page.tsx';
import type { ExpansionPreview } from '../pages/programme/expansion-preview.ts';
import { LAUNCH_REFRESH_SECONDS, LaunchPage } from '../pages/programme/launch-page.tsx';
import { isConfirmed } from '../pages/programme/launch-progress.tsx';
import { ProposalPage } from '../pages/programme/proposal-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { readCalls } from './applications.tsx';
import { listConventions } from './conventions-reading.ts';
import { readNames } from './people-names.ts';

/** Conventions that bring no unit any more; a completed one has brought it. */
const ENDED: readonly ConventionStatus[] = ['refused', 'expired', 'terminated', 'withdrawn'];

/** Phase two: one administrator proposes, another confirms, and the cases start. */
export function expansionRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const readers = staffMay('propose-expansion', 'confirm-expansion', 'read-all');
  app.get('/expansion', readers, (c) => showAll(c, [], c.req.query('view')));
  app.post('/expansion/propose', staffMay('propose-expansion'), propose);
  app.get('/expansion/preview/:selectionId/:callId', readers, downloadPreview);
  app.get('/expansion/:id', readers, (c) => showOne(c, {}));
  app.get('/expansion/:id/launch', readers, showLaunch);
  app.post('/expansion/:id/confirm', staffMay('confirm-expansion'), confirm);
  app.post('/expansion/:id/decline', staffMay('confirm-expansion'), (c) => endWithReason(c, 'decline'));
  app.post('/expansion/:id/cancel', staffMay('propose-expansion'), (c) => endWithReason(c, 'cancel'));
  return app;
}

async function showAll(
  c: PortalContext,
  faults: readonly FormFault[],
  view: string | undefined,
): Promise<Response> {
  const { desk, visitor } = c.var;
  const proposals = (await listCases(desk, expansions, 'expansions')).filter(
    (state) => state.status !== 'absent',
  );
  const shown = {
    previews: await readPreviews(c),
    proposals,
    covered: await coveredProvinces(c),
    faults,
    mayPropose: mayAct(personOf(c).roles, 'propose-expansion'),
    shownAs: mapOrTable(view),
  };
  const title = text(visitor.locale, 'expansion.title');
  return page(c, title, <ExpansionsPage c={c} view={shown} />, faults.length === 0 ? 200 : 409);
}

async function downloadPreview(c: PortalContext): Promise<Response> {
  const { callId, selectionId } = c.req.param();
  const previews = await readPreviews(c);
  const wanted = previews.find((each) => each.selectionId === selectionId && each.call.callId === callId);
  if (!wanted) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  return c.body(expansionCsv(c.var.visitor.locale, wanted), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${wanted.call.callId.replace(/[^\w.-]/gu, '-')}.csv"`,
  });
}

/** Where a convention that is under way or in force brings a unit. */
async function coveredProvinces(c: PortalContext): Promise<ReadonlySet<string>> {
  const all = await listConventions(c.var.desk);
  const alive = all.filter(({ status }) => !ENDED.includes(status));
  return new Set(alive.map(({ contents }) => contents.unit.provinceCode));
}

/** What each published selection could give to each call of phase two. */
async function readPreviews(c: PortalContext): Promise<readonly ExpansionPreview[]> {
  const { desk } = c.var;
  const calls = (await readCalls(desk)).filter(({ call }) => call.phase === 2);
  const today = dayOf(desk.clock.now());
  const decided = await listCases(desk, selections, 'selections');
  const published = decided.flatMap((state) =>
    state.status === 'published' || state.status === 'applied' ? [state.callId] : [],
  );
  return Promise.all(
    published.flatMap((selectionId) =>
      calls.map(async ({ call, progress }) => {
        const preview = await previewExpansion(desk, selectionId, call.callId);
        return { selectionId, call, standing: callStanding(call, progress, today), preview };
      }),
    ),
  );
}

async function propose(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const fields = await formFields(c);
  const { callId = '', selectionId = '' } = fields;
  const key = requestKey(c, fields);
  const expansionId = (await proposedUnder(c, key)) ?? (await freeExpansionId(c, callId));
  const request = { key, act: staffAct(c, 'propose-expansion') };
  const answer = await proposeExpansion(desk, { ...request, expansionId, selectionId, callId });
  return afterAct(c, answer, `/expansion/${expansionId}`, (message) =>
    showAll(c, [{ message }], fields.view),
  );
}

/** The proposal that this very form has made, when it is sent a second time. */
async function proposedUnder(c: PortalContext, key: string): Promise<string | undefined> {
  const proposed = await recallState(c.var.desk, expansions, key);
  return proposed?.ok && proposed.value.status !== 'absent' ? proposed.value.expansionId : undefined;
}

async function freeExpansionId(c: PortalContext, callId: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const expansionId = `${callId}-${n}`;
    const kept = await readCase(c.var.desk, expansions, expansionId);
    if (kept.status === 'absent') return expansionId;
  }
}

interface Shown {
  readonly faults?: readonly FormFault[];
  readonly reason?: string;
  readonly status?: 200 | 409 | 422;
}

async function showOne(
  c: PortalContext,
  { faults = [], reason = '', status = 200 }: Shown,
): Promise<Response> {
  const { desk } = c.var;
  const id = c.req.param('id') ?? '';
  const state = await readCase(desk, expansions, id);
  if (state.status === 'absent') return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const { personId, roles } = personOf(c);
  const commits = await desk.store.history(expansions.streamOf(id));
  const view = {
    state,
    commits,
    nameOf: await readNames(desk, commits),
    faults,
    reason,
    mayConfirm: mayAct(roles, 'confirm-expansion') && personId !== state.proposedBy,
    mayCancel: mayAct(roles, 'propose-expansion'),
  };
  return page(c, id, <ProposalPage c={c} view={view} />, status);
}

/** The launch, loaded again by the browser itself while cases start; `?still` leaves it as it is. */
async function showLaunch(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const id = c.req.param('id') ?? '';
  const state = await readCase(desk, expansions, id);
  if (state.status === 'absent' || !isConfirmed(state))
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const drafted = state.picks.map(async ({ applicationId }) => {
    const convention = await readCase(desk, conventions, conventionIdOf(applicationId));
    return [applicationId, convention] as const;
  });
  const conventionOf = new Map(await Promise.all(drafted));
  const isSetting = [...conventionOf.values()].some(({ status }) => status === 'drafted');
  const underWay = state.status !== 'launched' || isSetting;
  const live = underWay && c.req.query('still') === undefined;
  if (live) c.header('refresh', `${LAUNCH_REFRESH_SECONDS};url=/expansion/${encodeURIComponent(id)}/launch`);
  const view = { state, underWay, live, conventions: conventionOf };
  const title = text(visitor.locale, 'launch.title', { id });
  return page(c, title, <LaunchPage c={c} view={view} />);
}

async function confirm(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const expansionId = c.req.param('id') ?? '';
  const request = { key: requestKey(c, fields), act: staffAct(c, 'confirm-expansion') };
  const answer = await confirmExpansion(c.var.desk, { ...request, expansionId });
  return afterAct(c, answer, `/expansion/${expansionId}/launch`, (message) =>
    showOne(c, { faults: [{ message }], status: 409 }),
  );
}

/** Declining is the second administrator's, cancelling any administrator's; both say why. */
async function endWithReason(c: PortalContext, how: 'decline' | 'cancel'): Promise<Response> {
  const fields = await formFields(c);
  const expansionId = c.req.param('id') ?? '';
  const reason = (fields.reason ?? '').trim();
  if (reason === '') {
    const message = text(c.var.visitor.locale, 'portal.reason-missing');
    return showOne(c, { faults: [{ field: `reason-${how}`, message }], status: 422 });
  }
  const act = staffAct(c, how === 'decline' ? 'confirm-expansion' : 'propose-expansion', reason);
  const order = { key: requestKey(c, fields), act, expansionId, reason };
  const answer: Answer<unknown> =
    how === 'decline' ? await declineExpansion(c.var.desk, order) : await cancelExpansion(c.var.desk, order);
  return afterAct(c, answer, `/expansion/${expansionId}`, (message) =>
    showOne(c, { faults: [{ message }], reason, status: 409 }),
  );
}
