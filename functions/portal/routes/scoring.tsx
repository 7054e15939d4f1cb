import { Hono } from 'hono';
import type { ScoringTerms } from '../../../shared/domain/programme/programme-terms.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';
import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { recordScore } from '../../../shared/use-cases/record-score.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { ScoringList, ScoringPage } from '../pages/programme/scoring-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';

/** The evaluator's room: only files that this evaluator has not marked yet wait here. */
export function scoringRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/scoring', staffMay('score'), showList);
  app.get('/scoring/:id', staffMay('score'), (c) => showFile(c, {}));
  app.post('/scoring/:id', staffMay('score'), record);
  return app;
}

async function showList(c: PortalContext): Promise<Response> {
  const { personId } = personOf(c);
  const eligible = await listCases(c.var.desk, applications, 'applications/eligible');
  const rows = eligible
    .filter((state) => state.status === 'eligible')
    .filter(({ scores }) => !scores.some(({ evaluatorId }) => evaluatorId === personId));
  return page(c, text(c.var.visitor.locale, 'scoring.title'), <ScoringList c={c} rows={rows} />);
}

interface Shown {
  readonly faults?: readonly FormFault[];
  readonly values?: Readonly<Record<string, string>>;
  readonly status?: 200 | 409 | 422;
}

async function showFile(
  c: PortalContext,
  { faults = [], values = {}, status = 200 }: Shown,
): Promise<Response> {
  const { desk } = c.var;
  const state = await readCase(desk, applications, c.req.param('id') ?? '');
  if (!('scores' in state)) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const { personId } = personOf(c);
  const marked = state.scores.some(({ evaluatorId }) => evaluatorId === personId);
  const { applicationId, file } = state;
  const { scoring } = await readTerms(desk);
  const open = state.status === 'eligible' && !marked;
  const view = { applicationId, file, scoring, open, faults, values };
  return page(c, applicationId, <ScoringPage c={c} view={view} />, status);
}

async function record(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const applicationId = c.req.param('id') ?? '';
  const fields = await formFields(c);
  const { scoring } = await readTerms(desk);
  const faults = faultsOf(c.var.visitor.locale, scoring, fields);
  if (faults.length > 0) return showFile(c, { faults, values: fields, status: 422 });
  const answer = await recordScore(desk, {
    key: requestKey(c, fields),
    act: staffAct(c, 'score'),
    applicationId,
    marks: Object.fromEntries(
      scoring.criteria.map(({ criterionId }) => [criterionId, Number(fields[`mark-${criterionId}`])]),
    ),
    comment: (fields.comment ?? '').trim(),
    conflictOfInterest: fields.conflict === 'yes',
    evaluatorEmail: personOf(c).email,
  });
  return afterAct(c, answer, '/scoring', (message) =>
    showFile(c, { faults: [{ message }], values: fields, status: 409 }),
  );
}

/** The statement must be made; whoever declares an interest need not mark, the refusal answers that. */
function faultsOf(
  locale: Locale,
  { criteria }: ScoringTerms,
  fields: Readonly<Record<string, string>>,
): readonly FormFault[] {
  if (fields.conflict === 'yes') return [];
  const conflict =
    fields.conflict === 'no'
      ? []
      : [{ field: 'conflict', message: text(locale, 'scoring.conflict-missing') }];
  const marks = criteria
    .filter(({ criterionId, marksMax }) => !isMark(fields[`mark-${criterionId}`] ?? '', marksMax))
    .map(({ criterionId, marksMax, name }) => ({
      field: `mark-${criterionId}`,
      message: text(locale, 'scoring.mark-wrong', { criterion: name[locale], max: marksMax }),
    }));
  return [...conflict, ...marks];
}

function isMark(written: string, marksMax: number): boolean {
  return /^\d{1,4}$/u.test(written.trim()) && Number(written) <= marksMax;
}
