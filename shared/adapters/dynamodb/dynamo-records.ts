import { fault } from '../../ports/fault.ts';
import { checkPut, isRecordKey, notCounter, revisionConflict } from '../../ports/record-checks.ts';
import type { KeptRecord, PutOptions, Records } from '../../ports/records.ts';
import { canonicalJson } from '../../wire/commit-chain.ts';
import { compareBytes } from '../store/list-range.ts';
import {
  type Change,
  type DynamoParts,
  type DynamoTable,
  type Item,
  type ItemKey,
  openTable,
} from './dynamo-table.ts';
import { tableLayout } from './table-layout.ts';
import { isTooLarge } from './too-large.ts';

/** How long a lapsed or deleted record stays with its revision, so that a revision still held does not fit a new one. */
const GRACE_SECONDS = 30 * 24 * 3600;
const PARTITION = 'R#';
const LIVE = 'attribute_exists(body) AND (attribute_not_exists(expiresMs) OR expiresMs > :now)';
const ABSENT = '(attribute_not_exists(body) OR expiresMs <= :now)';
const names = { '#ttl': tableLayout.ttlAttribute };

/**
 * Records on the table of the store (`tableLayout`). The clock decides what has expired; DynamoDB clears it away
 * weeks later. A deleted record leaves its revision behind for as long. When the answer of a conditional put is lost,
 * its repetition may be told as `RevisionConflict`, and a lost answer of `increment` may count twice: the caller
 * reads again, a number is skipped.
 */
export function createDynamoRecords(parts: DynamoParts): Records {
  const table = openTable(parts);
  const nowMs = () => Date.parse(parts.clock.now());
  return {
    async get<Value>(key: string) {
      const item = isRecordKey(key) ? await table.find(recordKey(key)) : undefined;
      return isLive(item, nowMs()) ? readRecord<Value>(item) : undefined;
    },
    async put<Value>(key: string, value: Value, options: PutOptions = {}) {
      checkPut(key, options.expiresAt);
      return put(table, key, value, options, nowMs());
    },
    delete: (key, ifRevision) => remove(table, key, ifRevision, nowMs()),
    async list<Value>(prefix: string, limit = Number.POSITIVE_INFINITY) {
      const items = await list(table, prefix, limit, nowMs());
      return items.map((item) => readRecord<Value>(item));
    },
    async increment(key, expiresAt) {
      checkPut(key, expiresAt);
      return increment(table, key, expiresAt, nowMs());
    },
  };
}

/** Records of one kind (`link/`, `session/`) share a partition, so that they are listed by one consistent query. */
function recordKey(key: string): ItemKey {
  return { p: PARTITION + key.slice(0, key.indexOf('/') + 1), s: key };
}

async function put<Value>(
  table: DynamoTable,
  key: string,
  value: Value,
  options: PutOptions,
  now: number,
): Promise<KeptRecord<Value>> {
  const { done, item } = await changeRecord(table, key, putting(value, options, now));
  if (done) return readRecord<Value>(item);
  throw revisionConflict(key, isLive(item, now) ? Number(item.revision) : 0, options.ifRevision ?? 0);
}

/** The revision of whatever stood there goes on: of a live record, a lapsed one, or one deleted. */
function putting(value: unknown, { ifRevision, expiresAt }: PutOptions, now: number): Change {
  const put = 'SET body = :body, revision = if_not_exists(revision, :none) + :one';
  const values = { ':body': writeBody(value), ':none': 0, ':one': 1, ...conditionValues(ifRevision, now) };
  const condition = conditionOf(ifRevision);
  if (expiresAt === undefined) {
    return { update: `${put} REMOVE expiresAt, expiresMs, #ttl`, ...condition, names, values };
  }
  const update = `${put}, expiresAt = :at, expiresMs = :ms, #ttl = :ttl`;
  return { update, ...condition, names, values: { ...values, ...expiry(expiresAt) } };
}

function conditionOf(ifRevision: number | undefined): { readonly condition?: string } {
  if (ifRevision === undefined) return {};
  return { condition: ifRevision === 0 ? ABSENT : `revision = :revision AND ${LIVE}` };
}

function conditionValues(ifRevision: number | undefined, now: number): Item {
  if (ifRevision === undefined) return {};
  return ifRevision === 0 ? { ':now': now } : { ':now': now, ':revision': ifRevision };
}

function expiry(expiresAt: string): Item {
  const ms = Date.parse(expiresAt);
  return { ':at': expiresAt, ':ms': ms, ':ttl': graceAfter(ms) };
}

function graceAfter(ms: number): number {
  return Math.floor(ms / 1000) + GRACE_SECONDS;
}

async function remove(
  table: DynamoTable,
  key: string,
  ifRevision: number | undefined,
  now: number,
): Promise<boolean> {
  if (!isRecordKey(key) || ifRevision === 0) return false;
  const { done } = await table.change(recordKey(key), {
    update: 'SET #ttl = :ttl REMOVE body, expiresAt, expiresMs',
    condition: LIVE,
    ...conditionOf(ifRevision),
    names,
    values: { ':now': now, ':ttl': graceAfter(now), ...conditionValues(ifRevision, now) },
  });
  return done;
}

/** A prefix within one kind is a consistent query; one across kinds (no slash) is a scan of the whole table. */
async function list(table: DynamoTable, prefix: string, limit: number, now: number): Promise<Item[]> {
  const live: Item[] = [];
  if (!prefix.includes('/')) {
    for await (const item of table.scan('begins_with(p, :records)', { ':records': PARTITION })) {
      if (String(item.s).startsWith(prefix) && isLive(item, now)) live.push(item);
    }
    return live.sort((one, other) => compareBytes(String(one.s), String(other.s))).slice(0, limit);
  }
  const where = 'p = :kind AND begins_with(s, :prefix)';
  const items = table.query({ where, values: { ':kind': recordKey(prefix).p, ':prefix': prefix } });
  for await (const item of items) {
    if (live.length >= limit) break;
    if (isLive(item, now)) live.push(item);
  }
  return live;
}

async function increment(table: DynamoTable, key: string, expiresAt: string, now: number): Promise<number> {
  const begin = putting(1, { ifRevision: 0, expiresAt }, now);
  const count: Change = {
    update: `SET body = body + :one, revision = revision + :one, expiresAt = if_not_exists(expiresAt, :at),
      expiresMs = if_not_exists(expiresMs, :ms), #ttl = if_not_exists(#ttl, :ttl)`,
    condition: `attribute_type(body, :number) AND ${LIVE}`,
    names,
    values: { ':one': 1, ':number': 'N', ':now': now, ...expiry(expiresAt) },
  };
  // Each fails only because another was faster: the counter was begun meanwhile, or taken away.
  for (;;) {
    const counted = await table.change(recordKey(key), count);
    if (counted.done) return Number(counted.item.body);
    if (isLive(counted.item, now) && typeof counted.item.body !== 'number') throw notCounter(key);
    if ((await table.change(recordKey(key), begin)).done) return 1;
  }
}

async function changeRecord(table: DynamoTable, key: string, change: Change) {
  try {
    return await table.change(recordKey(key), change);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const message = `The record ${key} is larger than the 400 KB that DynamoDB takes.`;
    throw fault('InputInvalid', message, { key, cause: error });
  }
}

function isLive(item: Item | undefined, now: number): item is Item {
  return item?.body !== undefined && (item.expiresMs === undefined || Number(item.expiresMs) > now);
}

function readRecord<Value>(item: Item): KeptRecord<Value> {
  const { s: key, body, revision, expiresAt } = item;
  return {
    key: String(key),
    value: (typeof body === 'number' ? body : JSON.parse(String(body))) as Value,
    revision: Number(revision),
    ...(expiresAt === undefined ? {} : { expiresAt: String(expiresAt) }),
  };
}

/** A whole number rests as a number, so that it can be counted up in place; anything else as JSON. */
function writeBody(value: unknown): number | string {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : canonicalJson(value);
}
