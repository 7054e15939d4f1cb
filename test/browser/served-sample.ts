import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../functions/portal/app.tsx';
import { CLOCK_FILE, KEYS_FOLDER, TRUSTED_ROOTS_FOLDER } from '../../infra/local/data-folder.ts';
import { keepMode } from '../../infra/local/keep-mode.ts';
import { createKeptClock } from '../../infra/local/moving-clock.ts';
import { openRuntime } from '../../infra/local/open-runtime.ts';
import { createSampleBank } from '../../infra/local/sample/bank/bank.ts';
import { openSampleIssuer } from '../../infra/local/sample/issuer/issuer.ts';
import { openMailbox } from '../../infra/local/sample/mailbox/mailbox.ts';
import { SAMPLE_PEOPLE } from '../../infra/local/sample/people.ts';
import type { Story } from '../../infra/local/sample/story/chapter.ts';
import { evaluation } from '../../infra/local/sample/story/chapters/evaluation.ts';
import { mandates } from '../../infra/local/sample/story/chapters/mandates.ts';
import { openingOfTheCall } from '../../infra/local/sample/story/chapters/opening.ts';
import { selection } from '../../infra/local/sample/story/chapters/selection.ts';
import { createStaffDoor } from '../../infra/local/sample/story/doors.ts';
import { readSampleFiles } from '../../infra/local/sample/story/sample-files.ts';
import type { World } from '../../infra/local/sample/story/world.ts';
import { sampleParts } from '../../infra/local/sample/tools/sample-parts.tsx';
import { readRootCertificate } from '../../shared/adapters/keyfile/authority-folder.ts';
import { createOpenIdIdentity } from '../../shared/adapters/oidc/openid-identity.ts';
import { createSmtpMailer } from '../../shared/adapters/smtp/smtp-mailer.ts';
import { servePortal } from './served-portal.ts';

const ENDS_ON = '2026-11-23';
const DAY_MILLIS = 86_400_000;
const files = readSampleFiles(ENDS_ON);
const endMillis = Date.parse(`${ENDS_ON}T12:00:00Z`);

/** A sample that is served by the process of the test, which holds its clock and opens its doors. */
export interface ServedSample {
  readonly story: Story;
  readonly world: World;
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

/** Serves the sample of a data folder at a port; the clock stands where it was left, and moves when it is told to. */
export async function serveSample(dataFolder: string, port: number): Promise<ServedSample> {
  keepMode(dataFolder, 'sample');
  const clock = createKeptClock(join(dataFolder, CLOCK_FILE), () => Date.now());
  clock.holdAt(endMillis - 181 * DAY_MILLIS);
  const origin = `http://127.0.0.1:${port}`;
  const redirectUri = `${origin}/sign-in/callback`;
  const mailbox = await openMailbox({ path: join(dataFolder, 'mailbox.sqlite') });
  const issuer = await openSampleIssuer({ people: SAMPLE_PEOPLE, redirectUri });
  const mailer = createSmtpMailer({
    host: '127.0.0.1',
    port: mailbox.port,
    from: 'Mithaq <mithaq@programme.example>',
  });
  const faults: unknown[] = [];
  const runtime = await openRuntime({
    dataFolder,
    clock,
    mailer,
    shortMessages: { send: (message) => mailbox.keepMessage(message) },
    identity: createOpenIdIdentity({ ...issuer, redirectUri, insecure: true }),
    publicUrl: origin,
    programmeId: files.terms.programmeId,
    sample: true,
    onFault: (fault) => faults.push(fault),
  });
  const bank = createSampleBank(runtime.desk);
  const advanceDays = (days: number) => runtime.timekeeper.advanceTo(clock.nowMillis() + days * DAY_MILLIS);
  const app = createApp(runtime.desk, sampleParts({ mailbox, bank, advanceDays }));
  const served = await servePortal((request) => app.fetch(request), port);
  const world: World = {
    ...{ app, runtime, clock, mailbox, bank, origin, endMillis },
    realMillis: clock.nowMillis,
    tell: () => undefined,
  };
  return {
    world,
    story: storyIn(world),
    faults,
    async close() {
      await served.close();
      await runtime.close();
      mailer.close();
      await issuer.close();
      await mailbox.close();
    },
  };
}

/** Lives the sample up to the morning of the session, through its doors: 41 conventions set in type, a delegation. */
export async function prepareSession(dataFolder: string, port: number): Promise<void> {
  const { close, story, world } = await serveSample(dataFolder, port);
  for (const live of [openingOfTheCall, evaluation, selection, mandates]) await live(story);
  await world.runtime.pump.settle();
  await close();
  // With a trust service of others, the page takes PDFs that were signed elsewhere.
  mkdirSync(join(dataFolder, TRUSTED_ROOTS_FOLDER));
  const root = readRootCertificate(join(dataFolder, KEYS_FOLDER));
  writeFileSync(join(dataFolder, TRUSTED_ROOTS_FOLDER, 'service.der'), root);
}

/** The same installation once more, in a folder of its own. */
export function copyFolder(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

/** What the chapters of the sample are lived with; nothing here is resumed, so everything is lived. */
function storyIn(world: World): Story {
  return {
    world,
    files,
    staff: createStaffDoor(world),
    row: (applicationId) => {
      const row = files.rows.find((each) => each.applicationId === applicationId);
      if (!row) throw new Error(`${applicationId} is not in the sample's table.`);
      return row;
    },
    once: (_, live) => live(),
  };
}
