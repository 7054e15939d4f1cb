import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../infra/local/backup/back-up.ts';
import { startSample } from '../../infra/local/sample/start-sample.ts';
import { packBackup } from './packed-backup.ts';
import { smallStory } from './small-story.ts';

/*
 * Records what this release leaves in a data folder, for every later release to open: `npm run record-release`, once,
 * before a version is tagged. What was recorded is never written again.
 */
const scratch = mkdtempSync(join(tmpdir(), 'mithaq-record-'));
const [data, backup] = [join(scratch, 'data'), join(scratch, 'backup')];
try {
  await startSample({ dataFolder: data, port: 8390, fixed: false, onlyStory: true, chapters: smallStory });
  // The caught mails are the sample's, and most of the bytes.
  rmSync(join(data, 'mailbox.sqlite'));
  const { manifest } = await backUp({ dataFolder: data, to: backup });
  const file = join(import.meta.dirname, `${manifest.version}.backup.br`);
  if (existsSync(file)) throw new Error(`${file} was recorded before, and stays as it is.`);
  packBackup(backup, file);
  console.info(`${file}: ${statSync(file).size} bytes, ${manifest.files.length} files`);
} finally {
  rmSync(scratch, { recursive: true });
}
process.exit(0);
