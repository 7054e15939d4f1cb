import type { ConventionStatus } from '../convention/state.ts';
import { sumCentimes } from '../kernel/money.ts';
import type { ExistingReport } from '../report/state.ts';
import type { ExistingTranche } from '../tranche/state.ts';
import { isFinalReport } from './final-report.ts';

/** A report as the money sees it; spending counts once the report is accepted, less what was not accepted of it. */
export interface AccountedReport {
  readonly index: number;
  readonly final: boolean;
  /** `judging`: filed, and in the hands of the office. */
  readonly standing: 'open' | 'judging' | 'accepted';
  /** Spent as filed, in centimes; 0 before it is filed. */
  readonly spentCentimes: number;
  /** Not accepted by the check, or by a deep check after it. */
  readonly disallowedCentimes: number;
}

/** Why money is asked back; the order says it. */
export type RecoveryGround = 'termination' | 'final-report' | 'disallowed';

/** The money of one convention as its tranches and reports tell it. */
export interface ConventionMoney {
  readonly terminated: boolean;
  /** Of tranches that are paid, in centimes. */
  readonly paidCentimes: number;
  readonly reports: readonly AccountedReport[];
}

/** What came, what of it was spent and accepted, and what may be asked back. */
export interface RecoveryBalance {
  readonly paidCentimes: number;
  readonly acceptedCentimes: number;
  readonly disallowedCentimes: number;
  readonly unspentCentimes: number;
  /** Accepted above what was paid: the association's own affair, said and never paid. */
  readonly overspentCentimes: number;
  /** Absent while nothing can be asked back yet. */
  readonly ground?: RecoveryGround;
  /** May be asked back in all, orders of the past included. */
  readonly claimableCentimes: number;
}

/** Spending that was accepted, in centimes. */
export function acceptedCentimes(reports: readonly AccountedReport[]): number {
  const accepted = reports.filter(({ standing }) => standing === 'accepted');
  return sumCentimes(
    accepted.map(({ spentCentimes, disallowedCentimes }) => spentCentimes - disallowedCentimes),
  );
}

/** Money paid on the convention less accepted spending, in centimes; never below zero. */
export function unspentCentimes(paidCentimes: number, reports: readonly AccountedReport[]): number {
  return Math.max(0, paidCentimes - acceptedCentimes(reports));
}

/**
 * What may be asked back, and why (article « Suspension, résiliation et restitution »): all that is not spent once the
 * convention is terminated or its final report accepted; before that only what a check did not accept, since the rest
 * may still be spent.
 */
export function balanceOf({ paidCentimes, reports, terminated }: ConventionMoney): RecoveryBalance {
  const accepted = acceptedCentimes(reports);
  const unspent = unspentCentimes(paidCentimes, reports);
  const judged = reports.filter(({ standing }) => standing === 'accepted');
  const disallowed = sumCentimes(judged.map(({ disallowedCentimes }) => disallowedCentimes));
  const ground = terminated
    ? 'termination'
    : judged.some(({ final }) => final)
      ? 'final-report'
      : disallowed > 0
        ? 'disallowed'
        : undefined;
  const whole = ground === 'disallowed' ? Math.min(disallowed, unspent) : unspent;
  return {
    paidCentimes,
    acceptedCentimes: accepted,
    disallowedCentimes: disallowed,
    unspentCentimes: unspent,
    overspentCentimes: Math.max(0, accepted - paidCentimes),
    ...(ground === undefined ? {} : { ground }),
    claimableCentimes: ground === undefined ? 0 : whole,
  };
}

/**
 * What the states of a convention say of its money; a deep check's amount is given by the report's id.
 */
export function conventionMoney(
  status: ConventionStatus,
  tranches: readonly ExistingTranche[],
  reports: readonly ExistingReport[],
  deepDisallowed: ReadonlyMap<string, number> = new Map(),
): ConventionMoney {
  const paid = tranches.filter((tranche) => tranche.status === 'paid');
  return {
    terminated: status === 'terminated',
    paidCentimes: sumCentimes(paid.map(({ amountCentimes }) => amountCentimes)),
    reports: reports
      .filter((report) => report.status !== 'cancelled')
      .map((report) => ({
        ...accounted(report, deepDisallowed.get(report.reportId) ?? 0),
        final: isFinalReport(report, tranches),
      })),
  };
}

function accounted(report: ExistingReport, deep: number): Omit<AccountedReport, 'final'> {
  const { index } = report;
  const spending = 'contents' in report ? report.contents.spending : [];
  const spentCentimes = sumCentimes(spending.map((line) => line.spentCentimes));
  if (report.status !== 'accepted') {
    const standing = report.status === 'filed' || report.status === 'content-accepted' ? 'judging' : 'open';
    return { index, standing, spentCentimes, disallowedCentimes: 0 };
  }
  const disallowedCentimes = sumCentimes([deep, ...report.disallowed.map((line) => line.spentCentimes)]);
  return { index, standing: 'accepted', spentCentimes, disallowedCentimes };
}
