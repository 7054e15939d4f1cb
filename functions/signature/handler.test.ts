import { describe, expect, it } from 'vitest';
import { conventions, signatures } from '../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import { plainSigning } from '../../test/builders/plain-signatures.ts';
import { createHandler } from './handler.ts';

const look = { task: 'look-at-signing', taskKey: 'visit/1', id: 'CV-UPE-017' };
const conclude = { ...look, task: 'conclude-signing' };

async function aHandler(round: keyof typeof signatureEvents = 'open') {
  const test = await aDesk({ now: '2026-07-02T09:00:00.000Z' });
  await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
  await test.given(signatures, signatureRound.signatureId, signatureEvents[round]);
  return { ...test, handle: createHandler({ ...test.desk, ...plainSigning(test.desk.clock.now) }) };
}

describe('signature function', () => {
  it('says how long until the first reminder', async () => {
    const { handle } = await aHandler();
    const answer = await handle(look);
    // To the beginning of 8 July in Morocco, an hour ahead of UTC.
    expect(answer).toEqual({ status: 'signing', waitSeconds: (5 * 24 + 14) * 3600 });
  });

  it('draws the consequence of a round that ended', async () => {
    const { fund, handle } = await aHandler('refused');
    await fund('upe-2026-1/MA-08/reserved', 25_600_000);
    expect(await handle(look)).toMatchObject({ status: 'signing' });
    expect(await handle(conclude)).toMatchObject({ status: 'refused' });
    expect(await handle(look)).toMatchObject({ status: 'refused' });
  });

  it('draws none while the round is open', async () => {
    const { handle, owed } = await aHandler();
    expect(await handle(conclude)).toMatchObject({ status: 'signing' });
    expect(await owed('signals')).toEqual([]);
  });

  it.each(['sign', 'open-signing'])('leaves "%s" to people', async (task) => {
    const { handle } = await aHandler();
    await expect(handle({ ...look, task })).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});
