import { droppedPickPostings } from '../domain/expansion/postings.ts';
import { systemAct } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { draftConvention } from './draft-convention.ts';
import { applications, expansions } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase, readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

interface ExpansionTask {
  readonly taskKey: string;
  readonly id: string;
}

/** Opens the launch and lists its cases; begun before: lists them again. */
export async function beginLaunch(
  desk: Desk,
  task: ExpansionTask,
): Promise<{ readonly applicationIds: readonly string[] }> {
  const act = systemAct(desk.clock, 'command');
  await decideOne(
    desk,
    { key: task.taskKey, act },
    {
      verb: 'begin-launch',
      lifecycle: expansions,
      id: task.id,
      command: { type: 'BeginLaunch', act },
    },
  );
  const state = await readCase(desk, expansions, task.id);
  if (state.status !== 'launching' && state.status !== 'launched') return { applicationIds: [] };
  return { applicationIds: state.picks.map(({ applicationId }) => applicationId) };
}

/** Promotes one application from the reserve and drafts its convention, once; a withdrawn one is dropped. */
export async function launchCase(
  desk: Desk,
  task: ExpansionTask & { readonly applicationId: string },
): Promise<Record<string, never>> {
  const terms = await readTerms(desk);
  const act = systemAct(desk.clock, 'command');
  const about = { key: task.taskKey, act, verb: 'launch-case', programmeVersion: terms.version };
  const answer = await transact(
    desk,
    { ...about, facts: [task.id, task.applicationId] },
    async (transaction): Promise<Answer<unknown>> => {
      const { applicationId, id } = task;
      const expansion = await transaction.load(expansions, id);
      const before = expansion.state();
      if (before.status !== 'launching') return done(null);
      const application = await transaction.load(applications, applicationId);
      if (application.state().status === 'withdrawn') {
        const reason = 'APPLICATION_WITHDRAWN';
        const dropped = expansion.decide({ type: 'DropPick', act, applicationId, reason });
        if (!dropped.accepted) return refused(dropped.refusal);
        transaction.post(droppedPickPostings(before, applicationId));
        return done(null);
      }
      const launched = expansion.decide({ type: 'RecordLaunch', act, applicationId });
      if (!launched.accepted) return refused(launched.refusal);
      const { callId } = before;
      const promoted = application.decide({ type: 'PromoteFromReserve', act, expansionId: id, callId });
      if (!promoted.accepted) return refused(promoted.refusal);
      const award = application.state();
      if (award.status !== 'selected') return refused({ code: 'APPLICATION_NOT_IN_RESERVE' });
      transaction.deliver(...mail('phase-two-offer', application.stream, ['president', 'contact']));
      return draftConvention(transaction, act, terms, award);
    },
  );
  const after = await readCase(desk, expansions, task.id);
  const waits =
    after.status === 'launching' && ![...after.launched, ...after.dropped].includes(task.applicationId);
  if (!answer.ok && waits) throw permanentFault('The launch', task.applicationId, answer.refusal);
  return {};
}

/** Notes that every case of the expansion is launched. */
export async function completeLaunch(desk: Desk, task: ExpansionTask): Promise<Record<string, never>> {
  const act = systemAct(desk.clock, 'command');
  const answer = await decideOne(
    desk,
    { key: task.taskKey, act },
    {
      verb: 'complete-launch',
      lifecycle: expansions,
      id: task.id,
      command: { type: 'CompleteLaunch', act },
    },
  );
  const after = await readCase(desk, expansions, task.id);
  if (!answer.ok && after.status === 'launching')
    throw permanentFault('The completion', task.id, answer.refusal);
  return {};
}
