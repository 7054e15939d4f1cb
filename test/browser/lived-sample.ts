import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type RunningSample, startSample } from './running-sample.ts';

/**
 * Starts a sample whose story was lived, in a folder of its own; only the first one of the suite waits for the story.
 * All of them are served at one address, so they are started one after another.
 */
export async function startLivedSample(): Promise<RunningSample> {
  const { folder, port } = inject('story');
  const lived = join(folder, 'lived');
  if (!existsSync(lived)) await liveStory(lived, port);
  const dataFolder = mkdtempSync(join(folder, 'copy-'));
  cpSync(lived, dataFolder, { recursive: true });
  const sample = await startSample({ dataFolder, port });
  return {
    ...sample,
    async stop() {
      await sample.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A story that is cut off leaves no folder of this name. */
async function liveStory(lived: string, port: number): Promise<void> {
  const dataFolder = `${lived}.under-way`;
  const sample = await startSample({ dataFolder, port });
  await sample.stop();
  console.info(`Story in ${(sample.millis / 1000).toFixed(0)} s.`);
  renameSync(dataFolder, lived);
}
