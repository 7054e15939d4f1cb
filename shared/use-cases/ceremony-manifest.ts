import type { Manifest } from '../domain/ceremony/state.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import { type MerklePath, merklePaths, merkleRoot, rootOfPath } from '../domain/kernel/merkle.ts';
import { sumCentimes } from '../domain/kernel/money.ts';
import { fault } from '../ports/fault.ts';
import { sha256 } from '../render/evidence/sha256.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { conventions } from './lifecycles.ts';
import { readCase } from './read-cases.ts';

/** A convention of the list: what a party says yes to when it authorises. */
export interface ManifestItem {
  readonly conventionId: string;
  readonly number: string;
  readonly association: Bilingual;
  readonly amountCentimes: number;
  /** The leaf of the tree: SHA-256 of the document that is signed, lower-case hex. */
  readonly documentSha256: string;
}

export type ProvenItem = ManifestItem & MerklePath;

interface WholeManifest {
  readonly format: 'mithaq.manifest/1';
  readonly ceremonyId: string;
  readonly root: string;
  readonly totalCentimes: number;
  readonly conventions: readonly ManifestItem[];
}

/** One task signs this many: few enough to be done again, many enough that 10,000 fit one execution's history. */
const PAGE_ITEMS = 10;

type Reader = Pick<Desk, 'documents'>;

/** Writes the list of the conventions with its root, and the pieces with the proofs; in the order of their numbers. */
export async function keepManifest(
  desk: Pick<Desk, 'documents' | 'store'>,
  ceremonyId: string,
  conventionIds: readonly string[],
): Promise<Answer<Manifest>> {
  const items: ManifestItem[] = [];
  for (const conventionId of new Set(conventionIds)) {
    const state = await readCase(desk, conventions, conventionId);
    if (state.status !== 'assembled' && state.status !== 'signing')
      return refused({ code: 'CONVENTION_NOT_ASSEMBLED' });
    const { amountCentimes, contents, document, number } = state;
    const association = contents.association.name;
    items.push({ conventionId, number, association, amountCentimes, documentSha256: document.sha256 });
  }
  items.sort((one, other) => (one.number < other.number ? -1 : 1));
  const leaves = items.map(({ documentSha256 }) => documentSha256);
  const root = merkleRoot(leaves, sha256);
  const totalCentimes = sumCentimes(items.map(({ amountCentimes }) => amountCentimes));
  const whole: WholeManifest = {
    format: 'mithaq.manifest/1',
    ceremonyId,
    root,
    totalCentimes,
    conventions: items,
  };
  const key = `ceremonies/${ceremonyId}/${root.slice(0, 16)}/manifest.json`;
  const kept = await desk.documents.put(key, jsonBytes(whole), 'application/json');
  const paths = merklePaths(leaves, sha256);
  const pages = Math.ceil(items.length / PAGE_ITEMS);
  for (let page = 0; page < pages; page += 1) {
    const from = page * PAGE_ITEMS;
    const proven = items.slice(from, from + PAGE_ITEMS).map((item, at) => ({ ...item, ...paths[from + at] }));
    await desk.documents.put(pageKey(key, page), jsonBytes(proven), 'application/json');
  }
  return done({ key, sha256: kept.sha256, count: items.length, totalCentimes, root, pages });
}

/** The whole list. Throws `DocumentDamaged` when it is not the one that was planned. */
export async function readManifest(desk: Reader, manifest: Manifest): Promise<readonly ManifestItem[]> {
  const { bytes, document } = await desk.documents.get(manifest.key);
  if (document.sha256 !== manifest.sha256) throw damaged(manifest.key);
  return (JSON.parse(new TextDecoder().decode(bytes)) as WholeManifest).conventions;
}

/** One piece of the list, each convention proven to stand under the root. Throws `DocumentDamaged` when one does not. */
export async function readManifestPage(
  desk: Reader,
  { key, root }: Manifest,
  page: number,
): Promise<readonly ProvenItem[]> {
  const { bytes } = await desk.documents.get(pageKey(key, page));
  const items = JSON.parse(new TextDecoder().decode(bytes)) as readonly ProvenItem[];
  if (!items.every((item) => rootOfPath(item.documentSha256, item, sha256) === root)) throw damaged(key);
  return items;
}

function pageKey(manifestKey: string, page: number): string {
  return manifestKey.replace(/manifest\.json$/u, `page-${page}.json`);
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function damaged(key: string): Error {
  return fault('DocumentDamaged', `${key} is not the list that was planned.`);
}
