import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createKeyfileAuthority } from '../../shared/adapters/keyfile/keyfile-authority.ts';
import { createPadesSignatures } from '../../shared/adapters/pades/pades-signatures.ts';
import { createTypstTypesetter } from '../../shared/adapters/typst/typst-typesetter.ts';
import type { TypesetDocument, Typesetter } from '../../shared/ports/typesetter.ts';
import { renderConvention } from '../../shared/render/convention/render-convention.ts';
import { renderSignatureStamp } from '../../shared/render/convention/signature-stamp.ts';
import { aConventionDocument } from '../builders/a-convention-document.ts';
import { openPeer } from './chromium-peer.ts';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure stands beside: a floor, a size, a condition. */
  readonly beside?: string;
}

const DOCUMENTS = 30;
const SIGNATURES = 30;
const SERVER_START_MILLIS = 2_000;
const NOW = '2026-10-14T09:00:00.000Z';

/** Conventions set in type per second and signatures per second, one worker, one after the other. */
export async function benchDocuments(): Promise<readonly BenchRow[]> {
  const typesetter = createTypstTypesetter();
  try {
    const cold = await timed(() => typesetter.typeset(renderConvention(aConventionDocument())));
    const set = cold.result;
    const warm = await timed(() => setMany(typesetter));
    const signed = await benchSignatures(typesetter, set);
    return [
      {
        name: 'first convention of a server that is up',
        value: Math.round(await firstOfServer()),
        unit: 'ms',
        beside: 'engine and fonts were loaded at its start',
      },
      {
        name: 'first convention',
        value: Math.round(cold.millis),
        unit: 'ms',
        beside: 'engine start included',
      },
      {
        name: 'conventions set in type',
        value: perSecond(DOCUMENTS, warm.millis),
        unit: 'PDF/s',
        beside: `${set.pages} pages, ${set.archival}, ${Math.round(set.pdf.byteLength / 1000)} kB`,
      },
      ...(await benchPeer(typesetter, cold.millis)),
      ...signed,
    ];
  } finally {
    await typesetter.close();
  }
}

async function firstOfServer(): Promise<number> {
  const typesetter = createTypstTypesetter({ ready: true });
  try {
    await delay(SERVER_START_MILLIS);
    return (await timed(() => typesetter.typeset(renderConvention(aConventionDocument())))).millis;
  } finally {
    await typesetter.close();
  }
}

/**
 * Chromium printing the same text on the same machine: a floor that the typesetter has to stay above. The two take
 * turns, document by document, and their medians are compared: what else the machine does meets both alike.
 */
async function benchPeer(typesetter: Typesetter, coldMillisHere: number): Promise<readonly BenchRow[]> {
  const cold = await timed(async () => {
    const peer = await openPeer();
    await peer?.print(aConventionDocument());
    return peer;
  });
  const peer = cold.result;
  if (!peer)
    return [{ name: 'Chromium printing the same text', value: 0, unit: 'PDF/s', beside: 'none here' }];
  const ours: number[] = [];
  const theirs: number[] = [];
  const kept: number[] = [];
  try {
    for (let index = 0; index < DOCUMENTS; index += 1) {
      const document = aConventionDocument({ number: `UPE-2027-${index}` });
      ours.push((await timed(() => typesetter.typeset(renderConvention(document)))).millis);
      theirs.push((await timed(() => peer.print(document))).millis);
      kept.push((await timed(() => peer.printInKeptPage(document))).millis);
    }
  } finally {
    await peer.close();
  }
  const [own, other, inOnePage] = [median(ours), median(theirs), median(kept)];
  return [
    {
      name: 'Chromium, first print of the same text',
      value: Math.round(cold.millis),
      unit: 'ms',
      beside: `${times(cold.millis / coldMillisHere)} ours; both programs warm in the page cache`,
    },
    {
      name: 'Chromium printing the same text',
      value: perSecond(1, other),
      unit: 'PDF/s',
      beside: `ours beside it ${perSecond(1, own)}: ${times(other / own)} as many; at least 1.5 is the aim`,
    },
    {
      name: 'Chromium, all of them in one page',
      value: perSecond(1, inOnePage),
      unit: 'PDF/s',
      beside: `${times(inOnePage / own)} ours: its fonts are read once, and one document meets the other`,
    },
  ];
}

function median(millis: readonly number[]): number {
  return [...millis].sort((a, b) => a - b)[Math.floor(millis.length / 2)] ?? 0;
}

function times(ratio: number): string {
  return `${Math.round(ratio * 10) / 10} times`;
}

async function setMany(typesetter: Typesetter): Promise<void> {
  for (let index = 0; index < DOCUMENTS; index += 1) {
    await typesetter.typeset(renderConvention(aConventionDocument({ number: `UPE-2026-${index}` })));
  }
}

async function benchSignatures(typesetter: Typesetter, set: TypesetDocument): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'));
  try {
    const sign = await signer(folder, typesetter, set);
    await sign(false);
    const basic = await timed(() => repeat(SIGNATURES, () => sign(false)));
    const stamped = await timed(() => repeat(SIGNATURES, () => sign(true)));
    return [
      {
        name: 'visible signatures, PAdES B-B',
        value: perSecond(SIGNATURES, basic.millis),
        unit: 'signatures/s',
      },
      {
        name: 'visible signatures, PAdES B-T',
        value: perSecond(SIGNATURES, stamped.millis),
        unit: 'signatures/s',
        beside: 'own certificate per act, own time-stamp',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signer(folder: string, typesetter: Typesetter, set: TypesetDocument) {
  const signatures = createPadesSignatures();
  const authority = await createKeyfileAuthority({
    folder,
    holder: 'Mesure',
    sample: true,
    clock: { now: () => NOW },
  });
  const pdf = await signatures.placeSignatureFields(set.pdf, set.signatureBoxes);
  const documentSha256 = createHash('sha256').update(pdf).digest('hex');
  const party = { fr: 'Exemple', ar: 'نموذج' };
  const stamp = renderSignatureStamp({
    name: party,
    title: party,
    organisation: party,
    level: 'simple',
    signedAt: NOW,
    documentSha256,
    sample: true,
  });
  return async (withTimestamp: boolean): Promise<void> => {
    const { pdf: appearance } = await typesetter.typeset(stamp);
    const prepared = await signatures.prepareSignature({
      pdf,
      partyId: 'ministry',
      stamp: appearance,
      reason: 'Mesure',
      at: NOW,
      certify: true,
    });
    const credential = await authority.signing.issueFor({
      personId: 'mesure',
      nameFr: 'Exemple',
      organisation: 'Exemple',
      validFrom: NOW,
      act: 'mesure',
    });
    const attributes = signatures.signedAttributes(prepared, credential.certificate);
    const signature = await credential.sign(attributes);
    const hash = new Uint8Array(createHash('sha256').update(signature).digest());
    const timestamp = withTimestamp ? (await authority.timestamps.timestamp(hash)).token : undefined;
    const { certificate, chain } = credential;
    signatures.completeSignature(prepared, {
      attributes,
      signature,
      certificate,
      chain,
      ...(timestamp === undefined ? {} : { timestamp }),
    });
  };
}

async function repeat(count: number, work: () => Promise<void>): Promise<void> {
  for (let index = 0; index < count; index += 1) await work();
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; millis: number }> {
  const from = performance.now();
  const result = await work();
  return { result, millis: performance.now() - from };
}

function perSecond(count: number, millis: number): number {
  return Math.round((count * 10_000) / millis) / 10;
}
