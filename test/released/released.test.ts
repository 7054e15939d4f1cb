import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/portal/app.tsx';
import { verifyInstallation } from '../../infra/local/backup/verify-installation.ts';
import { fold } from '../../shared/domain/kernel/decider.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import * as lifecycles from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { countStatuses } from '../long/read-installation.ts';
import { associationRefuses, type OpenedFolder, ORIGIN, openFolder, restoreReleased } from './open-folder.ts';
import { AWAITED, IN_FORCE } from './small-story.ts';

/*
 * What earlier releases left in a data folder, by version. A file is never written again: every later release has to
 * open it, read it and go on from it. `npm run record-release` adds the one of a release.
 */
const recordings = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.backup.br'));

describe.each(recordings)('upgrade: the data folder of %s', (recording) => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-released-'));
  const data = join(folder, 'data');
  let opened: OpenedFolder;

  beforeAll(async () => {
    const { madeAtMillis } = await restoreReleased(join(import.meta.dirname, recording), folder);
    opened = await openFolder(data, madeAtMillis);
  });
  afterAll(async () => {
    await opened.runtime.close();
    rmSync(folder, { recursive: true });
  });

  it('starts without a fault, and its first page answers', async () => {
    const page = await createApp(opened.runtime.desk).request(`${ORIGIN}/`);
    expect(page.status).toBe(200);
    expect(opened.faults).toEqual([]);
  });

  it('has every case at the status that it was left at', async () => {
    expect(await countStatuses(opened.runtime.desk)).toMatchObject({
      'application/selected': 2,
      'application/reserve': 2,
      'application/rejected': 1,
      'application/ineligible': 2,
      'convention/in-force': 1,
      'convention/signing': 1,
      'signature/complete': 1,
      'signature/open': 1,
      'tranche/requested': 1,
      'tranche/scheduled': 2,
    });
  });

  it('has states that follow from the events, by the rules of today', async () => {
    const { store } = opened.runtime.desk;
    let judged = 0;
    for await (const { stream } of store.heads()) {
      const lifecycle = Object.values(lifecycles).find((one) => stream.startsWith(one.streamOf('')));
      if (!lifecycle) continue;
      const events = (await store.history(stream)).flatMap((commit) => commit.events);
      const id = stream.slice(lifecycle.streamOf('').length);
      const decider = lifecycle.decider as Parameters<typeof fold>[0];
      expect(await readCase(opened.runtime.desk, lifecycle as never, id)).toEqual(fold(decider, events));
      judged += 1;
    }
    expect(judged).toBeGreaterThan(30);
  });

  it('has whole chains, balances and documents', async () => {
    const found = { documents: 7, namedDocuments: 7, openExecutions: 2 };
    expect(await verifyInstallation(data)).toMatchObject(found);
  });

  it('goes on with what it was waiting for: a reminder falls due, an answer ends a signing', async () => {
    const { desk, pump } = opened.runtime;
    await opened.advanceDays(7);
    const reminders = opened.mails.filter(({ subject }) => /Rappel|تذكير/u.test(subject));
    expect(reminders.length).toBeGreaterThan(0);
    const conventionId = conventionIdOf(AWAITED);
    await associationRefuses(desk, conventionId);
    await pump.settle();
    expect(await readCase(desk, lifecycles.conventions, conventionId)).toMatchObject({ status: 'refused' });
    expect(await readCase(desk, lifecycles.conventions, conventionIdOf(IN_FORCE))).toMatchObject({
      status: 'in-force',
    });
    expect(opened.faults).toEqual([]);
  });
});
