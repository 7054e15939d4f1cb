import { describe, expect, it } from 'vitest';
import { aConvention, conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { selectionEvents } from '../../test/builders/a-selection.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { reservationReleased } from '../domain/convention/postings.ts';
import type { ExpansionEvent } from '../domain/expansion/events.ts';
import { applyResult, closeSelection, listRanking } from './apply-result.ts';
import { concludeSigning } from './conclude-signing.ts';
import { beginLaunch, completeLaunch, launchCase } from './launch-expansion.ts';
import { applications, conventions, expansions, selections, signatures, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';

const PERMANENT = { name: 'PermanentFault' };
const balancesOf = async (test: TestDesk) =>
  Object.fromEntries(await test.desk.store.balances('upe-2026-1/'));
const workflowsOf = async (test: TestDesk) =>
  (await test.owed('signals')).flatMap((owed) => (owed.kind === 'start-workflow' ? [owed.name] : []));

describe('signing: conclusion', () => {
  const task = { taskKey: 'visit/1', id: 'CV-UPE-017' };
  const [release] = reservationReleased(aConvention('expired'));

  async function ended(round: keyof typeof signatureEvents, options = { reserved: true }) {
    const test = await aDesk({ now: '2026-07-22T09:00:00.000Z' });
    await test.given(conventions, task.id, conventionEvents.signing);
    await test.given(signatures, signatureRound.signatureId, signatureEvents[round]);
    if (options.reserved && release) await test.fund(release.from, release.amountCentimes);
    return test;
  }

  it('of a complete round brings the convention into force, its tranches and its money with it, once', async () => {
    const test = await ended('complete');
    expect(await concludeSigning(test.desk, task)).toMatchObject({ status: 'in-force' });
    expect(await concludeSigning(test.desk, task)).toMatchObject({ status: 'in-force' });
    expect(await concludeSigning(test.desk, { ...task, taskKey: 'visit/2' })).toMatchObject({
      status: 'in-force',
    });
    const statuses = await Promise.all(
      [1, 2, 3].map(async (index) => (await readCase(test.desk, tranches, `${task.id}-${index}`)).status),
    );
    expect(statuses).toEqual(['scheduled', 'scheduled', 'scheduled']);
    expect(await balancesOf(test)).toMatchObject({ 'upe-2026-1/MA-08/committed': 25_600_000 });
    expect(await test.desk.store.history(`convention-${task.id}`)).toHaveLength(2);
  });

  it('of a refused round gives the money back to its envelope', async () => {
    const test = await ended('refused');
    expect(await concludeSigning(test.desk, task)).toMatchObject({ status: 'refused' });
    expect(await balancesOf(test)).toMatchObject({ 'upe-2026-1/MA-08/available': 25_600_000 });
  });

  it('of a round that is open changes nothing', async () => {
    const test = await ended('open');
    expect(await concludeSigning(test.desk, task)).toMatchObject({ status: 'signing' });
    expect(await test.owed('signals')).toEqual([]);
  });

  it.each(['complete', 'refused'] as const)(
    'that the ledger refuses after a %s round is a person’s matter, not a turn in a circle',
    async (round) => {
      const test = await ended(round, { reserved: false });
      await expect(concludeSigning(test.desk, task)).rejects.toMatchObject(PERMANENT);
    },
  );
});

describe('selection: result', () => {
  const task = { taskKey: 'visit/1', id: 'upe-2026-1' };
  const scored = (applicationId: string) =>
    applicationEvents.scored.map((event) => ('applicationId' in event ? { ...event, applicationId } : event));

  async function published() {
    const test = await aDesk({ now: '2026-07-21T09:00:00.000Z' });
    await test.given(selections, task.id, selectionEvents.published);
    for (const id of ['UPE-001', 'UPE-003', 'UPE-005']) await test.given(applications, id, scored(id));
    return test;
  }

  it('is listed by rank, and not before its publication', async () => {
    const test = await published();
    const { applicationIds } = await listRanking(test.desk, task);
    expect(applicationIds).toEqual(['UPE-001', 'UPE-002', 'UPE-003', 'UPE-004', 'UPE-005']);
    const early = await aDesk();
    await early.given(selections, task.id, selectionEvents.decided);
    expect(await listRanking(early.desk, task)).toEqual({ applicationIds: [] });
  });

  it.each([
    ['UPE-001', 'selected', ['convention-CV-UPE-001-r1']],
    ['UPE-003', 'reserve', []],
    ['UPE-005', 'rejected', []],
  ])('reaches %s as %s, once, whoever asks again', async (applicationId, status, workflows) => {
    const test = await published();
    for (const taskKey of ['visit/1', 'visit/1', 'visit/2'])
      await applyResult(test.desk, { ...task, taskKey, applicationId });
    expect((await readCase(test.desk, applications, applicationId)).status).toBe(status);
    expect(await workflowsOf(test)).toEqual(workflows);
    expect(await test.owed('mails')).toHaveLength(status === 'selected' ? 2 : 1);
  });

  it('that cannot be applied is a person’s matter: nobody is passed over', async () => {
    const test = await published();
    // A convention under this name is there already, so that none can be drafted.
    await test.given(conventions, 'CV-UPE-001', conventionEvents.drafted);
    const apply = applyResult(test.desk, { ...task, applicationId: 'UPE-001' });
    await expect(apply).rejects.toMatchObject(PERMANENT);
    expect((await readCase(test.desk, applications, 'UPE-001')).status).toBe('scored');
  });

  it('of all is noted once', async () => {
    const test = await published();
    await closeSelection(test.desk, task);
    await closeSelection(test.desk, { ...task, taskKey: 'visit/2' });
    expect((await readCase(test.desk, selections, task.id)).status).toBe('applied');
  });
});

describe('expansion: launch', () => {
  const task = { taskKey: 'visit/1', id: 'EX-1' };
  const at = { at: '2026-10-01T09:00:00.000Z', by: 'admin-1' } as const;
  const picks = ['UPE-003', 'UPE-004'].map((applicationId, index) => ({
    applicationId,
    rank: index + 3,
    regionCode: 'MA-08',
    requestedCentimes: 25_600_000,
  }));
  const proposed: ExpansionEvent[] = [
    {
      type: 'ExpansionProposed',
      ...at,
      expansionId: task.id,
      callId: 'upe-2026-1',
      selectionId: 'upe-2026-1',
      picks,
      skipped: [],
      remainingByRegion: {},
    },
  ];
  const confirmed: ExpansionEvent[] = [...proposed, { type: 'ExpansionConfirmed', ...at, by: 'admin-2' }];
  const inReserve = (applicationId: string) =>
    applicationEvents.reserve.map((event) =>
      'applicationId' in event ? { ...event, applicationId } : event,
    );

  async function ready() {
    const test = await aDesk({ now: '2026-10-02T09:00:00.000Z' });
    await test.given(expansions, task.id, confirmed);
    for (const { applicationId } of picks)
      await test.given(applications, applicationId, inReserve(applicationId));
    return test;
  }

  it('lists its cases, again and again', async () => {
    const test = await ready();
    const listed = { applicationIds: ['UPE-003', 'UPE-004'] };
    expect(await beginLaunch(test.desk, task)).toEqual(listed);
    expect(await beginLaunch(test.desk, { ...task, taskKey: 'visit/2' })).toEqual(listed);
  });

  it('promotes each case and drafts its convention, once', async () => {
    const test = await ready();
    await beginLaunch(test.desk, task);
    for (const { applicationId } of picks)
      for (const visit of ['a', 'a', 'b'])
        await launchCase(test.desk, { ...task, taskKey: `${applicationId}/${visit}`, applicationId });
    await completeLaunch(test.desk, { ...task, taskKey: 'visit/9' });
    await completeLaunch(test.desk, { ...task, taskKey: 'visit/10' });
    expect(await readCase(test.desk, expansions, task.id)).toMatchObject({
      status: 'launched',
      launched: ['UPE-003', 'UPE-004'],
    });
    expect(await workflowsOf(test)).toEqual(['convention-CV-UPE-003-r1', 'convention-CV-UPE-004-r1']);
  });

  it('that leaves a case behind is a person’s matter, and stays open', async () => {
    const test = await ready();
    await beginLaunch(test.desk, task);
    await launchCase(test.desk, { ...task, taskKey: 'visit/2', applicationId: 'UPE-003' });
    const complete = completeLaunch(test.desk, { ...task, taskKey: 'visit/9' });
    await expect(complete).rejects.toMatchObject(PERMANENT);
    expect((await readCase(test.desk, expansions, task.id)).status).toBe('launching');
  });

  it('of a case that cannot be drafted is a person’s matter', async () => {
    const test = await ready();
    await beginLaunch(test.desk, task);
    await test.given(conventions, 'CV-UPE-003', conventionEvents.drafted);
    const launch = launchCase(test.desk, { ...task, taskKey: 'visit/2', applicationId: 'UPE-003' });
    await expect(launch).rejects.toMatchObject(PERMANENT);
    expect((await readCase(test.desk, applications, 'UPE-003')).status).toBe('reserve');
  });

  it('of an expansion that was cancelled before it began ends quietly', async () => {
    const test = await aDesk();
    const cancelled: ExpansionEvent = { type: 'ExpansionCancelled', ...at, reason: 'Erreur' };
    await test.given(expansions, task.id, [...confirmed, cancelled]);
    expect(await beginLaunch(test.desk, task)).toEqual({ applicationIds: [] });
    await completeLaunch(test.desk, { ...task, taskKey: 'visit/2' });
  });
});
