import { Hono } from 'hono';
import { isComplete } from '../../../shared/domain/scan/match-pages.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { ReportedScan } from '../../../shared/use-cases/read-scan.ts';
import { rejectPaper } from '../../../shared/use-cases/reject-paper.ts';
import { afterAct, formFields, requestKey } from '../answers.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { numberOf, showReport, showRound, withReport, withRound } from './scans.tsx';
import type { PaperRound } from './scans-reading.ts';

/** Paper that does not count: its parties are told which pages are missing, or why it was not accepted. */
export function paperReturnRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.post('/scans/:id/:number/missing', staffMay('record-paper'), (c) =>
    withReport(c, (report) => tellMissing(c, report)),
  );
  app.post('/paper/:signatureId/reject', staffMay('confirm-paper'), (c) =>
    withRound(c, (about) => reject(c, about)),
  );
  return app;
}

/** Those whose paper is awaited; where nobody asked for paper, those whose turn it is. */
async function tellMissing(c: PortalContext, report: ReportedScan): Promise<Response> {
  const number = numberOf(c);
  const matched = report.conventions.find((each) => each.number === number);
  const again = (message: string) => showReport(c, report, [{ field: number, message }], 409);
  const round = matched?.registered.round;
  if (!matched || round?.status !== 'open') return again(text(c.var.visitor.locale, 'scans.closed'));
  if (isComplete(matched)) return again(text(c.var.visitor.locale, 'scans.complete'));
  const values = await formFields(c);
  const awaited = (round.paperAwaited ?? []).map(({ partyId }) => partyId);
  const answer = await rejectPaper(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'record-paper'),
    signatureId: round.signatureId,
    partyIds: awaited.length > 0 ? awaited : round.awaiting,
    missingPages: matched.missing,
    reason: '',
  });
  return afterAct(c, answer, `/scans/${report.scan.scanId}`, again);
}

async function reject(c: PortalContext, about: PaperRound): Promise<Response> {
  const values = await formFields(c);
  const answer = await rejectPaper(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'confirm-paper'),
    signatureId: about.round.signatureId,
    partyIds: [],
    missingPages: [],
    reason: values.reason ?? '',
    scanSha256: values.scanSha256 ?? '',
  });
  return afterAct(c, answer, '/scans', (message) => showRound(c, about, [{ field: 'reason', message }], 409));
}
