import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the source tree. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const ROOMS = ['functions', 'workflows', 'shared', 'infra', 'test'];

export interface SourceFile {
  /** Relative to the top, with forward slashes. */
  path: string;
  text: string;
}

/** Every TypeScript and JavaScript file of the product and its tests, as it stands on disk. */
export function sourceFiles(): SourceFile[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs)$/.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return { path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') };
      }),
  ).filter(({ path }) => !path.includes('node_modules/'));
}

/** Tests and what they bring along. */
export function isTest(path: string): boolean {
  return /^test\/|\/testing\/|\.test\.tsx?$/.test(path);
}
