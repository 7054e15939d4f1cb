import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Rules, use cases, words and pages keep nothing between two tests: their files share a process and what it has read. */
const rooms: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'rooms',
    isolate: false,
    include: [
      'shared/{domain,formats,i18n,ports,render,use-cases,wire}/**/*.test.{ts,tsx}',
      '{functions,workflows}/**/*.test.{ts,tsx}',
    ],
  },
};

/** What opens files, ports and processes has one of its own for each file. */
const house: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'house',
    include: ['shared/adapters/**/*.test.{ts,tsx}', '{infra,test}/**/*.test.{ts,tsx}'],
  },
};

/**
 * Three suites by mode: plain `vitest run` is what `npm test` runs and stays under five minutes; `--mode long`
 * is the long crash and story runs; `--mode browser` is the journeys in Chromium.
 */
export default defineConfig(({ mode }) => {
  const long = ['test/long/**/*.test.ts', '{functions,workflows,shared,infra,test}/**/*.long.test.ts'];
  const browser = ['test/browser/**/*.test.ts'];
  const suite = mode === 'long' ? long : mode === 'browser' ? browser : undefined;
  return {
    test: {
      ...(suite ? { include: suite } : { projects: [rooms, house] }),
      ...(mode === 'browser' ? { globalSetup: ['test/browser/story-folder.ts'] } : {}),
      exclude: suite ? ['**/node_modules/**'] : ['**/node_modules/**', ...long, ...browser],
      // A suite of minutes measures and kills processes of its own: one file at a time.
      fileParallelism: suite === undefined,
      testTimeout: suite ? 20 * 60_000 : 30_000,
      hookTimeout: suite ? 5 * 60_000 : 30_000,
    },
  };
});
