import {
  type ExistingReport,
  type LineSpending,
  REPORT_FIELDS,
  type ReportContents,
  type ReportDraft,
  type ReportField,
} from './state.ts';

/** What the association may write now: everything before the first filing, then what the last round names. */
export function openFields(state: ExistingReport): readonly ReportField[] {
  if (state.status === 'awaited') return REPORT_FIELDS;
  if (state.status !== 'remarked') return [];
  const named = state.rounds.at(-1)?.remarks.map(({ field }) => field) ?? [];
  return REPORT_FIELDS.filter((field) => named.includes(field));
}

/** The fields in which `written` says something else than what was filed; none where nothing was filed yet. */
export function changedFields(
  written: ReportDraft,
  filed: ReportContents | undefined,
): readonly ReportField[] {
  if (!filed) return [];
  return REPORT_FIELDS.filter((field) => isChanged(field, written, filed));
}

function isChanged(field: ReportField, written: ReportDraft, filed: ReportContents): boolean {
  switch (field) {
    case 'activities':
    case 'results':
    case 'difficulties':
      return written[field] !== undefined && written[field] !== filed[field];
    case 'beneficiaries': {
      const { beneficiaries } = written;
      if (!beneficiaries) return false;
      const { children, families } = filed.beneficiaries;
      return beneficiaries.children !== children || beneficiaries.families !== families;
    }
    case 'spending': {
      const { spending, ownSpentCentimes = filed.ownSpentCentimes } = written;
      return (
        ownSpentCentimes !== filed.ownSpentCentimes || (spending !== undefined && differs(spending, filed))
      );
    }
    case 'evidence':
      // Files come and go by commands of their own, each of which asks whether the field is open.
      return false;
  }
}

function differs(spending: readonly LineSpending[], filed: ReportContents): boolean {
  const before = new Map(filed.spending.map(({ lineId, spentCentimes }) => [lineId, spentCentimes]));
  return (
    spending.length !== before.size ||
    spending.some(({ lineId, spentCentimes }) => before.get(lineId) !== spentCentimes)
  );
}
