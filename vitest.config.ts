import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Rooms that keep nothing between two files: their tests share a process, which loads each module once. */
const PURE =
  '{functions/portal,workflows,shared/{domain,formats,i18n,render,use-cases,wire}}/**/*.test.{ts,tsx}';

const NO_FONTS = fileURLToPath(new URL('shared/adapters/typst/templates/no-fonts.conf', import.meta.url));

/**
 * Three suites by mode: plain `vitest run` is what `npm test` runs and stays under five minutes; `--mode long`
 * is the long crash and story runs; `--mode browser` is the journeys in Chromium.
 */
export default defineConfig(({ mode }) => {
  const every = '{functions,workflows,shared,infra,test}/**/*.test.{ts,tsx}';
  const long = ['test/long/**/*.test.ts', '{functions,workflows,shared,infra,test}/**/*.long.test.ts'];
  const browser = ['test/browser/**/*.test.ts'];
  // Native code sees the environment of the process, not that of a test's thread. The browser needs fonts for its pages.
  if (mode !== 'browser') process.env.FONTCONFIG_FILE = NO_FONTS;
  const suite = mode === 'long' ? long : mode === 'browser' ? browser : undefined;
  const elsewhere = ['**/node_modules/**', ...long, ...browser];
  return {
    test: {
      ...(suite
        ? { include: suite, exclude: ['**/node_modules/**'] }
        : {
            projects: [
              { test: { name: 'pure', include: [PURE], exclude: elsewhere, isolate: false } },
              { test: { name: 'rest', include: [every], exclude: [...elsewhere, PURE] } },
            ].map((project) => ({ extends: true as const, ...project })),
          }),
      ...(mode === 'browser' ? { globalSetup: ['test/browser/story-folder.ts'] } : {}),
      // A suite of minutes measures and kills processes of its own: one file at a time.
      fileParallelism: suite === undefined,
      testTimeout: suite ? 20 * 60_000 : 30_000,
      hookTimeout: suite ? 5 * 60_000 : 30_000,
    },
  };
});
