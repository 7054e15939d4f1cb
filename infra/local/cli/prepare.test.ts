import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./prepare.mjs', import.meta.url));

/** Stands where npm stands: notes how it was called and leaves what an install of the lock file would leave. */
const fakeNpm = `
import { appendFileSync, cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
if (existsSync('registry-is-down')) {
  console.error('npm error network request failed');
  process.exit(1);
}
const platform = process.platform + '-' + process.arch;
mkdirSync('node_modules', { recursive: true });
cpSync('package-lock.json', 'node_modules/.package-lock.json');
if (existsSync('fits')) {
  mkdirSync('node_modules/node-' + platform + '/bin', { recursive: true });
  symlinkSync(process.execPath, 'node_modules/node-' + platform + '/bin/node');
}
`;

let clone: string;

function writeLock(version: string, extra: Record<string, object> = {}): void {
  const packages = { '': {}, 'node_modules/zod': { version }, ...extra };
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages }));
}

async function prepare(): Promise<{ code: number; stderr: string }> {
  const env = {
    ...process.env,
    npm_execpath: join(clone, 'npm-cli.mjs'),
    npm_node_execpath: process.execPath,
  };
  const file = join(clone, 'infra/local/cli/prepare.mjs');
  return run(process.execPath, [file], { env, cwd: tmpdir() }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: { code: number; stderr: string }) => ({ code: error.code, stderr: error.stderr }),
  );
}

function calls(): string[] {
  const file = join(clone, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'clone-'));
  mkdirSync(join(clone, 'infra/local/cli'), { recursive: true });
  copyFileSync(script, join(clone, 'infra/local/cli/prepare.mjs'));
  writeFileSync(join(clone, 'npm-cli.mjs'), fakeNpm);
  writeLock('4.0.0');
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

describe('prepare', () => {
  it('installs from the lock file, without install scripts, in one line', async () => {
    const { code, stderr } = await prepare();
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(calls()).toHaveLength(1);
    expect(calls()[0]).toMatch(/^ci .*--ignore-scripts/);
  });

  it('does nothing the second time', async () => {
    await prepare();
    expect(await prepare()).toEqual({ code: 0, stderr: '' });
    expect(calls()).toHaveLength(1);
  });

  it('installs again when the lock file has changed', async () => {
    await prepare();
    writeLock('4.0.1');
    await prepare();
    expect(calls()).toHaveLength(2);
  });

  it('takes an install made by hand as it is', async () => {
    mkdirSync(join(clone, 'node_modules'));
    copyFileSync(join(clone, 'package-lock.json'), join(clone, 'node_modules/.package-lock.json'));
    await prepare();
    expect(calls()).toEqual([]);
  });

  it('installs over one made by hand that lacks a package', async () => {
    mkdirSync(join(clone, 'node_modules'));
    copyFileSync(join(clone, 'package-lock.json'), join(clone, 'node_modules/.package-lock.json'));
    writeLock('4.0.0', { 'node_modules/hono': { version: '4.1.0' } });
    await prepare();
    expect(calls()).toHaveLength(1);
  });

  it('does not miss the packages of other platforms', async () => {
    mkdirSync(join(clone, 'node_modules'));
    copyFileSync(join(clone, 'package-lock.json'), join(clone, 'node_modules/.package-lock.json'));
    writeLock('4.0.0', { 'node_modules/node-plan9-mips': { version: '24.0.0', optional: true } });
    await prepare();
    expect(calls()).toEqual([]);
  });

  it('says what npm said and what to do when the install fails, and tries again the next time', async () => {
    writeFileSync(join(clone, 'registry-is-down'), '');
    const { code, stderr } = await prepare();
    expect(code).toBe(1);
    expect(stderr).toContain('network request failed');
    expect(stderr).toContain('run the same command again');
    rmSync(join(clone, 'registry-is-down'));
    expect((await prepare()).code).toBe(0);
    expect(calls()).toHaveLength(2);
  });

  it('puts the pinned Node.js first on the path of the scripts, also when npm has left out its link', async () => {
    writeFileSync(join(clone, 'fits'), '');
    const link = join(clone, 'node_modules/.bin/node');
    await prepare();
    expect(realpathSync(link)).toBe(realpathSync(process.execPath));
    rmSync(link);
    await prepare();
    expect(realpathSync(link)).toBe(realpathSync(process.execPath));
    expect(calls()).toHaveLength(1);
  });

  it('takes back a pinned Node.js that cannot start here', async () => {
    await prepare();
    const pinned = join(clone, `node_modules/node-${process.platform}-${process.arch}/bin`);
    mkdirSync(pinned, { recursive: true });
    writeFileSync(join(pinned, 'node'), 'made for another C library', { mode: 0o755 });
    expect((await prepare()).code).toBe(0);
    expect(existsSync(pinned)).toBe(false);
    expect(existsSync(join(clone, 'node_modules/.bin/node'))).toBe(false);
  });

  it('uses the npm on the path when no npm has called it', async () => {
    writeFileSync(join(clone, 'npm'), '#!/bin/sh\necho "$@" >> calls\nmkdir -p node_modules\n', {
      mode: 0o755,
    });
    const file = join(clone, 'infra/local/cli/prepare.mjs');
    await run(process.execPath, [file], { env: { PATH: `${clone}:${process.env.PATH}` } });
    expect(calls()[0]).toMatch(/^ci /);
  });
});
