import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCommand } from './has-command.ts';
import type { StampedSigningTable } from './signing-table.ts';

export interface SignedByThree {
  /** A convention with three signatures. */
  readonly final: Uint8Array;
  /** What signed it, at `at`. */
  readonly table: StampedSigningTable;
  readonly at: string;
}

/** What the tools of others say of a signed file; each is asked where this machine has it. */
export function outsideVerifiersSuite(name: string, makeSigned: () => Promise<SignedByThree>): void {
  describe(`${name}: what others say of them`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-verifiers-'));
    let signed: SignedByThree;
    beforeAll(async () => {
      signed = await makeSigned();
      writeFileSync(join(folder, 'signed.pdf'), signed.final);
      writeFileSync(join(folder, 'root.cer'), signed.table.authority.rootCertificates()[0]!);
      if (has('openssl')) run(folder, 'openssl x509 -inform DER -in root.cer -out root.pem');
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.runIf(has('pdfsig'))('pdfsig calls all three valid', () => {
      const { stdout } = run(folder, 'pdfsig -no-ocsp signed.pdf');
      expect(stdout.match(/Signature is Valid/gu)).toHaveLength(3);
      expect(stdout.match(/- Total document signed/gu)).toHaveLength(1);
    });

    it.runIf(has('qpdf'))('qpdf finds no error in the file', () => {
      const { status, stdout } = run(folder, 'qpdf --check signed.pdf');
      expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('No syntax') });
    });

    it.runIf(has('openssl'))('openssl verifies the CMS of every signature and its chain', () =>
      askOfSignatures(folder, signed),
    );
    it.runIf(has('openssl'))('openssl verifies a time-stamp token', () => askOfTimestamp(folder, signed));
  });
}

async function askOfSignatures(folder: string, { final, table, at }: SignedByThree): Promise<void> {
  const roots = table.authority.rootCertificates();
  for (const { byteRange } of await table.signatures.inspectSignatures(final, roots)) {
    const [start, length, from, rest] = byteRange;
    const hex = Buffer.from(final.subarray(length + 1, from - 1)).toString('latin1');
    writeFileSync(join(folder, 'cms.der'), Buffer.from(hex, 'hex'));
    const content = [final.subarray(start, length), final.subarray(from, from + rest)];
    writeFileSync(join(folder, 'content'), Buffer.concat(content));
    const files = '-in cms.der -content content -CAfile root.pem -out verified';
    const how = `-cades -binary -inform DER -purpose any -attime ${epochOf(at)}`;
    const { status, stderr } = run(folder, `openssl cms -verify ${how} ${files}`);
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringMatching(/successful/iu) });
  }
}

async function askOfTimestamp(folder: string, { table, at }: SignedByThree): Promise<void> {
  const hash = createHash('sha256').update('stamped').digest();
  writeFileSync(join(folder, 'token.der'), (await table.timestamps.timestamp(new Uint8Array(hash))).token);
  const digest = hash.toString('hex');
  const { status, stdout } = run(
    folder,
    `openssl ts -verify -token_in -in token.der -digest ${digest} -CAfile root.pem -attime ${epochOf(at)}`,
  );
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Verification: OK'),
  });
}

/** A command line in the folder of the files; no name in it holds a space. */
function run(cwd: string, line: string) {
  const [command = '', ...options] = line.split(' ');
  return spawnSync(command, options, { cwd, encoding: 'utf8' });
}

function epochOf(at: string): number {
  return Date.parse(at) / 1000;
}

function has(command: string): boolean {
  const found = hasCommand(command);
  if (!found) console.log(`No ${command} on this machine: its check of the signatures is skipped`);
  return found;
}
