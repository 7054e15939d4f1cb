import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { sha256 } from '../pades/cms-writer.ts';
import { createTimestampClient } from '../pades/timestamp-client.ts';
import { newSerial, writeAuthorityCertificate } from './authority-certificate.ts';
import { createP256Key } from './signer.ts';
import { answerTimestampRequest } from './timestamp-responder.ts';

const NOW = '2026-10-14T09:00:00.000Z';

async function aUnit() {
  const about = { holder: 'X', sample: true, now: NOW };
  const [{ signer: top }, { signer }] = [createP256Key(), createP256Key()];
  const root = {
    signer: top,
    certificate: await writeAuthorityCertificate({ role: 'root', signer: top, ...about }),
  };
  const certificate = await writeAuthorityCertificate({ role: 'timestamp', signer, issuer: root, ...about });
  return { unit: { signer, certificate }, roots: [parseCertificate(root.certificate)] };
}

const { unit, roots } = await aUnit();
const hash = sha256(new TextEncoder().encode('anything'));
const respond = (request: Uint8Array) => answerTimestampRequest(request, unit, newSerial(), NOW);

const client = (exchange: (request: Uint8Array) => Promise<Uint8Array>, trusted = roots) =>
  createTimestampClient({ exchange, nonce: () => Uint8Array.of(1, 2, 3), roots: trusted });

describe('time-stamps', () => {
  it('are accepted from the unit that was asked', async () => {
    expect(await client(respond).timestamp(hash)).toMatchObject({ at: NOW });
  });

  it('are refused when they answer another request', async () => {
    let kept: Promise<Uint8Array> | undefined;
    const replaying = client((request) => (kept ??= respond(request)));
    await replaying.timestamp(hash);
    const other = createTimestampClient({ exchange: () => kept!, nonce: () => Uint8Array.of(9), roots });
    await expect(other.timestamp(hash)).rejects.toMatchObject({ name: 'TimestampRefused' });
    await expect(replaying.timestamp(sha256(hash))).rejects.toMatchObject({ name: 'TimestampRefused' });
  });

  it('are refused when the authority declines, babbles or is not the expected one', async () => {
    const declined = await respond(Uint8Array.of(0x30, 0));
    const { roots: strangers } = await aUnit();
    for (const bad of [
      client(async () => declined),
      client(async () => Uint8Array.of(1, 2)),
      client(respond, strangers),
    ]) {
      await expect(bad.timestamp(hash)).rejects.toMatchObject({ name: 'TimestampRefused' });
    }
  });
});
