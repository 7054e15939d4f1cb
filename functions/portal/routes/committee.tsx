import { Hono } from 'hono';
import type { Bilingual } from '../../../shared/domain/kernel/act.ts';
import type { Call } from '../../../shared/domain/programme/programme-terms.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { rankAndCut } from '../../../shared/domain/selection/rank-and-cut.ts';
import { text } from '../../../shared/i18n/text.ts';
import { decideSelection, scoredEntries } from '../../../shared/use-cases/decide-selection.ts';
import { applications, selections } from '../../../shared/use-cases/lifecycles.ts';
import { publishSelection } from '../../../shared/use-cases/publish-selection.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { afterAct, formFields, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { type CommitteeCall, CommitteePage } from '../pages/programme/committee-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';

/** The committee's room: the ranking, the decision, and its publication at one instant. */
export function committeeRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/committee', staffMay('decide-selection', 'publish-selection', 'read-all'), (c) => show(c, {}));
  app.post('/committee/:callId/decide', staffMay('decide-selection'), decide);
  app.post('/committee/:callId/publish', staffMay('publish-selection'), publish);
  return app;
}

interface Shown {
  readonly faults?: readonly FormFault[];
  readonly minutes?: string;
  readonly status?: 200 | 409 | 422;
}

async function show(c: PortalContext, { faults = [], minutes = '', status = 200 }: Shown): Promise<Response> {
  const { calls, scoring } = await readTerms(c.var.desk);
  const { roles } = personOf(c);
  const view = {
    calls: await Promise.all(calls.map((call) => readCall(c, call, scoring.passScore))),
    faults,
    minutes,
    mayDecide: mayAct(roles, 'decide-selection'),
    mayPublish: mayAct(roles, 'publish-selection'),
  };
  return page(c, text(c.var.visitor.locale, 'committee.title'), <CommitteePage c={c} view={view} />, status);
}

async function readCall(c: PortalContext, call: Call, passScore: number): Promise<CommitteeCall> {
  const { desk } = c.var;
  const { callId } = call;
  const selection = await readCase(desk, selections, callId);
  const filed = await listCases(desk, applications, `applications-of-call/${callId}`);
  const names = new Map<string, Bilingual>();
  for (const state of filed)
    if (state.status !== 'absent' && state.status !== 'draft' && state.status !== 'withdrawn')
      names.set(state.applicationId, state.file.association.name);
  const decided =
    selection.status === 'absent'
      ? rankAndCut(await scoredEntries(desk, callId), call, passScore)
      : selection;
  const { ranking, spentByRegion } = decided;
  const unscored = filed.filter((state) => state.status === 'eligible').length;
  return { call, selection, ranking, spentByRegion, unscored, names };
}

async function decide(c: PortalContext): Promise<Response> {
  const callId = c.req.param('callId') ?? '';
  const fields = await formFields(c);
  const minutes = (fields.minutes ?? '').trim();
  if (minutes === '') {
    const message = text(c.var.visitor.locale, 'committee.minutes-missing');
    return show(c, { faults: [{ field: `minutes-${callId}`, message }], status: 422 });
  }
  const request = { key: requestKey(c, fields), act: staffAct(c, 'decide-selection') };
  const answer = await decideSelection(c.var.desk, { ...request, callId, minutes });
  return afterAct(c, answer, '/committee', (message) =>
    show(c, { faults: [{ message }], minutes, status: 409 }),
  );
}

async function publish(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const request = { key: requestKey(c, fields), act: staffAct(c, 'publish-selection') };
  const answer = await publishSelection(c.var.desk, { ...request, callId: c.req.param('callId') ?? '' });
  return afterAct(c, answer, '/committee', (message) => show(c, { faults: [{ message }], status: 409 }));
}
