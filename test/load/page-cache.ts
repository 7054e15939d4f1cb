import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, or the file itself. */
export function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : [],
  );
}

/**
 * Asks the system to forget what it holds of these files, and of nothing else on the machine. Answers the share that
 * it still holds, from 0 (the next reader reads the disk) to 1; undefined where it cannot be asked.
 */
export function forgetFiles(files: readonly string[]): number | undefined {
  try {
    // What was only just written is held until it is on the disk.
    execFileSync('sync', files.slice());
    for (const file of files)
      execFileSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
    const held = execFileSync('fincore', ['--bytes', '--noheadings', '--output', 'RES', ...files], {
      encoding: 'utf8',
    });
    const heldBytes = held.split('\n').reduce((sum, line) => sum + Number(line), 0);
    return heldBytes / files.reduce((sum, file) => sum + statSync(file).size, 0);
  } catch {
    return undefined;
  }
}
