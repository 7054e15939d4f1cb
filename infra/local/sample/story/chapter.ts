import type { Visitor } from './doors.ts';
import type { ApplicationRow, SampleFiles } from './sample-files.ts';
import type { World } from './world.ts';

/** What every chapter has at hand: the world, the doors, the files, and the memory of what has been lived already. */
export interface Story {
  readonly world: World;
  readonly files: SampleFiles;
  readonly staff: (personId: string) => Promise<Visitor>;
  readonly row: (applicationId: string) => ApplicationRow;
  /** Lives something once: when the story is resumed, what was lived is passed over. */
  readonly once: (id: string, live: () => Promise<void>) => Promise<void>;
}

/** A station of a story: its title, and what lives it and tells in a line what came of it. */
export type Chapter = readonly [title: string, live: (story: Story) => Promise<string>];
