import type { ReportRefusal } from './refusals.ts';
import type { ReportContents, ReportFacts } from './state.ts';

/** How a refusal names the association's own contribution among the lines of the spending. */
export const OWN_CONTRIBUTION = 'own-contribution';

/**
 * Why the report cannot be filed, undefined when it can: activities and results told, beneficiaries counted, every
 * line of the budget with its spending in centimes, and evidence for each line on which money was spent.
 */
export function contentsFault(
  contents: ReportContents,
  { files, lines }: Pick<ReportFacts, 'files' | 'lines'>,
): ReportRefusal | undefined {
  for (const field of ['activities', 'results'] as const)
    if (contents[field].trim() === '') return { code: 'REPORT_FIELD_MISSING', field };
  const { children, families } = contents.beneficiaries;
  if (!isCount(children) || !isCount(families))
    return { code: 'REPORT_FIELD_MISSING', field: 'beneficiaries' };
  const fault = spendingFault(contents, lines);
  if (fault) return fault;
  const proven = new Set(files.map(({ lineId }) => lineId));
  const unproven = contents.spending.find(
    ({ lineId, spentCentimes }) => spentCentimes > 0 && !proven.has(lineId),
  );
  return unproven && { code: 'REPORT_EVIDENCE_MISSING', lineId: unproven.lineId };
}

function spendingFault(
  { spending, ownSpentCentimes }: ReportContents,
  lines: ReportFacts['lines'],
): ReportRefusal | undefined {
  const known = new Set(lines.map(({ lineId }) => lineId));
  const told = new Set<string>();
  for (const { lineId, spentCentimes } of spending) {
    if (!known.has(lineId)) return { code: 'REPORT_LINE_UNKNOWN', lineId };
    // A line told twice has no amount that one could read.
    if (!isCount(spentCentimes) || told.has(lineId)) return { code: 'REPORT_AMOUNT_INVALID', lineId };
    told.add(lineId);
  }
  if (told.size < known.size) return { code: 'REPORT_FIELD_MISSING', field: 'spending' };
  return isCount(ownSpentCentimes) ? undefined : { code: 'REPORT_AMOUNT_INVALID', lineId: OWN_CONTRIBUTION };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
