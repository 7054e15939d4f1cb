import { Hono } from 'hono';
import type { Condition } from '../../../shared/domain/gate/expression.ts';
import { missingRows } from '../../../shared/domain/gate/gate-table.ts';
import type { ExistingReport } from '../../../shared/domain/report/state.ts';
import { shutTranches } from '../../../shared/domain/tranche/lost-with.ts';
import { text } from '../../../shared/i18n/text.ts';
import { contactOf } from '../../../shared/use-cases/contact-of.ts';
import { onDesk, readSchedule } from '../../../shared/use-cases/convention-money.ts';
import { conventions, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { linkHolderId } from '../../../shared/use-cases/link-receipt.ts';
import { moneyRule } from '../../../shared/use-cases/open-gates.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { readGates } from '../../../shared/use-cases/read-gate.ts';
import { readReports } from '../../../shared/use-cases/read-reports.ts';
import { requestTranche, takeBackRequest } from '../../../shared/use-cases/request-tranche.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { type TrancheCase, type TrancheForm, TranchePage } from '../pages/association/tranche-page.tsx';
import { linkAct, linkFor, linkOf, type PortalContext, type PortalEnv } from '../visitor.ts';

const STREAM = 'tranche-';

/** The association asks for a tranche behind its link; the account is shown by its end and never typed here. */
export function caseTrancheRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('request');
  app.get('/case/tranche', guard, async (c) => {
    const about = await readTranche(c);
    return about ? show(c, about, { confirmed: false, faults: [] }) : absent(c);
  });
  app.post('/case/tranche', guard, ask);
  app.post('/case/tranche/take-back', guard, takeBack);
  return app;
}

async function readTranche(c: PortalContext): Promise<TrancheCase | undefined> {
  const { desk } = c.var;
  const { subject } = linkOf(c);
  if (!subject.startsWith(STREAM)) return undefined;
  const tranche = await readCase(desk, tranches, subject.slice(STREAM.length));
  if (tranche.status === 'absent') return undefined;
  const [convention, terms, reports] = await Promise.all([
    readCase(desk, conventions, tranche.conventionId),
    readTerms(desk),
    readReports(desk, tranche.conventionId),
  ]);
  if (convention.status === 'absent') return undefined;
  const at = desk.clock.now();
  const [gate] = await readGates(desk, [tranche], convention, { at, terms });
  if (!gate) return undefined;
  const awaitedReports = reports.filter(
    (report) =>
      report.status !== 'accepted' && missingRows(gate).some(({ condition }) => asksFor(condition, report)),
  );
  const shut = shutTranches(await readSchedule(onDesk(desk), convention));
  const isShut = shut.some(({ index }) => index === tranche.index);
  return { tranche, convention, terms, rule: moneyRule(terms, at), gate, isShut, awaitedReports };
}

/** Whether a condition waits for the report; the share that was spent waits for every one up to its tranche. */
function asksFor(condition: Condition, { index }: ExistingReport): boolean {
  switch (condition.fact) {
    case 'report.filed':
    case 'report.accepted':
      return condition.index === index;
    case 'spent':
      return condition.index >= index;
    default:
      return false;
  }
}

function show(c: PortalContext, about: TrancheCase, form: TrancheForm, status: 200 | 409 | 422 = 200) {
  const title = text(c.var.visitor.locale, 'request.title', { index: about.tranche.index });
  return page(c, title, <TranchePage c={c} about={about} form={form} />, status);
}

async function ask(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const about = await readTranche(c);
  if (!about) return absent(c);
  const values = await formFields(c);
  const { locale } = c.var.visitor;
  const kept = { confirmed: values.confirm === 'yes', ...(values.key ? { key: values.key } : {}) };
  if (!kept.confirmed) {
    const message = text(locale, 'request.confirm-missing');
    return show(c, about, { ...kept, faults: [{ field: 'confirm', message }] }, 422);
  }
  const answer = await requestTranche(desk, {
    key: requestKey(c, values),
    act: linkAct(c, await holderOf(c), 'association'),
    trancheId: about.tranche.trancheId,
  });
  return afterAct(c, answer, '/case/tranche', async (message) =>
    show(c, (await readTranche(c)) ?? about, { ...kept, faults: [{ message }] }, 409),
  );
}

/** The association's own way back; the page then says so and takes the next request. */
async function takeBack(c: PortalContext): Promise<Response> {
  const about = await readTranche(c);
  if (!about) return absent(c);
  const answer = await takeBackRequest(c.var.desk, {
    key: requestKey(c, await formFields(c)),
    act: linkAct(c, await holderOf(c), 'association'),
    trancheId: about.tranche.trancheId,
  });
  return afterAct(c, answer, '/case/tranche', async (message) =>
    show(c, (await readTranche(c)) ?? about, { confirmed: false, faults: [{ message }] }, 409),
  );
}

/** Contact or treasurer, by the part that the link was sent to. */
async function holderOf(c: PortalContext) {
  const { recipient, applicationId } = linkOf(c);
  const known = await contactOf(c.var.desk, applicationId);
  const person = known?.facts[recipient === 'treasurer' ? 'treasurer' : 'contact'];
  return { personId: linkHolderId({ applicationId, recipient }), name: person?.name?.fr ?? recipient };
}

function absent(c: PortalContext) {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
