import type { Role, StaffRole } from '../kernel/act.ts';

/**
 * Who of the staff may do what: the one table that every route and use case asks, and that docs/roles.md prints.
 * Rules about persons (four eyes, conflict of interest) are not here but in the lifecycles.
 * An auditor reads all and acts nowhere; the accountant releases and never approves (decree 330-66).
 */
export const rolesByAct = {
  'open-call': ['administrator'],
  'import-applications': ['programme-officer', 'administrator'],
  'check-eligibility': ['programme-officer'],
  score: ['evaluator'],
  'decide-selection': ['committee-secretary'],
  'publish-selection': ['committee-secretary', 'administrator'],
  'open-signing': ['programme-officer', 'administrator'],
  'record-paper': ['programme-officer', 'administrator'],
  'confirm-paper': ['programme-officer', 'administrator'],
  'plan-ceremony': ['administrator'],
  'open-ceremony': ['administrator'],
  'close-ceremony': ['administrator'],
  amend: ['programme-officer', 'administrator'],
  sign: ['authority'],
  certify: ['certifier'],
  approve: ['finance-officer'],
  'take-back-approval': ['finance-officer'],
  hold: ['certifier', 'finance-officer', 'administrator'],
  'release-hold': ['certifier', 'finance-officer', 'administrator'],
  'return-tranche': ['certifier', 'finance-officer'],
  'propose-withdrawal': ['finance-officer'],
  'confirm-withdrawal': ['finance-officer'],
  'prepare-batch': ['finance-officer'],
  'take-out-order': ['finance-officer'],
  'answer-observation': ['finance-officer'],
  'observe-lines': ['accountant'],
  'release-batch': ['accountant'],
  'upload-statement': ['accountant'],
  'settle-unknown': ['finance-officer', 'accountant'],
  'settle-line': ['finance-officer', 'accountant'],
  'sign-off-pack': ['finance-officer'],
  'order-recovery': ['finance-officer'],
  'confirm-recovery': ['finance-officer'],
  'record-recovery': ['accountant'],
  'draw-reports': ['administrator'],
  'deep-check': ['programme-officer'],
  'enter-credit': ['finance-officer'],
  'confirm-credit': ['finance-officer'],
  'propose-expansion': ['administrator'],
  'confirm-expansion': ['administrator'],
  'register-person': ['administrator'],
  'grant-role': ['administrator'],
  'confirm-role': ['administrator'],
  'revoke-role': ['administrator'],
  'record-mandate': ['administrator'],
  'confirm-mandate': ['administrator'],
  'end-mandate': ['administrator'],
  'restart-workflow': ['administrator'],
  'settle-attention': ['programme-officer', 'finance-officer', 'accountant', 'administrator'],
  'record-contact-change': ['programme-officer'],
  'confirm-contact-change': ['programme-officer'],
  'verify-account': ['programme-officer', 'finance-officer'],
  'check-report-content': ['programme-officer'],
  'check-report-finance': ['finance-officer'],
  'record-visa': ['programme-officer', 'finance-officer'],
  'suspend-convention': ['programme-officer', 'administrator'],
  'end-convention': ['administrator'],
  'read-all': ['auditor', 'administrator', 'programme-officer'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type ActName = keyof typeof rolesByAct;

/** Whether one of the roles allows the act. Without a role of the staff nothing is allowed. */
export function mayAct(roles: readonly Role[], act: ActName): boolean {
  const allowed: readonly Role[] = rolesByAct[act];
  return roles.some((role) => allowed.includes(role));
}
