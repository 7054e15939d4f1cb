import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../../functions/portal/app.tsx';
import { createOpenIdIdentity } from '../../../shared/adapters/oidc/openid-identity.ts';
import { createSmtpMailer } from '../../../shared/adapters/smtp/smtp-mailer.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import { tell, tellFault } from '../cli/speak.ts';
import { CLOCK_FILE } from '../data-folder.ts';
import { keepMode } from '../keep-mode.ts';
import { createKeptClock, type MovingClock } from '../moving-clock.ts';
import { openRuntime, type Runtime } from '../open-runtime.ts';
import { findPort, serve } from '../serve.ts';
import { createSampleBank } from './bank/bank.ts';
import { openSampleIssuer } from './issuer/issuer.ts';
import { openMailbox } from './mailbox/mailbox.ts';
import { SAMPLE_PEOPLE } from './people.ts';
import type { Chapter } from './story/chapter.ts';
import { readSampleFiles } from './story/sample-files.ts';
import { liveStory } from './story/story.ts';
import type { World } from './story/world.ts';
import { sampleParts } from './tools/sample-parts.tsx';
import { beginTrial, readTrialFiles, type TrialPaths } from './trial.ts';
import { checkWirePort, openWireDoor } from './wire-door.ts';

export interface SampleOptions {
  readonly dataFolder: string;
  readonly port: number;
  /** Whether the user chose the port: then no other is taken. */
  readonly fixed: boolean;
  /** Trial: the user's own files instead of the sample's story. */
  readonly own?: TrialPaths;
  /** Where SDKs reach the engine; nowhere without it. */
  readonly wirePort?: number;
  /** Ends after the story, without serving: for tests and benchmarks. */
  readonly onlyStory?: boolean;
  /** Another story than the sample's own: for tests. */
  readonly chapters?: readonly Chapter[];
}

const DAY_MILLIS = 86_400_000;
const SENDER = 'Mithaq <mithaq@programme.example>';

/** Starts the sample (its story, then the portal) or a trial of the user's own files, with the tools of both. */
export async function startSample(options: SampleOptions): Promise<void> {
  const { dataFolder, own } = options;
  const files = own ? readTrialFiles(own) : undefined;
  keepMode(dataFolder, own ? 'trial' : 'sample');
  const realMillis = () => Date.now();
  const clock = createKeptClock(join(dataFolder, CLOCK_FILE), realMillis);
  const port = await findPort(options.port, options.fixed);
  await checkWirePort(options.wirePort, port);
  const opened = openings();
  try {
    await startIn({ ...options, port }, { clock, files, realMillis, opened });
  } catch (refusal) {
    // The folder and the ports are free again for the next start, and nothing keeps this process.
    await opened.closeAll();
    throw refusal;
  }
}

interface Begun {
  readonly clock: MovingClock;
  readonly files: ReturnType<typeof readTrialFiles> | undefined;
  readonly realMillis: () => number;
  readonly opened: Openings;
}

async function startIn(options: SampleOptions, { clock, files, opened, realMillis }: Begun): Promise<void> {
  const { dataFolder, port } = options;
  const origin = `http://127.0.0.1:${port}`;
  const mailbox = await openMailbox({ path: join(dataFolder, 'mailbox.sqlite'), port: 0 });
  opened.push(() => mailbox.close());
  const issuer = await openSampleIssuer({ people: SAMPLE_PEOPLE, redirectUri: `${origin}/sign-in/callback` });
  opened.push(() => issuer.close());
  const story = files ? undefined : storyOf(dataFolder, realMillis());
  if (story && !story.begun) clock.holdAt(story.beginMillis);
  const programmeId = (files ?? story?.files)?.terms.programmeId ?? '';
  const mailer = createSmtpMailer({ host: '127.0.0.1', port: mailbox.port, from: SENDER });
  opened.push(() => mailer.close());
  const runtime = await openRuntime({
    dataFolder,
    clock,
    mailer,
    shortMessages: { send: (message) => mailbox.keepMessage(message) },
    identity: createOpenIdIdentity({ ...issuer, redirectUri: `${origin}/sign-in/callback`, insecure: true }),
    publicUrl: origin,
    programmeId,
    sample: true,
    onFault: tellFault,
  });
  opened.push(() => runtime.close());
  const bank = createSampleBank(runtime.desk);
  const advanceDays = dayMover(runtime, clock);
  const app = createApp(runtime.desk, sampleParts({ mailbox, bank, advanceDays }));
  const world: World = {
    app,
    runtime,
    clock,
    mailbox,
    bank,
    origin,
    endMillis: story?.endMillis ?? 0,
    realMillis,
    tell,
  };
  if (story && !(await runtime.desk.records.get('story-ended'))) {
    tell(`Living the sample story, 180 days up to now, into ${dataFolder}`);
    await liveStory(world, story.files, options.chapters);
  }
  if (files) await beginTrial(world, files);
  if (options.onlyStory) return opened.closeAll();
  await serveSample({ app, runtime, clock, origin }, port, options, opened.closeAll);
}

interface Openings {
  push(close: () => unknown): void;
  /** The last one opened first; each once. */
  closeAll(): Promise<void>;
}

function openings(): Openings {
  const closers: (() => unknown)[] = [];
  return {
    push: (close) => closers.push(close),
    closeAll: async () => {
      for (let close = closers.pop(); close; close = closers.pop()) await close();
    },
  };
}

function dayMover({ timekeeper }: Runtime, clock: MovingClock): (days: number) => Promise<void> {
  return async (days) => {
    clock.holdAt(clock.nowMillis());
    await timekeeper.advanceTo(clock.nowMillis() + days * DAY_MILLIS);
    clock.run();
  };
}

interface Served {
  readonly app: ReturnType<typeof createApp>;
  readonly runtime: Runtime;
  readonly clock: MovingClock;
  readonly origin: string;
}

async function serveSample(
  { app, runtime, clock, origin }: Served,
  port: number,
  { own, wirePort }: SampleOptions,
  closeRest: () => Promise<void>,
): Promise<void> {
  const door = await openWireDoor(runtime.engine, clock, wirePort);
  const close = () => door.close().then(closeRest);
  await serve({ app, port, runtime, close, lines: addressLines(origin, own !== undefined, door.lines) });
}

interface StoryPlan {
  readonly files: ReturnType<typeof readSampleFiles>;
  readonly beginMillis: number;
  readonly endMillis: number;
  readonly begun: boolean;
}

/** The story ends on the day of the first start, whenever it is resumed. */
function storyOf(dataFolder: string, nowMillis: number): StoryPlan {
  const kept = keepMode(dataFolder, 'sample');
  const endMillis = Date.parse(kept.createdAt);
  // After the daily round of that day: nobody has a programme yet that it could go through.
  const beginMillis = Date.parse(
    `${dayOf(new Date(endMillis - 180 * DAY_MILLIS).toISOString())}T08:15:00.000Z`,
  );
  const files = readSampleFiles(new Date(endMillis).toISOString().slice(0, 10));
  const begun = existsClock(dataFolder);
  return { files, beginMillis, endMillis: Math.min(endMillis, nowMillis), begun };
}

function existsClock(dataFolder: string): boolean {
  try {
    readFileSync(join(dataFolder, CLOCK_FILE));
    return true;
  } catch {
    return false;
  }
}

function addressLines(origin: string, trial: boolean, more: readonly string[]): readonly string[] {
  return [
    '',
    `  Portal            ${origin}/`,
    ...(trial ? [] : [`  Try it yourself   ${origin}/sample`]),
    `  People            ${origin}/sample/people`,
    `  Mailbox           ${origin}/sample/mailbox`,
    `  Bank              ${origin}/sample/bank`,
    ...more,
    '',
    'Ctrl-C stops. A second start goes on from here, also after kill -9.',
  ];
}
