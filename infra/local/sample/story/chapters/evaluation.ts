import { applications } from '../../../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../../../shared/use-cases/read-cases.ts';
import type { Story } from '../chapter.ts';
import { at } from '../world.ts';
import { FIRST_CALL } from './opening.ts';

const OFFICERS = ['karim-sqalli', 'imane-bouazza'] as const;

/** The table of files is read, the officers judge them, two evaluators score each; three files are never completed. */
export async function evaluation(story: Story): Promise<string> {
  const { files, once, staff, world } = story;
  await at(world, 148, '09:00');
  await once('import', async () => {
    const officer = await staff(OFFICERS[0]);
    const file = new File([files.applicationsCsv], 'applications.csv', { type: 'text/csv' });
    await officer.post('/applications/import', 'story-import-1', { callId: FIRST_CALL, file });
    await world.runtime.pump.settle();
  });
  for (const [index, { applicationId }] of files.rows.entries()) {
    if (index % 24 === 0) await at(world, 143 - index / 24, '09:00');
    await once(`eligible-${applicationId}`, async () => {
      const { status } = await readCase(world.runtime.desk, applications, applicationId);
      if (status !== 'submitted') return;
      const officer = await staff(OFFICERS[index % 2] ?? OFFICERS[0]);
      const key = `story-eligible-${applicationId}`;
      await officer.post(`/applications/${applicationId}/eligibility`, key, { decision: 'eligible' });
    });
  }
  for (const [index, { applicationId, evaluatorId, marks, comment }] of files.marks.entries()) {
    if (index % 44 === 0) await at(world, 128 - index / 22, '09:30');
    await once(`score-${applicationId}-${evaluatorId}`, async () => {
      const evaluator = await staff(evaluatorId);
      const given = Object.entries(marks).map(([criterion, mark]) => [`mark-${criterion}`, String(mark)]);
      const key = `story-score-${applicationId}-${evaluatorId}`;
      await evaluator.post(`/scoring/${applicationId}`, key, {
        ...Object.fromEntries(given),
        comment,
        conflict: 'no',
      });
    });
  }
  const counts = await countByStatus(story);
  const ineligible = counts.get('ineligible') ?? 0;
  const { length } = files.rows;
  const scored = (counts.get('scored') ?? 0) + (counts.get('selected') ?? 0) + (counts.get('reserve') ?? 0);
  const lapsed = length - files.marks.length / 2 - 5;
  return `${length} read, ${lapsed} returned and not completed, ${ineligible - lapsed} ineligible, ${
    scored + (counts.get('rejected') ?? 0)
  } scored`;
}

async function countByStatus({ files, world }: Story): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { applicationId } of files.rows) {
    const { status } = await readCase(world.runtime.desk, applications, applicationId);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}
