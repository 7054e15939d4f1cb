import { verifyChain } from '../../shared/wire/commit-chain.ts';
import type { Cloud } from './cloud.ts';

/** Where nothing was lost and nothing doubled, each of these is empty. */
export interface Wrong {
  /** Rows of the outbox that somebody still owes. */
  readonly owed: readonly string[];
  /** Streams whose commits are no whole chain. */
  readonly broken: readonly string[];
  /** Executions that ended in a failure. */
  readonly failed: readonly string[];
  /** Mails that a mailbox shows more than once. */
  readonly doubled: readonly string[];
  readonly defects: readonly string[];
}

export async function wrongIn(cloud: Cloud): Promise<Wrong> {
  const { desk, workflows, mails, defects } = cloud;
  const rows = [...(await desk.store.outbox('signals', 100)), ...(await desk.store.outbox('mails', 100))];
  const broken: string[] = [];
  for await (const { stream, version, head } of desk.store.heads())
    if (!verifyChain(await desk.store.history(stream), { version, head }).whole) broken.push(stream);
  const failed = workflows.engine.list({ status: 'FAILED', maxResults: 1000 }).items;
  const shown = mails.list({ limit: 10_000 }).map(({ id }) => mails.get(id)?.messageId ?? '');
  return {
    owed: rows.map(({ id }) => id),
    broken,
    failed: failed.map(({ name }) => name),
    doubled: shown.filter((messageId, index) => shown.indexOf(messageId) !== index),
    defects: defects.map(String),
  };
}

export const NOTHING_WRONG: Wrong = { owed: [], broken: [], failed: [], doubled: [], defects: [] };

/** Everything that a repetition could double: the streams' versions, the executions, the mails, the money. */
export async function standing(cloud: Cloud): Promise<object> {
  const heads: Record<string, number> = {};
  for await (const { stream, version } of cloud.desk.store.heads()) heads[stream] = version;
  const executions = cloud.workflows.engine.list({ maxResults: 1000 }).items.map(({ name }) => name);
  return {
    heads,
    executions: executions.toSorted(),
    mails: new Set(cloud.mails.accepted.map(({ messageId }) => messageId)).size,
    balances: Object.fromEntries(await cloud.desk.store.balances('')),
  };
}
