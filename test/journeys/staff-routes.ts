import { type ActName, rolesByAct } from '../../shared/domain/roles/acts.ts';

/** A door of the staff and the acts that open it: one of them is enough. */
export interface StaffRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly acts: readonly ActName[];
}

const FILES: readonly ActName[] = ['import-applications', 'check-eligibility', 'read-all'];
const REGISTER: readonly ActName[] = [
  'register-person',
  'grant-role',
  'confirm-role',
  'revoke-role',
  'read-all',
];
const MANDATES: readonly ActName[] = ['record-mandate', 'confirm-mandate', 'end-mandate', 'read-all'];
const PHASE_TWO: readonly ActName[] = ['propose-expansion', 'confirm-expansion', 'read-all'];
const CONVENTIONS: readonly ActName[] = [
  'read-all',
  'verify-account',
  'record-visa',
  'certify',
  'approve',
  'release-batch',
  'open-signing',
];
const PAPERS: readonly ActName[] = ['record-paper', 'confirm-paper', 'read-all'];
const CONTACTS: readonly ActName[] = ['record-contact-change', 'confirm-contact-change', 'read-all'];
const TRANCHES: readonly ActName[] = [
  'read-all',
  'certify',
  'approve',
  'hold',
  'settle-unknown',
  'prepare-batch',
];
const REPORTS: readonly ActName[] = ['check-report-content', 'check-report-finance', 'read-all'];
const ATTENTION: readonly ActName[] = ['read-all', 'upload-statement', 'settle-unknown', 'settle-attention'];
const LINES: readonly ActName[] = ['settle-line', 'upload-statement', 'read-all'];
const SESSIONS: readonly ActName[] = ['plan-ceremony', 'open-ceremony', 'close-ceremony', 'read-all'];
const PAYMENTS: readonly ActName[] = ['prepare-batch', 'release-batch', 'upload-statement', 'read-all'];
const RECOVERIES: readonly ActName[] = ['order-recovery', 'record-recovery', 'read-all'];
const DRAWS: readonly ActName[] = ['draw-reports', 'deep-check', 'read-all'];
const CREDITS: readonly ActName[] = ['enter-credit', 'confirm-credit', 'release-batch', 'read-all'];
const MONTHS: readonly ActName[] = ['sign-off-pack', 'release-batch', 'read-all'];

/** Every door of the staff. A route of the portal that stands neither here nor among the open doors fails the test. */
export const staffRoutes: readonly StaffRoute[] = [
  get('/reports', REPORTS),
  get('/reports/:id', REPORTS),
  get('/reports/:id/files/:file', REPORTS),
  post('/reports/:id/accept-content', ['check-report-content']),
  post('/reports/:id/remark-content', ['check-report-content']),
  post('/reports/:id/accept-finance', ['check-report-finance']),
  post('/reports/:id/remark-finance', ['check-report-finance']),
  get('/applications', FILES),
  get('/applications/:id', FILES),
  get('/applications/:id/papers/:kind', FILES),
  get('/applications/:id/convention-preview.pdf', FILES),
  post('/applications/import', ['import-applications']),
  post('/applications/:id/eligibility', ['check-eligibility']),
  get('/calls', ['open-call', 'read-all']),
  post('/calls/:callId/open', ['open-call']),
  get('/scoring', ['score']),
  get('/scoring/:id', ['score']),
  post('/scoring/:id', ['score']),
  get('/committee', ['decide-selection', 'publish-selection', 'read-all']),
  post('/committee/:callId/decide', ['decide-selection']),
  post('/committee/:callId/publish', ['publish-selection']),
  get('/expansion', PHASE_TWO),
  get('/expansion/preview/:selectionId/:callId', PHASE_TWO),
  get('/expansion/:id', PHASE_TWO),
  get('/expansion/:id/launch', PHASE_TWO),
  post('/expansion/propose', ['propose-expansion']),
  post('/expansion/:id/confirm', ['confirm-expansion']),
  post('/expansion/:id/decline', ['confirm-expansion']),
  post('/expansion/:id/cancel', ['propose-expansion']),
  get('/staff', REGISTER),
  post('/staff', ['register-person']),
  post('/staff/:personId/grant', ['grant-role']),
  post('/staff/:personId/confirm', ['confirm-role']),
  post('/staff/:personId/revoke', ['revoke-role']),
  get('/mandates', MANDATES),
  get('/mandates/:partyId', MANDATES),
  get('/mandates/:partyId/:mandateId/paper.pdf', MANDATES),
  post('/mandates/:partyId', ['record-mandate']),
  post('/mandates/:partyId/:mandateId/confirm', ['confirm-mandate']),
  post('/mandates/:partyId/:mandateId/end', ['end-mandate']),
  get('/attention', ATTENTION),
  get('/attention/:id', ATTENTION),
  post('/attention/restart', ['restart-workflow']),
  post('/attention/:id/send', ['settle-attention']),
  post('/attention/:id/hand-over', ['settle-attention']),
  post('/attention/:id/close', ['settle-attention']),
  get('/statements/unmatched', LINES),
  get('/statements/unmatched/:id', LINES),
  post('/statements/unmatched/:id/confirm', ['settle-line']),
  post('/statements/unmatched/:id/refuse', ['settle-line']),
  post('/statements/unmatched/:id/name', ['settle-line']),
  post('/statements/unmatched/:id/close', ['settle-line']),
  post('/statements/unmatched/:id/read-again', ['upload-statement']),
  get('/ceremonies', SESSIONS),
  get('/ceremonies/new', ['plan-ceremony']),
  get('/ceremonies/:id', SESSIONS),
  get('/ceremonies/:id/minutes.pdf', SESSIONS),
  get('/ceremonies/:id/copy.pdf', ['plan-ceremony']),
  get('/ceremonies/:id/board', [...SESSIONS, 'sign']),
  get('/ceremonies/:id/hall', [...SESSIONS, 'sign']),
  get('/ceremonies/:id/manifest', ['sign']),
  get('/ceremonies/:id/documents/:conventionId/document.pdf', ['sign']),
  post('/ceremonies', ['plan-ceremony']),
  post('/ceremonies/:id/rehearse', ['plan-ceremony']),
  post('/ceremonies/:id/open', ['open-ceremony']),
  post('/ceremonies/:id/close', ['close-ceremony']),
  post('/ceremonies/:id/manifest', ['sign']),
  post('/ceremonies/:id/manifest/code', ['sign']),
  get('/signing', ['sign']),
  get('/signing/:signatureId', ['sign']),
  get('/signing/:signatureId/document.pdf', ['sign']),
  post('/signing/:signatureId', ['sign']),
  post('/signing/:signatureId/code', ['sign']),
  post('/signing/:signatureId/refuse', ['sign']),
  get('/signing/:signatureId/remote', ['sign']),
  post('/signing/:signatureId/remote', ['sign']),
  get('/conventions', CONVENTIONS),
  get('/conventions/:id', CONVENTIONS),
  get('/conventions/:id/document.pdf', CONVENTIONS),
  get('/conventions/:id/evidence.json', ['read-all', 'open-signing']),
  get('/conventions/:id/evidence.pdf', CONVENTIONS),
  post('/conventions/open-signing', ['open-signing']),
  post('/conventions/:id/open-signing', ['open-signing']),
  post('/conventions/:id/account', ['verify-account']),
  post('/conventions/:id/visa', ['record-visa']),
  post('/conventions/:id/visa/confirm', ['record-visa']),
  post('/conventions/:id/paper', ['record-paper']),
  get('/conventions/:id/paper/:partyId', CONVENTIONS),
  post('/conventions/:id/amendments/:index/paper', ['record-paper']),
  get('/conventions/:id/amendments/:index/paper/:partyId', CONVENTIONS),
  get('/scans', PAPERS),
  post('/scans', ['record-paper']),
  get('/scans/:id', PAPERS),
  post('/scans/:id', ['record-paper']),
  get('/scans/:id/:number/pages.pdf', PAPERS),
  post('/scans/:id/:number', ['record-paper']),
  post('/scans/:id/:number/missing', ['record-paper']),
  get('/paper/:signatureId', PAPERS),
  get('/paper/:signatureId/scan.pdf', PAPERS),
  post('/paper/:signatureId', ['confirm-paper']),
  post('/paper/:signatureId/reject', ['confirm-paper']),
  get('/contacts', CONTACTS),
  get('/contacts/:id', CONTACTS),
  get('/contacts/:id/papers/:change', CONTACTS),
  post('/contacts/:id', ['record-contact-change']),
  post('/contacts/:id/:change/confirm', ['confirm-contact-change']),
  post('/contacts/:id/:change/decline', ['confirm-contact-change']),
  get('/conventions/:id/amendments', CONVENTIONS),
  get('/conventions/:id/amend/:kind', ['amend']),
  post('/conventions/:id/amend/:kind', ['amend']),
  post('/conventions/:id/amend/:kind/preview', ['amend']),
  get('/conventions/:id/amendments/:index', CONVENTIONS),
  get('/conventions/:id/amendments/:index/document.pdf', CONVENTIONS),
  get('/conventions/:id/amendments/:index/evidence.pdf', CONVENTIONS),
  post('/conventions/:id/amendments/:index/open-signing', ['open-signing']),
  post('/conventions/:id/amendments/:index/withdraw', ['amend']),
  get('/conventions/:id/suspension', ['suspend-convention']),
  post('/conventions/:id/suspend', ['suspend-convention']),
  post('/conventions/:id/resume', ['suspend-convention']),
  get('/conventions/:id/terminate', ['end-convention']),
  post('/conventions/:id/terminate', ['end-convention']),
  get('/tranches', TRANCHES),
  get('/tranches/approve', ['approve']),
  post('/tranches/approve', ['approve']),
  get('/tranches/:id', TRANCHES),
  get('/tranches/:id/papers/:kind', TRANCHES),
  post('/tranches/:id/certify', ['certify']),
  post('/tranches/:id/approve', ['approve']),
  post('/tranches/:id/answer', ['answer-observation']),
  post('/tranches/:id/take-back', ['take-back-approval']),
  post('/tranches/:id/return', ['return-tranche']),
  post('/tranches/:id/hold', ['hold']),
  post('/tranches/:id/release', ['release-hold']),
  post('/tranches/:id/reopen', ['prepare-batch']),
  get('/tranches/:id/withdraw', ['propose-withdrawal', 'confirm-withdrawal']),
  post('/tranches/:id/withdraw', ['propose-withdrawal']),
  post('/tranches/:id/withdraw/confirm', ['confirm-withdrawal']),
  post('/tranches/:id/withdraw/decline', ['confirm-withdrawal']),
  post('/tranches/:id/settle', ['settle-unknown']),
  post('/tranches/:id/reissue', ['prepare-batch', 'settle-unknown']),
  get('/payments', PAYMENTS),
  post('/payments/batches', ['prepare-batch']),
  get('/payments/batches/:id', PAYMENTS),
  get('/payments/batches/:id/:file', PAYMENTS),
  post('/payments/batches/:id/files', ['prepare-batch', 'observe-lines']),
  post('/payments/batches/:id/continue', ['prepare-batch', 'release-batch']),
  post('/payments/batches/:id/observe', ['observe-lines']),
  post('/payments/batches/:id/take-out', ['take-out-order']),
  post('/payments/batches/:id/release', ['release-batch']),
  post('/payments/statements', ['upload-statement']),
  get('/credits', CREDITS),
  post('/credits', ['enter-credit']),
  post('/credits/:year/:line/:entry/confirm', ['confirm-credit']),
  post('/credits/:year/:line/:entry/drop', ['enter-credit']),
  get('/reconciliation', MONTHS),
  get('/reconciliation/court/:year', MONTHS),
  get('/reconciliation/:month', MONTHS),
  get('/reconciliation/:month/:file', MONTHS),
  post('/reconciliation/:month/sign-off', ['sign-off-pack']),
  get('/recoveries', RECOVERIES),
  get('/recoveries/:id', RECOVERIES),
  get('/recoveries/:id/order', RECOVERIES),
  post('/recoveries/:id', ['order-recovery']),
  post('/recoveries/:id/confirm', ['confirm-recovery']),
  post('/recoveries/:id/decline', ['confirm-recovery']),
  post('/recoveries/:id/receipts', ['record-recovery']),
  post('/recoveries/:id/receipts/:receipt/take-back', ['record-recovery']),
  get('/draws', DRAWS),
  get('/draws/:id', DRAWS),
  get('/draws/:id/list.csv', DRAWS),
  get('/draws/:id/heads.txt', DRAWS),
  get('/draws/:id/reports/:reportId', DRAWS),
  post('/draws', ['draw-reports']),
  post('/draws/:id/reports/:reportId', ['deep-check']),
  get('/conventions/:id/statements/:year', CONVENTIONS),
];

/** Doors of everybody, and of those who hold a link; each has guards and tests of its own. */
export const OPEN_DOORS: readonly RegExp[] = [
  /^\/$/u,
  /^\/assets\//u,
  /^\/sign-(?:in|out)/u,
  /^\/l\//u,
  /^\/apply/u,
  /^\/case/u,
  /^\/verify\//u,
  /^\/remote-signing\//u,
  /^\/authority\/(revoked|root)\.crl$/u,
];

/** The path of a door with something in place of its parameters. */
export function pathOf({ path }: StaffRoute): string {
  return path.replaceAll(/:[a-zA-Z]+/gu, 'UPE-001');
}

/** The roles that may open the door, from the one table. */
export function rolesFor({ acts }: StaffRoute): ReadonlySet<string> {
  return new Set(acts.flatMap((act) => [...rolesByAct[act]]));
}

function get(path: string, acts: readonly ActName[]): StaffRoute {
  return { method: 'GET', path, acts };
}

function post(path: string, acts: readonly ActName[]): StaffRoute {
  return { method: 'POST', path, acts };
}
