import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { type CsvCell, writeCsv } from '../../../../shared/formats/csv/write-csv.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ExpansionPreview } from './expansion-preview.ts';

/** What the table needs of a preview. */
interface Listed {
  readonly preview: Pick<ExpansionPreview['preview'], 'candidates' | 'skipped'>;
}

/** The preview for a spreadsheet: one row per file of the reserve by rank, taken or passed over and why. */
export function expansionCsv(locale: Locale, { preview }: Listed): string {
  const why = new Map(preview.skipped.map((each) => [each.applicationId, each.why]));
  const header = [
    text(locale, 'committee.rank'),
    text(locale, 'applications.number'),
    text(locale, 'applications.region'),
    text(locale, 'applications.requested'),
    text(locale, 'committee.result'),
  ];
  const rows = preview.candidates.map(({ applicationId, rank, regionCode, requestedCentimes }): CsvCell[] => {
    const reason = why.get(applicationId);
    return [
      rank,
      applicationId,
      regionByCode(regionCode)?.name[locale] ?? regionCode,
      { amountCentimes: requestedCentimes },
      reason ? text(locale, `expansion.why.${reason}`) : text(locale, 'expansion.picked-one'),
    ];
  });
  return writeCsv(header, rows);
}
