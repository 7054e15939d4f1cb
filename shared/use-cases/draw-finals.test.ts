import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { reportEvents } from '../../test/builders/a-report.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import { candidateOf, writeCandidates } from '../domain/draw/candidates.ts';
import { drawTerms } from '../domain/draw/pick-reports.ts';
import { sha256Hex } from '../render/evidence/sha256.ts';
import { merkleRoot } from '../wire/merkle-root.ts';
import { auditDraw } from './audit-draw.ts';
import { conventions, draws, reports, tranches } from './lifecycles.ts';
import { openDraw } from './open-draw.ts';
import { readCase } from './read-cases.ts';
import { readDraws, readFrozenList } from './read-draws.ts';

const NOW = '2027-01-05T09:00:00.000Z';
const NOVEMBER = { fromOn: '2026-11-01', toOn: '2026-11-30' };
const DECEMBER = { fromOn: '2026-12-01', toOn: '2026-12-31' };
const EMPTY = { refusal: { code: 'DRAW_LIST_EMPTY' } };
let test: TestDesk;

/** Of three tranches the first is paid, and its report was accepted on 28 November. */
beforeEach(async () => {
  test = await aDesk({ now: NOW });
  await test.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await test.given(tranches, 'CV-UPE-017-1', trancheEvents.paid);
  await test.given(reports, 'CV-UPE-017-R1', reportEvents.accepted);
});

function later(index: number, status: 'requestable' | 'withdrawn', at: string) {
  const trancheId = `CV-UPE-017-${index}`;
  const events = trancheEvents[status].map((event) => {
    if (event.type === 'TrancheScheduled') return { ...event, trancheId, index };
    return event.type === 'TrancheWithdrawn' ? { ...event, at } : event;
  });
  return test.given(tranches, trancheId, events);
}

async function withdrawnOn(second: string, third: string) {
  await later(2, 'withdrawn', `${second}T09:00:00.000Z`);
  await later(3, 'withdrawn', `${third}T09:00:00.000Z`);
}

const open = (period: typeof NOVEMBER) =>
  openDraw(test.desk, { ...test.request('admin-1', 'administrator'), ...period });
const listed = async () => {
  const lists = await Promise.all(
    (await readDraws(test.desk)).map((draw) => readFrozenList(test.desk, draw)),
  );
  return lists.map((list) => list.map(({ reportId }) => reportId));
};
const record = () => ({ ...test.desk, judgeChain: () => undefined, merkleRoot });
const failing = async (id: string, about = record()) =>
  (await auditDraw(about, id))?.answers.filter(({ holds }) => !holds).map(({ check }) => check);

/** A draw as it was frozen before draws kept their rule: of reports that were expected as final. */
async function frozenBefore() {
  const final = reportEvents.accepted.map((event) =>
    event.type === 'ReportExpected'
      ? { ...event, reportId: 'CV-1-R1', conventionId: 'CV-1', final: true }
      : event,
  );
  await test.given(reports, 'CV-1-R1', final);
  const state = await readCase(test.desk, reports, 'CV-1-R1');
  if (state.status !== 'accepted') throw new Error(state.status);
  const list = writeCandidates([candidateOf(state, [state])]);
  const listKey = 'draws/1/before.csv';
  await test.desk.documents.put(listKey, new TextEncoder().encode(list), 'text/csv');
  const frozen = { listKey, listSha256: sha256Hex(list), count: 1, terms: drawTerms(), drawId: '1' };
  const by = { at: NOW, by: 'admin-1' };
  await test.given(draws, '1', [{ type: 'DrawOpened', ...by, ...frozen, ...NOVEMBER }]);
}

describe('draw: reports made final by a withdrawal', () => {
  it('lists by the day of acceptance what was the last by then', async () => {
    await withdrawnOn('2026-11-05', '2026-11-10');
    expect(await open(DECEMBER)).toMatchObject(EMPTY);
    expect(accepted(await open(NOVEMBER))).toMatchObject({ count: 1, finals: 'last-or-later-withdrawn' });
    expect(await listed()).toEqual([['CV-UPE-017-R1']]);
    expect(await failing('1')).toEqual([]);
  });

  it('lists by the day of the withdrawal what it made the last after its acceptance', async () => {
    await withdrawnOn('2026-12-10', '2026-11-05');
    expect(await open(NOVEMBER)).toMatchObject(EMPTY);
    accepted(await open(DECEMBER));
    expect(await listed()).toEqual([['CV-UPE-017-R1']]);
    expect(await failing('1')).toEqual([]);
  });

  it('lists none while another tranche may still be paid', async () => {
    await later(2, 'withdrawn', '2026-11-05T09:00:00.000Z');
    await later(3, 'requestable', '');
    expect(await open(NOVEMBER)).toMatchObject(EMPTY);
  });
});

describe('draw: audit of the rule', () => {
  it('holds for a list frozen before the rule, and for the next one that makes up for it', async () => {
    await withdrawnOn('2026-11-05', '2026-11-10');
    await frozenBefore();
    expect(await failing('1')).toEqual([]);
    accepted(await open(NOVEMBER));
    expect(await listed()).toEqual([['CV-1-R1'], ['CV-UPE-017-R1']]);
    expect([await failing('1'), await failing('2')]).toEqual([[], []]);
  });

  it('finds a list that says it was frozen before the rule, and lacks no report by it', async () => {
    await withdrawnOn('2026-11-05', '2026-11-10');
    accepted(await open(NOVEMBER));
    const { store } = record();
    const history = async (stream: string) =>
      (await store.history(stream)).map((commit) =>
        stream === 'draw-1'
          ? { ...commit, events: commit.events.map((event) => ({ ...event, finals: undefined })) }
          : commit,
      );
    expect(await failing('1', { ...record(), store: { ...store, history } })).toEqual(['list']);
  });
});
