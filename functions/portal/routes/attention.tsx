import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { Answer } from '../../../shared/use-cases/answer.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import { listAttention } from '../../../shared/use-cases/keep-attention.ts';
import { attentions } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import { restartWorkflow } from '../../../shared/use-cases/restart-workflow.ts';
import {
  closeAttention,
  handOverAttention,
  sendMailAgain,
} from '../../../shared/use-cases/settle-attention.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import {
  ATTENTION_LISTS,
  AttentionPage,
  type AttentionView,
  OneAttentionPage,
} from '../pages/programme/attention-page.tsx';
import { ATTENTION_READERS } from '../pages/programme/attention-words.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { listPendingContacts } from './contacts-reading.ts';
import { readNames } from './people-names.ts';
import { readStatementAgain } from './statement-again.ts';

/** How many settled troubles are shown, the newest first. */
const CLOSED_SHOWN_MAX = 100;

const readers = staffMay(...ATTENTION_READERS);
const settlers = staffMay('settle-attention');

/** What waits for a person: nothing that fails ends only in a log, and whoever ends it says why. */
export function attentionRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/attention', readers, (c) => show(c));
  app.get('/attention/:id', readers, showOne);
  app.post('/attention/restart', staffMay('restart-workflow'), restart);
  app.post('/attention/:id/send', settlers, send);
  app.post('/attention/:id/statement', staffMay('upload-statement'), readAgain);
  app.post('/attention/:id/hand-over', settlers, handOver);
  app.post('/attention/:id/close', settlers, close);
  return app;
}

interface Shown {
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
  const chosen = ATTENTION_LISTS.find((list) => list === c.req.query('status')) ?? 'open';
  const props = {
    c,
    chosen,
    entries: chosen === 'mine' ? mine : lists[chosen],
    counts: { open: lists.open.length, mine: mine.length, closed: lists.closed.length },
    view: await readView(c, shown),
  };
  return page(c, text(visitor.locale, 'attention.title'), <AttentionPage {...props} />, shown.status ?? 200);
}

async function showOne(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const attentionId = c.req.param('id') ?? '';
  const entry = await readCase(desk, attentions, attentionId);
  if (entry.status === 'absent') return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const commits = await desk.store.history(attentions.streamOf(attentionId));
  const props = { c, entry, commits, view: await readView(c, {}) };
  return page(c, text(visitor.locale, 'attention.title'), <OneAttentionPage {...props} />);
}

async function readView(c: PortalContext, { faults = [], typed = {} }: Shown): Promise<AttentionView> {
  const { desk } = c.var;
  const staff = await listStaff(desk);
  const colleagues = staff.filter(({ roles }) => mayAct(roles, 'settle-attention'));
  const contacts = mayAct(personOf(c).roles, 'confirm-contact-change') ? await listPendingContacts(desk) : [];
  return { nameOf: await readNames(desk, []), colleagues, typed, faults, contacts };
}

async function restart(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const request = { key: requestKey(c, fields), act: staffAct(c, 'restart-workflow') };
  const answer = await restartWorkflow(c.var.desk, { ...request, execution: fields.execution ?? '' });
  return settled(c, answer);
}

async function send(c: PortalContext): Promise<Response> {
  const key = requestKey(c, await formFields(c));
  const attentionId = c.req.param('id') ?? '';
  return settled(
    c,
    await sendMailAgain(c.var.desk, { key, act: staffAct(c, 'settle-attention'), attentionId }),
  );
}

async function readAgain(c: PortalContext): Promise<Response> {
  const key = requestKey(c, await formFields(c));
  return settled(c, await readStatementAgain(c, key, c.req.param('id') ?? ''));
}

async function handOver(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const attentionId = c.req.param('id') ?? '';
  const typed = { ...fields, act: 'hand-over', attentionId };
  const note = (fields.note ?? '').trim();
  if (note === '') {
    const message = text(c.var.visitor.locale, 'ATTENTION_NOTE_MISSING');
    return show(c, { faults: [{ field: `note-${attentionId}`, message }], typed, status: 422 });
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
    return show(c, { faults: [{ field: `reason-${attentionId}`, message }], typed, status: 422 });
  }
  const request = { key: requestKey(c, fields), act: staffAct(c, 'settle-attention', reason) };
  return settled(c, await closeAttention(c.var.desk, { ...request, attentionId, reason }), typed);
}

function settled(
  c: PortalContext,
  answer: Answer<unknown>,
  typed: AttentionView['typed'] = {},
): Response | Promise<Response> {
  return afterAct(c, answer, '/attention', (message) =>
    show(c, { faults: [{ message }], typed, status: 409 }),
  );
}
