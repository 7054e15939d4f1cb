import { systemAct } from './acts.ts';
import { type ArchiveDesk, archiveFile } from './archive-file.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import { decideOne } from './decide-one.ts';
import { conventions, signatures } from './lifecycles.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase } from './read-cases.ts';
import { recordedRevisions } from './verify-convention.ts';

/**
 * Makes the signed file outlive its certificates (PAdES B-LTA): validation data and a time-stamp over all of it, kept
 * as one more revision. The convention is in force before and stays so. Every certificate is asked about first: a
 * revoked signer, a list that nobody gives or a file that is not the recorded one stop the step, with nothing archived.
 * Answers by state: what is archived, or has nothing to be archived, is done.
 */
export async function archiveConvention(
  desk: ArchiveDesk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const convention = await readCase(desk, conventions, task.id);
  if (!('finalSha256' in convention) || convention.archived) return caseOutcome(convention.status);
  const round = await readCase(desk, signatures, convention.signatureId);
  // What was signed by hand alone is a scan: it bears no certificate that could lapse.
  if (round.status === 'absent' || round.acts.every(({ level }) => level === 'paper'))
    return caseOutcome(convention.status);
  const archived = await archiveFile(
    desk,
    task.id,
    convention.finalDocumentKey,
    await recordedRevisions(desk, { convention, round }),
  );
  const act = systemAct(desk.clock, 'command');
  const answer = await decideOne(
    desk,
    { key: task.taskKey, act },
    {
      verb: 'archive-convention',
      lifecycle: conventions,
      id: task.id,
      command: { type: 'ArchiveConvention', act, finalSha256: convention.finalSha256, ...archived },
    },
  );
  if (!answer.ok && answer.refusal.code !== 'CONVENTION_ARCHIVED_ALREADY')
    throw permanentFault('The archiving', task.id, answer.refusal);
  return caseOutcome((await readCase(desk, conventions, task.id)).status);
}
