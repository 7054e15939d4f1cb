import { describe, expect, it } from 'vitest';
import { applications } from '../../shared/use-cases/lifecycles.ts';
import { merkleRoot } from '../../shared/wire/merkle-root.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { aPackDesk } from '../../test/builders/a-pack.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { createHandler } from './handler.ts';

describe('daily function', () => {
  it('seals the log of the day once, with a root that changes when the log does', async () => {
    const { desk, given, setNow } = await aDesk({ now: '2026-06-02T07:00:00.000Z' });
    const handle = createHandler({ ...desk, ...aPackDesk(), merkleRoot, sendNow: async () => undefined });
    const first = await handle();
    expect(first).toMatchObject({
      day: '2026-06-02',
      // The programme and the registers of its two authorities.
      streams: 3,
      root: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    expect(await handle()).toBeUndefined();
    setNow('2026-06-03T07:00:00.000Z');
    expect(await handle()).toMatchObject({ day: '2026-06-03', root: first?.root });
    await given(applications, 'UPE-017', applicationEvents.submitted);
    setNow('2026-06-04T07:00:00.000Z');
    const changed = await handle();
    expect(changed).toMatchObject({ streams: 4 });
    expect(changed?.root).not.toBe(first?.root);
  });
});
