import { auditFourEyes } from '../domain/audit/audit-four-eyes.ts';
import type { AuditedEvent, AuditedLog, FourEyesBreach, Logged } from '../domain/audit/four-eyes-log.ts';
import type { ContactEvent } from '../domain/contact/events.ts';
import type { ConventionEvent } from '../domain/convention/events.ts';
import type { CreditEvent } from '../domain/credit/events.ts';
import type { DeepCheckEvent } from '../domain/deep-check/events.ts';
import type { RegisterEvent } from '../domain/mandate/events.ts';
import type { PaymentBatchEvent } from '../domain/payment-batch/events.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { RecoveryEvent } from '../domain/recovery/events.ts';
import type { ReportEvent } from '../domain/report/events.ts';
import type { SignatureEvent } from '../domain/signature/events.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import type { Commit, Store } from '../ports/store.ts';
import {
  contacts,
  conventions,
  credits,
  deepChecks,
  paymentBatches,
  programmes,
  recoveries,
  registers,
  reports,
  signatures,
  tranches,
} from './lifecycles.ts';

/** The first commit of a stream that its hash chain does not bear out; undefined when it is whole. */
export type JudgeChain = (
  commits: readonly Commit[],
  newest: { readonly version: number; readonly head: string },
) => number | undefined;

export interface FourEyesAudit {
  /** Of those, how many were ever requested. */
  readonly tranches: number;
  readonly requested: number;
  readonly payments: number;
  readonly breaches: readonly FourEyesBreach[];
  /** Streams whose hash chain is broken, and at which commit; 0 when the stream cannot be read at all. */
  readonly broken: readonly { readonly stream: string; readonly version: number }[];
}

type Gathered = {
  readonly tranches: Map<string, readonly Logged<TrancheEvent>[]>;
  readonly conventions: Map<string, readonly Logged<ConventionEvent>[]>;
  readonly contacts: Map<string, readonly Logged<ContactEvent>[]>;
  readonly batches: Map<string, readonly Logged<PaymentBatchEvent>[]>;
  readonly rounds: Map<string, readonly Logged<SignatureEvent>[]>;
  readonly registers: Map<string, readonly Logged<RegisterEvent>[]>;
  readonly reports: Map<string, readonly Logged<ReportEvent>[]>;
  readonly recoveries: Map<string, readonly Logged<RecoveryEvent>[]>;
  readonly deepChecks: Map<string, readonly Logged<DeepCheckEvent>[]>;
  readonly credits: Map<string, readonly Logged<CreditEvent>[]>;
  readonly terms: Map<number, ProgrammeTerms>;
};

/**
 * Reads every tranche, convention, change of contacts, payment batch, round of signing, register of mandates, report,
 * order of revenue, deep check, credit and version of the programme from the log alone, and audits it. No state and no listing is
 * asked: what was computed when the events were recorded is not trusted.
 */
export async function auditLog(
  store: Pick<Store, 'heads' | 'history'>,
  judgeChain: JudgeChain,
): Promise<FourEyesAudit> {
  const log: Gathered = {
    tranches: new Map(),
    conventions: new Map(),
    contacts: new Map(),
    batches: new Map(),
    rounds: new Map(),
    registers: new Map(),
    reports: new Map(),
    recoveries: new Map(),
    deepChecks: new Map(),
    credits: new Map(),
    terms: new Map(),
  };
  const broken: { stream: string; version: number }[] = [];
  for await (const { stream, version, head } of store.heads()) {
    if (!AUDITED.some((prefix) => stream.startsWith(prefix))) continue;
    const commits = await store.history(stream).catch(() => undefined);
    const brokenAt = commits ? judgeChain(commits, { version, head }) : 0;
    if (brokenAt !== undefined) broken.push({ stream, version: brokenAt });
    if (commits) gather(log, stream, commits);
  }
  return { ...countsOf(log), breaches: auditFourEyes(log), broken };
}

const AUDITED = [
  tranches,
  conventions,
  contacts,
  paymentBatches,
  programmes,
  signatures,
  registers,
  reports,
  recoveries,
  deepChecks,
  credits,
].map(({ streamOf }) => streamOf(''));

function gather(log: Gathered, stream: string, commits: readonly Commit[]): void {
  const keep = <Event extends AuditedEvent>(
    lifecycle: { readonly streamOf: (id: string) => string },
    cases: Map<string, readonly Logged<Event>[]>,
  ) => {
    const prefix = lifecycle.streamOf('');
    // The name of a stream begins with its lifecycle, so what is kept under it has this lifecycle's types.
    if (stream.startsWith(prefix)) cases.set(stream.slice(prefix.length), commits.flatMap(logged<Event>));
  };
  keep(tranches, log.tranches);
  keep(conventions, log.conventions);
  keep(contacts, log.contacts);
  keep(paymentBatches, log.batches);
  keep(signatures, log.rounds);
  keep(registers, log.registers);
  keep(reports, log.reports);
  keep(recoveries, log.recoveries);
  keep(deepChecks, log.deepChecks);
  keep(credits, log.credits);
  if (!stream.startsWith(programmes.streamOf(''))) return;
  for (const event of commits.flatMap(({ events }) => events))
    if ('terms' in event) {
      const terms = event.terms as ProgrammeTerms;
      log.terms.set(terms.version, terms);
    }
}

function logged<Event extends AuditedEvent>({ stream, version, act, programmeVersion, events }: Commit) {
  const { personId, name: personName } = act.actor;
  const facts = { stream, version, at: act.at, personId, personName, programmeVersion };
  return events.map((event): Logged<Event> => ({ ...facts, event: event as Event }));
}

function countsOf({
  tranches: cases,
}: AuditedLog): Pick<FourEyesAudit, 'tranches' | 'requested' | 'payments'> {
  const having = (type: TrancheEvent['type']) =>
    [...cases.values()].filter((entries) => entries.some(({ event }) => event.type === type)).length;
  return { tranches: cases.size, requested: having('TrancheRequested'), payments: having('PaymentSent') };
}
