import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkTerms } from '../../../shared/domain/programme/check-terms.ts';
import { readApplicationsCsv } from '../../../shared/wire/applications-csv.ts';
import { readProgrammeFile } from '../../../shared/wire/programme-file.ts';
import { tell, UsageFault } from './speak.ts';

/** Says what is wrong with each file, by path or by row and column, with what to do; 1 when anything is. */
export async function checkFiles(args: readonly string[]): Promise<number> {
  if (args.length === 0) throw new UsageFault('Name the file to check.', 'mithaq check programme.json');
  const faults = args.map((name) => checkFile(name));
  return faults.some((count) => count > 0) ? 1 : 0;
}

function checkFile(name: string): number {
  const bytes = readUserFile(name);
  const faults = name.endsWith('.json') ? programmeFaults(bytes) : tableFaults(bytes);
  for (const fault of faults) tell(`${name}: ${fault}`);
  if (faults.length === 0) tell(`${name}: nothing wrong.`);
  return faults.length;
}

function programmeFaults(bytes: Uint8Array): readonly string[] {
  const read = readProgrammeFile(bytes);
  if (!read.ok)
    return read.faults.map(({ path, code, found, remedy }) => {
      const stands = found === undefined ? '' : ` (${found})`;
      return `${path || 'file'}${stands}: ${remedy.fr} [${code}]`;
    });
  return checkTerms(read.terms).map(({ path, code }) => `${path}: ${code}`);
}

function tableFaults(bytes: Uint8Array): readonly string[] {
  const read = readApplicationsCsv(bytes);
  if (read.ok) {
    tell(`${read.rows.length} rows, ${read.encoding}, separated by "${read.delimiter}"`);
    return [];
  }
  return read.faults.map(({ row, column, code, remedy }) => {
    const where = column === undefined ? `row ${row}` : `row ${row}, column "${column}"`;
    return `${where}: ${remedy.fr} [${code}]`;
  });
}

/** Reads a file that the user named, relative to where the command was called (npm runs scripts elsewhere). */
export function readUserFile(name: string): Buffer {
  const path = userPath(name);
  try {
    return readFileSync(path);
  } catch {
    throw new UsageFault(`${path} cannot be read.`, 'Check the name and the rights of the file.');
  }
}

export function userPath(name: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}
