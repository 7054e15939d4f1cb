import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { sha256 } from '../pades/cms-writer.ts';
import { createTimestampClient } from '../pades/timestamp-client.ts';
import { readTimestampToken } from '../pades/timestamp-token.ts';
import { newSerial, openAuthorityFolder } from './authority-folder.ts';
import { createKeyfileAuthority } from './keyfile-authority.ts';
import { answerTimestampRequest } from './timestamp-responder.ts';

const NOW = '2026-10-14T09:00:00.000Z';
const base = mkdtempSync(join(tmpdir(), 'mithaq-keys-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const open = (name: string, sample = true) =>
  createKeyfileAuthority({
    folder: join(base, name),
    holder: 'Ministère (exemple)',
    sample,
    clock: { now: () => NOW },
  });
const signer = {
  personId: 'p-1',
  nameFr: 'Salma El Idrissi',
  organisation: 'Ministère',
  validFrom: NOW,
  act: 'c/1',
};

describe('key file: the installation’s own authority', () => {
  it('is made once and found again at the next start', () => {
    const [root] = open('again').signing.rootCertificates();
    expect(open('again').signing.rootCertificates()).toEqual([root]);
    expect(open('elsewhere').signing.rootCertificates()).not.toEqual([root]);
  });

  it('keeps its keys for its owner alone', () => {
    open('private');
    const folder = join(base, 'private', 'signing-authority');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.key'))).toHaveLength(3);
  });

  it('is marked EXEMPLE in sample mode, and opens in no other mode', () => {
    const [root] = open('sample').signing.rootCertificates();
    expect(new X509Certificate(root!).subject).toContain('EXEMPLE');
    expect(() => open('sample', false)).toThrow(expect.objectContaining({ name: 'InputInvalid' }));
    const [live] = open('live', false).signing.rootCertificates();
    expect(new X509Certificate(live!).subject).not.toContain('EXEMPLE');
  });
});

describe('key file: certificates', () => {
  it('are one per act, short-lived, for the signer named, under the issuing authority', async () => {
    const { signing } = open('issue');
    const one = await signing.issueFor(signer);
    const other = await signing.issueFor(signer);
    const certificate = parseCertificate(one.certificate);
    const issuing = parseCertificate(one.chain[0]!);
    expect(parseCertificate(other.certificate).serialNumber).not.toBe(certificate.serialNumber);
    expect(other.certificate).not.toEqual(one.certificate);
    expect(certificate.subject.split('\n')).toEqual([
      'C=MA',
      'O=Ministère',
      'OU=EXEMPLE - Signature simple\\, code à usage unique',
      'CN=Salma El Idrissi',
      'serialNumber=p-1',
      'description=c/1',
    ]);
    expect(Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)).toBe(65 * 60_000);
    expect(certificate.verify(issuing.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(issuing.verify(parseCertificate(signing.rootCertificates()[0]!).publicKey)).toBe(true);
  });

  it('take a long organisation, cut between two words', async () => {
    const organisation = 'Le Ministère de la Solidarité, de l’Insertion sociale et de la Famille (exemple)';
    const { certificate } = await open('issue').signing.issueFor({ ...signer, organisation });
    const line = parseCertificate(certificate).subject.split('\n')[1]!;
    expect(line).toBe('O=Le Ministère de la Solidarité\\, de l’Insertion sociale et de la');
  });

  it.each(['Salma سلمى', ' '])('are refused for a name in two scripts or none: %j', async (nameFr) => {
    await expect(open('issue').signing.issueFor({ ...signer, nameFr })).rejects.toMatchObject({
      name: 'InputInvalid',
    });
  });
});

describe('key file: time-stamps', () => {
  const hash = sha256(new TextEncoder().encode('anything'));
  const keys = openAuthorityFolder({ folder: join(base, 'tsa'), holder: 'X', sample: true, now: NOW });
  const roots = [parseCertificate(keys.root.certificate)];
  const respond = (request: Uint8Array) => answerTimestampRequest(request, keys.timestamp, newSerial(), NOW);
  const nonce = () => Uint8Array.of(1, 2, 3);
  const client = (exchange: (request: Uint8Array) => Uint8Array, trusted = roots) =>
    createTimestampClient({ exchange: async (request) => exchange(request), nonce, roots: trusted });

  it('are over the hash, at the clock’s time', async () => {
    const { token, at } = await open('stamps').timestamps.timestamp(hash);
    expect(at).toBe(NOW);
    expect(readTimestampToken(token)).toMatchObject({ at: NOW, imprint: hash });
  });

  it('are refused when they answer another request', async () => {
    let kept: Uint8Array | undefined;
    const replaying = client((request) => (kept ??= respond(request)));
    await replaying.timestamp(hash);
    const other = createTimestampClient({
      exchange: async () => kept!,
      nonce: () => Uint8Array.of(9),
      roots,
    });
    await expect(other.timestamp(hash)).rejects.toMatchObject({ name: 'TimestampRefused' });
    await expect(replaying.timestamp(sha256(hash))).rejects.toMatchObject({ name: 'TimestampRefused' });
  });

  it('are refused when the authority declines, babbles or is not the expected one', async () => {
    const declined = respond(Uint8Array.of(0x30, 0));
    const stranger = [parseCertificate(open('stranger').signing.rootCertificates()[0]!)];
    for (const bad of [
      client(() => declined),
      client(() => Uint8Array.of(1, 2)),
      client(respond, stranger),
    ]) {
      await expect(bad.timestamp(hash)).rejects.toMatchObject({ name: 'TimestampRefused' });
    }
  });
});
