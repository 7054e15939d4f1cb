import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the page layouts lie; a Lambda's bundle carries the folder beside the code. */
export const TEMPLATE_FOLDER = fileURLToPath(new URL('./templates', import.meta.url));

/** Name and text of every layout. */
export const TEMPLATE_FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(TEMPLATE_FOLDER)
    .filter((name) => name.endsWith('.typ'))
    .sort()
    .map((name) => [name, readFileSync(join(TEMPLATE_FOLDER, name), 'utf8')]),
);
