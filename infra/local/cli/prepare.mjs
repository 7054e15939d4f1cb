/**
 * Runs before every npm script, so that `npm start` and `npm test` are the only command a fresh clone needs.
 * Installs the locked packages when they are missing or came from another lock file, and makes sure that a
 * Node.js new enough is first on the path. It runs before anything is installed, on whatever Node.js is
 * there (20 or later), so it uses nothing but Node's own modules.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_NEEDED = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(modules, '.mithaq-stamp');
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** The pinned Node.js of this machine's platform, or undefined where the lock file holds none. */
export const pinnedNode = () => {
  const path = join(modules, `node-${platform}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
};

/** What the path of npm scripts finds when a script says `node`. */
const nodeLink = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

export function prepare() {
  if (!existsSync(lockFile)) return; // an installed package: npm has put its packages in place already
  const lockText = readFileSync(lockFile, 'utf8');
  const stamp = `${createHash('sha256').update(lockText).digest('hex')} ${platform}\n`;
  const upToDate = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (upToDate && existsSync(nodeLink)) return;

  if (!upToDate) {
    const { packages } = JSON.parse(lockText);
    refuseOldNode(packages[`node_modules/node-${platform}`] !== undefined);
    if (!isInstalled(packages)) install();
  }
  putPinnedNodeFirst();
  writeFileSync(stampFile, stamp);
}

function refuseOldNode(pinnedForPlatform) {
  const running = Number(process.versions.node.split('.')[0]);
  if (running >= NODE_NEEDED || (pinnedForPlatform && running >= 20)) return;
  stop(
    `Mithaq runs on Node.js ${NODE_NEEDED} or later. This is Node.js ${process.versions.node}, and ` +
      (pinnedForPlatform
        ? 'it is too old even to fetch a newer one from npm.'
        : `npm has no Node.js ${NODE_NEEDED} for ${platform} that could be fetched for you.`) +
      `\nInstall Node.js ${NODE_NEEDED} from https://nodejs.org/en/download, then run the same command again.`,
  );
}

/** True when a hand-made `npm ci` or `npm install` has put in place exactly what the lock file names. */
function isInstalled(locked) {
  const listFile = join(modules, '.package-lock.json');
  if (!existsSync(listFile)) return false;
  const present = JSON.parse(readFileSync(listFile, 'utf8')).packages;
  const pinned = `node_modules/node-${platform}`;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (found) return found.version === entry.version;
    return entry.optional === true && path !== pinned;
  });
}

function install() {
  const startedAt = performance.now();
  process.stderr.write('Installing the packages named in package-lock.json ... ');
  // No package needs an install script here, so none is allowed to run.
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, output, error } = runNpm(['ci', ...flags, '--loglevel=error', '--no-progress']);
  if (status !== 0) {
    process.stderr.write('failed\n');
    stop(
      `${firstLines(output, 12) || (error?.message ?? 'npm ended without a word')}\n` +
        'The packages could not be installed. Check the network (or the proxy that npm is set to use) ' +
        'and run the same command again.',
    );
  }
  process.stderr.write(`done in ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`);
}

/** npm follows its reason with pages of help; the reason stands first. */
function firstLines(output, count) {
  return (output ?? []).join('').trim().split('\n').slice(0, count).join('\n');
}

/** The npm that called this script when there is one, else the one on the path. */
function runNpm(args) {
  const { npm_execpath: npmFile, npm_node_execpath: npmNode } = process.env;
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' };
  return npmFile && /npm-cli\.[cm]?js$/.test(npmFile)
    ? spawnSync(npmNode ?? process.execPath, [npmFile, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * npm 10 drops the link to the one pinned Node.js that fits together with those that do not, so it is made here. The
 * pinned Node.js needs glibc: where it cannot start (Alpine, for one) it must not hide the machine's own.
 */
function putPinnedNodeFirst() {
  const pinned = pinnedNode();
  if (!pinned) return refuseOldNode(false);
  if (spawnSync(pinned, ['--version']).status !== 0) {
    rmSync(nodeLink, { force: true });
    rmSync(join(modules, `node-${platform}`), { recursive: true, force: true });
    return refuseOldNode(false);
  }
  if (existsSync(nodeLink)) return;
  mkdirSync(dirname(nodeLink), { recursive: true });
  const target = relative(dirname(nodeLink), pinned);
  if (process.platform === 'win32') writeFileSync(nodeLink, `@"%~dp0${target}" %*\r\n`);
  else symlinkSync(target, nodeLink);
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) prepare();
