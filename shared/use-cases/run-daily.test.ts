import { describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { reportEvents } from '../../test/builders/a-report.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { fault } from '../ports/fault.ts';
import { endMandate } from './change-mandates.ts';
import { confirmRole, grantRole, registerPerson, seedFirstAdministrator } from './change-staff.ts';
import { applications, reports } from './lifecycles.ts';
import { listUndelivered, recordUndelivered } from './record-undelivered.ts';
import { type DailyDesk, runDaily } from './run-daily.ts';
import type { Seal } from './seal-log.ts';

type Sent = Parameters<DailyDesk['sendNow']>[0];

interface Day {
  readonly test: TestDesk;
  readonly desk: DailyDesk;
  readonly sent: Sent[];
}

/** Two officers and an evaluator, with one file submitted; `refusing` keeps the digest of one from leaving. */
async function aDay(refusing?: string): Promise<Day> {
  const test = await aDesk({ now: '2026-06-02T07:00:00.000Z' });
  await test.given(applications, 'UPE-017', applicationEvents.submitted);
  await staff(test, {
    'officer-1': 'programme-officer',
    'officer-2': 'programme-officer',
    'evaluator-1': 'evaluator',
  });
  const sent: Sent[] = [];
  const sendNow: DailyDesk['sendNow'] = async (mail) => {
    if (mail.recipient === `person:${refusing}`) throw fault('TransientFault', '421');
    sent.push(mail);
  };
  return {
    test,
    sent,
    desk: {
      ...test.desk,
      makePack: async () => undefined,
      merkleRoot: (leaves) => leaves.join('\n'),
      sendNow,
    },
  };
}

describe('daily round: reports to check', () => {
  it('are told with their number and since when, to those who check them', async () => {
    const { desk, sent, test } = await aDay();
    const { 'content-accepted': checked, filed } = reportEvents;
    await test.given(reports, 'CV-UPE-017-R1', filed);
    await test.given(reports, 'CV-UPE-018-R1', checked);
    await runDaily(desk);
    const facts = sent.map(({ recipient, facts: told }) => [recipient, told.reports, told.oldestOn]);
    expect(facts).toEqual([
      ['person:officer-1', 1, '2026-11-21'],
      ['person:officer-2', 1, '2026-11-21'],
    ]);
  });
});

describe('daily round: seal', () => {
  it('is the root over the heads of all streams, in their order', async () => {
    const { desk } = await aDay();
    const seal = await runDaily(desk);
    const heads = [];
    for await (const { stream, version, head } of desk.store.heads())
      heads.push(`${stream}@${version} ${head}`);
    expect(heads.length).toBeGreaterThan(4);
    expect(seal).toEqual({
      day: '2026-06-02',
      root: heads.join('\n'),
      streams: heads.length,
      at: '2026-06-02T07:00:00.000Z',
    });
    expect((await desk.records.get<Seal>('seal/2026-06-02'))?.value).toEqual(seal);
  });

  it('is made once a day, whoever calls', async () => {
    const { desk, sent, test } = await aDay();
    const first = await runDaily(desk);
    test.setNow('2026-06-02T20:00:00.000Z');
    expect(await runDaily(desk)).toBeUndefined();
    expect((await desk.records.get('seal/2026-06-02'))?.value).toEqual(first);
    expect(sent).toHaveLength(2);
  });

  it('is made once by two who call at the same instant', async () => {
    const { desk, sent } = await aDay();
    const both = await Promise.all([runDaily(desk), runDaily(desk)]);
    expect(both.filter((seal) => seal !== undefined)).toHaveLength(1);
    expect(sent).toHaveLength(2);
  });

  it('is made anew on the next day of Morocco', async () => {
    const { desk, test } = await aDay();
    await runDaily(desk);
    test.setNow('2026-06-02T23:30:00.000Z');
    expect(await runDaily(desk)).toMatchObject({ day: '2026-06-03' });
  });
});

describe('daily round: mails that were late', () => {
  it('wait for nobody once they must have arrived', async () => {
    const { desk, test } = await aDay();
    const about = { mailId: 'mail-1', subject: 'application-UPE-017', template: 'application-returned' };
    const late = { ...about, email: 'contact@ajyal.example', kind: 'delayed', cause: '4.4.1' } as const;
    await recordUndelivered(desk, late);
    await runDaily(desk);
    expect(await listUndelivered(desk, [about.subject])).toHaveLength(1);
    test.setNow('2026-06-09T07:00:00.000Z');
    await runDaily(desk);
    expect(await listUndelivered(desk, [about.subject])).toEqual([]);
  });
});

describe('daily round: a pack that cannot be made', () => {
  it('keeps nobody from the digest, and is told', async () => {
    const { desk, sent } = await aDay();
    const makePack = () => Promise.reject(fault('TransientFault', 'no typesetter'));
    await expect(runDaily({ ...desk, makePack })).rejects.toMatchObject({ name: 'TransientFault' });
    expect(sent).toHaveLength(2);
  });
});

describe('daily round: digest', () => {
  it('goes to those for whom something waits, with how much', async () => {
    const { desk, sent } = await aDay();
    await runDaily(desk);
    const about = { template: 'daily-digest', facts: { count: 1, day: '2026-06-02' } };
    expect([...sent].sort((a, b) => (a.recipient < b.recipient ? -1 : 1))).toEqual([
      { ...about, subject: 'staff-officer-1', recipient: 'person:officer-1' },
      { ...about, subject: 'staff-officer-2', recipient: 'person:officer-2' },
    ]);
  });

  it('warns who keeps the register and who opens signings of a mandate that ends within fourteen days', async () => {
    const { desk, sent, test } = await aDay();
    const ending = { partyId: 'ministry', mandateId: 'ministry-1', lastOn: '2026-06-15', reason: 'Départ' };
    expect(await endMandate(desk, { ...test.request('admin-9', 'administrator'), ...ending })).toMatchObject({
      ok: true,
    });
    await runDaily(desk);
    const counts = sent.map(({ facts, recipient }) => [recipient, facts.count, facts.mandates]);
    expect(counts.sort()).toEqual([
      ['person:admin-1', 1, 1],
      ['person:admin-2', 1, 1],
      ['person:officer-1', 2, 1],
      ['person:officer-2', 2, 1],
    ]);
  });

  it('that cannot leave keeps those of others from nobody, and is told', async () => {
    const { desk, sent } = await aDay('officer-1');
    await expect(runDaily(desk)).rejects.toMatchObject({ name: 'TransientFault' });
    expect(sent.map(({ recipient }) => recipient)).toEqual(['person:officer-2']);
    expect(await desk.records.get('seal/2026-06-02')).toBeDefined();
  });
});

async function staff(
  test: TestDesk,
  people: Readonly<Record<string, 'programme-officer' | 'evaluator'>>,
): Promise<void> {
  const facts = (personId: string) => ({
    personId,
    name: { fr: personId, ar: personId },
    gender: 'f' as const,
    email: `${personId}@x.example`,
  });
  for (const admin of ['admin-1', 'admin-2'])
    await seedFirstAdministrator(test.desk, {
      ...test.request('machine', 'system', 'command'),
      ...facts(admin),
    });
  for (const [personId, role] of Object.entries(people)) {
    await registerPerson(test.desk, { ...test.request('admin-1', 'administrator'), ...facts(personId) });
    await grantRole(test.desk, { ...test.request('admin-1', 'administrator'), personId, role });
    await confirmRole(test.desk, { ...test.request('admin-2', 'administrator'), personId, role });
  }
}
