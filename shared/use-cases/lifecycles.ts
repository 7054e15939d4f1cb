import { amendment } from '../domain/amendment/amendment.ts';
import { application } from '../domain/application/application.ts';
import { attention } from '../domain/attention/attention.ts';
import { ceremony } from '../domain/ceremony/ceremony.ts';
import { consultation } from '../domain/consultation/consultation.ts';
import { contact } from '../domain/contact/contact.ts';
import { convention } from '../domain/convention/convention.ts';
import { courtAccount } from '../domain/court-account/court-account.ts';
import { credit } from '../domain/credit/credit.ts';
import { creditIdOf } from '../domain/credit/ids.ts';
import { deepCheck } from '../domain/deep-check/deep-check.ts';
import { draw } from '../domain/draw/draw.ts';
import { expansion } from '../domain/expansion/expansion.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import { register } from '../domain/mandate/register.ts';
import { paymentBatch } from '../domain/payment-batch/payment-batch.ts';
import { programme } from '../domain/programme/programme.ts';
import { reconciliation } from '../domain/reconciliation/reconciliation.ts';
import { recovery } from '../domain/recovery/recovery.ts';
import { report } from '../domain/report/report.ts';
import { revocation } from '../domain/revocation/revocation.ts';
import { scan } from '../domain/scan/scan.ts';
import { selection } from '../domain/selection/selection.ts';
import { signature } from '../domain/signature/signature.ts';
import { staff } from '../domain/staff/staff.ts';
import { statementLine } from '../domain/statement-line/statement-line.ts';
import { tranche } from '../domain/tranche/tranche.ts';
import type { ListingKey, StoredEvent } from '../ports/store.ts';
import type { Lifecycle } from './transact.ts';

/** How each lifecycle rests in the store: its stream names, and the listings that pages read (never a rule). */
export const programmes = kept(programme, () => []);

export const applications = kept(application, (state) =>
  state.status === 'absent'
    ? []
    : [
        [`applications/${state.status}`, `${state.since}#${state.applicationId}`],
        [`applications-of-call/${state.callId}`, state.applicationId],
      ],
);

export const selections = kept(selection, (state) =>
  state.status === 'absent' ? [] : [['selections', state.callId]],
);

export const conventions = kept(convention, (state) =>
  state.status === 'absent'
    ? []
    : [
        [`conventions/${state.status}`, `${state.since}#${state.conventionId}`],
        ['conventions', state.number],
      ],
);

/** The people of an application and its account, as they change after it was filed; named by its number. */
export const contacts = kept(contact, (state) => {
  const [oldest] = state.status === 'absent' ? [] : state.pending;
  if (state.status === 'absent' || !oldest) return [];
  return [['contacts/pending', `${oldest.requestedAt}#${state.applicationId}`]];
});
export const amendments = kept(amendment, (state) =>
  state.status === 'absent'
    ? []
    : [
        [`amendments/${state.status}`, `${state.since}#${state.amendmentId}`],
        [`amendments-of/${state.conventionId}`, String(state.index).padStart(3, '0')],
      ],
);

/** One register a case, named by the case's number; found through its case, never listed. */
export const consultations = kept(consultation, () => []);

export const signatures = kept(signature, (state) => {
  if (state.status === 'absent') return [];
  const byStatus: ListingKey = [`signatures/${state.status}`, `${state.since}#${state.signatureId}`];
  if (state.status !== 'open') return [byStatus];
  // A stream has three listing keys: a plan that awaits more than two parties at once lists the first two.
  const awaited = state.awaiting
    .slice(0, 2)
    .map((partyId): ListingKey => [`signatures-awaiting/${partyId}`, state.signatureId]);
  return [byStatus, ...awaited];
});

/** One stream a certificate, named by its number. */
export const revocations = kept(revocation, (state) =>
  state.status === 'absent' ? [] : [['revocations', state.serial]],
);

export const tranches = kept(tranche, (state) =>
  state.status === 'absent'
    ? []
    : [
        [`tranches/${state.status}`, `${state.since}#${state.trancheId}`],
        [`tranches-of/${state.conventionId}`, String(state.index).padStart(2, '0')],
        ...(state.withdrawal
          ? ([['withdrawals/proposed', `${state.withdrawal.at}#${state.trancheId}`]] as const)
          : []),
      ],
);

/** By the day on which it is due. */
export const reports = kept(report, (state) =>
  state.status === 'absent'
    ? []
    : [
        [`reports/${state.status}`, `${state.dueOn}#${state.reportId}`],
        [`reports-of/${state.conventionId}`, String(state.index).padStart(2, '0')],
      ],
);

export const paymentBatches = kept(paymentBatch, (state) =>
  state.status === 'absent' ? [] : [['payment-batches', `${state.preparedAt}#${state.batchId}`]],
);

/** One pack a month, named by it. */
export const reconciliations = kept(reconciliation, (state) =>
  state.status === 'absent'
    ? []
    : [
        ['reconciliations', state.month],
        [`reconciliations/${state.status}`, state.month],
      ],
);

/** One stream a convention, named by it: its orders of revenue, one after the other. */
export const recoveries = kept(recovery, (state) =>
  state.status === 'absent'
    ? []
    : [
        ['recoveries', `${state.conventionNumber}#${state.conventionId}`],
        [`recoveries/${state.status}`, `${state.since}#${state.conventionId}`],
      ],
);

/** Numbered from 1, so that the next one is found without a listing. */
export const draws = kept(draw, (state) =>
  state.status === 'absent' ? [] : [['draws', state.drawId.padStart(4, '0')]],
);

/** Named by its report. */
export const deepChecks = kept(deepCheck, (state) =>
  state.status === 'absent'
    ? []
    : [
        [`deep-checks/${state.status}`, `${state.since}#${state.reportId}`],
        [`deep-checks-of/${state.drawId}`, state.reportId],
      ],
);

/** What a convention's association was told of its yearly account; named by convention and year, never listed. */
export const courtAccounts = kept(courtAccount, () => []);

/** One case a fiscal year and line of the budget. */
export const credits = kept(credit, (state) => {
  if (state.status === 'absent') return [];
  const pending = state.entries.find(({ outcome }) => outcome === 'pending');
  const id = creditIdOf(state);
  return [['credits', id], ...(pending ? [['credits/pending', `${pending.enteredAt}#${id}`] as const] : [])];
});

export const expansions = kept(expansion, (state) =>
  state.status === 'absent' ? [] : [['expansions', state.expansionId]],
);

/** By the day on which it is held. */
export const ceremonies = kept(ceremony, (state) =>
  state.status === 'absent'
    ? []
    : [
        ['ceremonies', `${state.heldOn}#${state.ceremonyId}`],
        [`ceremonies/${state.status}`, `${state.heldOn}#${state.ceremonyId}`],
      ],
);

export const attentions = kept(attention, (state) => {
  if (state.status === 'absent') return [];
  const last = state.status === 'open' ? state.since : state.closedAt;
  return [[`attentions/${state.status}`, `${last}#${state.attentionId}`]];
});

/** Lines of the bank's statements that answered no order by themselves. */
export const statementLines = kept(statementLine, (state) =>
  state.status === 'absent' ? [] : [[`statement-lines/${state.status}`, `${state.since}#${state.id}`]],
);

export const scans = kept(scan, (state) =>
  state.status === 'absent' ? [] : [['scans', `${state.openedAt}#${state.scanId}`]],
);
/** The register of authorities, one stream a party; read by its party, never listed. */
export const registers = kept(register, () => []);

export const staffRegister = kept(staff, (state) =>
  state.status === 'absent' ? [] : [['staff', state.personId]],
);

function kept<Command, State, Event extends StoredEvent, R extends Refusal>(
  decider: Lifecycle<Command, State, Event, R>['decider'],
  listings: (state: State) => readonly ListingKey[],
): Lifecycle<Command, State, Event, R> {
  return { decider, listings, streamOf: (id) => `${decider.lifecycle}-${id}` };
}
