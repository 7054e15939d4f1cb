import { readSampleFiles, type SampleFiles } from '../../infra/local/sample/story/sample-files.ts';

/** The sample's own files, cut down to the applications with the best marks. */
export function bestApplications(endsOn: string, count: number): SampleFiles {
  const files = readSampleFiles(endsOn);
  const totals = new Map<string, number>();
  for (const { applicationId, marks } of files.marks) {
    const sum = Object.values(marks).reduce((total, mark) => total + mark, 0);
    totals.set(applicationId, (totals.get(applicationId) ?? 0) + sum);
  }
  const best = [...totals]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([applicationId]) => applicationId);
  const [header = '', ...lines] = files.applicationsCsv.split(/\r?\n/u);
  const kept = lines.filter((line) => best.some((id) => line.startsWith(`${id};`)));
  return {
    terms: files.terms,
    applicationsCsv: [header, ...kept, ''].join('\r\n'),
    rows: files.rows.filter(({ applicationId }) => best.includes(applicationId)),
    marks: files.marks.filter(({ applicationId }) => best.includes(applicationId)),
  };
}
