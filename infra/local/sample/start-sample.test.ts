import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { holdFolder } from '../data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'mithaq-refused-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The start in a process of its own, as the command does it, with a story that is refused at once. */
function startRefused(dataFolder: string): Promise<{ readonly code: unknown; readonly errors: string }> {
  const file = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const program = `
    import { startSample } from ${file('./start-sample.ts')};
    import { tellFault } from ${file('../cli/speak.ts')};
    const chapters = [['Selection', async () => { throw new Error('SELECTION_NOT_READY'); }]];
    try {
      await startSample({ dataFolder: ${JSON.stringify(dataFolder)}, port: 18080, fixed: false, chapters });
    } catch (fault) {
      tellFault(fault);
      process.exitCode = 1;
    }`;
  const given = ['--import', 'tsx', '--input-type=module', '-e', program];
  return new Promise((resolve) => {
    execFile(process.execPath, given, { timeout: 60_000 }, (error, _, errors) =>
      resolve({ code: error?.code ?? error?.signal ?? 0, errors }),
    );
  });
}

describe('sample: a story that is refused', () => {
  it('ends the process with a clear line and leaves the folder free', async () => {
    const data = join(folder, 'data');
    const { code, errors } = await startRefused(data);
    expect(code).toBe(1);
    expect(errors).toBe(
      'mithaq: The sample story stopped at "Selection": SELECTION_NOT_READY\n' +
        '        Nothing is served. Start again into an empty folder: --data DIR.\n',
    );
    const held = await holdFolder(data);
    await held.close();
  }, 90_000);
});
