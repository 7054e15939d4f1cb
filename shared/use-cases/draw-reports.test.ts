import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { reportContents, reportEvents } from '../../test/builders/a-report.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import type { ReportEvent } from '../domain/report/events.ts';
import { merkleRoot } from '../wire/merkle-root.ts';
import { auditDraw, DRAW_CHECKS } from './audit-draw.ts';
import { concludeDeepCheck } from './conclude-deep-check.ts';
import { conventions, deepChecks, draws, reports, tranches } from './lifecycles.ts';
import { makeDraws } from './make-draws.ts';
import { openDraw } from './open-draw.ts';
import { pendingFor } from './pending-work.ts';
import { listCases, readCase } from './read-cases.ts';
import { proposeRecovery } from './recover-money.ts';
import { sealLog } from './seal-log.ts';

const deepCheck = { sharePercent: 20, risks: [{ kind: 'amount-above', centimes: 30_000_000 }] } as const;
const PERIOD = { fromOn: '2026-11-01', toOn: '2026-11-30' };
let test: TestDesk;

/** The final report of a convention, as the first one, with other ids and money. */
function finalReport(conventionId: string, receivedCentimes: number): readonly ReportEvent[] {
  return reportEvents.accepted.map((event) =>
    event.type === 'ReportExpected'
      ? { ...event, reportId: `${conventionId}-R1`, conventionId, final: true, receivedCentimes }
      : event,
  );
}

beforeEach(async () => {
  test = await aDesk({ now: '2026-12-01T07:00:00.000Z', terms: aProgramme({ reports: { deepCheck } }) });
  for (let number = 1; number <= 8; number += 1)
    await test.given(reports, `CV-${number}-R1`, finalReport(`CV-${number}`, number * 4_000_000));
  await test.given(reports, 'CV-9-R1', reportEvents.filed);
  await test.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
});

const open = (period = PERIOD) =>
  openDraw(test.desk, { ...test.request('admin-1', 'administrator'), ...period });
const seal = () => sealLog({ ...test.desk, merkleRoot });
const drawn = async (id = '1') => {
  const state = await readCase(test.desk, draws, id);
  if (state.status !== 'made') throw new Error(state.status);
  return state;
};
const record = () => ({ ...test.desk, judgeChain: () => undefined, merkleRoot });

async function dayAfter(day: string) {
  test.setNow(`${day}T07:00:00.000Z`);
  await seal();
  await makeDraws(test.desk);
}

describe('draw: from the list to the picks', () => {
  it('takes its seed from the first seal after the list, by itself, and opens the checks', async () => {
    await seal();
    expect(accepted(await open())).toMatchObject({ status: 'frozen', count: 8 });
    await makeDraws(test.desk);
    expect((await readCase(test.desk, draws, '1')).status).toBe('frozen');
    await dayAfter('2026-12-02');
    const { picks, sealedOn } = await drawn();
    expect(sealedOn).toBe('2026-12-02');
    expect(picks.map(({ reasons }) => reasons[0]?.kind)).toEqual(['amount-above', 'lot', 'lot']);
    expect(picks[0]?.reportId).toBe('CV-8-R1');
    expect(await listCases(test.desk, deepChecks, 'deep-checks/open')).toHaveLength(3);
    // With the report that is filed and waits for its first check.
    expect(await pendingFor(test.desk, ['programme-officer'])).toBe(4);
    await dayAfter('2026-12-03');
    expect((await drawn()).sealedOn).toBe('2026-12-02');
    expect(await listCases(test.desk, deepChecks, 'deep-checks/open')).toHaveLength(3);
  });

  it('keeps to that seal when the round was cut between seal and draw', async () => {
    accepted(await open());
    test.setNow('2026-12-02T07:00:00.000Z');
    await seal();
    await dayAfter('2026-12-03');
    expect((await drawn()).sealedOn).toBe('2026-12-02');
  });

  it('lists each final report once, is answered once for one form, and is refused with nothing to draw', async () => {
    const request = { ...test.request('admin-1', 'administrator'), ...PERIOD };
    accepted(await openDraw(test.desk, request));
    expect(accepted(await openDraw(test.desk, request))).toMatchObject({ drawId: '1' });
    expect(await open()).toMatchObject({ ok: false, refusal: { code: 'DRAW_LIST_EMPTY' } });
    expect(await open({ fromOn: '2026-01-01', toOn: '2026-12-01' })).toMatchObject({
      refusal: { code: 'DRAW_PERIOD_RUNNING' },
    });
    await test.given(reports, 'CV-20-R1', finalReport('CV-20', 1));
    expect(accepted(await open())).toMatchObject({ drawId: '2', count: 1 });
  });
});

describe('draw: audit', () => {
  const failing = async (id = '1') =>
    (await auditDraw(record(), id))?.answers.filter(({ holds }) => !holds).map(({ check }) => check);

  beforeEach(async () => {
    accepted(await open());
  });

  it('finds the list again before, and everything after the draw', async () => {
    expect((await auditDraw(record(), '1'))?.answers.map(({ check }) => check)).toEqual(
      DRAW_CHECKS.slice(0, 4),
    );
    await dayAfter('2026-12-02');
    expect((await auditDraw(record(), '1'))?.answers.map(({ check }) => check)).toEqual([...DRAW_CHECKS]);
    expect(await failing()).toEqual([]);
    expect(await auditDraw(record(), '2')).toBeUndefined();
  });

  it('holds for a second draw beside the first', async () => {
    await dayAfter('2026-12-02');
    await test.given(reports, 'CV-20-R1', finalReport('CV-20', 1));
    accepted(await open());
    await dayAfter('2026-12-03');
    expect(await failing('2')).toEqual([]);
  });

  it('names what differs when the log is another one than at the draw', async () => {
    await dayAfter('2026-12-02');
    const told = record();
    const doctored = (change: (event: object) => object) => ({
      ...told,
      store: {
        ...told.store,
        history: async (stream: string) =>
          (await test.desk.store.history(stream)).map((commit) =>
            stream === 'draw-1'
              ? { ...commit, events: commit.events.map((event) => ({ ...event, ...change(event) })) }
              : commit,
          ),
      },
    });
    const differing = async (change: (event: object) => object) =>
      (await auditDraw(doctored(change), '1'))?.answers.flatMap(({ check, holds }) => (holds ? [] : [check]));
    expect(await differing(() => ({ picks: [] }))).toEqual(['picks']);
    expect(await differing(() => ({ seed: 'x' }))).toEqual(['seed']);
    // Whether another root picks others is a matter of luck.
    expect((await differing(() => ({ root: '00' })))?.slice(0, 2)).toEqual(['seal', 'seed']);
    expect(await differing(() => ({ listSha256: 'a' }))).toEqual(['list-hash']);
    expect(await differing(() => ({ toOn: '2026-11-20' }))).toEqual(['list']);
    expect(await differing(() => ({ terms: { sharePercent: 100, risks: [] } }))).toEqual(['terms', 'picks']);
    expect(await differing(() => ({ headsKey: 'seals/none.txt' }))).toEqual(['seal', 'heads']);
    const broken = await auditDraw({ ...told, judgeChain: () => 1 }, '1');
    expect(broken?.answers.find(({ check }) => check === 'chain')?.holds).toBe(false);
  });
});

describe('deep check: conclusion', () => {
  const officer = (personId: string) => test.request(personId, 'programme-officer');
  const reportId = 'CV-UPE-017-R1';
  const conclude = (personId: string, disallowedCentimes: number) =>
    concludeDeepCheck(test.desk, {
      ...officer(personId),
      ...{ reportId, findings: 'Facture en double', disallowedCentimes },
    });

  beforeEach(async () => {
    await test.given(reports, reportId, finalReport('CV-UPE-017', 12_800_000));
    await test.given(tranches, 'CV-UPE-017-1', trancheEvents.paid);
    accepted(await open());
    await test.given(deepChecks, reportId, [
      {
        ...{ type: 'DeepCheckOpened', at: '2026-12-02T07:00:00.000Z', by: 'system', reasons: [] },
        ...{ reportId, conventionId: 'CV-UPE-017', drawId: '1' },
      },
    ]);
  });

  it('is refused to who checked before, and above what is accepted', async () => {
    for (const personId of ['staff-officer', 'staff-finance'])
      expect(await conclude(personId, 0)).toMatchObject({ refusal: { code: 'DEEP_CHECK_SAME_PERSON' } });
    expect(await conclude('officer-2', 12_000_001)).toMatchObject({
      refusal: { code: 'DEEP_CHECK_AMOUNT_INVALID', acceptedCentimes: 12_000_000 },
    });
    const other = { ...officer('officer-2'), reportId: 'CV-1-R1', findings: 'x', disallowedCentimes: 0 };
    expect(await concludeDeepCheck(test.desk, other)).toMatchObject({
      refusal: { code: 'DEEP_CHECK_NOT_FOUND' },
    });
  });

  it('raises what may be asked back', async () => {
    const spent = reportContents.spending.reduce((sum, line) => sum + line.spentCentimes, 0);
    expect(spent).toBe(12_000_000);
    accepted(await conclude('officer-2', 300_000));
    const request = { ...test.request('finance-1', 'finance-officer'), conventionId: 'CV-UPE-017' };
    const asked = { ...request, amountCentimes: 1_100_001, reason: 'Contrôle' };
    expect(await proposeRecovery(test.desk, asked)).toMatchObject({
      refusal: { code: 'RECOVERY_AMOUNT_INVALID', claimableCentimes: 1_100_000 },
    });
  });
});
