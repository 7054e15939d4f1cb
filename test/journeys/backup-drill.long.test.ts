import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyInstallation } from '../../infra/local/backup/verify-installation.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { conventions } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { countStatuses } from '../long/read-installation.ts';
import {
  associationRefuses,
  type OpenedFolder,
  openFolder,
  restoreReleased,
} from '../released/open-folder.ts';
import { AWAITED } from '../released/small-story.ts';

/*
 * The drill that an operator is told to hold: an installation with open executions and waits is backed up by another
 * process while it works, restored elsewhere and started there.
 */
const folder = mkdtempSync(join(tmpdir(), 'mithaq-drill-'));
const [data, backup, elsewhere] = ['data', 'backup', 'elsewhere'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
/** Each call of the command is a process of its own, which a busy machine starts slowly. */
const CALLS_LIMIT_MILLIS = 120_000;
const main = fileURLToPath(new URL('../../infra/local/cli/main.ts', import.meta.url));
const released = fileURLToPath(new URL('../released/0.1.0.backup.br', import.meta.url));

interface Said {
  readonly code: number | null;
  readonly text: string;
}

function mithaq(...args: readonly string[]): { child: ChildProcess; said: Promise<Said> } {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: 'pipe' });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return { child, said: once(child, 'close').then(([code]) => ({ code: code as number | null, text })) };
}

/** Keeps a document and records an event that names it, one after the other, until told to stop. */
function work({ runtime, clock }: OpenedFolder): { stop(): Promise<number> } {
  const { store, documents } = runtime.desk;
  let going = true;
  let recorded = 0;
  const loop = async () => {
    while (going) {
      recorded += 1;
      const key = `drill/${recorded}.txt`;
      const { sha256 } = await documents.put(key, Buffer.from(`note ${recorded}`.repeat(500)), 'text/plain');
      const actor = { personId: 'drill', name: 'Drill', role: 'system' } as const;
      const event = { type: 'Noted', documentKey: key, sha256 };
      const append = { stream: 'drill-1', expectedVersion: recorded - 1, events: [event], listings: [] };
      await store.append([{ ...append, state: { recorded }, shape: 1 }], {
        key: `drill/${recorded}`,
        requestHash: sha256,
        decision: null,
        act: { actor, door: 'command', at: clock.now() },
        programmeVersion: 1,
        postings: [],
        outbox: [],
      });
    }
  };
  const done = loop();
  return {
    async stop() {
      going = false;
      await done;
      return recorded;
    },
  };
}

let original: OpenedFolder;
let restored: OpenedFolder;
let counts: Readonly<Record<string, number>>;
let madeAtMillis: number;
let recorded: number;
let backedUp: Said;
let putBack: Said;

beforeAll(async () => {
  ({ madeAtMillis } = await restoreReleased(released, folder));
  original = await openFolder(data, madeAtMillis);
  counts = await countStatuses(original.runtime.desk);
  const working = work(original);
  backedUp = await mithaq('backup', '--data', data, '--to', backup).said;
  recorded = await working.stop();
  putBack = await mithaq('restore', '--from', backup, '--data', elsewhere).said;
  restored = await openFolder(elsewhere, madeAtMillis);
}, CALLS_LIMIT_MILLIS);

afterAll(async () => {
  await original.runtime.close();
  await restored.runtime.close();
  rmSync(folder, { recursive: true });
});

describe('drill: a backup while the installation works', () => {
  it('is made without the hold on the folder, and says what is in it', () => {
    expect(backedUp.text).toMatch(/\d+ commits in \d+ streams: every hash chain is whole/u);
    expect(backedUp.text).toContain('2 executions open');
    expect(backedUp.text).toContain('keys of the installation are in the copy');
    expect(backedUp.code).toBe(0);
    expect(original.faults).toEqual([]);
  });

  it('holds a moment of the work: some of what was recorded, each note with its document', async () => {
    const noted = (await restored.runtime.desk.store.read('drill-1'))?.version ?? 0;
    expect(noted).toBeGreaterThan(0);
    expect(noted).toBeLessThan(recorded);
    for (const { events } of await restored.runtime.desk.store.history('drill-1'))
      for (const { documentKey } of events as readonly { documentKey: string; type: string }[])
        expect(await restored.runtime.desk.documents.describe(documentKey)).toBeDefined();
  });
});

describe('drill: the installation that was restored', () => {
  it('was verified in words, and stays in its mode', () => {
    expect(putBack.text).toContain('has the sample installation as it was copied on');
    expect(putBack.text).toMatch(/\d+ files, [\d.]+ MB, each as the manifest has it/u);
    expect(putBack.text).toMatch(/every balance is what the log says/u);
    expect(putBack.code).toBe(0);
  });

  it('has the same counts', async () => {
    const { 'drill/undefined': _, ...same } = await countStatuses(restored.runtime.desk);
    expect(same).toEqual(counts);
  });

  it('fires a timer that was set before the backup', async () => {
    await restored.advanceDays(7);
    expect(restored.mails.filter(({ subject }) => /تذكير/u.test(subject))).not.toEqual([]);
  });

  it('takes the answer that an execution waits for, and ends it', async () => {
    const { desk, engine, pump } = restored.runtime;
    const conventionId = conventionIdOf(AWAITED);
    expect(engine.describe(`convention-${conventionId}-r1`).status).toBe('RUNNING');
    await associationRefuses(desk, conventionId);
    await pump.settle();
    expect(await readCase(desk, conventions, conventionId)).toMatchObject({ status: 'refused' });
    expect(engine.describe(`convention-${conventionId}-r1`).status).not.toBe('RUNNING');
    expect(restored.faults).toEqual([]);
  });

  it('has whole chains, balances and documents after that', async () => {
    expect(await verifyInstallation(elsewhere)).toMatchObject({ openExecutions: 1 });
  });
});

describe('drill: a damaged backup', { timeout: CALLS_LIMIT_MILLIS }, () => {
  const damage = async (change: (copy: string) => void) => {
    const copy = mkdtempSync(join(folder, 'damaged-'));
    cpSync(backup, copy, { recursive: true });
    change(copy);
    const into = join(copy, 'into');
    const said = await mithaq('restore', '--from', copy, '--data', into).said;
    expect(said.code).toBe(1);
    expect(readdirSync(into).filter((name) => !name.startsWith('mithaq.'))).toEqual([]);
    return said.text;
  };

  it('is refused for one flipped byte of the database, and nothing is left behind', async () => {
    const said = await damage((copy) => flipByte(join(copy, 'mithaq.sqlite'), 50_000));
    expect(said).toContain('mithaq.sqlite has changed since the backup was made');
    expect(said).toContain('nothing was restored');
  });

  it('is refused for a document that is missing and one that has changed, both named', async () => {
    const said = await damage((copy) => {
      rmSync(join(copy, 'documents/drill/1.txt'));
      flipByte(join(copy, 'documents/drill/2.txt'), 3);
    });
    expect(said).toContain('documents/drill/1.txt is missing');
    expect(said).toContain('documents/drill/2.txt has changed since the backup was made');
  });
});

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
