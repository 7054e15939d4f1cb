import { systemAct } from './acts.ts';
import { type ArchiveDesk, archiveFile } from './archive-file.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import { decideOne } from './decide-one.ts';
import { amendments } from './lifecycles.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase } from './read-cases.ts';
import { readAmended, recordedRevisions } from './verify-convention.ts';

/** Archives an amendment in force as its convention was: by the same step, under the same conditions, once. */
export async function archiveAmendment(
  desk: ArchiveDesk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const amendment = await readCase(desk, amendments, task.id);
  if (amendment.status !== 'in-force' || amendment.archived) return caseOutcome(amendment.status);
  const about = await readAmended(desk, task.id);
  // What was signed by hand alone is a scan: it bears no certificate that could lapse.
  if (!about?.round || about.round.acts.every(({ level }) => level === 'paper'))
    return caseOutcome(amendment.status);
  const { finalDocumentKey, finalSha256 } = amendment;
  const archived = await archiveFile(desk, task.id, finalDocumentKey, await recordedRevisions(desk, about));
  const act = systemAct(desk.clock, 'command');
  const answer = await decideOne(
    desk,
    { key: task.taskKey, act },
    {
      verb: 'archive-amendment',
      lifecycle: amendments,
      id: task.id,
      command: { type: 'ArchiveAmendment', act, finalSha256, ...archived },
    },
  );
  if (!answer.ok && answer.refusal.code !== 'AMENDMENT_ARCHIVED_ALREADY')
    throw permanentFault('The archiving', task.id, answer.refusal);
  return caseOutcome((await readCase(desk, amendments, task.id)).status);
}
