import { defineConfig } from 'vitest/config';

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
      include: suite ?? ['{functions,workflows,shared,infra,test}/**/*.test.{ts,tsx}'],
      ...(mode === 'browser' ? { globalSetup: ['test/browser/story-folder.ts'] } : {}),
      exclude: suite ? ['**/node_modules/**'] : ['**/node_modules/**', ...long, ...browser],
      // A suite of minutes measures and kills processes of its own: one file at a time.
      fileParallelism: suite === undefined,
      testTimeout: suite ? 20 * 60_000 : 30_000,
      hookTimeout: suite ? 5 * 60_000 : 30_000,
    },
  };
});
