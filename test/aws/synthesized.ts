import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledCode } from '../../infra/aws/bundled-code.ts';
import { someSettings, synthesize } from '../../infra/aws/testing/a-stage.ts';

let folder: string | undefined;

/** Where the training stage lies as `npm run deploy:synth` makes it, bundles included: made once by each process. */
export function synthesized(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'mithaq-assembly-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  synthesize(made, someSettings(), bundledCode());
  folder = made;
  return made;
}
