import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Mode = 'sample' | 'trial' | 'live';

export interface KeptMode {
  readonly mode: Mode;
  readonly createdAt: string;
}

/** A data folder keeps the mode of its first start for ever. Throws an error with its remedy when another is asked. */
export function keepMode(dataFolder: string, mode: Mode, nowMillis = Date.now()): KeptMode {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, 'installation.json');
  try {
    const kept: KeptMode = { mode, createdAt: new Date(nowMillis).toISOString() };
    writeFileSync(path, `${JSON.stringify(kept)}\n`, { flag: 'wx' });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  const kept = JSON.parse(readFileSync(path, 'utf8')) as KeptMode;
  if (kept.mode === mode) return kept;
  throw Object.assign(new Error(`${dataFolder} is a ${kept.mode} installation and stays one.`), {
    name: 'ModeFixed',
    remedy: 'Name another folder with --data DIR.',
  });
}
