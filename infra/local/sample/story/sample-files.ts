import { readFileSync } from 'node:fs';
import type { ApplicationFile } from '../../../../shared/domain/application/application-file.ts';
import { addDays, type CalendarDay, daysBetween } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import { readApplicationsCsv } from '../../../../shared/wire/applications-csv.ts';
import { readProgrammeFile } from '../../../../shared/wire/programme-file.ts';
import { readSampleMarks, type SampleMarks } from '../marks.ts';
import { rebase } from '../rebase.ts';

export interface ApplicationRow {
  readonly applicationId: string;
  readonly file: ApplicationFile;
}

export interface SampleFiles {
  readonly terms: ProgrammeTerms;
  /** The table as it is uploaded, its days moved with the story. */
  readonly applicationsCsv: string;
  readonly rows: readonly ApplicationRow[];
  readonly marks: readonly SampleMarks[];
}

/** The day for which the sample's files are written. */
const WRITTEN_FOR: CalendarDay = '2026-11-23';
const FOLDER = new URL('../', import.meta.url);

/** Reads the files that come with the product, their days moved so that the story ends on the day given. */
export function readSampleFiles(endsOn: CalendarDay): SampleFiles {
  const days = daysBetween(WRITTEN_FOR, endsOn);
  const programme = readProgrammeFile(bytesOf('programme.json'));
  const applicationsCsv = movedTable(bytesOf('applications.csv').toString('utf8'), days);
  const table = readApplicationsCsv(Buffer.from(applicationsCsv, 'utf8'));
  if (!programme.ok || !table.ok)
    throw new Error('The files of the sample are damaged: install the product again.');
  return {
    terms: rebase(programme.terms, days),
    applicationsCsv,
    rows: table.rows.map(({ applicationId = '', file }) => ({ applicationId, file })),
    marks: readSampleMarks(bytesOf('marks.csv')),
  };
}

function bytesOf(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER));
}

/** The same table with every day in it (`28/05/2026`) moved. */
function movedTable(table: string, days: number): string {
  return table.replace(/\b(\d{2})\/(\d{2})\/(\d{4})\b/gu, (_, day: string, month: string, year: string) => {
    const [movedYear, movedMonth, movedDay] = addDays(`${year}-${month}-${day}`, days).split('-');
    return `${movedDay}/${movedMonth}/${movedYear}`;
  });
}
