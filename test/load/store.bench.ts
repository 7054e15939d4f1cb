import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { anAppendContext, aStreamAppend } from '../ports/suite-parts.ts';

interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The floor of the same run, to judge the value by on any machine. */
  readonly beside?: string;
}

const CLIENTS = [1, 16];
/** About what a tranche weighs: the state of a case with its history of approvals. */
const STATE = {
  status: 'approved',
  pieces: Array.from({ length: 12 }, (_, n) => ({ n, sha256: 'f'.repeat(64) })),
};

/**
 * Appends per second as use cases make them (state, commit, key, two postings, a signal, two listings), beside bare
 * single-row commits of `node:sqlite` on the same disk in the same run, measured before and after.
 */
export async function benchStore(millisPerRow = 1500): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'));
  try {
    const before = measureFloor(join(folder, 'floor-1.sqlite'), millisPerRow / 2);
    const rates: number[] = [];
    for (const clients of CLIENTS) {
      rates.push(await measureAppends(join(folder, `store-${clients}.sqlite`), clients, millisPerRow));
    }
    const after = measureFloor(join(folder, 'floor-2.sqlite'), millisPerRow / 2);
    const floor = Math.round((before + after) / 2);
    const beside = `floor: ${floor} bare single-row commits/s`;
    return CLIENTS.map((clients, index) => ({
      name: `store appends, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
      value: Math.round(rates[index] ?? 0),
      unit: 'appends/s',
      beside,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureFloor(path: string, millis: number): number {
  const db = new DatabaseSync(path);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (n INTEGER PRIMARY KEY, body TEXT)',
  );
  const insert = db.prepare('INSERT INTO row VALUES (?, ?)');
  const body = 'x'.repeat(600);
  const begun = performance.now();
  let count = 0;
  for (; performance.now() - begun < millis; count += 1) insert.run(count, body);
  const rate = count / ((performance.now() - begun) / 1000);
  db.close();
  return rate;
}

async function measureAppends(path: string, clients: number, millis: number): Promise<number> {
  const database = openDatabase(path);
  const store = createSqliteStore({ database, clock: { now: () => '2026-05-04T09:00:00.000Z' } });
  let count = 0;
  const begun = performance.now();
  const client = async (lane: number) => {
    for (let n = 0; performance.now() - begun < millis; n += 1) {
      await store.append([anAppend(lane, n)], anAppendContext(`${lane}-${n}`, context(lane)));
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, lane) => client(lane)));
  const rate = count / ((performance.now() - begun) / 1000);
  await database.close();
  return rate;
}

/** Ten appends to a case, then the next case, as a tranche goes from request to payment. */
function anAppend(lane: number, n: number) {
  const stream = `tranche/${lane}-${Math.floor(n / 10)}`;
  const listings = [
    [`tranches/step-${n % 10}`, `2026-05-04#${stream}`],
    [`region/${lane}`, stream],
  ] as const;
  return aStreamAppend(stream, { expectedVersion: n % 10, state: STATE, listings });
}

function context(lane: number) {
  const amountCentimes = 1;
  return {
    postings: [{ from: 'appropriation/upe', to: `upe/${lane}`, amountCentimes }],
    outbox: [{ kind: 'settle-wait', subject: `tranche/${lane}` }],
  } as const;
}
