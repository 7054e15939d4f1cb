import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import { type LineAccount, lineAccounts } from '../../../../shared/domain/report/line-account.ts';
import { openFields } from '../../../../shared/domain/report/open-fields.ts';
import type {
  ExistingReport,
  Remark,
  ReportContents,
  ReportDraft,
  ReportFile,
} from '../../../../shared/domain/report/state.ts';

/** A report with what its pages show beside it, for the association and for the office alike. */
export interface ReportView {
  readonly report: ExistingReport;
  readonly convention: ExistingConvention;
  /** Whether it is the last account of its convention, as the tranches stand now. */
  readonly isFinal: boolean;
  /** Of the same convention, those with a smaller index. */
  readonly earlier: readonly ExistingReport[];
}

/** The number by which people name a report: of the convention, and of the tranche that it accounts for. */
export function numberOf({ convention, report }: Pick<ReportView, 'convention' | 'report'>): string {
  return `${convention.number}/R${report.index}`;
}

/** The receipt of a piece of evidence, as the phone shows it and an officer may be told it. */
export function receiptOf(about: Pick<ReportView, 'convention' | 'report'>, { file }: ReportFile): string {
  return `${numberOf(about)}/${file}`;
}

/** What is written so far: the draft, and under it what was filed before the remarks. */
export function writtenIn(report: ExistingReport): ReportDraft {
  return {
    ...('contents' in report ? report.contents : {}),
    ...('draft' in report ? report.draft : {}),
  };
}

/** What is written, when nothing is missing. */
export function wholeContents(report: ExistingReport): ReportContents | undefined {
  const { activities, results, difficulties, beneficiaries, ownSpentCentimes, spending } = writtenIn(report);
  if (activities === undefined || results === undefined || difficulties === undefined) return undefined;
  if (beneficiaries === undefined || ownSpentCentimes === undefined || spending === undefined)
    return undefined;
  const isWhole = report.lines.every(({ lineId }) => spending.some((each) => each.lineId === lineId));
  return isWhole
    ? { activities, results, difficulties, beneficiaries, spending, ownSpentCentimes }
    : undefined;
}

/** The remarks that the association has to answer now. */
export function openRemarks(report: ExistingReport): readonly Remark[] {
  return report.status === 'remarked' ? (report.rounds.at(-1)?.remarks ?? []) : [];
}

/** Whether files may be joined now: to an awaited report, or in answer to a remark on the evidence or the spending. */
export function takesFiles(report: ExistingReport): boolean {
  return openFields(report).some((field) => field === 'evidence' || field === 'spending');
}

/** The budget lines with what is written on each. */
export function accountsOf({ report, earlier }: ReportView): readonly LineAccount[] {
  return lineAccounts(report.lines, earlier, writtenIn(report).spending ?? []);
}

/** Lines on which money was spent and that no file proves. */
export function linesWithoutFile({ report }: Pick<ReportView, 'report'>): readonly string[] {
  const proved = new Set(report.files.map(({ lineId }) => lineId));
  return (writtenIn(report).spending ?? [])
    .filter(({ lineId, spentCentimes }) => spentCentimes > 0 && !proved.has(lineId))
    .map(({ lineId }) => lineId);
}

/** Where a report stands for those who wait for it: a day that has passed counts as much as a status. */
export type ReportStage =
  | 'due'
  | 'late'
  | 'missing'
  | 'content'
  | 'finance'
  | 'remarked'
  | 'accepted'
  | 'cancelled';

export function stageOf({ status, lateAt, missingAt }: ExistingReport): ReportStage {
  switch (status) {
    case 'awaited':
      return missingAt ? 'missing' : lateAt ? 'late' : 'due';
    case 'filed':
      return 'content';
    case 'content-accepted':
      return 'finance';
    default:
      return status;
  }
}
