import { beforeEach, describe, expect, it } from 'vitest';
import { text } from '../../../../shared/i18n/text.ts';
import { aSamplePortal, type SamplePortal } from './testing/a-sample-portal.ts';

let portal: SamplePortal;

beforeEach(async () => {
  portal = await aSamplePortal();
});

const advance = (fields: Record<string, string>) => portal.post('/sample/clock/advance', fields);

describe('sample clock', () => {
  it('shows where it stands, in Moroccan time', async () => {
    const page = await (await portal.get('/sample/clock?lang=fr')).text();
    expect(page).toContain('1er juin 2026 à 10:00');
  });

  it('moves by one or seven days and leads back to the page it was pressed on', async () => {
    const moved = await advance({ days: '7', from: '/sample/bank' });
    expect([moved.status, moved.headers.get('location')]).toEqual([303, '/sample/bank?done']);
    await advance({ days: '1', from: '/tranches/T-1' });
    expect(portal.advances).toEqual([7, 1]);
    expect(portal.desk.clock.now()).toBe('2026-06-09T09:00:00.000Z');
  });

  it.each(['', 'https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example'])(
    'leads to no other site: %j',
    async (from) => {
      expect((await advance({ days: '1', from })).headers.get('location')).toBe('/?done');
    },
  );

  it('moves once for a form that is sent twice', async () => {
    const key = 'a-form-sent-twice';
    const answers = await Promise.all([advance({ key, days: '7' }), advance({ key, days: '7' })]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(portal.advances).toEqual([7]);
  });

  it('moves one step after the other when two are pressed at once', async () => {
    await Promise.all([advance({ days: '1' }), advance({ days: '7' })]);
    expect(portal.desk.clock.now()).toBe('2026-06-09T09:00:00.000Z');
  });

  it('may be pressed again when it was stuck', async () => {
    portal.failAdvances(1);
    const key = 'a-form-that-failed';
    expect((await advance({ key, days: '1' })).status).toBe(500);
    expect(portal.faults).toHaveLength(1);
    expect((await advance({ key, days: '1' })).status).toBe(303);
    expect(portal.advances).toEqual([1]);
  });

  it.each(['', '2', '-1', '365'])('does not move by %j days', async (days) => {
    const refused = await advance({ days });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(text('fr', 'SAMPLE_CLOCK_STEP'));
    expect(portal.advances).toEqual([]);
  });
});
