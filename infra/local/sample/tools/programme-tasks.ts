import { conventions, expansions } from '../../../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../../../shared/use-cases/read-cases.ts';
import { type LiveTask, personTask, type TaskStage, whoMay } from './task.ts';

/** Phase two: to be proposed, to be confirmed by another administrator, or to be watched. */
export async function expandTask(stage: TaskStage): Promise<LiveTask> {
  const all = await listCases(stage.desk, expansions, 'expansions');
  const proposed = all.findLast(({ status }) => status === 'proposed');
  if (proposed && proposed.status === 'proposed') {
    const { expansionId: expansion, proposedBy } = proposed;
    const other = whoMay(stage, 'administrator', (personId) => personId !== proposedBy);
    const task = { id: 'expand', words: 'sample.task.expand.confirm', facts: { expansion } } as const;
    return personTask(task, other, `/expansion/${expansion}`);
  }
  const administrator = whoMay(stage, 'administrator');
  const running = all.findLast(({ status }) => ['confirmed', 'launching', 'launched'].includes(status));
  if (!running || running.status === 'absent')
    return personTask({ id: 'expand', words: 'sample.task.expand.propose' }, administrator, '/expansion');
  const { expansionId: expansion } = running;
  const task = { id: 'expand', words: 'sample.task.expand.watch', facts: { expansion } } as const;
  return personTask(task, administrator, `/expansion/${expansion}`);
}

/** The auditor reads a convention in force, and anybody checks the file that comes out. */
export async function auditTask(stage: TaskStage): Promise<LiveTask> {
  const auditor = whoMay(stage, 'auditor');
  const [convention] = await listCases(stage.desk, conventions, 'conventions/in-force', { limit: 1 });
  if (!convention || convention.status === 'absent')
    return personTask({ id: 'audit', words: 'sample.task.audit.none' }, auditor, '/conventions');
  const { number, conventionId } = convention;
  return personTask(
    { id: 'audit', words: 'sample.task.audit.read', facts: { number } },
    auditor,
    `/conventions/${conventionId}`,
    { kind: 'open', label: 'sample.open-verify', href: `/verify/${encodeURIComponent(number)}` },
  );
}
