import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { approveMany, type SeenTranche } from '../../../shared/use-cases/approve-many.ts';
import { page, requestKey } from '../answers.tsx';
import { refusalText } from '../components/form.tsx';
import { type ApprovedItem, ApprovedPage } from '../pages/finance/approved-page.tsx';
import { whyNot } from '../pages/finance/choice-words.ts';
import { type ManifestItem, ManifestPage } from '../pages/finance/manifest-page.tsx';
import { isBatchable } from '../pages/finance/tranche-queue.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { choicesFor } from './tranches-choices.ts';
import { type QueuedTranche, readQueued } from './tranches-reading.ts';

/** Several approvals at one go: a manifest of what was ticked, then one decision each. */
export function trancheBatchRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/tranches/approve', staffMay('approve'), showManifest);
  app.post('/tranches/approve', staffMay('approve'), approve);
  return app;
}

/** Every item that was ticked, read now; what is not as it was ticked is left out and named. */
async function showManifest(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const items: ManifestItem[] = [];
  for (const seen of seenIn(c.req.queries('t') ?? [])) {
    const about = await readQueued(desk, seen.trancheId);
    if (about) items.push({ about, ...leftOut(c, about, seen) });
  }
  const title = text(visitor.locale, 'finance.manifest');
  return page(c, title, <ManifestPage c={c} items={items} />);
}

function leftOut(c: PortalContext, about: QueuedTranche, { mark }: SeenTranche): { readonly why?: string } {
  const { locale } = c.var.visitor;
  const choices = choicesFor(personOf(c), about, c.var.desk.clock.now());
  const choice = choices.find(({ name }) => name === 'approve');
  if (choice && !choice.allowed) return { why: whyNot(locale, choice) };
  if (choice && !isBatchable(c, about)) return { why: text(locale, 'TRANCHE_GATE_NOT_FULL') };
  if (!choice) return { why: text(locale, 'TRANCHE_NOT_CERTIFIED') };
  return about.mark === mark ? {} : { why: text(locale, 'TRANCHE_CHANGED_SINCE') };
}

/** One append each; what was refused meanwhile is named, and the same form again is answered the same. */
async function approve(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const body = await c.req.parseBody({ all: true });
  const ticked = [body.t ?? []].flat().filter((each) => typeof each === 'string');
  const key = requestKey(c, typeof body.key === 'string' ? { key: body.key } : {});
  const outcomes = await approveMany(desk, { key, act: staffAct(c, 'approve'), seen: seenIn(ticked) });
  desk.afterAct();
  const items: ApprovedItem[] = [];
  for (const { answer, trancheId } of outcomes) {
    const about = await readQueued(desk, trancheId);
    if (!about) continue;
    const { approvals = [] } = answer.ok && 'approvals' in answer.value ? answer.value : {};
    items.push({
      about,
      level: approvals.length,
      ...(answer.ok ? {} : { why: refusalText(visitor.locale, answer.refusal) }),
    });
  }
  const refused = items.some(({ why }) => why !== undefined);
  const title = text(visitor.locale, 'finance.approved-result');
  return page(c, title, <ApprovedPage c={c} items={items} />, refused ? 409 : 200);
}

/** `<tranche>@<mark>`, each tranche once. */
function seenIn(ticked: readonly string[]): readonly SeenTranche[] {
  const seen = new Map<string, SeenTranche>();
  for (const each of ticked) {
    const [trancheId = '', mark = ''] = each.split('@');
    seen.set(trancheId, { trancheId, mark });
  }
  return [...seen.values()];
}
