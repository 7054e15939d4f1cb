import { describe, expect, it } from 'vitest';
import { conventions } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { plainSigning } from '../../test/builders/plain-signatures.ts';
import { createHandler } from './handler.ts';

const assemble = { task: 'assemble-convention', taskKey: 'visit/1', id: 'CV-UPE-017' };

async function aHandler(status: keyof typeof conventionEvents) {
  const { desk, given } = await aDesk({ now: '2026-09-02T09:00:00.000Z' });
  await given(conventions, 'CV-UPE-017', conventionEvents[status]);
  const assembly = { ...desk, ...plainSigning(desk.clock.now) };
  return { desk, handle: createHandler(assembly) };
}

describe('documents function', () => {
  it('keeps the document of a draft and freezes its hash, the same at every try', async () => {
    const { desk, handle } = await aHandler('drafted');
    expect(await handle(assemble)).toMatchObject({ status: 'assembled' });
    expect(await handle(assemble)).toMatchObject({ status: 'assembled' });
    const state = await readCase(desk, conventions, 'CV-UPE-017');
    if (state.status !== 'assembled') throw new Error(state.status);
    const { bytes, document } = await desk.documents.get('conventions/CV-UPE-017/revision-0.pdf');
    expect(state.document).toMatchObject({ sha256: document.sha256, sizeBytes: bytes.byteLength });
  });

  it.each(['assembled', 'signing', 'in-force', 'refused', 'withdrawn'] as const)(
    'sets nothing anew once it is %s',
    async (status) => {
      const { desk, handle } = await aHandler(status);
      expect(await handle(assemble)).toEqual({ status, waitSeconds: 7_776_000 });
      expect(await desk.documents.describe('conventions/CV-UPE-017/revision-0.pdf')).toBeUndefined();
    },
  );

  it('refuses a task that is not its own', async () => {
    const { handle } = await aHandler('drafted');
    await expect(handle({ ...assemble, task: 'sign' })).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});
