import type { ContactEvent } from '../contact/events.ts';
import type { ConventionEvent } from '../convention/events.ts';
import type { CreditEvent } from '../credit/events.ts';
import type { DeepCheckEvent } from '../deep-check/events.ts';
import type { Instant } from '../kernel/calendar-day.ts';
import type { RegisterEvent } from '../mandate/events.ts';
import type { PaymentBatchEvent } from '../payment-batch/events.ts';
import type { ProgrammeTerms } from '../programme/programme-terms.ts';
import type { RecoveryEvent } from '../recovery/events.ts';
import type { ReportEvent } from '../report/events.ts';
import type { SignatureEvent } from '../signature/events.ts';
import type { TrancheEvent } from '../tranche/events.ts';

/** One event with what its commit says: where it rests, who acted and under which terms. */
export interface Logged<Event extends AuditedEvent = AuditedEvent> {
  readonly stream: string;
  readonly version: number;
  readonly at: Instant;
  readonly personId: string;
  readonly personName: string;
  readonly programmeVersion: number;
  readonly event: Event;
}

export type AuditedEvent =
  | TrancheEvent
  | ContactEvent
  | ConventionEvent
  | PaymentBatchEvent
  | SignatureEvent
  | RegisterEvent
  | ReportEvent
  | RecoveryEvent
  | DeepCheckEvent
  | CreditEvent;

/** All that the audit reads: the events of each case, in order, by the id of the case. */
export interface AuditedLog {
  readonly tranches: ReadonlyMap<string, readonly Logged<TrancheEvent>[]>;
  readonly conventions: ReadonlyMap<string, readonly Logged<ConventionEvent>[]>;
  readonly contacts: ReadonlyMap<string, readonly Logged<ContactEvent>[]>;
  readonly batches: ReadonlyMap<string, readonly Logged<PaymentBatchEvent>[]>;
  readonly reports: ReadonlyMap<string, readonly Logged<ReportEvent>[]>;
  /** Rounds of signing. */
  readonly rounds: ReadonlyMap<string, readonly Logged<SignatureEvent>[]>;
  /** Registers of mandates, by party. */
  readonly registers: ReadonlyMap<string, readonly Logged<RegisterEvent>[]>;
  /** Orders of revenue, by convention. */
  readonly recoveries: ReadonlyMap<string, readonly Logged<RecoveryEvent>[]>;
  /** By the report that a draw took. */
  readonly deepChecks: ReadonlyMap<string, readonly Logged<DeepCheckEvent>[]>;
  /** Credits of payment, by year and line. */
  readonly credits: ReadonlyMap<string, readonly Logged<CreditEvent>[]>;
  /** By version of the programme. */
  readonly terms: ReadonlyMap<number, Pick<ProgrammeTerms, 'approvals'>>;
}

export type PartName =
  | 'requester'
  | 'certifier'
  | 'approver'
  | 'account-changer'
  | 'account-verifier'
  | 'contact-requester'
  | 'contact-confirmer'
  | 'paper-recorder'
  | 'paper-confirmer'
  | 'mandate-recorder'
  | 'mandate-signatory'
  | 'mandate-confirmer'
  | 'report-filer'
  | 'content-checker'
  | 'finance-checker'
  | 'preparer'
  | 'releaser'
  | 'visa-recorder'
  | 'visa-confirmer'
  | 'suspender'
  | 'resumer'
  | 'credit-recorder'
  | 'credit-confirmer'
  | 'settlement-proposer'
  | 'settlement-confirmer'
  | 'withdrawal-proposer'
  | 'withdrawal-confirmer'
  | 'report-checker'
  | 'recovery-proposer'
  | 'recovery-confirmer'
  | 'recovery-recorder'
  | 'deep-checker'
  | 'match-proposer'
  | 'match-confirmer';

/** What somebody did on the way of the money, or to a signature. `persons` are several only where the log contradicts itself. */
export interface Part {
  readonly name: PartName;
  readonly persons: readonly string[];
  readonly entries: readonly Logged[];
}

/** `subject` is the tranche, its report, the convention, the batch, the round of signing, the party of a register or a credit. */
export type FourEyesBreach = { readonly subject: string; readonly entries: readonly Logged[] } & (
  | {
      readonly rule: 'same-person';
      readonly personId: string;
      readonly parts: readonly [PartName, PartName];
    }
  | { readonly rule: 'approvals-missing'; readonly needed: number; readonly found: number }
  | { readonly rule: 'release-missing' }
  /** A line left a payment file that was released already. */
  | { readonly rule: 'line-after-release' }
  /** Somebody confirmed what the log has nobody record. */
  | { readonly rule: 'record-missing' }
  | { readonly rule: 'terms-missing'; readonly programmeVersion: number }
  /** The event names another person than its commit. */
  | { readonly rule: 'another-hand'; readonly personId: string }
);

/** The part of one event: the person by the event and by its commit, who are one in a log that nobody touched. */
export function partOf(name: PartName, entry: Logged, ...more: readonly string[]): Part {
  return { name, persons: [...new Set([entry.event.by, entry.personId, ...more])], entries: [entry] };
}

/** A breach where one person had both parts. */
export function samePerson(subject: string, earlier: Part, later: Part): readonly FourEyesBreach[] {
  const personId = later.persons.find((person) => earlier.persons.includes(person));
  if (personId === undefined) return [];
  const entries = [...earlier.entries, ...later.entries];
  return [{ rule: 'same-person', subject, personId, parts: [earlier.name, later.name], entries }];
}
