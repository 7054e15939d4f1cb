import { parseArgs } from 'node:util';
import { backUp } from '../backup/back-up.ts';
import type { Manifest } from '../backup/manifest.ts';
import { restore } from '../backup/restore.ts';
import { type Verified, verifyInstallation } from '../backup/verify-installation.ts';
import { readMode } from '../keep-mode.ts';
import { userPath } from './check.ts';
import { tell, UsageFault } from './speak.ts';

const MEGABYTE = 1024 * 1024;

/** `mithaq backup`: a copy of an installation, also while it works. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const { data, to } = foldersOf(args);
  if (to === undefined) throw new UsageFault('Where to?', 'Name a new folder with --to FOLDER.');
  const { manifest, verified } = await backUp({ dataFolder: data, to });
  tell(`${data} is copied to ${to}: ${sizeOf(manifest)}, a ${manifest.mode} installation.`);
  tellVerified(verified);
  tell('The keys of the installation are in the copy, unencrypted: keep it where you would keep them.');
  return 0;
}

/** `mithaq restore`: the way back, into an empty folder. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const { data, from } = foldersOf(args);
  if (from === undefined) throw new UsageFault('From where?', 'Name the backup with --from FOLDER.');
  const { manifest, verified } = await restore(from, data);
  tell(`${data} has the ${manifest.mode} installation as it was copied on ${manifest.madeAt}.`);
  tell(`  ${sizeOf(manifest)}, each as the manifest has it`);
  tellVerified(verified);
  tell('A start goes on from there. Let only one of both work: two would each send mails and payment files.');
  return 0;
}

/** `mithaq verify-data`: is everything that the log says still there, and unchanged? */
export async function verifyDataCommand(args: readonly string[]): Promise<number> {
  const { data } = foldersOf(args);
  readMode(data);
  tellVerified(await verifyInstallation(data));
  tell(`${data}: nothing wrong.`);
  return 0;
}

function foldersOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string', default: 'data' }, to: { type: 'string' }, from: { type: 'string' } },
  });
  const path = (name: string | undefined) => (name === undefined ? undefined : userPath(name));
  return { data: userPath(values.data), to: path(values.to), from: path(values.from) };
}

function tellVerified(verified: Verified): void {
  const { streams, commits, accounts, documents, namedDocuments, openExecutions } = verified;
  tell(`  ${commits} commits in ${streams} streams: every hash chain is whole`);
  tell(`  ${accounts} accounts: every balance is what the log says`);
  tell(`  ${documents} documents: each with its hash, the ${namedDocuments} that the log names among them`);
  tell(`  ${openExecutions} executions open`);
}

function sizeOf({ files }: Manifest): string {
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return `${files.length} files, ${(bytes / MEGABYTE).toFixed(1)} MB`;
}
