import type { Chapter, Story } from '../../infra/local/sample/story/chapter.ts';
import { commit } from '../../infra/local/sample/story/chapters/commitments.ts';
import { evaluation } from '../../infra/local/sample/story/chapters/evaluation.ts';
import { openingOfTheCall } from '../../infra/local/sample/story/chapters/opening.ts';
import { selection } from '../../infra/local/sample/story/chapters/selection.ts';
import {
  associationSigns,
  authoritiesSign,
  openSignings,
} from '../../infra/local/sample/story/chapters/signing.ts';
import { requestFirstTranche } from '../../infra/local/sample/story/chapters/tranche-requests.ts';
import type { SampleFiles } from '../../infra/local/sample/story/sample-files.ts';
import { at } from '../../infra/local/sample/story/world.ts';

/** Signed by all three and in force, its first tranche requested. */
export const IN_FORCE = 'UPE-091';
/** Opened for signature three days before the end: both authorities have signed, the association is awaited. */
export const AWAITED = 'UPE-017';

/** The files of Drâa-Tafilalet, and one from elsewhere that is returned and never completed. */
const FILES = new Set([IN_FORCE, AWAITED, 'UPE-047', 'UPE-065', 'UPE-080', 'UPE-029', 'UPE-005']);
const AUTHORITIES = ['ministry', 'agency'] as const;

/** The first station of the sample's story with few files: what a data folder may hold, in little room. */
export const smallStory: readonly Chapter[] = [
  ['Call', (story) => openingOfTheCall(story)],
  ['Applications', fewApplications],
  ['Selection', (story) => selection(story)],
  ['Signing', signing],
];

export async function fewApplications(story: Story): Promise<string> {
  const files = fewOf(story.files);
  await evaluation({ ...story, files });
  return `${files.rows.length} read, ${files.marks.length / 2} scored by two evaluators`;
}

async function signing(story: Story): Promise<string> {
  const { world } = story;
  await at(world, 40, '09:00');
  await openSignings(story, 'first', [IN_FORCE]);
  await authoritiesSign(story, IN_FORCE, AUTHORITIES);
  await associationSigns(story, IN_FORCE);
  await at(world, 33, '09:00');
  await commit(story, IN_FORCE, 0);
  await at(world, 20, '10:30');
  await requestFirstTranche(story, IN_FORCE);
  await at(world, 3, '09:00');
  await openSignings(story, 'second', [AWAITED]);
  await authoritiesSign(story, AWAITED, AUTHORITIES);
  await world.runtime.pump.settle();
  return 'one in force with a tranche requested, one awaits its association';
}

function fewOf(files: SampleFiles): SampleFiles {
  const [header = '', ...lines] = files.applicationsCsv.split('\n');
  const kept = lines.filter((line) => FILES.has(line.split(';', 1).join()));
  return {
    ...files,
    applicationsCsv: [header, ...kept].join('\n'),
    rows: files.rows.filter(({ applicationId }) => FILES.has(applicationId)),
    marks: files.marks.filter(({ applicationId }) => FILES.has(applicationId)),
  };
}
