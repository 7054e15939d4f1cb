import { Hono } from 'hono';
import { creditKinds } from '../../../shared/domain/credit/state.ts';
import { parseDay } from '../../../shared/domain/kernel/calendar-day.ts';
import { parseAmount } from '../../../shared/domain/kernel/money.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { lineOf } from '../../../shared/domain/ledger/credit-accounts.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { confirmCredit, dropCredit, enterCredit } from '../../../shared/use-cases/change-credit.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { CreditsPage } from '../pages/finance/credits-page.tsx';
import type { CreditForms } from '../pages/finance/credits-props.ts';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { readCreditsView } from './credits-reading.ts';

type Values = Readonly<Record<string, string>>;

/** The credits by year and budget line: one finance officer enters a paper, another confirms it. */
export function creditRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/credits', staffMay('enter-credit', 'confirm-credit', 'release-batch', 'read-all'), (c) =>
    show(c),
  );
  app.post('/credits', staffMay('enter-credit'), enter);
  app.post('/credits/:year/:line/:entry/confirm', staffMay('confirm-credit'), confirm);
  app.post('/credits/:year/:line/:entry/drop', staffMay('enter-credit'), drop);
  return app;
}

async function show(
  c: PortalContext,
  forms: CreditForms = { values: {}, faults: [] },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { roles } = personOf(c);
  const may = { enter: mayAct(roles, 'enter-credit'), confirm: mayAct(roles, 'confirm-credit') };
  const props = { c, view: await readCreditsView(c.var.desk), forms, may };
  return page(c, text(c.var.visitor.locale, 'credits.title'), <CreditsPage {...props} />, status);
}

async function enter(c: PortalContext): Promise<Response> {
  const values = await formFields(c);
  const typed = (name: string) => cleanPasted(values[name] ?? '');
  const kind = creditKinds.find((each) => each === values.kind);
  const amountCentimes = parseAmount(typed('amount'));
  const paperOn = parseDay(typed('paperOn'));
  const faults = [
    ...(kind ? [] : [said(c, 'credits.fault.kind', 'kind')]),
    ...(/^20\d{2}$/u.test(typed('year')) ? [] : [said(c, 'credits.fault.year', 'year')]),
    ...(isLine(typed('line')) ? [] : [said(c, 'CREDIT_LINE_INVALID', 'line')]),
    ...(amountCentimes ? [] : [said(c, 'CREDIT_AMOUNT_INVALID', 'amount')]),
    ...(typed('reference') === '' ? [said(c, 'CREDIT_REFERENCE_MISSING', 'reference')] : []),
    ...(paperOn ? [] : [said(c, 'credits.fault.paper-on', 'paperOn')]),
  ];
  if (faults.length > 0 || !kind || !amountCentimes || !paperOn) return show(c, { values, faults }, 422);
  const answer = await enterCredit(c.var.desk, {
    ...{ key: requestKey(c, values), act: staffAct(c, 'enter-credit') },
    ...{ kind, year: Number(typed('year')), line: typed('line'), amountCentimes, paperOn },
    reference: typed('reference'),
  });
  return afterAct(c, answer, '/credits', (message) => show(c, { values, faults: [{ message }] }, 409));
}

async function confirm(c: PortalContext): Promise<Response> {
  const values = await formFields(c);
  const named = entryOf(c);
  if (!named) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const request = { key: requestKey(c, values), act: staffAct(c, 'confirm-credit'), ...named };
  const answer = await confirmCredit(c.var.desk, request);
  return afterAct(c, answer, '/credits', (message) => show(c, { values: {}, faults: [{ message }] }, 409));
}

async function drop(c: PortalContext): Promise<Response> {
  const values = await formFields(c);
  const named = entryOf(c);
  if (!named) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const reason = (values.reason ?? '').trim();
  const field = `reason-${named.year}-${named.line}-${named.entry}`;
  const typed: Values = { [field]: reason };
  if (reason === '')
    return show(c, { values: typed, faults: [said(c, 'CREDIT_REASON_MISSING', field)] }, 422);
  const act = staffAct(c, 'enter-credit', reason);
  const answer = await dropCredit(c.var.desk, { key: requestKey(c, values), act, ...named, reason });
  return afterAct(c, answer, '/credits', (message) => show(c, { values: typed, faults: [{ message }] }, 409));
}

/** The entry that the address names; undefined where it names none that could be. */
function entryOf(c: PortalContext) {
  const [year, entry] = [Number(c.req.param('year')), Number(c.req.param('entry'))];
  const line = c.req.param('line') ?? '';
  return Number.isSafeInteger(year) && Number.isSafeInteger(entry) && isLine(line)
    ? { year, line, entry }
    : undefined;
}

function isLine(line: string): boolean {
  return line !== '' && lineOf(line) === line;
}

function said(c: PortalContext, key: TextKey, field: string): FormFault {
  return { message: text(c.var.visitor.locale, key), field };
}
