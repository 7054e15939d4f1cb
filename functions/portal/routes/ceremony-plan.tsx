import { Hono } from 'hono';
import type { Bilingual } from '../../../shared/domain/kernel/act.ts';
import { isCalendarDay } from '../../../shared/domain/kernel/calendar-day.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { ceremonies } from '../../../shared/use-cases/lifecycles.ts';
import { planCeremony } from '../../../shared/use-cases/plan-ceremony.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { recallState } from '../../../shared/use-cases/recorded-answer.ts';
import { afterAct, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { PLAN_WORDS, PlanPage } from '../pages/ceremony/plan-page.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { listConventions } from './conventions-reading.ts';

type Values = Readonly<Record<string, string>>;

/** Where an administrator plans a session over conventions that can be signed. */
export function ceremonyPlanRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = staffMay('plan-ceremony');
  app.get('/ceremonies/new', guard, (c) => show(c));
  app.post('/ceremonies', guard, plan);
  return app;
}

async function show(
  c: PortalContext,
  faults: readonly FormFault[] = [],
  values: Values = {},
  ticked?: readonly string[],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const all = await listConventions(c.var.desk);
  const candidates = all.filter((each) => each.status === 'assembled' || each.status === 'signing');
  const ready = candidates.filter((each) => each.status === 'assembled');
  const chosen = new Set(ticked ?? ready.map(({ conventionId }) => conventionId));
  const props = { candidates, chosen, values, faults };
  return page(c, text(c.var.visitor.locale, 'ceremony.new'), <PlanPage c={c} {...props} />, status);
}

async function plan(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const body = await c.req.parseBody({ all: true });
  const conventionIds = [body.conventionId ?? []].flat().filter((id) => typeof id === 'string');
  const values = Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const faults = faultsOf(c, values, conventionIds);
  if (faults.length > 0) return show(c, faults, values, conventionIds, 422);
  const key = requestKey(c, values);
  const ceremonyId = (await plannedUnder(c, key)) ?? (await freeCeremonyId(c, values.heldOn ?? ''));
  const [title, occasion, place, presidedBy] = PLAN_WORDS.map((word) => both(values, word));
  if (!title || !occasion || !place || !presidedBy) return show(c, faults, values, conventionIds, 422);
  const answer = await planCeremony(desk, {
    key,
    act: staffAct(c, 'plan-ceremony'),
    ceremonyId,
    ...{ title, occasion, place, presidedBy },
    heldOn: values.heldOn ?? '',
    guests: guestsOf(values),
    conventionIds,
  });
  return afterAct(c, answer, `/ceremonies/${ceremonyId}`, (message) =>
    show(c, [{ message }], values, conventionIds, 409),
  );
}

function faultsOf(c: PortalContext, values: Values, conventionIds: readonly string[]): FormFault[] {
  const { locale } = c.var.visitor;
  const missing = (field: string, label: TextKey): FormFault => ({
    field,
    message: text(locale, 'ceremony.field-missing', { label: text(locale, label) }),
  });
  const words = PLAN_WORDS.flatMap((word) => [`${word}Fr`, `${word}Ar`] as const)
    .filter((field) => (values[field] ?? '').trim() === '')
    .map((field) => missing(field, `ceremony.field.${field}`));
  const unpaired = lines(values.guestsFr).length !== lines(values.guestsAr).length;
  return [
    ...words,
    ...(isCalendarDay(values.heldOn ?? '') ? [] : [missing('heldOn', 'ceremony.field.heldOn')]),
    ...(unpaired ? [{ field: 'guestsFr', message: text(locale, 'ceremony.guests-unpaired') }] : []),
    ...(conventionIds.length === 0
      ? [{ field: 'conventions', message: text(locale, 'ceremony.conventions-missing') }]
      : []),
  ];
}

function both(values: Values, word: string): Bilingual {
  return { fr: (values[`${word}Fr`] ?? '').trim(), ar: (values[`${word}Ar`] ?? '').trim() };
}

function guestsOf(values: Values): readonly Bilingual[] {
  const arabic = lines(values.guestsAr);
  return lines(values.guestsFr).map((fr, index) => ({ fr, ar: arabic[index] ?? '' }));
}

function lines(words = ''): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The session that this very form has planned, when it is sent a second time. */
async function plannedUnder(c: PortalContext, key: string): Promise<string | undefined> {
  const planned = await recallState(c.var.desk, ceremonies, key);
  return planned?.ok && planned.value.status !== 'absent' ? planned.value.ceremonyId : undefined;
}

async function freeCeremonyId(c: PortalContext, heldOn: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const ceremonyId = `${heldOn}-${n}`;
    if ((await readCase(c.var.desk, ceremonies, ceremonyId)).status === 'absent') return ceremonyId;
  }
}
