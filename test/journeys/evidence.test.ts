import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { authorityCommand } from '../../infra/local/cli/authority.ts';
import { evidenceCommand } from '../../infra/local/cli/evidence.ts';
import { UsageFault } from '../../infra/local/cli/speak.ts';
import { verifyCommand } from '../../infra/local/cli/verify.ts';
import { keepMode } from '../../infra/local/keep-mode.ts';
import { evidenceCertificate } from '../../shared/use-cases/evidence-certificate.ts';
import { conventions } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { findConvention } from '../../shared/use-cases/verify-convention.ts';
import { annotate, drawOver, replaceAppearance } from '../documents/forge.ts';
import { letters, pdfLetters } from '../documents/pdf-lines.ts';
import { accepted, openLifecycle } from './whole-lifecycle.ts';

/*
 * What leaves the house: a convention that was signed and archived by its workflow, its evidence, and the verdict on
 * both where no installation is at hand; then the day on which a signer turns out to have been somebody else.
 */
const folder = mkdtempSync(join(tmpdir(), 'mithaq-evidence-'));
const data = join(folder, 'data');
const evidence = join(folder, 'evidence.json');
let number = '';
let signed: Uint8Array;
let archived: Uint8Array;
let certificate: Uint8Array;
let files = 0;

beforeAll(async () => {
  keepMode(data, 'sample');
  const lifecycle = await openLifecycle(data);
  const [applicationId = ''] = await lifecycle.award(1);
  await lifecycle.sign(applicationId);
  const { desk } = lifecycle.runtime;
  const convention = await vi.waitUntil(async () => {
    const state = await readCase(desk, conventions, `CV-${applicationId}`);
    return 'archived' in state && state.archived ? state : undefined;
  }, 20_000);
  number = convention.number;
  signed = (await desk.documents.get(convention.finalDocumentKey)).bytes;
  archived = (await desk.documents.get(convention.archived?.revisionKey ?? '')).bytes;
  await told(evidenceCommand([number, '--data', data, '--to', evidence]));
  const about = await findConvention(desk, number);
  if (!about) throw new Error('The convention is not found.');
  certificate = accepted(await evidenceCertificate(desk, about));
  await lifecycle.runtime.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command says, and its exit code. */
async function told(command: Promise<number>): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  try {
    return { code: await command, text: lines.join('') };
  } finally {
    spy.mockRestore();
  }
}

function verify(bytes: Uint8Array, ...options: readonly string[]) {
  files += 1;
  const path = join(folder, `file-${files}.pdf`);
  writeFileSync(path, bytes);
  return told(verifyCommand([path, ...options]));
}
const withEvidence = (bytes: Uint8Array, lang = 'en') =>
  verify(bytes, '--evidence', evidence, '--lang', lang);
const flipped = (at: number) => archived.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('evidence of a convention, away from the installation', () => {
  it('bears the archived file out, and the copy that was taken before', async () => {
    const { code, text } = await withEvidence(archived);
    expect(code).toBe(0);
    expect(text.match(/valid signature/gu)).toHaveLength(3);
    expect(text).toContain('none of the 3 certificates is revoked');
    expect(text).toContain('Archived: a time-stamp of');
    expect(text.match(/level of signature simple \(one-time code\), not qualified/gu)).toHaveLength(3);
    expect(text).toMatch(/signed on .* commit signature-CV-/u);
    expect(text).toContain('whether the evidence is the installation’s');
    expect((await withEvidence(signed)).code).toBe(0);
  });

  it('says it in French and in Arabic', async () => {
    expect((await withEvidence(archived, 'fr')).text).toContain('Archivé\u00A0: un horodatage du');
    const { text } = await withEvidence(archived, 'ar');
    expect(text).toContain('مؤرشف: ختم زمني');
    expect(text.replaceAll(/[\u2066\u2068][^\u2069]*\u2069/gu, '')).not.toMatch(/[a-z]{3}/iu);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a flipped byte', () => flipped(5000), 'Flipped byte'],
    [
      'a flipped byte in what the archiving added',
      () => flipped(signed.byteLength + 60),
      'the signed part is intact',
    ],
    ['an update that changes a page', () => drawOver(archived), 'Appended update'],
    ['an update of the copy from before', () => drawOver(signed), 'Appended update'],
    ['an added annotation', () => annotate(archived), 'Appended update'],
    ['a replaced appearance', () => replaceAppearance(archived), 'Appended update'],
    ['a cut-off signature', () => signed.subarray(0, signed.byteLength - 30_000), 'Cut-off signature'],
  ])('names %s', async (_, attack, name) => {
    const { code, text } = await withEvidence(await attack());
    expect(code).toBe(1);
    expect(text).toContain(name);
  });

  it('is what the evidence certificate carries, and the certificate does as well', async () => {
    const attached = (await PDF.load(certificate)).getAttachment('evidence.json');
    if (!attached) throw new Error('Nothing is attached.');
    const taken = join(folder, 'taken.json');
    writeFileSync(taken, attached);
    const fromFile = await verify(archived, '--evidence', taken, '--lang', 'fr');
    expect(fromFile.code).toBe(0);
    const path = join(folder, 'certificate.pdf');
    writeFileSync(path, certificate);
    expect(await verify(archived, '--evidence', path, '--lang', 'fr')).toEqual(fromFile);
    const onPages = await pdfLetters(certificate);
    expect(onPages).toContain(createHash('sha256').update(attached).digest('hex'));
    expect(onPages).toContain(letters('Après l’archivage'));
    expect(fromFile.text).toContain(createHash('sha256').update(attached).digest('hex'));
    expect((await verify(flipped(5000), '--evidence', path)).code).toBe(1);
    const plain = join(folder, 'plain.pdf');
    writeFileSync(plain, archived);
    await expect(verify(archived, '--evidence', plain)).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it('is read only when it is evidence, and is not mixed with a record', async () => {
    await expect(verify(archived, '--evidence', evidence, '--data', data)).rejects.toThrow(UsageFault);
    const other = join(folder, 'other.json');
    writeFileSync(other, readFileSync(evidence, 'utf8').replace('mithaq-evidence-1', 'mithaq-evidence-2'));
    await expect(verify(archived, '--evidence', other)).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it('is written once, for a convention that there is', async () => {
    await expect(evidenceCommand([number, '--data', data, '--to', evidence])).rejects.toThrow(UsageFault);
    const to = join(folder, 'unknown.json');
    await expect(evidenceCommand(['UPE-2026-999', '--data', data, '--to', to])).rejects.toThrow(UsageFault);
  });
});

describe('a signer who is revoked', () => {
  const revoke = (party: string) =>
    authorityCommand([
      'revoke',
      '--convention',
      number,
      '--party',
      party,
      '--reason',
      'Code lu',
      '--data',
      data,
    ]);

  it('is named against the record and in evidence exported since, by party and moment', async () => {
    expect((await told(revoke('association'))).code).toBe(0);
    const record = await verify(archived, '--data', data, '--lang', 'en');
    expect(record.code).toBe(1);
    expect(record.text).toContain('but one of its signatures does not hold');
    expect(record.text).toContain('Revoked signer');
    expect(record.text.match(/valid signature/gu)).toHaveLength(2);
    expect(record.text).not.toContain('certificates is revoked');
    expect(record.text).toMatch(/The certificate is revoked since .*: Association/u);
    const since = join(folder, 'since.json');
    await told(evidenceCommand([number, '--data', data, '--to', since]));
    const { code, text } = await verify(archived, '--evidence', since, '--lang', 'fr');
    expect(code).toBe(1);
    expect(text).toContain('Signataire révoqué');
  });

  it('is revoked only where there is such a signer', async () => {
    await expect(revoke('neighbour')).rejects.toThrow(/REVOCATION_PARTY_UNSIGNED/u);
    await expect(authorityCommand(['revoke', '--data', data])).rejects.toThrow(UsageFault);
  });
});
