import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { readCsv } from '../../../shared/formats/csv/read-csv.ts';

/** What one evaluator of the sample gives one application. */
export interface SampleMarks {
  readonly applicationId: string;
  readonly evaluatorId: string;
  readonly marks: Readonly<Record<string, number>>;
  readonly comment: string;
}

const COLUMNS = {
  applicationId: 'N° de dossier',
  evaluatorId: 'Évaluateur',
  need: 'Besoin',
  action: 'Action',
  capacity: 'Capacité',
  budget: 'Budget',
  sustainability: 'Pérennité',
  comment: 'Commentaire',
};

/** Reads the evaluators' marks of the sample. Throws when the file, which comes with the product, cannot be read. */
export function readSampleMarks(bytes: Uint8Array): readonly SampleMarks[] {
  const csv = readCsv(
    bytes,
    Object.entries(COLUMNS).map(([name, header]) => ({ name, aliases: [header] })),
  );
  if (!csv.ok) throw new Error(`The marks of the sample are damaged: ${JSON.stringify(csv.faults)}`);
  return csv.rows.map(({ cells }) => {
    const { applicationId = '', evaluatorId = '', comment = '', ...marks } = cells;
    const entries = Object.entries(marks).map(([criterion, mark]) => [criterion, Number(cleanPasted(mark))]);
    return { applicationId, evaluatorId, comment, marks: Object.fromEntries(entries) };
  });
}
