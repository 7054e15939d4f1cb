import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLES, buildBundle, codeBytes } from './bundles.ts';

/** `node --import tsx infra/aws/record-sizes.ts`: writes down what the bundles weigh now; a test refuses 5 % more. */
const folder = mkdtempSync(join(tmpdir(), 'mithaq-bundles-'));
const sizes = Object.fromEntries(
  BUNDLES.map((name) => [name, codeBytes(buildBundle(name, join(folder, name)))]),
);
rmSync(folder, { recursive: true, force: true });
writeFileSync(new URL('bundle-sizes.json', import.meta.url), `${JSON.stringify(sizes, null, 2)}\n`);
