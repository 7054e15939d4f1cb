import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the page layouts lie; a Lambda's bundle carries the folder beside the code. */
export const TEMPLATE_FOLDER = fileURLToPath(new URL('./templates', import.meta.url));

/** Name and text of every layout. */
export function readTemplates(): ReadonlyMap<string, string> {
  const names = readdirSync(TEMPLATE_FOLDER).filter((name) => name.endsWith('.typ'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(TEMPLATE_FOLDER, name), 'utf8')]));
}
