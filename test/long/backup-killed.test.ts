import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../infra/local/backup/back-up.ts';
import { restore } from '../../infra/local/backup/restore.ts';
import { verifyInstallation } from '../../infra/local/backup/verify-installation.ts';
import { readMode } from '../../infra/local/keep-mode.ts';
import { restoreReleased } from '../released/open-folder.ts';

/*
 * Backup and restore killed at moments spread over all of their run: what has its final name is whole, and what is not
 * whole is refused.
 */
const KILLS = 16;
const folder = mkdtempSync(join(tmpdir(), 'mithaq-killed-'));
const [data, backup] = [join(folder, 'data'), join(folder, 'backup')];
const main = fileURLToPath(new URL('../../infra/local/cli/main.ts', import.meta.url));
const released = fileURLToPath(new URL('../released/0.1.0.backup.br', import.meta.url));

/**
 * Runs the command and kills it, counted from the moment at which its mark is there: until then it only loads, and how
 * long that takes says nothing. Answers how long it worked.
 */
async function killed(args: readonly string[], mark: string, afterMillis: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: 'ignore' });
  let begun: number | undefined;
  const look = setInterval(() => {
    if (begun === undefined && existsSync(mark)) begun = performance.now();
    if (begun !== undefined && performance.now() - begun >= afterMillis) child.kill('SIGKILL');
  }, 1);
  await once(child, 'exit');
  clearInterval(look);
  return performance.now() - (begun ?? performance.now());
}

beforeAll(async () => {
  await restoreReleased(released, folder);
  await backUp({ dataFolder: data, to: backup });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe(`backup and restore, each killed ${KILLS} times`, () => {
  it('leaves a backup that is whole, or one without its name', async () => {
    const first = join(folder, 'whole');
    const whole = await killed(['backup', '--data', data, '--to', first], `${first}.unfinished`, 600_000);
    let cutOff = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const to = join(folder, `backup-${kill}`);
      await killed(['backup', '--data', data, '--to', to], `${to}.unfinished`, (whole * kill) / KILLS);
      if (existsSync(to)) await restore(to, join(folder, `from-${kill}`));
      else if (existsSync(`${to}.unfinished`)) cutOff += 1;
    }
    expect(cutOff).toBeGreaterThan(0);
    await verifyInstallation(data);
  });

  it('leaves an installation that is whole, none, or one that nobody can start', async () => {
    const first = join(folder, 'back');
    const begun = join(first, '.restoring');
    const whole = await killed(['restore', '--from', backup, '--data', first], begun, 600_000);
    let refused = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const into = join(folder, `into-${kill}`);
      const mark = join(into, '.restoring');
      await killed(['restore', '--from', backup, '--data', into], mark, (whole * kill) / KILLS);
      if (existsSync(join(into, '.restoring'))) {
        refused += 1;
        expect(() => readMode(into)).toThrow('is under way, or was cut off');
        await expect(restore(backup, into)).rejects.toThrow('is not empty');
      } else if (existsSync(join(into, 'installation.json'))) await verifyInstallation(into);
      else expect(existsSync(join(into, 'mithaq.sqlite'))).toBe(false);
    }
    expect(refused).toBeGreaterThan(0);
  });
});
