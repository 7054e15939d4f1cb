import { Hono } from 'hono';
import { parseDay } from '../../../shared/domain/kernel/calendar-day.ts';
import { fileKindOf } from '../../../shared/domain/kernel/file-kind.ts';
import { rowOf } from '../../../shared/domain/mandate/mandate-on.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import type { Answer } from '../../../shared/use-cases/answer.ts';
import { confirmMandate, endMandate, recordMandate } from '../../../shared/use-cases/change-mandates.ts';
import { bilingual } from '../../../shared/wire/fields.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import type { MandateForms } from '../pages/programme/mandate-forms.tsx';
import { MandatesPage, PartyMandatesPage } from '../pages/programme/mandates-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { pdfAnswer } from './kept-files.ts';
import { listMandates, readPartyMandates } from './mandates-reading.ts';
import { keepPaperBytes, paperFault, postedBytes } from './received-paper.ts';

const READERS = ['record-mandate', 'confirm-mandate', 'end-mandate', 'read-all'] as const;

type Values = Readonly<Record<string, string>>;

/** The register of mandates: one administrator records, another confirms; who reads all sees who may sign. */
export function mandateRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const readers = staffMay(...READERS);
  app.get('/mandates', readers, async (c) => {
    const props = { c, parties: await listMandates(c.var.desk), mayChange: mayChange(c) };
    return page(c, text(c.var.visitor.locale, 'mandates.title'), <MandatesPage {...props} />);
  });
  app.get('/mandates/:partyId', readers, (c) => show(c));
  app.get('/mandates/:partyId/:mandateId/paper.pdf', readers, showPaper);
  app.post('/mandates/:partyId', staffMay('record-mandate'), record);
  app.post('/mandates/:partyId/:mandateId/confirm', staffMay('confirm-mandate'), confirm);
  app.post('/mandates/:partyId/:mandateId/end', staffMay('end-mandate'), end);
  return app;
}

async function show(
  c: PortalContext,
  forms: MandateForms = { values: {}, faults: [] },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const party = await readPartyMandates(c.var.desk, partyIdOf(c));
  if (!party) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const props = { c, party, forms, mayChange: mayChange(c) };
  return page(c, text(c.var.visitor.locale, 'mandates.title'), <PartyMandatesPage {...props} />, status);
}

async function showPaper(c: PortalContext): Promise<Response> {
  const partyId = partyIdOf(c);
  const mandateId = c.req.param('mandateId') ?? '';
  const party = await readPartyMandates(c.var.desk, partyId);
  const row = party && rowOf(party.register, mandateId);
  const document = `${mandateId}.pdf`;
  const pdf = await pdfAnswer(c, row?.paper.documentKey, document);
  return consulted(c, { caseId: `mandates-${partyId}`, document, door: READERS }, pdf);
}

async function record(c: PortalContext): Promise<Response> {
  const body = await c.req.parseBody();
  const values: Values = Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const bytes = await postedBytes(body.file);
  const title = bilingual.safeParse({ fr: values.titleFr?.trim(), ar: values.titleAr?.trim() });
  const validFrom = parseDay(values.validFrom ?? '');
  const validTo = parseDay(values.validTo ?? '');
  const faults = [...faultsOf(c, values), ...(await paperFaults(c, bytes))];
  if (faults.length > 0 || !title.success || validFrom === undefined) return show(c, { values, faults }, 422);
  const { delegatingMandateId = '', mayDelegate, personId = '' } = values;
  const answer = await recordMandate(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'record-mandate'),
    partyId: partyIdOf(c),
    personId,
    title: title.data,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    paper: await keepPaper(c, bytes),
    mayDelegate: mayDelegate === 'yes',
    ...(delegatingMandateId === '' ? {} : { delegatingMandateId }),
  });
  return acted(c, answer, values);
}

async function confirm(c: PortalContext): Promise<Response> {
  const values = await formFields(c);
  const mandateId = c.req.param('mandateId') ?? '';
  const request = { key: requestKey(c, values), act: staffAct(c, 'confirm-mandate') };
  return acted(c, await confirmMandate(c.var.desk, { ...request, partyId: partyIdOf(c), mandateId }), {});
}

async function end(c: PortalContext): Promise<Response> {
  const fields = await formFields(c);
  const { desk } = c.var;
  const partyId = partyIdOf(c);
  const mandateId = c.req.param('mandateId') ?? '';
  const values = { ...fields, mandateId };
  const reason = (fields.reason ?? '').trim();
  const party = await readPartyMandates(desk, partyId);
  const row = party && rowOf(party.register, mandateId);
  // What nobody has confirmed was never in force: it is struck out on the day.
  const lastOn = row && !row.confirmed ? party.today : parseDay(fields[`lastOn-${mandateId}`] ?? '');
  const faults = [
    ...(lastOn === undefined ? [said(c, 'mandates.day-wrong', `lastOn-${mandateId}`)] : []),
    ...(reason === '' ? [said(c, 'MANDATE_REASON_MISSING', `reason-${mandateId}`)] : []),
  ];
  if (lastOn === undefined || faults.length > 0) return show(c, { values, faults }, 422);
  const request = { key: requestKey(c, fields), act: staffAct(c, 'end-mandate', reason) };
  return acted(c, await endMandate(desk, { ...request, partyId, mandateId, lastOn, reason }), values);
}

function acted(c: PortalContext, answer: Answer<unknown>, values: Values): Response | Promise<Response> {
  return afterAct(c, answer, `/mandates/${partyIdOf(c)}`, (message) =>
    show(c, { values, faults: [{ message }] }, 409),
  );
}

function faultsOf(c: PortalContext, values: Values): readonly FormFault[] {
  const day = (field: string, needed: boolean): FormFault[] => {
    const typed = (values[field] ?? '').trim();
    const wrong = typed === '' ? needed : parseDay(typed) === undefined;
    return wrong ? [said(c, 'mandates.day-wrong', field)] : [];
  };
  const title = bilingual.safeParse({ fr: values.titleFr?.trim(), ar: values.titleAr?.trim() });
  const titles = title.error?.issues.map(({ path }) => (path[0] === 'ar' ? 'titleAr' : 'titleFr')) ?? [];
  return [
    ...(values.personId ? [] : [said(c, 'mandates.person-wrong', 'personId')]),
    ...titles.map((field) => said(c, 'mandates.title-wrong', field)),
    ...day('validFrom', true),
    ...day('validTo', false),
  ];
}

/** The decree or decision itself, as a PDF: a picture of it is not enough here. */
async function paperFaults(c: PortalContext, bytes: Uint8Array): Promise<readonly FormFault[]> {
  const message = await paperFault(c.var.desk, c.var.visitor.locale, bytes);
  if (message) return [{ field: 'file', message }];
  return fileKindOf(bytes)?.extension === 'pdf' ? [] : [said(c, 'mandates.file-wrong', 'file')];
}

async function keepPaper(c: PortalContext, bytes: Uint8Array) {
  const kept = await keepPaperBytes(c.var.desk, `mandates/${partyIdOf(c)}`, 'mandate', bytes);
  return { sha256: kept.sha256, documentKey: kept.documentKey };
}

function partyIdOf(c: PortalContext): string {
  return c.req.param('partyId') ?? '';
}

function mayChange(c: PortalContext): boolean {
  return mayAct(personOf(c).roles, 'record-mandate');
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}
