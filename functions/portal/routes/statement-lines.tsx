import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { Answer } from '../../../shared/use-cases/answer.ts';
import { listLines } from '../../../shared/use-cases/keep-line.ts';
import { closeLine, confirmMatch, nameOrder, refuseOrder } from '../../../shared/use-cases/settle-line.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { StatementLinePage } from '../pages/finance/statement-line-page.tsx';
import { StatementLinesPage } from '../pages/finance/statement-lines-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { readStatementAgain } from './statement-again.ts';
import { readLine } from './statement-lines-reading.ts';

/** How many settled lines are shown, the newest first. */
const SETTLED_SHOWN_MAX = 200;

const PATH = '/statements/unmatched';
const readers = staffMay('settle-line', 'upload-statement', 'read-all');
const settlers = staffMay('settle-line');

/** The lines of the bank's statements that answer no order by themselves: the queue, and one line with its acts. */
export function statementLineRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get(PATH, readers, list);
  app.get(`${PATH}/:id`, readers, (c) => showOne(c));
  app.post(`${PATH}/:id/confirm`, settlers, confirm);
  app.post(`${PATH}/:id/refuse`, settlers, (c) => withReason(c, 'refuse'));
  app.post(`${PATH}/:id/name`, settlers, (c) => withReason(c, 'name'));
  app.post(`${PATH}/:id/close`, settlers, (c) => withReason(c, 'close'));
  app.post(`${PATH}/:id/read-again`, staffMay('upload-statement'), readAgain);
  return app;
}

async function list(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const chosen = c.req.query('status') === 'settled' ? 'settled' : 'open';
  const lines = {
    open: await listLines(desk, 'open'),
    settled: await listLines(desk, 'settled', SETTLED_SHOWN_MAX),
  };
  const counts = { open: lines.open.length, settled: lines.settled.length };
  const props = { c, chosen, counts, entries: lines[chosen] } as const;
  return page(c, text(visitor.locale, 'lines.title'), <StatementLinesPage {...props} />);
}

interface Shown {
  readonly typed?: Readonly<Record<string, string>>;
  readonly faults?: readonly FormFault[];
  readonly status?: 200 | 409 | 422;
}

async function showOne(c: PortalContext, { faults = [], status, typed = {} }: Shown = {}): Promise<Response> {
  const { desk, visitor } = c.var;
  const { roles } = personOf(c);
  const maySettle = mayAct(roles, 'settle-line');
  const may = { settle: maySettle, read: mayAct(roles, 'upload-statement') };
  const act = staffAct(c, maySettle ? 'settle-line' : may.read ? 'upload-statement' : 'read-all');
  const view = await readLine(desk, c.req.param('id') ?? '', act);
  if (!view) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const title = text(visitor.locale, 'lines.one', { lineId: isolated(view.entry.line.lineId) });
  return page(c, title, <StatementLinePage {...{ c, view, may, faults, typed }} />, status ?? 200);
}

async function confirm(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const { orderId = '' } = fields;
  const act = staffAct(c, 'settle-line');
  const about = { key: requestKey(c, fields), act, id: c.req.param('id') ?? '' };
  return settled(c, await confirmMatch(c.var.desk, { ...about, orderId }), fields);
}

/** The three acts that say why. A missing reason is told at its field, with what was typed. */
async function withReason(c: PortalContext, name: 'refuse' | 'name' | 'close'): Promise<Response> {
  const { desk, visitor } = c.var;
  const fields = { ...(await formFields(c)), act: name };
  const { orderId = '', reason: typed = '' }: Readonly<Record<string, string>> = fields;
  const reason = typed.trim();
  if (reason === '') {
    const field = name === 'refuse' ? `reason-refuse-${orderId}` : `reason-${name}`;
    const fault = { field, message: text(visitor.locale, 'LINE_REASON_MISSING') };
    return showOne(c, { typed: fields, faults: [fault], status: 422 });
  }
  const act = staffAct(c, 'settle-line', reason);
  const about = { key: requestKey(c, fields), act, id: c.req.param('id') ?? '', reason };
  if (name === 'close') return settled(c, await closeLine(desk, about), fields);
  const answer =
    name === 'name'
      ? await nameOrder(desk, { ...about, orderId })
      : await refuseOrder(desk, { ...about, orderId });
  return settled(c, answer, fields);
}

async function readAgain(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const answer = await readStatementAgain(c, requestKey(c, fields), c.req.param('id') ?? '');
  return settled(c, answer, fields);
}

function settled(
  c: PortalContext,
  answer: Answer<unknown>,
  typed: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  return afterAct(c, answer, `${PATH}/${c.req.param('id') ?? ''}`, (message) =>
    showOne(c, { typed, faults: [{ message }], status: 409 }),
  );
}
