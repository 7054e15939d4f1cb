import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import { openFields } from '../../../../shared/domain/report/open-fields.ts';
import type { ReportDraft, ReportField } from '../../../../shared/domain/report/state.ts';
import type { FormFault } from '../../components/form.tsx';
import { openRemarks, type ReportView, writtenIn } from '../reports/report-view.ts';

/** A report as its association fills it in: what was typed last stands before what was read of it. */
export interface ReportCase extends ReportView {
  readonly terms: ProgrammeTerms;
  readonly values: Readonly<Record<string, string>>;
}

export interface ReportForm {
  readonly key?: string;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** Where a link from a fault or a remark leads: the first input of the field, or the list of files. */
export function anchorOf(about: ReportView, field: ReportField): string {
  if (field === 'beneficiaries') return 'children';
  if (field === 'spending') return spentField(about.report.lines[0]?.lineId ?? '');
  return field;
}

export function spentField(lineId: string): string {
  return `spent.${lineId}`;
}

/** Whether anything in the form itself can be written in: evidence has a page of its own. */
export function hasOpenText(about: ReportView): boolean {
  return openFields(about.report).some((field) => field !== 'evidence');
}

/** The officer's words on a field that is open again. */
export function remarkOn(about: ReportView, field: ReportField): string | undefined {
  return openRemarks(about.report).find((remark) => remark.field === field)?.text;
}

/** The fields of the form as a draft fills them. */
export function valuesOf({ report }: ReportView): Readonly<Record<string, string>> {
  const written: ReportDraft = writtenIn(report);
  const values = {
    activities: written.activities,
    results: written.results,
    difficulties: written.difficulties,
    children: written.beneficiaries?.children.toString(),
    families: written.beneficiaries?.families.toString(),
    ownSpent: inDirhams(written.ownSpentCentimes),
    ...Object.fromEntries(
      (written.spending ?? []).map(({ lineId, spentCentimes }) => [
        spentField(lineId),
        inDirhams(spentCentimes),
      ]),
    ),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']));
}

/** As a person would have typed it: `1250,50`. */
function inDirhams(centimes: number | undefined): string {
  if (centimes === undefined) return '';
  const cents = String(centimes % 100).padStart(2, '0');
  return `${Math.floor(centimes / 100)}${cents === '00' ? '' : `,${cents}`}`;
}
