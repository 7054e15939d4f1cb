import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { Answer } from '../../../shared/use-cases/answer.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import { attentionIdOf, listAttention } from '../../../shared/use-cases/keep-attention.ts';
import { listLines } from '../../../shared/use-cases/keep-line.ts';
import { attentions } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { restartWorkflow } from '../../../shared/use-cases/restart-workflow.ts';
import {
  closeAttention,
  handOverAttention,
  sendMailAgain,
} from '../../../shared/use-cases/settle-attention.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { AttentionPage, OneAttentionPage } from '../pages/programme/attention-page.tsx';
import {
  ATTENTION_LISTS,
  type AttentionPlace,
  type AttentionView,
} from '../pages/programme/attention-view.ts';
import { ATTENTION_READERS } from '../pages/programme/attention-words.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { listPendingContacts } from './contacts-reading.ts';
import { readNames } from './people-names.ts';

/** How many settled troubles are shown, the newest first. */
const CLOSED_SHOWN_MAX = 100;

const readers = staffMay(...ATTENTION_READERS);
const settlers = staffMay('settle-attention');

/** What waits for a person: nothing that fails ends only in a log, and whoever ends it says why. */
export function attentionRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/attention', readers, (c) => show(c));
  app.get('/attention/:id', readers, (c) => showOne(c, c.req.param('id')));
  app.post('/attention/restart', staffMay('restart-workflow'), restart);
  app.post('/attention/:id/send', settlers, send);
  app.post('/attention/:id/hand-over', settlers, handOver);
  app.post('/attention/:id/close', settlers, close);
  return app;
}

interface Shown {
  readonly from?: AttentionPlace;
  readonly typed?: AttentionView['typed'];
  readonly faults?: readonly FormFault[];
  readonly status?: 200 | 409 | 422;
}

async function show(c: PortalContext, shown: Shown = {}): Promise<Response> {
  const { desk, visitor } = c.var;
  const { personId } = personOf(c);
  const lists = {
    open: await listAttention(desk),
    closed: (
      await listCases(desk, attentions, 'attentions/closed', { limit: CLOSED_SHOWN_MAX, descending: true })
    ).filter((state) => state.status === 'closed'),
  };
  const mine = lists.open.filter(({ handedOver }) => handedOver?.to === personId);
  const asked = shown.from ?? c.req.query('status');
  const chosen = ATTENTION_LISTS.find((list) => list === asked) ?? 'open';
  const props = {
    c,
    chosen,
    entries: chosen === 'mine' ? mine : lists[chosen],
    counts: { open: lists.open.length, mine: mine.length, closed: lists.closed.length },
    view: await readView(c, { ...shown, from: chosen }),
  };
  return page(c, text(visitor.locale, 'attention.title'), <AttentionPage {...props} />, shown.status ?? 200);
}

async function showOne(c: PortalContext, attentionId: string, shown: Shown = {}): Promise<Response> {
  const { desk, visitor } = c.var;
  const entry = await readCase(desk, attentions, attentionId);
  if (entry.status === 'absent') return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const commits = await desk.store.history(attentions.streamOf(attentionId));
  const props = { c, entry, commits, view: await readView(c, { ...shown, from: 'one' }) };
  const title = text(visitor.locale, 'attention.title');
  return page(c, title, <OneAttentionPage {...props} />, shown.status ?? 200);
}

async function readView(
  c: PortalContext,
  { faults = [], from = 'open', typed = {} }: Shown,
): Promise<AttentionView> {
  const { desk } = c.var;
  const staff = await listStaff(desk);
  const colleagues = staff.filter(({ roles }) => mayAct(roles, 'settle-attention'));
  const contacts = mayAct(personOf(c).roles, 'confirm-contact-change') ? await listPendingContacts(desk) : [];
  const lines = mayAct(personOf(c).roles, 'settle-line') ? (await listLines(desk, 'open')).length : 0;
  const { authorities } = await readTerms(desk);
  const parties = new Map(authorities.map(({ organisation, partyId }) => [partyId, organisation]));
  return { nameOf: await readNames(desk, []), colleagues, typed, faults, from, contacts, lines, parties };
}

async function restart(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const request = { key: requestKey(c, fields), act: staffAct(c, 'restart-workflow') };
  const { execution = '' } = fields;
  const attentionId = attentionIdOf(c.var.desk, { kind: 'workflow', id: execution });
  const answer = await restartWorkflow(c.var.desk, { ...request, execution });
  return settled(c, answer, { ...fields, act: 'restart', attentionId });
}

async function send(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const attentionId = c.req.param('id') ?? '';
  const request = { key: requestKey(c, fields), act: staffAct(c, 'settle-attention'), attentionId };
  return settled(c, await sendMailAgain(c.var.desk, request), { ...fields, act: 'send', attentionId });
}

async function handOver(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const attentionId = c.req.param('id') ?? '';
  const typed = { ...fields, act: 'hand-over', attentionId };
  const note = (fields.note ?? '').trim();
  if (note === '') {
    const message = text(c.var.visitor.locale, 'ATTENTION_NOTE_MISSING');
    return again(c, typed, { field: `note-${attentionId}`, message }, 422);
  }
  const request = { key: requestKey(c, fields), act: staffAct(c, 'settle-attention', note) };
  const answer = await handOverAttention(c.var.desk, { ...request, attentionId, to: fields.to ?? '', note });
  return settled(c, answer, typed);
}

async function close(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const attentionId = c.req.param('id') ?? '';
  const typed = { ...fields, act: 'close', attentionId };
  const reason = (fields.reason ?? '').trim();
  if (reason === '') {
    const message = text(c.var.visitor.locale, 'ATTENTION_REASON_MISSING');
    return again(c, typed, { field: `reason-${attentionId}`, message }, 422);
  }
  const request = { key: requestKey(c, fields), act: staffAct(c, 'settle-attention', reason) };
  return settled(c, await closeAttention(c.var.desk, { ...request, attentionId, reason }), typed);
}

/** A form of this page as it was sent. */
type Typed = AttentionView['typed'] & { readonly attentionId: string; readonly from?: string };

function settled(c: PortalContext, answer: Answer<unknown>, typed: Typed): Response | Promise<Response> {
  const to = typed.from === 'mine' ? '/attention?status=mine' : '/attention';
  return afterAct(c, answer, to, (message) => again(c, typed, { message }, 409));
}

/** What was refused is answered where its form stood: on the page of the trouble, or on the list. */
function again(c: PortalContext, typed: Typed, fault: FormFault, status: 409 | 422): Promise<Response> {
  const shown = { faults: [fault], typed, status };
  if (typed.from === 'one') return showOne(c, typed.attentionId, shown);
  const from = ATTENTION_LISTS.find((list) => list === typed.from);
  return show(c, { ...shown, ...(from ? { from } : {}) });
}
