import { amendmentTexts } from './amendments.ts';
import { archiveTexts } from './archive.ts';
import { associationTexts } from './association.ts';
import { associationFileTexts } from './association-file.ts';
import { associationStatusTexts } from './association-status.ts';
import { attentionPageTexts } from './attention-pages.ts';
import { auditTexts } from './audit.ts';
import { auditDrawTexts } from './audit-draw.ts';
import { batchPageTexts } from './batch-pages.ts';
import { ceremonyTexts } from './ceremony.ts';
import { consentTexts } from './consents.ts';
import { contactTexts } from './contacts.ts';
import { conventionTexts } from './convention.ts';
import { creditTexts } from './credits.ts';
import { drawTexts } from './draws.ts';
import { eventNames } from './event-names.ts';
import { evidenceTexts } from './evidence.ts';
import { externalTexts } from './external.ts';
import { faultTexts } from './faults.ts';
import { financePageTexts } from './finance-pages.ts';
import { findingTexts } from './findings.ts';
import { gateTexts } from './gates.ts';
import { mailBodies } from './mail-bodies.ts';
import { amendmentMails } from './mail-bodies-amendments.ts';
import { mailContactBodies } from './mail-bodies-contacts.ts';
import { mailMoneyBodies } from './mail-bodies-money.ts';
import { mailRecoveryBodies } from './mail-bodies-recovery.ts';
import { mailReportBodies } from './mail-bodies-reports.ts';
import { mailboxTexts } from './mailbox.ts';
import { mailTexts } from './mails.ts';
import { mandateTexts } from './mandates.ts';
import { modelCheckTexts } from './model-check.ts';
import { paperTexts } from './paper.ts';
import { paymentPageTexts } from './payment-pages.ts';
import { portalTexts } from './portal.ts';
import { programmeBoardTexts } from './programme-board.ts';
import { programmeDecisionTexts } from './programme-decisions.ts';
import { programmeEventTexts } from './programme-events.ts';
import { programmePageTexts } from './programme-pages.ts';
import { programmeRevisionTexts } from './programme-revision.ts';
import { reconciliationTexts } from './reconciliation.ts';
import { recoveryTexts } from './recovery.ts';
import { amendmentRefusals } from './refusals-amendment.ts';
import { applicationRefusals } from './refusals-application.ts';
import { ceremonyRefusals } from './refusals-ceremony.ts';
import { contactRefusals } from './refusals-contact.ts';
import { conventionRefusals } from './refusals-convention.ts';
import { creditRefusals } from './refusals-credit.ts';
import { externalRefusals } from './refusals-external.ts';
import { mandateRefusals } from './refusals-mandate.ts';
import { paymentRefusals } from './refusals-payment.ts';
import { programmeRefusals } from './refusals-programme.ts';
import { reportRefusals } from './refusals-report.ts';
import { revocationRefusals } from './refusals-revocation.ts';
import { selectionRefusals } from './refusals-selection.ts';
import { signatureRefusals } from './refusals-signature.ts';
import { trancheRefusals } from './refusals-tranche.ts';
import { regionMapTexts } from './region-map.ts';
import { remoteSigningTexts } from './remote-signing.ts';
import { reportEventNames } from './report-events.ts';
import { reportFileTexts } from './report-files.ts';
import { reportPageTexts } from './report-pages.ts';
import { reportStaffTexts } from './report-staff.ts';
import { sampleTexts } from './sample.ts';
import { sampleTaskTexts } from './sample-tasks.ts';
import { signingTexts } from './signing.ts';
import { statementLineTexts } from './statement-lines.ts';
import { statusTexts } from './statuses.ts';
import { suspensionTexts } from './suspension.ts';
import { terminationTexts } from './termination.ts';
import { trancheBatchTexts } from './tranche-batch.ts';
import { tranchePageTexts } from './tranche-pages.ts';
import { turnTexts } from './turns.ts';
import { moneyTurnTexts } from './turns-money.ts';
import { uploadTexts } from './uploads.ts';
import { verificationTexts } from './verification.ts';
import { withdrawalTexts } from './withdrawal.ts';

/** What is also told in English: verdicts on a file and on the log. */
export const reportTexts = { ...archiveTexts, ...auditTexts, ...auditDrawTexts, ...verificationTexts };

/** All areas together; a key stands in one area only. */
export const texts = {
  ...amendmentMails,
  ...amendmentRefusals,
  ...amendmentTexts,
  ...suspensionTexts,
  ...terminationTexts,
  ...associationStatusTexts,
  ...trancheBatchTexts,
  ...tranchePageTexts,
  ...modelCheckTexts,
  ...paperTexts,
  ...batchPageTexts,
  ...paymentPageTexts,
  ...statementLineTexts,
  ...reconciliationTexts,
  ...recoveryTexts,
  ...drawTexts,
  ...financePageTexts,
  ...eventNames,
  ...applicationRefusals,
  ...associationFileTexts,
  ...associationTexts,
  ...attentionPageTexts,
  ...consentTexts,
  ...contactRefusals,
  ...contactTexts,
  ...ceremonyRefusals,
  ...ceremonyTexts,
  ...conventionRefusals,
  ...conventionTexts,
  ...creditRefusals,
  ...creditTexts,
  ...evidenceTexts,
  ...externalRefusals,
  ...externalTexts,
  ...faultTexts,
  ...findingTexts,
  ...gateTexts,
  ...mailBodies,
  ...mailContactBodies,
  ...mailMoneyBodies,
  ...mailRecoveryBodies,
  ...mailReportBodies,
  ...mailTexts,
  ...mailboxTexts,
  ...mandateRefusals,
  ...mandateTexts,
  ...moneyTurnTexts,
  ...paymentRefusals,
  ...portalTexts,
  ...programmeBoardTexts,
  ...programmeDecisionTexts,
  ...programmeEventTexts,
  ...programmePageTexts,
  ...programmeRefusals,
  ...programmeRevisionTexts,
  ...regionMapTexts,
  ...sampleTaskTexts,
  ...reportFileTexts,
  ...reportPageTexts,
  ...reportStaffTexts,
  ...reportEventNames,
  ...reportRefusals,
  ...revocationRefusals,
  ...remoteSigningTexts,
  ...sampleTexts,
  ...selectionRefusals,
  ...signatureRefusals,
  ...signingTexts,
  ...statusTexts,
  ...trancheRefusals,
  ...turnTexts,
  ...reportTexts,
  ...uploadTexts,
  ...withdrawalTexts,
};
