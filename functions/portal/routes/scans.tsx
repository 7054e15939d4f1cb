import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import type { ScanFile } from '../../../shared/ports/scans.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import { checkUpload } from '../../../shared/use-cases/check-upload.ts';
import {
  addToScan,
  collectConvention,
  type ReportedScan,
  reportScan,
  scanIdFor,
} from '../../../shared/use-cases/read-scan.ts';
import { confirmPaper, recordPaper } from '../../../shared/use-cases/record-paper.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { PaperConfirmPage } from '../pages/scans/paper-confirm-page.tsx';
import { numberInPath, numberOfPath } from '../pages/scans/paper-number.ts';
import { signerField } from '../pages/scans/record-form.tsx';
import { ScanPage } from '../pages/scans/scan-page.tsx';
import { ScansPage } from '../pages/scans/scans-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { pdfAnswer } from './kept-files.ts';
import { holdersIn, listPaperRounds, listScans, type PaperRound, readPaperRound } from './scans-reading.ts';

const READERS = ['record-paper', 'confirm-paper', 'read-all'] as const;
const readers = staffMay(...READERS);
const SCAN_ID = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/u;

const SIZE_BYTES_MAX = 60 * 1024 * 1024;

type Status = 200 | 409 | 422;

/** Signatures by hand: the scans of an officer, what each convention got of them, and the second officer's look. */
export function scanRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/scans', readers, (c) => list(c));
  app.post('/scans', staffMay('record-paper'), (c) => upload(c));
  app.get('/scans/:id', readers, (c) => withReport(c, (report) => showReport(c, report)));
  app.post('/scans/:id', staffMay('record-paper'), (c) => withReport(c, (report) => upload(c, report)));
  app.get('/scans/:id/:number/pages.pdf', readers, (c) => withReport(c, (report) => pages(c, report)));
  app.post('/scans/:id/:number', staffMay('record-paper'), (c) =>
    withReport(c, (report) => record(c, report)),
  );
  app.get('/paper/:signatureId', readers, (c) => withRound(c, (about) => showRound(c, about)));
  app.get('/paper/:signatureId/scan.pdf', readers, (c) => withRound(c, (about) => scanOf(c, about)));
  app.post('/paper/:signatureId', staffMay('confirm-paper'), (c) =>
    withRound(c, (about) => confirm(c, about)),
  );
  return app;
}

export async function withReport(
  c: PortalContext,
  then: (report: ReportedScan) => Response | Promise<Response>,
): Promise<Response> {
  const scanId = c.req.param('id') ?? '';
  const report = SCAN_ID.test(scanId) ? await reportScan(c.var.desk, scanId) : undefined;
  return report ? then(report) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

export async function withRound(
  c: PortalContext,
  then: (about: PaperRound) => Response | Promise<Response>,
): Promise<Response> {
  const about = await readPaperRound(c.var.desk, c.req.param('signatureId') ?? '');
  return about ? then(about) : messagePage(c, 'portal.not-found', 'scans.confirmed', 404);
}

async function list(c: PortalContext, faults: readonly FormFault[] = [], status: Status = 200) {
  const { desk, visitor } = c.var;
  const props = {
    rounds: await listPaperRounds(desk),
    scans: await listScans(desk),
    mayRecord: mayAct(personOf(c).roles, 'record-paper'),
    faults,
  };
  return page(c, text(visitor.locale, 'scans.title'), <ScansPage c={c} {...props} />, status);
}

export async function showReport(
  c: PortalContext,
  report: ReportedScan,
  faults: readonly FormFault[] = [],
  status: Status = 200,
) {
  const title = text(c.var.visitor.locale, 'scans.one', { scanId: isolated(report.scan.scanId) });
  const mayRecord = mayAct(personOf(c).roles, 'record-paper');
  const props = { report, mayRecord, faults, holders: await holdersIn(c.var.desk, report) };
  return page(c, title, <ScanPage c={c} {...props} />, status);
}

/** The files of a scan, or more of them: read page by page, and kept only when all of them can be read. */
async function upload(c: PortalContext, report?: ReportedScan): Promise<Response> {
  const { scans } = c.var.desk;
  const again = (message: string, status: Status) => {
    const faults = [{ field: 'files', message }];
    return report ? showReport(c, report, faults, status) : list(c, faults, status);
  };
  const said = (key: TextKey) => again(text(c.var.visitor.locale, key), 422);
  if (!scans) return said('scans.not-here');
  const body = await c.req.parseBody({ all: true });
  const given = [body.files ?? []]
    .flat()
    .flatMap((file) => (file instanceof File && file.size > 0 ? [file] : []));
  if (given.length === 0) return said('scans.choose');
  const files: ScanFile[] = [];
  for (const file of given) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = await checkUpload(c.var.desk, bytes, SIZE_BYTES_MAX);
    if (!checked.ok) return again(refusalText(c.var.visitor.locale, checked.refusal), 422);
    files.push({ bytes, mediaType: checked.value.mediaType });
  }
  const key = requestKey(c, typeof body.key === 'string' ? { key: body.key } : {});
  const request = { key, act: staffAct(c, 'record-paper') };
  const scanId = report?.scan.scanId ?? scanIdFor(c.var.desk, request);
  const answer = await addToScan({ ...c.var.desk, scans }, { ...request, scanId, files });
  return afterAct(c, answer, `/scans/${scanId}`, (message) => again(message, 409));
}

/** The number in the address, of a convention or of an amendment. */
export function numberOf(c: PortalContext): string {
  return numberOfPath(c.req.param('number') ?? '');
}

/** The pages of one convention, put together for this look; nothing is kept. */
async function pages(c: PortalContext, report: ReportedScan): Promise<Response> {
  const matched = report.conventions.find(({ number }) => number === numberOf(c));
  const { scans } = c.var.desk;
  if (!matched || !scans) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const pdf = await collectConvention({ ...c.var.desk, scans }, report.scan, matched);
  const name = `${numberInPath(matched.number)}-${report.scan.scanId}.pdf`;
  const caseId = matched.registered.convention.applicationId;
  const answer = c.body(Uint8Array.from(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'x-content-type-options': 'nosniff',
  });
  return consulted(c, { caseId, document: name, door: READERS }, answer);
}

async function record(c: PortalContext, report: ReportedScan): Promise<Response> {
  const { desk } = c.var;
  const { scans } = desk;
  const number = numberOf(c);
  const body = await c.req.parseBody({ all: true });
  const ticked = [body.partyId ?? []].flat().filter((id) => typeof id === 'string');
  if (!scans) return messagePage(c, 'portal.not-found', 'scans.not-here', 404);
  const round = report.conventions.find((each) => each.number === number)?.registered.round;
  const inOrder = (round?.steps ?? []).flatMap(({ parties }) => parties).filter((id) => ticked.includes(id));
  const key = requestKey(c, typeof body.key === 'string' ? { key: body.key } : {});
  const request = { key, act: staffAct(c, 'record-paper'), scanId: report.scan.scanId, number };
  const signers = signersIn(body, inOrder);
  const answer = await recordPaper({ ...desk, scans }, { ...request, partyIds: inOrder, ...signers });
  const to = round ? `/paper/${round.signatureId}` : '/scans';
  return afterAct(c, answer, to, (message) => showReport(c, report, [{ field: number, message }], 409));
}

/** Whom the officer named for each ticked party; a page without a choice names nobody. */
function signersIn(body: Readonly<Record<string, unknown>>, partyIds: readonly string[]) {
  const named = partyIds.flatMap((partyId) => {
    const personId = body[signerField(partyId)];
    return typeof personId === 'string' ? [[partyId, personId] as const] : [];
  });
  return named.length > 0 ? { signers: Object.fromEntries(named) } : {};
}

export async function showRound(
  c: PortalContext,
  about: PaperRound,
  faults: readonly FormFault[] = [],
  status: Status = 200,
) {
  const { desk, visitor } = c.var;
  const { roles, personId } = personOf(c);
  const recordedBy = about.round.paperRecorded?.recordedBy;
  const recorder = (await listStaff(desk)).find((person) => person.personId === recordedBy);
  const title = text(visitor.locale, 'scans.confirm-title', { number: isolated(about.number) });
  const may = { confirm: mayAct(roles, 'confirm-paper'), isOther: recordedBy !== personId };
  const props = { about, may, faults, ...(recorder ? { recorder: recorder.name } : {}) };
  return page(c, title, <PaperConfirmPage c={c} {...props} />, status);
}

async function scanOf(c: PortalContext, { round, convention, number }: PaperRound): Promise<Response> {
  const name = `${numberInPath(number)}-papier.pdf`;
  const pdf = await pdfAnswer(c, round.paperRecorded?.scanKey, name);
  return consulted(c, { caseId: convention.applicationId, document: name, door: READERS }, pdf);
}

async function confirm(c: PortalContext, about: PaperRound): Promise<Response> {
  const values = await formFields(c);
  const answer = await confirmPaper(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'confirm-paper'),
    signatureId: about.round.signatureId,
    scanSha256: values.scanSha256 ?? '',
  });
  return afterAct(c, answer, about.path, async (message) =>
    showRound(c, (await readPaperRound(c.var.desk, about.round.signatureId)) ?? about, [{ message }], 409),
  );
}
