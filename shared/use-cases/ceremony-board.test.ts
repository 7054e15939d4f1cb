import { describe, expect, it } from 'vitest';
import { aDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import type { SignatureEvent } from '../domain/signature/events.ts';
import { emptyBoardMemory, readBoard } from './ceremony-board.ts';
import { decideOne } from './decide-one.ts';
import { signatures } from './lifecycles.ts';

const KEY = 'ceremonies/s-1/0123456789abcdef/manifest.json';
const items = ['017', '018'].map((place) => ({
  conventionId: `CV-UPE-${place}`,
  number: `UPE-2026-${place}`,
  association: { fr: 'Ajyal (exemple)', ar: 'أجيال (نموذج)' },
  amountCentimes: 25_600_000,
  documentSha256: 'a'.repeat(64),
}));

/** The same of the second convention. */
function renamed(events: readonly SignatureEvent[]): readonly SignatureEvent[] {
  return JSON.parse(JSON.stringify(events).replaceAll('-017', '-018'));
}

/** A list of two conventions: one signed by all, one open. */
async function aSession() {
  const test = await aDesk();
  const bytes = new TextEncoder().encode(JSON.stringify({ conventions: items }));
  const { sha256 } = await test.desk.documents.put(KEY, bytes, 'application/json');
  await test.given(signatures, 'CV-UPE-017-1', signatureEvents.complete);
  await test.given(signatures, 'CV-UPE-018-1', renamed(signatureEvents.open));
  const read: string[] = [];
  const { documents, store } = test.desk;
  const noted =
    <Found>(look: (name: string) => Promise<Found>) =>
    (name: string) => {
      read.push(name);
      return look(name);
    };
  const desk = {
    documents: { ...documents, get: noted(documents.get) },
    store: { ...store, read: noted(store.read) },
  };
  const manifest = { key: KEY, sha256, count: 2, totalCentimes: 51_200_000, root: 'b'.repeat(64), pages: 1 };
  return {
    ...test,
    whole: test.desk,
    desk,
    read,
    ceremony: { manifest, parties: [], steps: signatureRound.steps },
  };
}

describe('ceremony: its board, looked at again and again', () => {
  it('reads what has ended once, and what is open each time', async () => {
    const { ceremony, desk, read } = await aSession();
    const memory = emptyBoardMemory();
    const first = await readBoard(desk, ceremony, memory);
    expect(read).toEqual([KEY, signatures.streamOf('CV-UPE-017-1'), signatures.streamOf('CV-UPE-018-1')]);
    read.length = 0;
    expect(await readBoard(desk, ceremony, memory)).toEqual(first);
    expect(read).toEqual([signatures.streamOf('CV-UPE-018-1')]);
    expect(first.counts).toMatchObject({ signed: 1, waiting: 1 });
  });

  it('shows at the next look what has ended since', async () => {
    const { ceremony, desk, request, whole } = await aSession();
    const memory = emptyBoardMemory();
    await readBoard(desk, ceremony, memory);
    const asked = request('system', 'system');
    const command = { type: 'ExpireSignature', act: asked.act, onDay: '2026-08-01' } as const;
    const about = { verb: 'expire', lifecycle: signatures, id: 'CV-UPE-018-1', command };
    expect(await decideOne(whole, asked, about)).toMatchObject({ ok: true });
    expect((await readBoard(desk, ceremony, memory)).counts).toMatchObject({ signed: 1, expired: 1 });
  });

  it('reads all of it without a memory', async () => {
    const { ceremony, desk, read } = await aSession();
    await readBoard(desk, ceremony);
    await readBoard(desk, ceremony);
    expect(read).toHaveLength(6);
  });
});
