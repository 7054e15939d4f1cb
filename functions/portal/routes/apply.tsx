import { Hono } from 'hono';
import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { callOf, takesApplications } from '../../../shared/domain/programme/programme-queries.ts';
import type { Call } from '../../../shared/domain/programme/programme-terms.ts';
import { LOCALES } from '../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { programmes } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { startApplication } from '../../../shared/use-cases/start-application.ts';
import { email as emailAddress } from '../../../shared/wire/fields.ts';
import { formFields, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { type ApplyForm, ApplyPage, ApplySent } from '../pages/association/apply-page.tsx';
import { addressWithinRate, withinRate } from '../security.ts';
import type { PortalContext, PortalEnv } from '../visitor.ts';

const STARTS_PER_MAIL = 5;
const STARTS_PER_ADDRESS = 30;
const STARTS_IN_ALL = 300;

/** Where an association begins: the open calls, and an address for the link of the form. */
export function applyRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/apply', async (c) => show(c, { values: {}, faults: [] }));
  app.post('/apply', start);
  return app;
}

/** Calls that an administrator has opened and whose days have come; phase two takes its files from the reserve. */
async function openCalls({ var: { desk } }: PortalContext): Promise<readonly Call[]> {
  const programme = await readCase(desk, programmes, desk.programmeId);
  if (programme.status === 'absent') return [];
  const today = dayOf(desk.clock.now());
  return programme.terms.calls.filter((call) => takesApplications(call, programme.calls[call.callId], today));
}

/** What is wrong with a call that is not open: its days, when the form came a day too late. */
async function callFault(c: PortalContext, callId: string): Promise<FormFault> {
  const { desk, visitor } = c.var;
  const programme = await readCase(desk, programmes, desk.programmeId);
  const call = programme.status === 'absent' ? undefined : callOf(programme.terms, callId);
  if (call?.phase !== 1) return said(c, 'apply.call-missing', 'callId');
  const { opensOn, closesOn } = call;
  const onDay = dayOf(desk.clock.now());
  const refusal = { code: 'APPLICATION_CALL_NOT_OPEN', opensOn, closesOn, onDay } as const;
  return { message: refusalText(visitor.locale, refusal), field: 'callId' };
}

async function show(c: PortalContext, form: ApplyForm, status: 200 | 409 | 422 | 429 = 200) {
  const calls = await openCalls(c);
  const title = text(c.var.visitor.locale, 'apply.title');
  return page(c, title, <ApplyPage c={c} calls={calls} form={form} />, status);
}

async function start(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const values = await formFields(c);
  const calls = await openCalls(c);
  const call = calls.find(({ callId }) => callId === values.callId);
  const address = emailAddress.safeParse(cleanPasted(values.email ?? '').toLowerCase());
  const faults: FormFault[] = [
    ...(call ? [] : [await callFault(c, values.callId ?? '')]),
    ...(address.success ? [] : [said(c, 'apply.email-missing', 'email')]),
  ];
  if (!call || !address.success) return show(c, { values, faults }, 422);
  const email = address.data;
  const allowed =
    (await addressWithinRate(c, 'apply', STARTS_PER_ADDRESS)) &&
    (await withinRate(c, `apply/${email}`, STARTS_PER_MAIL)) &&
    (await withinRate(c, 'apply', STARTS_IN_ALL));
  if (!allowed) return show(c, { values, faults: [said(c, 'portal.too-many')] }, 429);
  const language = LOCALES.find((locale) => locale === values.language) ?? visitor.locale;
  const request = { key: requestKey(c, values), callId: call.callId, email, language };
  const answer = await startApplication(desk, request);
  if (!answer.ok)
    return show(c, { values, faults: [{ message: refusalText(visitor.locale, answer.refusal) }] }, 409);
  desk.afterAct();
  return page(c, text(visitor.locale, 'apply.sent'), <ApplySent c={c} email={email} />);
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}
