import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenedRecord } from '../../infra/local/verification/open-record.ts';
import { verifyAgainst } from '../../infra/local/verification/verify-file.ts';
import type { ConventionState } from '../../shared/domain/convention/state.ts';
import type { Locale } from '../../shared/i18n/locale.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { conventions } from '../../shared/use-cases/lifecycles.ts';
import type { Attack } from '../../shared/use-cases/name-attacks.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { annotate, drawOver, replaceAppearance } from '../documents/forge.ts';

/** A convention in force as it is downloaded. */
export interface FinalFile {
  readonly applicationId: string;
  readonly pdf: Uint8Array;
}

/** The archived file of each convention that is in force and archived; the others are left out. */
export async function finalFiles(
  { documents, store }: Desk,
  applicationIds: readonly string[],
): Promise<readonly FinalFile[]> {
  const files: FinalFile[] = [];
  for (const applicationId of applicationIds) {
    const state: ConventionState = await readCase({ store }, conventions, conventionIdOf(applicationId));
    const key = 'archived' in state ? state.archived?.revisionKey : undefined;
    if (key !== undefined) files.push({ applicationId, pdf: (await documents.get(key)).bytes });
  }
  return files;
}

/** What `mithaq verify --data` finds wrong, by convention; empty when every file holds. */
export async function faultsByVerifier(
  record: OpenedRecord,
  files: readonly FinalFile[],
  locale: Locale,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { applicationId, pdf } of files) {
    const { heading, holds, wrong } = await verifyAgainst(record, pdf, locale);
    if (!holds) faults.push(`${applicationId}: ${[heading, ...wrong].join(' ')}`);
  }
  return faults;
}

/** How many signatures `pdfsig` calls valid in each file, in order. */
export async function validByPdfsig(files: readonly FinalFile[]): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-final-'));
  const counts: number[] = [];
  for (const { applicationId, pdf } of files) {
    const path = join(folder, `${applicationId}.pdf`);
    writeFileSync(path, pdf);
    // It ends with 1 where it cannot judge a time-stamp over the document.
    const { stdout } = await promisify(execFile)('pdfsig', ['-no-ocsp', path]).catch(
      (fault: { readonly stdout?: string }) => ({ stdout: fault.stdout ?? '' }),
    );
    counts.push(stdout.match(/Signature is Valid/gu)?.length ?? 0);
  }
  rmSync(folder, { recursive: true });
  return counts;
}

/** What an attacker makes of a final file, each with the name that the verifier gives it. */
export async function attacksOn(pdf: Uint8Array): Promise<readonly (readonly [Attack, Uint8Array])[]> {
  return [
    ['bytes-changed', pdf.map((byte, index) => (index === 5000 ? byte ^ 1 : byte))],
    ['update-appended', await drawOver(pdf)],
    ['update-appended', await annotate(pdf)],
    ['update-appended', await replaceAppearance(pdf)],
    ['signature-cut-off', pdf.subarray(0, pdf.byteLength - 30_000)],
  ];
}
