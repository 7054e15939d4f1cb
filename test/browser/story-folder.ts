import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './running-sample.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the story is lived, and the port that every sample of the suite is served at: mails name it. */
    readonly story: { readonly folder: string; readonly port: number };
  }
}

/** A folder for the whole suite: the first sample lives its story into it, the others begin with a copy. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-browser-'));
  project.provide('story', { folder, port: await freePort() });
  return () => rmSync(folder, { recursive: true, force: true });
}
