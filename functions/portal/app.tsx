import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { messagePage } from './answers.tsx';
import { boardScript } from './board-script.ts';
import { regionMapStyles } from './components/region-map/region-map-styles.ts';
import { keysScript } from './keys-script.ts';
import type { PortalDesk } from './portal-desk.ts';
import { reportFilesScript } from './report-files-script.ts';
import { reportSumsScript } from './report-sums-script.ts';
import { amendmentRoutes } from './routes/amendment.tsx';
import { amendmentsRoutes } from './routes/amendments.tsx';
import { annualStatementRoutes } from './routes/annual-statements.ts';
import { applicationFileRoutes } from './routes/application-file.tsx';
import { applicationsRoutes } from './routes/applications.tsx';
import { applyRoutes } from './routes/apply.tsx';
import { applyFileRoutes } from './routes/apply-file.tsx';
import { applyPapersRoutes } from './routes/apply-papers.tsx';
import { attentionRoutes } from './routes/attention.tsx';
import { callsRoutes } from './routes/calls.tsx';
import { caseContactRoutes } from './routes/case-contact.tsx';
import { caseCorrectRoutes } from './routes/case-correct.tsx';
import { caseObjectRoutes } from './routes/case-object.tsx';
import { caseRecoveryRoutes } from './routes/case-recovery.tsx';
import { caseReportRoutes } from './routes/case-report.tsx';
import { caseReportFileRoutes } from './routes/case-report-files.tsx';
import { caseSignRoutes } from './routes/case-sign.tsx';
import { caseSignExternalRoutes } from './routes/case-sign-external.tsx';
import { caseStatusRoutes } from './routes/case-status.tsx';
import { caseTrancheRoutes } from './routes/case-tranche.tsx';
import { ceremonyRoutes } from './routes/ceremonies.tsx';
import { ceremonyBoardRoutes } from './routes/ceremony-board.tsx';
import { ceremonyManifestRoutes } from './routes/ceremony-manifest.tsx';
import { ceremonyPlanRoutes } from './routes/ceremony-plan.tsx';
import { committeeRoutes } from './routes/committee.tsx';
import { contactRoutes } from './routes/contacts.tsx';
import { conventionEvidenceRoutes } from './routes/convention-evidence.tsx';
import { conventionPreviewRoutes } from './routes/convention-preview.tsx';
import { conventionRoutes } from './routes/conventions.tsx';
import { conventionPaperRoutes } from './routes/conventions-paper.tsx';
import { creditRoutes } from './routes/credits.tsx';
import { drawRoutes } from './routes/draws.tsx';
import { evidenceRoutes } from './routes/evidence.tsx';
import { expansionRoutes } from './routes/expansion.tsx';
import { homeRoutes } from './routes/home.tsx';
import { importRoutes } from './routes/import.tsx';
import { linkRoutes } from './routes/links.tsx';
import { mandateRoutes } from './routes/mandates.tsx';
import { paperReturnRoutes } from './routes/paper-returns.tsx';
import { paymentRoutes } from './routes/payments.tsx';
import { reconciliationRoutes } from './routes/reconciliation.tsx';
import { recoveryRoutes } from './routes/recoveries.tsx';
import { remoteSigningRoutes } from './routes/remote-signing.tsx';
import { reportRoutes } from './routes/reports.tsx';
import { scanRoutes } from './routes/scans.tsx';
import { scoringRoutes } from './routes/scoring.tsx';
import { signInRoutes } from './routes/sign-in.tsx';
import { signingRoutes } from './routes/signing.tsx';
import { staffRoutes } from './routes/staff.tsx';
import { statementLineRoutes } from './routes/statement-lines.tsx';
import { suspensionRoutes } from './routes/suspension.tsx';
import { terminationRoutes } from './routes/termination.tsx';
import { trancheWithdrawalRoutes } from './routes/tranche-withdrawal.tsx';
import { trancheRoutes } from './routes/tranches.tsx';
import { trancheBatchRoutes } from './routes/tranches-batch.tsx';
import { verifyRoutes } from './routes/verify.tsx';
import { headersFor, limitedBody, noStore, ownOrigin } from './security.ts';
import { styles } from './styles.ts';
import { type PortalContext, type PortalEnv, recognise, type Sections } from './visitor.ts';

/** A part of the portal: its routes, mounted at the root. */
export type PortalPart = Hono<PortalEnv>;

const PARTS: readonly (() => PortalPart)[] = [
  homeRoutes,
  signInRoutes,
  linkRoutes,
  verifyRoutes,
  caseStatusRoutes,
  applyRoutes,
  applyFileRoutes,
  applyPapersRoutes,
  caseContactRoutes,
  caseCorrectRoutes,
  caseObjectRoutes,
  caseSignRoutes,
  caseSignExternalRoutes,
  caseTrancheRoutes,
  caseRecoveryRoutes,
  caseReportRoutes,
  caseReportFileRoutes,
  callsRoutes,
  importRoutes,
  applicationsRoutes,
  applicationFileRoutes,
  conventionPreviewRoutes,
  scoringRoutes,
  committeeRoutes,
  staffRoutes,
  mandateRoutes,
  expansionRoutes,
  attentionRoutes,
  contactRoutes,
  conventionRoutes,
  conventionEvidenceRoutes,
  conventionPaperRoutes,
  scanRoutes,
  paperReturnRoutes,
  amendmentsRoutes,
  amendmentRoutes,
  suspensionRoutes,
  terminationRoutes,
  evidenceRoutes,
  ceremonyPlanRoutes,
  ceremonyRoutes,
  ceremonyBoardRoutes,
  ceremonyManifestRoutes,
  paymentRoutes,
  creditRoutes,
  reconciliationRoutes,
  statementLineRoutes,
  annualStatementRoutes,
  recoveryRoutes,
  drawRoutes,
  signingRoutes,
  remoteSigningRoutes,
  reportRoutes,
  trancheBatchRoutes,
  trancheRoutes,
  trancheWithdrawalRoutes,
];

const ASSETS = [
  ['/assets/style.css', 'text/css', styles],
  ['/assets/map.css', 'text/css', regionMapStyles],
  ['/assets/board.js', 'text/javascript', boardScript],
  ['/assets/keys.js', 'text/javascript', keysScript],
  ['/assets/report-files.js', 'text/javascript', reportFilesScript],
  ['/assets/report-sums.js', 'text/javascript', reportSumsScript],
] as const;

/** What only some installations have (the sample's tasks, people, mailbox and bank): the portal knows none of it. */
export interface PortalAdditions extends Sections {
  readonly parts: readonly PortalPart[];
}

/** The portal: every page and every door of the product, with what the installation adds. */
export function createApp(
  desk: PortalDesk,
  { parts, ...sections }: PortalAdditions = { parts: [] },
): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  // A president's phone pays for every kilobyte: pages and stylesheet travel compressed, PDFs are so already.
  app.use(compress());
  for (const [path, mediaType, body] of ASSETS)
    app.get(path, (c) =>
      c.body(body, 200, {
        'content-type': `${mediaType}; charset=utf-8`,
        'cache-control': 'public, max-age=3600',
      }),
    );
  app.use(headersFor(desk.identity.issuerOrigin, desk.remoteSigning?.origin));
  app.use(noStore, recognise(desk, sections), ownOrigin, limitedBody);
  for (const part of PARTS) app.route('/', part());
  for (const part of parts) app.route('/', part);
  app.notFound((c) => messagePage(c as PortalContext, 'portal.not-found', 'portal.not-found-help', 404));
  app.onError((fault, c) => answerFault(desk, fault, c as PortalContext));
  return app;
}

function answerFault(desk: PortalDesk, fault: Error, c: PortalContext): Response | Promise<Response> {
  if (fault.name === 'Forbidden') return messagePage(c, 'portal.forbidden', 'portal.forbidden-help', 403);
  if (fault.name === 'LinkMissing')
    return messagePage(c, 'portal.link-missing', 'portal.link-missing-help', 403);
  desk.onFault(fault);
  return messagePage(c, 'portal.fault', 'portal.fault-help', 500);
}
