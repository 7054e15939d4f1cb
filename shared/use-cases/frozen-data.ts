import { createHash } from 'node:crypto';
import type { AssembledDocument } from '../domain/convention/state.ts';
import { fault } from '../ports/fault.ts';
import type { Desk } from './desk.ts';

type Documents = Pick<Desk, 'documents'>;
type Frozen = Pick<AssembledDocument, 'documentKey' | 'dataSha256'>;

/** What a document was set from, kept beside it: the very bytes that are attached to it, whose hash its pages bear. */
export async function keepFrozenData(
  { documents }: Documents,
  documentKey: string,
  data: Uint8Array,
): Promise<void> {
  await documents.put(keyOf(documentKey, sha256(data)), data, 'application/json');
}

/**
 * The facts that a frozen document was set from; undefined for one that was assembled before they were kept. Throws
 * `DocumentDamaged` where they are not the ones whose hash was recorded.
 */
export async function readFrozenData(
  { documents }: Documents,
  { dataSha256, documentKey }: Frozen,
): Promise<unknown> {
  if (dataSha256 === undefined) return undefined;
  const key = keyOf(documentKey, dataSha256);
  const bytes = await documents.get(key).then(({ bytes: kept }) => kept, missing);
  if (bytes === undefined) return undefined;
  if (sha256(bytes) !== dataSha256) throw fault('DocumentDamaged', `${key} is not what was recorded.`);
  return JSON.parse(new TextDecoder().decode(bytes));
}

function missing(error: unknown): undefined {
  if (error instanceof Error && error.name === 'DocumentMissing') return undefined;
  throw error;
}

function keyOf(documentKey: string, dataSha256: string): string {
  return `${documentKey.slice(0, documentKey.lastIndexOf('/'))}/data-${dataSha256.slice(0, 16)}.json`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
