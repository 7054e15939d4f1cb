import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../../shared/use-cases/ceremony-board.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { ceremonies, conventions } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { aSession, CEREMONY_ID } from '../journeys/a-ceremony.ts';
import { openLifecycle } from '../journeys/whole-lifecycle.ts';

/** All that can be scored: the envelopes cut them down to about 41, as in the sample. */
const APPLICATIONS = 88;

describe('ceremony: the whole programme in one session', () => {
  it('signs all conventions by three parties, each file good by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-session-'));
    const lifecycle = await openLifecycle(folder);
    const { desk, pump } = lifecycle.runtime;
    const scored = await lifecycle.award(APPLICATIONS);
    const states = await Promise.all(scored.map((id) => readCase(desk, conventions, conventionIdOf(id))));
    const ids = scored.filter((_, index) => states[index]?.status === 'assembled');
    expect(ids.length).toBeGreaterThan(35);
    const session = await aSession(lifecycle, ids);
    await session.plan();
    await session.rehearse();
    await session.open();
    // Both decide at once: their signatures meet on the same conventions.
    await Promise.all(['ministry', 'agency'].map((partyId) => session.authorise(partyId)));
    await pump.settle();
    for (const id of ids) await session.associationSigns(id);
    await session.close();
    const closed = await readCase(desk, ceremonies, CEREMONY_ID);
    if (closed.status !== 'closed') throw new Error(closed.status);
    expect(closed.minutes).toMatchObject({ signed: ids.length, left: 0 });
    const roots = await desk.rootCertificates();
    for (const { round } of (await readBoard(desk, closed)).rows) {
      if (round?.status !== 'complete') throw new Error(`a round is ${round?.status}`);
      expect(round.acts).toHaveLength(3);
      const { bytes } = await desk.documents.get(round.revision.key);
      expect(await desk.pdfSignatures.verifyAlone(bytes, roots)).toMatchObject({ whole: true, faults: [] });
    }
    expect(lifecycle.faults).toEqual([]);
    await lifecycle.runtime.close();
    rmSync(folder, { recursive: true });
  });
});
