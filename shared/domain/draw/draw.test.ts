import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { type Candidate, readCandidates, writeCandidates } from './candidates.ts';
import type { DrawCommand, MakeDraw, OpenDraw } from './commands.ts';
import { draw } from './draw.ts';
import { drawTerms, pickReports, seedOf } from './pick-reports.ts';
import { drawRefusalCodes } from './refusals.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function aCandidate(reportId: string, changes: Partial<Candidate> = {}): Candidate {
  const money = { receivedCentimes: 1000, spentCentimes: 1000, disallowedCentimes: 0, unspentCentimes: 0 };
  return { reportId, acceptedOn: '2027-02-03', ...money, late: false, ...changes };
}
const many = (count: number) => Array.from({ length: count }, (_, index) => aCandidate(`CV-${index}-R3`));

describe('draw: what is picked', () => {
  it('is the same for the same seed and list, whatever their order, and nobody twice', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        ids.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.integer({ min: 0, max: 100 }),
        fc.string(),
        ([all, shuffled], sharePercent, seed) => {
          const list = (from: readonly number[]) =>
            from.map((id) => aCandidate(`CV-${id}-R3`, { late: id % 7 === 0 }));
          const terms = drawTerms({ sharePercent, risks: [{ kind: 'late' }] });
          const picks = pickReports(list(all), terms, seed, hash);
          expect(pickReports(list(shuffled), terms, seed, hash)).toEqual(picks);
          expect(new Set(picks.map(({ reportId }) => reportId)).size).toBe(picks.length);
          const named = all.filter((id) => id % 7 === 0).length;
          expect(picks).toHaveLength(named + Math.ceil(((all.length - named) * sharePercent) / 100));
        },
      ),
    );
  });

  it('rounds the share up, exactly', () => {
    const drawn = (count: number, sharePercent: number) =>
      pickReports(many(count), drawTerms({ sharePercent }), 'seed', hash).length;
    expect([drawn(1, 10), drawn(10, 10), drawn(11, 10), drawn(100, 7), drawn(9, 0), drawn(9, 100)]).toEqual([
      1, 1, 2, 7, 0, 9,
    ]);
  });

  it('is one in ten and no rule where the terms say nothing', () => {
    expect(drawTerms()).toEqual({ sharePercent: 10, risks: [] });
  });

  it('takes by each rule of risk what is above it and not what is at it', () => {
    const list = [
      aCandidate('at', { receivedCentimes: 1000, disallowedCentimes: 100, unspentCentimes: 200 }),
      aCandidate('dear', { receivedCentimes: 1001 }),
      aCandidate('refused', { disallowedCentimes: 101 }),
      aCandidate('unspent', { unspentCentimes: 201 }),
      aCandidate('late', { late: true, unspentCentimes: 201 }),
      aCandidate('nothing', { receivedCentimes: 0, spentCentimes: 0 }),
    ];
    const risks = [
      { kind: 'amount-above', centimes: 1000 },
      { kind: 'disallowed-above-percent', percent: 10 },
      { kind: 'unspent-above-percent', percent: 20 },
      { kind: 'late' },
    ] as const;
    const picks = pickReports(list, { sharePercent: 0, risks }, 'seed', hash);
    expect(picks.map(({ reportId, reasons }) => [reportId, reasons.map(({ kind }) => kind)])).toEqual([
      ['dear', ['amount-above']],
      ['late', ['unspent-above-percent', 'late']],
      ['refused', ['disallowed-above-percent']],
      ['unspent', ['unspent-above-percent']],
    ]);
  });

  it('can be found again with sha256sum', () => {
    // printf '%s/%s' 00ff 1 | sha256sum; then the same of each report under this seed, sorted.
    const seed = seedOf('00ff', '1', hash);
    expect(seed).toBe(hash('00ff/1'));
    const ranks = many(20).map(({ reportId }) => [hash(`${seed}/${reportId}`), reportId] as const);
    const [first, second] = ranks.sort(([one], [other]) => (one < other ? -1 : 1));
    expect(pickReports(many(20), drawTerms(), seed, hash)).toEqual([
      { reportId: first?.[1], reasons: [{ kind: 'lot', place: 1 }] },
      { reportId: second?.[1], reasons: [{ kind: 'lot', place: 2 }] },
    ]);
  });
});

describe('draw: the frozen list', () => {
  it('is written by id in one form, and read again', () => {
    const list = [aCandidate('CV-2-R3', { late: true }), aCandidate('CV-1-R3')];
    const text = writeCandidates(list);
    expect(text.split('\n')[1]).toBe('CV-1-R3;2027-02-03;1000;1000;0;0;no');
    expect(writeCandidates([...list].reverse())).toBe(text);
    expect(readCandidates(text)).toEqual([list[1], list[0]]);
  });

  it.each([
    '',
    'report\n',
    writeCandidates(many(1)).trimEnd(),
    writeCandidates(many(1)).replace(';no', ';perhaps'),
    writeCandidates(many(1)).replace('1000', '-1'),
    writeCandidates(many(1)).replace('2027-02-03', '2027-02-30'),
    writeCandidates(many(1)).replace('CV-0-R3', ''),
    writeCandidates(many(1)).replace('1000;', ''),
  ])('is not read when it is something else', (text) => {
    expect(readCandidates(text)).toBeUndefined();
  });
});

const open: OpenDraw = {
  type: 'OpenDraw',
  act: anAct({ personId: 'admin-1', role: 'administrator', at: '2027-07-01T09:00:00.000Z' }),
  drawId: '1',
  fromOn: '2027-01-01',
  toOn: '2027-06-30',
  list: { listKey: 'draws/1/list.csv', listSha256: 'a'.repeat(64), count: 20 },
  terms: drawTerms(),
};
const make: MakeDraw = {
  type: 'MakeDraw',
  act: aTimerAct('2027-07-02T07:00:00.000Z'),
  seal: {
    sealedOn: '2027-07-02',
    root: 'b'.repeat(64),
    headsKey: 'seals/x.txt',
    headsSha256: 'c'.repeat(64),
  },
  covers: true,
  seed: 'd'.repeat(64),
  picks: [{ reportId: 'CV-0-R3', reasons: [{ kind: 'lot', place: 1 }] }],
};

describe('draw: way', () => {
  const seen = new Set<string>();
  const refused = (command: DrawCommand, ...before: DrawCommand[]) => {
    const { code } = refusalOf(decideAfter(draw, eventsAfter(draw, [], ...before), command));
    seen.add(code);
    return code;
  };

  it('freezes the list first and takes the seed from a seal after it', () => {
    const events = eventsAfter(draw, [], open, make);
    expect(fold(draw, events)).toMatchObject({
      ...{ status: 'made', drawId: '1', openedBy: 'admin-1', count: 20 },
      ...{ frozenAt: '2027-07-01T09:00:00.000Z', since: '2027-07-02T07:00:00.000Z' },
      ...{ ...make.seal, seed: make.seed, picks: make.picks },
    });
    for (const event of events) expect(draw.evolve(fold(draw, events), event)).toEqual(fold(draw, events));
    expect(fold(draw, events.slice(1))).toEqual({ status: 'absent' });
  });

  it('is refused out of turn', () => {
    expect(refused({ ...open, act: anAct() })).toBe('DRAW_ROLE_NOT_ALLOWED');
    expect(refused({ ...open, fromOn: '2027-07-01' })).toBe('DRAW_PERIOD_INVALID');
    expect(refused({ ...open, toOn: '2027-07-01' })).toBe('DRAW_PERIOD_RUNNING');
    expect(refused({ ...open, list: { ...open.list, count: 0 } })).toBe('DRAW_LIST_EMPTY');
    expect(refused(open, open)).toBe('DRAW_OPENED_ALREADY');
    expect(refused({ ...make, covers: false }, open)).toBe('DRAW_SEAL_TOO_OLD');
    expect(refused(make)).toBe('DRAW_NOT_FOUND');
    expect(refused(make, open, make)).toBe('DRAW_MADE_ALREADY');
    expect(drawRefusalCodes.filter((code) => !seen.has(code))).toEqual([]);
  });
});
