import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  /** Lies in the archive of the package around it, whose checksum covers it. */
  inBundle?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest: LockedPackage = read('package.json');
const locked: Record<string, LockedPackage> = read('package-lock.json').packages;

/** Where Node.js would find `name` from `path`: beside it, or in a folder above. */
function resolves(path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (locked[`${at}${at ? '/' : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

describe('lock file', () => {
  it.each(['dependencies', 'devDependencies', 'optionalDependencies'] as const)(
    'agrees with the %s',
    (kind) => {
      expect(locked['']?.[kind]).toEqual(manifest[kind]);
    },
  );

  it('pins every direct package to one exact version', () => {
    const versions = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    expect(
      Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });

  it('names the packages of every platform, else npm ci refuses it on a fresh clone', () => {
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !resolves(path, name))
        .map((name) => `${path} -> ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('carries a checksum for everything that any platform must have, and no address', () => {
    const entries = Object.entries(locked).filter(([path]) => path !== '');
    const mustHave = entries.filter(([, { optional, inBundle }]) => !optional && !inBundle);
    expect(mustHave.filter(([, { integrity }]) => !integrity)).toEqual([]);
    expect(entries.filter(([, { resolved }]) => resolved)).toEqual([]);
  });
});
