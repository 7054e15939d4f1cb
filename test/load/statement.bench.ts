import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteRecords } from '../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { fold } from '../../shared/domain/kernel/decider.ts';
import type { TrancheEvent } from '../../shared/domain/tranche/events.ts';
import { readCamt053 } from '../../shared/formats/iso20022/read-camt.ts';
import { type BankEntry, writeCamt053 } from '../../shared/formats/iso20022/write-camt053.ts';
import { inLanes } from '../../shared/use-cases/in-lanes.ts';
import { tranches } from '../../shared/use-cases/lifecycles.ts';
import { recordStatement } from '../../shared/use-cases/record-statement.ts';
import { aBankStatement, anEntry } from '../builders/a-bank-statement.ts';
import { accepted, aDesk, type TestDesk } from '../builders/a-desk.ts';
import { trancheAccount, trancheEvents, trancheIdentity } from '../builders/a-tranche.ts';
import type { BenchRow } from './documents.bench.ts';

const MEGABYTE = 1024 * 1024;
/** One line in so many names no order and is proposed to a person by its amount and account. */
const NAMELESS_EVERY = 50;

/**
 * A camt.053 of so many lines, each of its own tranche that waits at the bank: read, matched and recorded in SQLite on
 * this disk, beside the bare parser of XML on the same bytes. Read once more, when nothing may change. A tenth of it
 * before shows whether a line costs the same in a long statement as in a short one.
 */
export async function benchStatement(lines = 10_000): Promise<readonly BenchRow[]> {
  // The first of any kind is slow in this engine: it is not counted.
  await measure(lines / 10);
  const short = await measure(lines / 10);
  const long = await measure(lines);
  const perLine = (millis: number, of: number) => (millis / of) * 1000;
  const growth = perLine(long.recordMillis, lines) / perLine(short.recordMillis, lines / 10);
  const whole = long.readMillis + long.recordMillis;
  return [
    {
      name: `statement of ${lines} lines, read and matched`,
      value: Math.round((lines / whole) * 1000),
      unit: 'lines/s',
      beside: `${round(whole / 1000)} s, ${round(whole / long.parseMillis)} times merely parsing its ${round(long.megabytes)} MB`,
    },
    {
      name: '  of it, read from XML',
      value: Math.round((lines / long.readMillis) * 1000),
      unit: 'lines/s',
      beside: `bare parser: ${Math.round((lines / long.parseMillis) * 1000)} lines/s`,
    },
    {
      name: '  of it, matched and recorded',
      value: Math.round((lines / long.recordMillis) * 1000),
      unit: 'lines/s',
      beside: `a line costs ${round(growth)} times one of a statement of ${lines / 10}`,
    },
    {
      name: '  the same statement again, nothing changed',
      value: Math.round((lines / long.againMillis) * 1000),
      unit: 'lines/s',
      beside: `peak ${long.peakMegabytes} MB of memory, ${long.moreMegabytes} MB more than before the reading`,
    },
  ];
}

interface Measured {
  readonly megabytes: number;
  readonly parseMillis: number;
  readonly readMillis: number;
  readonly recordMillis: number;
  readonly againMillis: number;
  readonly peakMegabytes: number;
  readonly moreMegabytes: number;
}

async function measure(lines: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'));
  const clock = { now: () => '2026-10-21T09:00:00.000Z' };
  const database = openDatabase(join(folder, 'statement.sqlite'));
  const stores = {
    store: createSqliteStore({ database, clock }),
    records: createSqliteRecords({ database, clock }),
  };
  try {
    const test = await aDesk({ now: clock.now(), desk: stores });
    const ids = Array.from({ length: lines }, (_, index) => `CV-B${index}-1`);
    await waitAtTheBank(test, ids);
    const bytes = new TextEncoder().encode(statementOf(ids));
    const parseMillis = bestOf(3, () => bareParser(bytes));
    const memoryBefore = process.memoryUsage.rss();
    let memory = memoryBefore;
    const watch = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage.rss());
    }, 20);
    const begun = performance.now();
    const reading = readCamt053(bytes);
    const read = performance.now();
    if (!reading.ok || reading.statement.lines.length !== lines)
      throw new Error('The statement was not read.');
    const record = async () => {
      const request = test.request('staff-accountant', 'accountant');
      const about = { statementId: 'ST-1', lines: reading.statement.lines };
      return accepted(await recordStatement(test.desk, { ...request, ...about }));
    };
    const outcomes = await record();
    const recorded = performance.now();
    await record();
    const again = performance.now();
    clearInterval(watch);
    const counts = Map.groupBy(outcomes, ({ outcome }) => outcome);
    const proposed = counts.get('proposed')?.length ?? 0;
    if (proposed !== lines / NAMELESS_EVERY || counts.get('paid')?.length !== lines - proposed)
      throw new Error(
        `Not every line was matched: ${[...counts].map(([name, { length }]) => `${name} ${length}`)}`,
      );
    return {
      megabytes: bytes.length / MEGABYTE,
      parseMillis,
      readMillis: read - begun,
      recordMillis: recorded - read,
      againMillis: again - recorded,
      peakMegabytes: Math.round(memory / MEGABYTE),
      moreMegabytes: Math.round((memory - memoryBefore) / MEGABYTE),
    };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

/** Tranches with an amount of their own each, sent, and their money ordered. */
async function waitAtTheBank(test: TestDesk, ids: readonly string[]): Promise<void> {
  const { act } = test.request('staff-admin', 'administrator');
  await inLanes([...ids.entries()], 64, async ([index, id]) => {
    const events = trancheEvents.sent.map((event): TrancheEvent => renamed(event, id, amountOf(index)));
    const state = fold(tranches.decider, events);
    const stream = tranches.streamOf(id);
    const { shape } = tranches.decider;
    const posting = { from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/ordered' };
    await test.desk.store.append(
      [{ stream, expectedVersion: 0, events, state, shape, listings: tranches.listings(state) }],
      {
        key: `given/${id}`,
        requestHash: id,
        decision: null,
        act,
        programmeVersion: 1,
        postings: [{ ...posting, amountCentimes: amountOf(index) }],
        outbox: [],
      },
    );
  });
}

function renamed(event: TrancheEvent, trancheId: string, amountCentimes: number): TrancheEvent {
  if (event.type === 'TrancheScheduled') return { ...event, trancheId, amountCentimes };
  return 'orderId' in event ? { ...event, orderId: `${trancheId}/1` } : event;
}

function amountOf(index: number): number {
  return trancheIdentity.amountCentimes + index;
}

function statementOf(ids: readonly string[]): string {
  const entries = ids.map((id, index): BankEntry => {
    const facts = { reference: `B-${index}`, bookedOn: '2026-10-20', amountCentimes: amountOf(index) };
    const endToEndId = index % NAMELESS_EVERY === 0 ? `VIR-${index}` : `${id}/1`;
    const counterparty = { name: 'Association', rib: trancheAccount.rib };
    return anEntry({ ...facts, endToEndId, counterparty });
  });
  return writeCamt053(aBankStatement({ entries }));
}

/** What cannot be done without: the text, and a tree of it. */
function bareParser(bytes: Uint8Array): void {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, processEntities: false });
  parser.parse(new TextDecoder().decode(bytes));
}

function bestOf(times: number, work: () => void): number {
  const millis = Array.from({ length: times }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...millis);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
