import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyInstallation } from '../../infra/local/backup/verify-installation.ts';
import { openMailbox } from '../../infra/local/sample/mailbox/mailbox.ts';
import { hasCommand } from '../documents/has-command.ts';
import {
  countStatuses,
  ledgerBreach,
  paymentsOf,
  type ReadInstallation,
  readInstallation,
  signedConventions,
} from './read-installation.ts';

/** Ten moments, drawn from a seed so that a failure can be lived again. */
const SEED = Number(process.env.MITHAQ_SEED ?? 20_261_123);
const KILLS = 10;
const STORY_LIMIT_MILLIS = 600_000;
const script = fileURLToPath(new URL('live-story.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mithaq-story-'));
const [whole, killed] = [join(folder, 'whole'), join(folder, 'killed')];

const EXPECTED = {
  'application/selected': 41,
  'application/reserve': 27,
  'application/rejected': 20,
  'application/ineligible': 8,
  'convention/in-force': 36,
  'convention/signing': 3,
  'convention/refused': 1,
  'convention/expired': 1,
  'tranche/paid': 31,
  'tranche/certified': 2,
  'tranche/on-hold': 1,
  'tranche/unknown': 1,
  'tranche/returned': 1,
  'tranche/requestable': 2,
  'report/accepted': 2,
  'report/filed': 2,
  'report/awaited': 27,
  'report/cancelled': 1,
};

/** Lives the story in a process of its own; killed after a while when one is given. Answers whether it ended. */
function live(
  dataFolder: string,
  killAfterMillis?: number,
): Promise<{ ended: boolean; millis: number; said: string }> {
  const begun = performance.now();
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const timer =
    killAfterMillis === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMillis);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ ended: code === 0, millis: performance.now() - begun, said });
    });
  });
}

/** A small generator with a seed (mulberry32): the same moments every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let installation: ReadInstallation;

beforeAll(async () => {
  const uninterrupted = await live(whole);
  if (!uninterrupted.ended) throw new Error(`The story did not end: ${uninterrupted.said.slice(-2000)}`);
  const random = createRandom(SEED);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { ended } = await live(killed, 1500 + random() * (uninterrupted.millis / 4));
    if (ended) break;
  }
  const last = await live(killed);
  if (!last.ended) throw new Error(`The story did not go on: ${last.said.slice(-2000)}`);
  installation = readInstallation(killed);
}, STORY_LIMIT_MILLIS * 2);

afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true });
});

describe(`the story, killed ${KILLS} times (seed ${SEED})`, () => {
  it('ends with the counts of the programme', async () => {
    expect(await countStatuses(installation)).toMatchObject(EXPECTED);
  });

  it('ends as the story that nobody interrupted', async () => {
    const other = readInstallation(whole);
    expect(await countStatuses(installation)).toEqual(await countStatuses(other));
    await other.close();
  });

  it('has three valid signatures on every convention in force, two on the one signed on paper', async () => {
    const signed = await signedConventions(installation);
    expect(signed).toHaveLength(36);
    expect(signed.filter(({ intact }) => !intact)).toEqual([]);
    if (!hasCommand('pdfsig')) return;
    const counts: number[] = [];
    for (const { conventionId, bytes } of signed) {
      const path = join(folder, `${conventionId}.pdf`);
      writeFileSync(path, bytes);
      const said = execFileSync('pdfsig', ['-no-ocsp', '-nocert', path], { encoding: 'utf8' });
      counts.push(said.match(/Signature is Valid/gu)?.length ?? 0);
    }
    expect(counts.toSorted()).toEqual([2, ...Array.from({ length: 35 }, () => 3)]);
  });

  it('has paid every tranche at most once', async () => {
    const payments = await paymentsOf(installation);
    expect(payments.filter(({ confirmed, sent }) => confirmed > 1 || sent > 1)).toEqual([]);
    expect(payments.filter(({ confirmed, returned }) => confirmed - returned === 1)).toHaveLength(31);
  });

  it('has a ledger without a breach', async () => {
    expect(await ledgerBreach(installation)).toBeUndefined();
  });

  it('has whole chains, balances and documents, and nothing left to deliver', async () => {
    expect((await verifyInstallation(killed)).streams).toBeGreaterThan(300);
    expect(await installation.store.outbox('signals', 10)).toEqual([]);
    expect(await installation.store.outbox('mails', 10)).toEqual([]);
  });

  it('has lost no mail of an act', async () => {
    const subjectsOf = async (dataFolder: string) => {
      const mailbox = await openMailbox({ path: join(dataFolder, 'mailbox.sqlite'), port: 0 });
      const mails = mailbox.list({ limit: 100_000 });
      await mailbox.close();
      const acts = mails.filter(
        ({ subject }) => !/\d{6}/u.test(subject) && !/lien|رابط|attendent|انتظاركم/u.test(subject),
      );
      return new Set(acts.map(({ to, subject }) => `${to} ${subject}`));
    };
    const [kept, expected] = await Promise.all([subjectsOf(killed), subjectsOf(whole)]);
    expect([...expected].filter((mail) => !kept.has(mail))).toEqual([]);
  });
});
