import type { Chapter, Story } from './chapter.ts';
import { amendments } from './chapters/amendments.ts';
import { ceremony } from './chapters/ceremony.ts';
import { commitments } from './chapters/commitments.ts';
import { phoneAsked } from './chapters/contacts.ts';
import { creditsToday } from './chapters/credits.ts';
import { evaluation } from './chapters/evaluation.ts';
import { firstPayments } from './chapters/first-payments.ts';
import { mandates } from './chapters/mandates.ts';
import { openingOfTheCall } from './chapters/opening.ts';
import { paper } from './chapters/paper.ts';
import { signedPacks } from './chapters/reconciliations.ts';
import { recoveries } from './chapters/recoveries.ts';
import { firstReports } from './chapters/reports.ts';
import { selection } from './chapters/selection.ts';
import { lastSignings, signing16DaysAgo } from './chapters/signing.ts';
import { trancheRequests } from './chapters/tranche-requests.ts';
import { createStaffDoor } from './doors.ts';
import type { SampleFiles } from './sample-files.ts';
import type { World } from './world.ts';

const wholeStory: readonly Chapter[] = [
  ['Call', openingOfTheCall],
  ['Applications', evaluation],
  ['Selection', selection],
  ['Mandates', mandates],
  ['Ceremony', ceremony],
  ['Paper', paper],
  ['Commitments', commitments],
  ['Tranche requests', trancheRequests],
  ['Later signing', signing16DaysAgo],
  ['First payments', firstPayments],
  ['Amendments', amendments],
  ['Last signings', lastSignings],
  ['First reports', firstReports],
  ['Recoveries', recoveries],
  ['Contacts', phoneAsked],
  ['Credits', creditsToday],
  ['Reconciliations', signedPacks],
];

/**
 * Lives the sample story through the portal's own doors, from 180 days ago to now: nothing is written past them.
 * Resumed after any interruption: what was recorded is not done again, the one act under way is asked again under the
 * same key. Tells one line per station.
 */
export async function liveStory(
  world: World,
  files: SampleFiles,
  chapters: readonly Chapter[] = wholeStory,
): Promise<void> {
  const { records, clock } = world.runtime.desk;
  const rows = new Map(files.rows.map((row) => [row.applicationId, row]));
  const story: Story = {
    world,
    files,
    staff: createStaffDoor(world),
    row: (applicationId) => {
      const row = rows.get(applicationId);
      if (!row) throw new Error(`${applicationId} is not in the sample's table.`);
      return row;
    },
    once: async (id, live) => {
      if (await records.get(`story/${id}`)) return;
      await live();
      await records.put(`story/${id}`, { at: clock.now() });
    },
  };
  for (const [title, live] of chapters) {
    const begun = performance.now();
    const told = await live(story).catch((refusal: unknown) => stoppedAt(title, refusal));
    world.tell(`${title.padEnd(18)}${told} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  }
  await world.runtime.timekeeper.advanceTo(Math.max(world.realMillis(), world.clock.nowMillis()));
  await world.runtime.pump.settle();
  await records.put('story-ended', { at: clock.now() });
  world.clock.run();
}

/** Said where a person can do something about it: what was kept of the story is no use to anybody. */
function stoppedAt(title: string, cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause);
  throw Object.assign(new Error(`The sample story stopped at "${title}": ${why}`, { cause }), {
    remedy: 'Nothing is served. Start again into an empty folder: --data DIR.',
  });
}
