import { describe, expect, it } from 'vitest';
import { STAFF_COOKIE } from '../../../../../functions/portal/visitor.ts';
import { credits } from '../../../../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../../../../shared/use-cases/read-cases.ts';
import { creditLeft, readCredits } from '../../../../../shared/use-cases/read-credits.ts';
import { openSession } from '../../../../../shared/use-cases/sessions.ts';
import { aPortal, ORIGIN } from '../../../../../test/builders/a-portal.ts';
import { createMovingClock } from '../../../moving-clock.ts';
import { createSampleBank } from '../../bank/bank.ts';
import type { Story } from '../chapter.ts';
import { visitorWith } from '../doors.ts';
import { readSampleFiles } from '../sample-files.ts';
import { at, type World } from '../world.ts';
import { BUDGET_LINE, creditsOfTheYear, creditsToday } from './credits.ts';

const OFFICERS = ['nadia-ouali', 'othmane-bennouna'];
const DAY_MILLIS = 86_400_000;

/** A story that ends on a day, in memory: its portal, its clock, its officers. */
async function aStory(endsOn: string): Promise<Story> {
  const endMillis = Date.parse(`${endsOn}T12:00:00Z`);
  const clock = createMovingClock(() => 0);
  clock.holdAt(endMillis - 181 * DAY_MILLIS);
  const portal = await aPortal({ now: clock.now(), desk: { clock } });
  for (const personId of OFFICERS) await portal.signIn(personId, 'finance-officer');
  const world: World = {
    ...{ app: portal.app, clock, endMillis, origin: ORIGIN, bank: createSampleBank(portal.desk) },
    runtime: {
      desk: portal.desk,
      pump: { settle: async () => undefined },
      timekeeper: { advanceTo: async (millis) => clock.holdAt(millis) },
    },
    mailbox: { list: () => [], get: () => undefined, messages: () => [] },
    realMillis: () => clock.nowMillis(),
    tell: () => undefined,
  };
  const lived = new Set<string>();
  return {
    world,
    files: readSampleFiles(endsOn),
    staff: async (personId) => {
      const session = { kind: 'staff', personId, roles: ['finance-officer'] } as const;
      return visitorWith(world, new Map([[STAFF_COOKIE, await openSession(portal.desk, session)]]));
    },
    row: (applicationId) => {
      throw new Error(`${applicationId} plays no part in this test.`);
    },
    once: async (id, live) => {
      if (lived.has(id)) return;
      await live();
      lived.add(id);
    },
  };
}

/** Credit that an order of the moment finds, in centimes. */
function leftNow({ world }: Story): Promise<number> {
  const { desk } = world.runtime;
  return creditLeft(desk, { year: Number(desk.clock.now().slice(0, 4)), line: BUDGET_LINE });
}

const OPENED = 600_000_000;

describe('story: credits of the year', () => {
  it.each([
    ['within one year', '2026-11-23', [[2026, OPENED, 0]]],
    [
      'over the turn of a year before the payments',
      '2027-03-01',
      [
        [2026, OPENED, 0],
        [2027, OPENED, OPENED],
      ],
    ],
    [
      'over a turn since the payments',
      '2027-01-06',
      [
        [2026, OPENED, 0],
        [2027, OPENED, OPENED],
      ],
    ],
    [
      'over a turn within the last day',
      '2027-01-01',
      [
        [2026, OPENED, 0],
        [2027, OPENED, OPENED],
      ],
    ],
  ] as const)('are there whenever something is ordered, %s', async (_, endsOn, figures) => {
    const story = await aStory(endsOn);
    await at(story.world, 180, '09:00');
    await creditsOfTheYear(story);
    expect(await leftNow(story)).toBe(OPENED);
    await at(story.world, 13, '11:00');
    await creditsOfTheYear(story);
    expect(await leftNow(story)).toBeGreaterThanOrEqual(OPENED);
    await creditsToday(story);
    expect(await leftNow(story)).toBeGreaterThanOrEqual(OPENED);
    const found = await readCredits(story.world.runtime.desk);
    expect(found.map(({ brought, opened, year }) => [year, opened, brought])).toEqual(figures);
    const cases = await listCases(story.world.runtime.desk, credits, 'credits');
    const pending = cases.flatMap((state) =>
      state.status === 'absent' ? [] : state.entries.filter(({ outcome }) => outcome === 'pending'),
    );
    expect(pending).toMatchObject([{ kind: 'increase', amountCentimes: 150_000_000 }]);
  });
});
