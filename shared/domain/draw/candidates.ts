import { type CalendarDay, dayOf, isCalendarDay } from '../kernel/calendar-day.ts';
import { sumCentimes } from '../kernel/money.ts';
import type { AcceptedReport, ExistingReport } from '../report/state.ts';

/** A final report that may be drawn, with what the rules of risk ask of its whole convention; amounts in centimes. */
export interface Candidate {
  readonly reportId: string;
  readonly acceptedOn: CalendarDay;
  readonly receivedCentimes: number;
  readonly spentCentimes: number;
  readonly disallowedCentimes: number;
  readonly unspentCentimes: number;
  readonly late: boolean;
}

const COLUMNS = [
  'report',
  'accepted-on',
  'received-centimes',
  'spent-centimes',
  'disallowed-centimes',
  'unspent-centimes',
  'late',
] as const;

/** The candidate of an accepted final report, from all reports of its convention. */
export function candidateOf(final: AcceptedReport, reports: readonly ExistingReport[]): Candidate {
  const standing = reports.filter((report) => report.status !== 'cancelled');
  const accepted = standing.filter((report): report is AcceptedReport => report.status === 'accepted');
  const received = sumCentimes(standing.map(({ receivedCentimes }) => receivedCentimes));
  const spent = sumCentimes(accepted.flatMap(({ contents }) => contents.spending.map(amountOf)));
  const disallowed = sumCentimes(accepted.flatMap((report) => report.disallowed.map(amountOf)));
  return {
    reportId: final.reportId,
    acceptedOn: dayOf(final.financeAt),
    receivedCentimes: received,
    spentCentimes: spent,
    disallowedCentimes: disallowed,
    unspentCentimes: Math.max(0, received - (spent - disallowed)),
    late: standing.some(({ lateAt }) => lateAt !== undefined),
  };
}

function amountOf({ spentCentimes }: { readonly spentCentimes: number }): number {
  return spentCentimes;
}

/**
 * The list as it is frozen: a line of names, then a line for each candidate by its id, fields parted by semicolons, each
 * line ended by a line feed. Its SHA-256 is the hash of the list, whatever order the candidates came in.
 */
export function writeCandidates(candidates: readonly Candidate[]): string {
  const lines = [...candidates]
    .sort((one, other) => (one.reportId < other.reportId ? -1 : 1))
    .map((each) =>
      [
        ...[each.reportId, each.acceptedOn, each.receivedCentimes, each.spentCentimes],
        ...[each.disallowedCentimes, each.unspentCentimes, each.late ? 'yes' : 'no'],
      ].join(';'),
    );
  return [COLUMNS.join(';'), ...lines].map((line) => `${line}\n`).join('');
}

/** The candidates of a frozen list; undefined when it is not such a list. */
export function readCandidates(list: string): readonly Candidate[] | undefined {
  const [head, ...lines] = list.split('\n');
  if (head !== COLUMNS.join(';') || lines.pop() !== '') return undefined;
  const read = lines.map(readLine);
  return read.every((each) => each !== undefined) ? read : undefined;
}

function readLine(line: string): Candidate | undefined {
  const [reportId = '', acceptedOn = '', ...rest] = line.split(';');
  const late = rest.pop();
  const amounts = rest.map((field) => (/^\d+$/u.test(field) ? Number(field) : Number.NaN));
  const [receivedCentimes, spentCentimes, disallowedCentimes, unspentCentimes] = amounts;
  if (reportId === '' || !isCalendarDay(acceptedOn) || (late !== 'yes' && late !== 'no')) return undefined;
  if (amounts.length !== 4 || !amounts.every(Number.isSafeInteger)) return undefined;
  if (receivedCentimes === undefined || spentCentimes === undefined) return undefined;
  if (disallowedCentimes === undefined || unspentCentimes === undefined) return undefined;
  const money = { receivedCentimes, spentCentimes, disallowedCentimes, unspentCentimes };
  return { reportId, acceptedOn, ...money, late: late === 'yes' };
}
