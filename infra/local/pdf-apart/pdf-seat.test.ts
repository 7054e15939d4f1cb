import { afterAll, describe, expect, it } from 'vitest';
import { createPdfSeat } from './pdf-seat.ts';

const hanging = new URL('data:text/javascript,setInterval(() => undefined, 1000)');
const seats: ReturnType<typeof createPdfSeat>[] = [];
afterAll(() => Promise.all(seats.map((seat) => seat.close())));

function aSeat(options: Parameters<typeof createPdfSeat>[0] = {}) {
  const seat = createPdfSeat(options);
  seats.push(seat);
  return seat;
}

const nothing = new TextEncoder().encode('no PDF');

describe('pdf seat', () => {
  it('answers one file after the other, each with its own answer or error', async () => {
    const seat = aSeat();
    const [verdict, archive, again] = await Promise.allSettled([
      seat.verifyRevisions(nothing, [], []),
      seat.prepareArchive({ pdf: nothing, roots: [], revocationAnswers: [] }),
      seat.verifyRevisions(nothing, [{ lengthBytes: 1, sha256: 'a' }], []),
    ]);
    expect(verdict).toMatchObject({
      value: { whole: false, faults: [{ code: 'NO_REVISION_RECORDED' }, {}] },
    });
    expect(archive).toMatchObject({ reason: { name: 'InputInvalid' } });
    expect(again).toMatchObject({ value: { whole: false } });
  });

  it('gives up on a file that hangs its thread, and says that it may be tried again', async () => {
    const seat = aSeat({ timeMillisMax: 50, workerFile: hanging });
    for (const _ of [1, 2])
      await expect(seat.verifyRevisions(nothing, [], [])).rejects.toMatchObject({ name: 'TransientFault' });
  });

  it('takes nothing more once it is closed', async () => {
    const seat = aSeat();
    await seat.close();
    await expect(seat.verifyRevisions(nothing, [], [])).rejects.toMatchObject({ name: 'TransientFault' });
  });
});
