import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BUNDLES, type BundleName, buildBundle, type CodeBytes, codeBytes, TYPESETTING } from './bundles.ts';

const KIB = 1024;
const START_BYTES_MAX = 700 * KIB;
/** Every text in two languages, with every page or with all that signing takes: docs/adr/0009. */
const LARGER_START_BYTES_MAX: Partial<Record<BundleName, number>> = {
  portal: 1900 * KIB,
  signature: 1150 * KIB,
};
const GROWTH_MAX = 1.05;

const recorded: Record<string, CodeBytes> = JSON.parse(
  readFileSync(new URL('bundle-sizes.json', import.meta.url), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'mithaq-bundles-'));
const folderOf = (name: string) => join(folder, name);
const built = new Map(BUNDLES.map((name) => [name, buildBundle(name, folderOf(name))]));
const bytesOf = (name: BundleName) => codeBytes(built.get(name)!);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bundles', () => {
  it.each(BUNDLES)('of %s reads little at its start', (name) => {
    expect(bytesOf(name).start).toBeLessThan(LARGER_START_BYTES_MAX[name] ?? START_BYTES_MAX);
  });

  it.each(BUNDLES)('of %s has not grown by more than a twentieth unnoticed', (name) => {
    const { start, late } = bytesOf(name);
    const before = recorded[name]!;
    expect(start, 'node --import tsx infra/aws/record-sizes.ts records it').toBeLessThan(
      before.start * GROWTH_MAX,
    );
    expect(late, 'node --import tsx infra/aws/record-sizes.ts records it').toBeLessThan(
      before.late * GROWTH_MAX,
    );
  });

  it('are those that are recorded', () => {
    expect(Object.keys(recorded).sort()).toEqual([...BUNDLES].sort());
  });

  it.each(TYPESETTING)('of %s carries compiler, fonts and layouts', (name) => {
    for (const path of [
      'node_modules/@myriaddreamin/typst-ts-node-compiler/index.js',
      'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node',
      'node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
      'templates/convention.typ',
    ])
      expect(existsSync(join(folderOf(name), path)), path).toBe(true);
  });

  it('carry the compiler nowhere else', () => {
    const others = BUNDLES.filter((name) => !TYPESETTING.includes(name));
    expect(others.filter((name) => existsSync(join(folderOf(name), 'node_modules')))).toEqual([]);
  });

  it.each(BUNDLES)('of %s read nothing of the sample and of this machine', (name) => {
    const inputs = Object.keys(built.get(name)!.inputs);
    expect(inputs.filter((path) => /^(infra|test)\/|sqlite|keyfile|oidc-provider/u.test(path))).toEqual([]);
  });
});
