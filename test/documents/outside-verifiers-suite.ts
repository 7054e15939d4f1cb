import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCommand } from './has-command.ts';
import { archiveFile } from './signed-convention.ts';
import type { StampedSigningTable } from './signing-table.ts';

export interface SignedByThree {
  /** A convention with three signatures. */
  readonly final: Uint8Array;
  /** What signed it, at `at`. */
  readonly table: StampedSigningTable;
  readonly at: string;
}

const SIGNER = { personId: 'p-1', nameFr: 'Salma El Idrissi', organisation: 'Ministère', act: 'c/1' };

/** What the tools of others say of a signed file; each is asked where this machine has it. */
export function outsideVerifiersSuite(name: string, makeSigned: () => Promise<SignedByThree>): void {
  describe(`${name}: what others say of them`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-verifiers-'));
    let signed: SignedByThree;
    let archived: SignedByThree;
    beforeAll(async () => {
      signed = await makeSigned();
      archived = { ...signed, final: await archiveFile(signed.table, signed.final, signed.at) };
      writeFileSync(join(folder, 'signed.pdf'), signed.final);
      writeFileSync(join(folder, 'archived.pdf'), archived.final);
      writeFileSync(join(folder, 'root.cer'), signed.table.authority.rootCertificates()[0]!);
      if (has('openssl')) run(folder, 'openssl x509 -inform DER -in root.cer -out root.pem');
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.runIf(has('pdfsig'))('pdfsig calls all three valid', () => {
      const { stdout } = run(folder, 'pdfsig -no-ocsp signed.pdf');
      expect(stdout.match(/Signature is Valid/gu)).toHaveLength(3);
      expect(stdout.match(/- Total document signed/gu)).toHaveLength(1);
    });

    it.runIf(has('pdfsig'))(
      'pdfsig calls all three valid in the archived file, with nothing after its time-stamp',
      () => {
        const { stdout } = run(folder, 'pdfsig -no-ocsp archived.pdf');
        expect(stdout.match(/Signature is Valid/gu)).toHaveLength(3);
        // What it cannot judge covers the whole file: the time-stamp over the document.
        expect(stdout).toMatch(/document-timestamp[\s\S]*- Total document signed/u);
      },
    );

    it.runIf(has('qpdf')).each(['signed.pdf', 'archived.pdf'])('qpdf finds no error in %s', (file) => {
      const { status, stdout } = run(folder, `qpdf --check ${file}`);
      expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('No syntax') });
    });

    it.runIf(has('openssl'))('openssl verifies the CMS of every signature and its chain', () =>
      askOfSignatures(folder, signed),
    );
    it.runIf(has('openssl'))('openssl verifies the same in the archived file', () =>
      askOfSignatures(folder, archived),
    );
    it.runIf(has('openssl'))('openssl verifies a time-stamp token', () => askOfTimestamp(folder, signed));
    it.runIf(has('openssl'))('openssl verifies the time-stamp over the archived document', () =>
      askOfArchive(folder, archived),
    );
    it.runIf(has('openssl'))('openssl reads and verifies the list of revoked certificates', async () => {
      const { authority } = signed.table;
      const revoked = [{ serial: '4a01', revokedAt: signed.at }];
      writeFileSync(join(folder, 'list.der'), await authority.revocationList(revoked, signed.at));
      const [issuing] = (await authority.issueFor({ ...SIGNER, validFrom: signed.at })).chain;
      writeFileSync(join(folder, 'issuing.cer'), issuing!);
      run(folder, 'openssl x509 -inform DER -in issuing.cer -out issuing.pem');
      const asked = 'openssl crl -inform DER -in list.der -text -noout -CAfile issuing.pem';
      const { stderr, stdout } = run(folder, asked);
      expect(stderr).toMatch(/verify OK/u);
      expect(stdout).toMatch(/Serial Number: 4A01/u);
    });
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

/** The token over the document stands in the file itself; openssl is handed the bytes that it covers. */
async function askOfArchive(folder: string, { final, at }: SignedByThree): Promise<void> {
  const text = Buffer.from(final).toString('latin1');
  const [, ...numbers] =
    /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/u.exec(text.slice(text.lastIndexOf('/ByteRange'))) ?? [];
  const [start = 0, length = 0, from = 0, rest = 0] = numbers.map(Number);
  const hex = text.slice(length + 1, from - 1);
  const token = Buffer.from(hex, 'hex');
  // The room behind the token is zeros.
  writeFileSync(join(folder, 'archive.der'), token.subarray(0, 4 + token.readUInt16BE(2)));
  const covered = Buffer.concat([final.subarray(start, length), final.subarray(from, from + rest)]);
  writeFileSync(join(folder, 'covered'), covered);
  const { status, stdout } = run(
    folder,
    `openssl ts -verify -token_in -in archive.der -data covered -CAfile root.pem -attime ${epochOf(at)}`,
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
