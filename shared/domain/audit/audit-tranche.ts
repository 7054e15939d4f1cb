import type { ConventionEvent } from '../convention/events.ts';
import type { TrancheEvent, TrancheScheduled } from '../tranche/events.ts';
import { auditWithdrawal } from './audit-withdrawal.ts';
import {
  type AuditedLog,
  type FourEyesBreach,
  type Logged,
  type Part,
  partOf,
  samePerson,
} from './four-eyes-log.ts';

/** The people of one attempt, from the request on. */
interface Chain {
  /** Requester, account changer, certifier. */
  readonly before: readonly Part[];
  readonly approvals: readonly Part[];
  readonly approved: boolean;
  readonly batchId?: string;
  readonly proposal?: Part;
}

interface Step {
  readonly chain: Chain;
  readonly breaches: readonly FourEyesBreach[];
}

const NOBODY: Chain = { before: [], approvals: [], approved: false };

type Entry = Logged<TrancheEvent>;

/**
 * Walks through a tranche from its first event and names what the rule of four eyes forbids (decree 330-66; levels by
 * amount from the terms that each approval was given under). Written without the deciders that enforced the rule, so
 * that a fault of theirs, or a row that was changed afterwards, does not hide from it.
 */
export function auditTranche(
  trancheId: string,
  entries: readonly Entry[],
  log: AuditedLog,
): readonly FourEyesBreach[] {
  const scheduled = entries.map(({ event }) => event).find((event) => event.type === 'TrancheScheduled');
  const convention = log.conventions.get(scheduled?.conventionId ?? '') ?? [];
  const amountCentimes = amountOf(scheduled, convention);
  let chain = NOBODY;
  const breaches: FourEyesBreach[] = [];
  for (const entry of entries) {
    const step = walk({ trancheId, amountCentimes, convention, log, chain }, entry);
    chain = step.chain;
    breaches.push(...step.breaches);
  }
  return [...breaches, ...auditWithdrawal(trancheId, entries, convention)];
}

interface Walk {
  readonly trancheId: string;
  readonly amountCentimes: number;
  readonly convention: readonly Logged<ConventionEvent>[];
  readonly log: AuditedLog;
  readonly chain: Chain;
}

function walk(on: Walk, entry: Entry): Step {
  const { chain, trancheId } = on;
  switch (entry.event.type) {
    case 'TrancheRequested':
      return request(on, entry, entry.event.accountLastChangedBy);
    case 'TrancheCertified': {
      const part = partOf('certifier', entry);
      return joined({ ...chain, before: [...chain.before, part] }, on, part);
    }
    case 'TrancheLevelApproved': {
      const part = partOf('approver', entry);
      return joined({ ...chain, approvals: [...chain.approvals, part] }, on, part);
    }
    case 'TrancheApprovalTakenBack':
      return { chain: { ...chain, approvals: chain.approvals.slice(0, -1), approved: false }, breaches: [] };
    case 'TrancheApproved':
      return approve(on, entry);
    case 'PaymentOrdered': {
      // An order that nobody approved is judged here, once; the sending does not repeat it.
      const { breaches } = chain.approved ? { breaches: [] } : approve(on, entry);
      return { chain: { ...chain, approved: true, batchId: entry.event.batchId }, breaches };
    }
    case 'PaymentSent':
      return { chain, breaches: release(on, entry, entry.event.releasedBy) };
    case 'PaymentSettlementProposed':
      return { chain: { ...chain, proposal: partOf('settlement-proposer', entry) }, breaches: [] };
    case 'PaymentSettled': {
      const { persons = [], entries = [entry] } = chain.proposal ?? {};
      const proposers = [...persons, entry.event.proposedBy];
      const proposal: Part = { name: 'settlement-proposer', persons: proposers, entries };
      return { chain, breaches: samePerson(trancheId, proposal, partOf('settlement-confirmer', entry)) };
    }
    case 'TrancheRequestTakenBack':
    case 'TrancheReturnedForCorrection':
    case 'TrancheReopened':
    case 'TrancheWithdrawn':
      return { chain: NOBODY, breaches: [] };
    default:
      return { chain, breaches: [] };
  }
}

/** Who last changed the account: as the request says, and as the convention's own stream says. */
function request(on: Walk, entry: Entry, changedBy: string | undefined): Step {
  const requester = partOf('requester', entry);
  const changed = on.convention.findLast(
    ({ event, at }) => event.type === 'AccountChanged' && at <= entry.at,
  );
  const told = changedBy === undefined ? [] : [changedBy];
  const changer: readonly Part[] = changed
    ? [partOf('account-changer', changed, ...told)]
    : told.length > 0
      ? [{ name: 'account-changer', persons: told, entries: [entry] }]
      : [];
  return {
    chain: { ...NOBODY, before: [requester, ...changer] },
    breaches: changer.flatMap((part) => samePerson(on.trancheId, part, requester)),
  };
}

/** A further person has come in: another one than each before. */
function joined(chain: Chain, on: Walk, part: Part): Step {
  const earlier = [...on.chain.before, ...on.chain.approvals];
  return { chain, breaches: earlier.flatMap((each) => samePerson(on.trancheId, each, part)) };
}

/** As many different people as the terms of this event ask for at this amount. */
function approve({ chain, trancheId, amountCentimes, log }: Walk, entry: Entry): Step {
  const { programmeVersion } = entry;
  const approved = { ...chain, approved: true };
  const levels = log.terms.get(programmeVersion)?.approvals;
  const needed = levels?.find(({ upToCentimes }) => (upToCentimes ?? Infinity) >= amountCentimes)?.approvers;
  if (needed === undefined) {
    const breach = { rule: 'terms-missing', subject: trancheId, programmeVersion, entries: [entry] } as const;
    return { chain: approved, breaches: [breach] };
  }
  const found = new Set(chain.approvals.map(({ persons }) => persons[0])).size;
  if (found >= needed) return { chain: approved, breaches: [] };
  const entries = [...chain.approvals.flatMap((part) => part.entries), entry];
  return {
    chain: approved,
    breaches: [{ rule: 'approvals-missing', subject: trancheId, needed, found, entries }],
  };
}

/** Who let the money out: by the tranche, and by the payment file that carried it. */
function release(
  { chain, convention, trancheId, log }: Walk,
  entry: Entry,
  releasedBy: string,
): readonly FourEyesBreach[] {
  const inBatch = log.batches.get(chain.batchId ?? '')?.find(({ event }) => event.type === 'BatchReleased');
  if (inBatch === undefined) return [{ rule: 'release-missing', subject: trancheId, entries: [entry] }];
  const sent = partOf('releaser', entry, releasedBy);
  const filed = partOf('releaser', inBatch);
  const releaser: Part = {
    name: 'releaser',
    persons: [...new Set([...sent.persons, ...filed.persons])],
    entries: [entry, inBatch],
  };
  // Also who changed the account after the request was made: the money follows the account as it is now.
  const changed = convention.findLast(
    ({ at, event }) => event.type === 'AccountChanged' && at <= inBatch.at && !chain.before.some(isOf(event)),
  );
  const changer = changed ? [partOf('account-changer', changed)] : [];
  const parts = [...chain.before, ...chain.approvals];
  return [
    ...[...parts, ...changer].flatMap((part) => samePerson(trancheId, part, releaser)),
    ...changer.flatMap((later) => parts.flatMap((part) => samePerson(trancheId, part, later))),
  ];
}

/** The amount by the tranche or by its convention: the higher, since a lower one asks for fewer people. */
function amountOf(
  scheduled: TrancheScheduled | undefined,
  convention: readonly Logged<ConventionEvent>[],
): number {
  // Nothing says how much it is: then it takes as many people as the highest amount.
  if (scheduled === undefined) return Infinity;
  const drafted = convention.map(({ event }) => event).find((event) => event.type === 'ConventionDrafted');
  return Math.max(scheduled.amountCentimes, drafted?.trancheAmountsCentimes[scheduled.index - 1] ?? 0);
}

function isOf(event: Logged['event']) {
  return ({ entries }: Part) => entries.some((entry) => entry.event === event);
}
