import type { OpenAttention, Trouble } from '../domain/attention/state.ts';
import { systemAct } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { attentions } from './lifecycles.ts';
import { listCases, readCase } from './read-cases.ts';
import type { Intent } from './transact.ts';

/** The id of a trouble's stream: always the same for the same trouble, and without the addresses that name it. */
export function attentionIdOf(
  { secrets }: Pick<Desk, 'secrets'>,
  { id, kind }: Pick<Trouble, 'id' | 'kind'>,
): string {
  return `${kind}-${secrets.digest(`${kind}/${id}`).slice(0, 16)}`;
}

/**
 * Raises what no rule can finish, for a person to look at under "À régler". Told twice it stays one entry with its
 * first date, and what a person has closed stays closed. The deliveries are owed with the first telling only.
 */
export async function keepAttention(
  desk: Desk,
  trouble: Trouble,
  deliveries: readonly Intent[] = [],
): Promise<void> {
  const { facts, id, kind, subject } = trouble;
  const attentionId = attentionIdOf(desk, trouble);
  const state = await readCase(desk, attentions, attentionId);
  const times = state.status === 'absent' ? 1 : state.times + 1;
  const act = systemAct(desk.clock, 'command');
  await decideOne(
    desk,
    { key: `attention/${attentionId}/${times}`, act },
    {
      verb: 'raise-attention',
      lifecycle: attentions,
      id: attentionId,
      command: { type: 'RaiseAttention', act, attentionId, trouble: { kind, id, subject, facts } },
      consequences: () => ({ deliveries }),
    },
  );
}

/**
 * A workflow that has ended without having done its work. Most have handed themselves to a person before, with more to
 * tell: this keeps those from being lost that could not even do that.
 */
export async function keepStopped(desk: Desk, execution: string, status: string): Promise<void> {
  if (!/-r\d+$/u.test(execution)) return;
  const subject = execution.replace(/-r\d+$/u, '');
  await keepAttention(desk, { kind: 'workflow', id: execution, subject, facts: { code: status } });
}

/** Notes that a trouble is over by itself; nothing happens when none was open. */
export async function passAttention(desk: Desk, trouble: Pick<Trouble, 'id' | 'kind'>): Promise<void> {
  const attentionId = attentionIdOf(desk, trouble);
  const state = await readCase(desk, attentions, attentionId);
  if (state.status !== 'open') return;
  const act = systemAct(desk.clock, 'command');
  await decideOne(
    desk,
    { key: `attention/${attentionId}/${state.times}/passed`, act },
    {
      verb: 'pass-attention',
      lifecycle: attentions,
      id: attentionId,
      command: { type: 'PassAttention', act },
    },
  );
}

/** What waits for a person now, the oldest first. A listing: it may lag, and every act is judged anew. */
export async function listAttention(desk: Pick<Desk, 'store'>): Promise<readonly OpenAttention[]> {
  const listed = await listCases(desk, attentions, 'attentions/open');
  return listed.filter((state) => state.status === 'open');
}
