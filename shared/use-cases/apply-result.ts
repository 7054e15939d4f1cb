import { lapsedResultPostings } from '../domain/application/postings.ts';
import type { RankedApplication } from '../domain/selection/state.ts';
import { systemAct } from './acts.ts';
import { done, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { draftConvention } from './draft-convention.ts';
import { applications, selections } from './lifecycles.ts';
import { type MailTemplate, mail, type Recipient } from './mail-intents.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase, readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

interface SelectionTask {
  readonly taskKey: string;
  readonly id: string;
}

/** The applications of a published selection, in the order of their ranks. */
export async function listRanking(
  desk: Desk,
  task: SelectionTask,
): Promise<{ readonly applicationIds: readonly string[] }> {
  const state = await readCase(desk, selections, task.id);
  if (state.status !== 'published' && state.status !== 'applied') return { applicationIds: [] };
  return { applicationIds: state.ranking.map(({ applicationId }) => applicationId) };
}

/** Brings one application its result; a selected one gets its convention in the same append. */
export async function applyResult(
  desk: Desk,
  task: SelectionTask & { readonly applicationId: string },
): Promise<Record<string, never>> {
  const selection = await readCase(desk, selections, task.id);
  const ranked =
    selection.status === 'published' || selection.status === 'applied'
      ? selection.ranking.find(({ applicationId }) => applicationId === task.applicationId)
      : undefined;
  if (!ranked) return {};
  const terms = await readTerms(desk);
  const act = systemAct(desk.clock);
  const about = { key: task.taskKey, act, verb: 'apply-result', programmeVersion: terms.version };
  const answer = await transact(
    desk,
    { ...about, facts: [task.id, task.applicationId] },
    async (transaction) => {
      const subject = await transaction.load(applications, task.applicationId);
      const { result, rank, score } = ranked;
      const decision = subject.decide({
        type: 'ApplyResult',
        act,
        selectionId: task.id,
        result,
        rank,
        score,
      });
      if (!decision.accepted) return refused(decision.refusal);
      const state = subject.state();
      if (state.status === 'withdrawn') {
        transaction.post(lapsedResultPostings(task.id, ranked));
        return done(null);
      }
      transaction.deliver(...resultMail(subject.stream, ranked));
      return state.status === 'selected' ? draftConvention(transaction, act, terms, state) : done(null);
    },
  );
  const after = await readCase(desk, applications, task.applicationId);
  if (!answer.ok && after.status === 'scored')
    throw permanentFault('The result', task.applicationId, answer.refusal);
  return {};
}

function resultMail(subject: string, { result, rank }: RankedApplication) {
  const mails: Record<RankedApplication['result'], [MailTemplate, Recipient[]]> = {
    selected: ['application-selected', ['contact', 'president']],
    reserve: ['application-reserve', ['contact']],
    rejected: ['application-declined', ['contact']],
  };
  const [template, recipients] = mails[result];
  return mail(template, subject, recipients, { rank });
}

/** Notes that every result has reached its application. */
export async function closeSelection(desk: Desk, task: SelectionTask): Promise<Record<string, never>> {
  const act = systemAct(desk.clock);
  await decideOne(
    desk,
    { key: task.taskKey, act },
    {
      verb: 'close-selection',
      lifecycle: selections,
      id: task.id,
      command: { type: 'MarkApplied', act },
    },
  );
  return {};
}
