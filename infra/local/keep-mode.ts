import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Mode = 'sample' | 'trial' | 'live';

export interface KeptMode {
  readonly mode: Mode;
  readonly createdAt: string;
}

const MODE_FILE = 'installation.json';
/** Where a restore works until what it has copied is found whole. */
export const RESTORING_FOLDER = '.restoring';

/** A data folder keeps the mode of its first start for ever. Throws an error with its remedy when another is asked. */
export function keepMode(dataFolder: string, mode: Mode, nowMillis = Date.now()): KeptMode {
  refuseUnfinished(dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  try {
    const kept: KeptMode = { mode, createdAt: new Date(nowMillis).toISOString() };
    writeFileSync(join(dataFolder, MODE_FILE), `${JSON.stringify(kept)}\n`, { flag: 'wx', flush: true });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  const kept = readMode(dataFolder);
  if (kept.mode === mode) return kept;
  throw Object.assign(new Error(`${dataFolder} is a ${kept.mode} installation and stays one.`), {
    name: 'ModeFixed',
    remedy: `${STARTS[kept.mode]} For another mode, name another folder with --data DIR.`,
  });
}

const STARTS: Readonly<Record<Mode, string>> = {
  sample: 'Start it without --live, --programme and --applications.',
  trial: 'Start it with its --programme FILE and --applications FILE.',
  live: 'Start it with --live and its --programme FILE.',
};

/** The mode of a data folder that was started before; throws `NoInstallation` for any other folder. */
export function readMode(dataFolder: string): KeptMode {
  refuseUnfinished(dataFolder);
  const path = join(dataFolder, MODE_FILE);
  if (!existsSync(path))
    throw Object.assign(new Error(`There is no installation in ${dataFolder}.`), {
      name: 'NoInstallation',
      remedy: 'Name its data folder with --data DIR.',
    });
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as KeptMode;
  } catch (cause) {
    throw Object.assign(new Error(`${path} cannot be read.`, { cause }), {
      name: 'ModeUnreadable',
      remedy: 'Put it back from a backup; a folder that holds nothing else yet may simply be removed.',
    });
  }
}

function refuseUnfinished(dataFolder: string): void {
  if (!existsSync(join(dataFolder, RESTORING_FOLDER))) return;
  throw Object.assign(new Error(`A restore into ${dataFolder} is under way, or was cut off.`), {
    name: 'RestoreUnfinished',
    remedy: 'Let it end; if it was cut off, empty the folder and restore again.',
  });
}
