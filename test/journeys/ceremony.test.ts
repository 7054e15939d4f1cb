import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { merkleRoot, rootOfPath } from '../../shared/domain/kernel/merkle.ts';
import { readBoard } from '../../shared/use-cases/ceremony-board.ts';
import { readManifest } from '../../shared/use-cases/ceremony-manifest.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { ceremonies, signatures } from '../../shared/use-cases/lifecycles.ts';
import { signatureIdOf } from '../../shared/use-cases/open-signing.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { refuseToSign } from '../../shared/use-cases/refuse-to-sign.ts';
import { aSession, CEREMONY_ID, type Session, sha256Of } from './a-ceremony.ts';
import { accepted, type Lifecycle, openLifecycle } from './whole-lifecycle.ts';

let folder: string;
let lifecycle: Lifecycle;
let session: Session;
let ids: readonly string[];

/** Four conventions with real PDFs: one is refused in the middle, one is left to its association. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-ceremony-'));
  lifecycle = await openLifecycle(folder);
  ids = await lifecycle.award(4);
  session = await aSession(lifecycle, ids);
}, 120_000);
afterAll(async () => {
  await lifecycle.runtime.close();
  rmSync(folder, { recursive: true });
});

const state = () => readCase(lifecycle.runtime.desk, ceremonies, CEREMONY_ID);
const round = (index: number) =>
  readCase(lifecycle.runtime.desk, signatures, signatureIdOf(conventionIdOf(ids[index] ?? '')));
const sha = (...parts: readonly Uint8Array[]) => Buffer.from(sha256Of(Buffer.concat(parts)), 'hex');

async function acts(index: number) {
  const kept = await round(index);
  return kept.status === 'absent' ? [] : kept.acts;
}

describe('ceremony: four conventions, from the plan to the minutes', () => {
  it('freezes the list of the conventions with the root over their documents', async () => {
    await session.plan();
    const planned = await state();
    if (planned.status === 'absent') throw new Error('not planned');
    const items = await readManifest(lifecycle.runtime.desk, planned.manifest);
    expect(items.map(({ conventionId }) => conventionId)).toEqual(ids.map(conventionIdOf));
    const leaves = items.map(({ documentSha256 }) => documentSha256);
    expect(planned.manifest).toMatchObject({ count: 4, pages: 1, root: merkleRoot(leaves, sha) });
  });

  it('rehearses in memory: what is kept afterwards is only that it was done', async () => {
    await session.rehearse();
    expect(await state()).toMatchObject({
      status: 'rehearsed',
      rehearsal: { copies: 4, signatures: 8, faults: [] },
    });
    expect(await round(0)).toMatchObject({ status: 'absent' });
  }, 60_000);

  it('opens every round and writes to each authority once', async () => {
    await session.open();
    expect(await state()).toMatchObject({ status: 'open', roundsOpenedAt: expect.any(String) });
    for (const index of ids.keys()) expect(await round(index)).toMatchObject({ status: 'open' });
    const invited = lifecycle.mails.filter(({ subject }) => subject.includes('à autoriser'));
    expect(invited.map(({ to }) => to).sort()).toEqual(
      lifecycle.terms.authorities.map(({ personId }) => `${personId}@programme.example`).sort(),
    );
    expect(lifecycle.mails.filter(({ subject }) => /à signer avant|للتوقيع/u.test(subject))).toEqual([]);
  });

  it('signs every convention by one decision, each with its proof under the root', async () => {
    await session.authorise('ministry');
    await lifecycle.runtime.pump.settle();
    const opened = await state();
    if (opened.status !== 'open') throw new Error(opened.status);
    for (const index of ids.keys()) {
      const [act] = await acts(index);
      expect(act).toMatchObject({ partyId: 'ministry', level: 'simple', consentVersion: /^ceremony/u });
      if (!act?.manifest) throw new Error('no proof');
      expect(act.manifest).toMatchObject({ ceremonyId: CEREMONY_ID, count: 4 });
      expect(rootOfPath(act.documentSha256, act.manifest, sha)).toBe(opened.manifest.root);
    }
    expect(opened.authorisations).toMatchObject([{ partyId: 'ministry', appliedAt: expect.any(String) }]);
  }, 60_000);

  it('leaves out and names a convention that was refused in the middle', async () => {
    const { desk, pump } = lifecycle.runtime;
    const refused = await round(3);
    if (refused.status !== 'open') throw new Error(refused.status);
    const president = refused.parties.find(({ partyId }) => partyId === 'association');
    const asked = { ...lifecycle.request(president?.personId ?? '', 'signatory', 'link'), reason: 'Local' };
    const { signatureId } = refused;
    accepted(await refuseToSign(desk, { ...asked, signatureId, partyId: 'association' }));
    await session.authorise('agency');
    await pump.settle();
    expect((await acts(0)).map(({ partyId }) => partyId)).toEqual(['ministry', 'agency']);
    expect((await acts(3)).map(({ partyId }) => partyId)).toEqual(['ministry']);
    const kept = await state();
    expect(kept).toMatchObject({ authorisations: [{}, { appliedAt: expect.any(String) }] });
    if (kept.status === 'absent') throw new Error('no session');
    const board = await readBoard(desk, kept);
    expect(board.counts).toMatchObject({ waiting: 3, refused: 1, signed: 0 });
    expect(lifecycle.faults).toEqual([]);
  }, 60_000);

  it('makes minutes of who signed and what is left, kept for good', async () => {
    await session.associationSigns(ids[0] ?? '');
    await session.associationSigns(ids[1] ?? '');
    await session.close();
    const closed = await state();
    if (closed.status !== 'closed') throw new Error(closed.status);
    expect(closed.minutes).toMatchObject({ signed: 2, left: 2 });
    const { bytes, document } = await lifecycle.runtime.desk.documents.get(closed.minutes.key);
    expect(document.sha256).toBe(closed.minutes.sha256);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    // The association that is awaited signs by its own link, after the session as before.
    await session.associationSigns(ids[2] ?? '');
    expect(await round(2)).toMatchObject({ status: 'complete' });
  }, 60_000);

  it('ends in files that hold by themselves and against the record', async () => {
    const { desk } = lifecycle.runtime;
    const roots = await desk.rootCertificates();
    for (const index of [0, 1, 2]) {
      const kept = await round(index);
      if (kept.status !== 'complete') throw new Error(kept.status);
      const { bytes } = await desk.documents.get(kept.revision.key);
      expect(await desk.pdfSignatures.verifyAlone(bytes, roots)).toMatchObject({ whole: true, faults: [] });
    }
  });
});
