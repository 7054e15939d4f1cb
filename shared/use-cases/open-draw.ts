import { type Candidate, candidateOf, writeCandidates } from '../domain/draw/candidates.ts';
import { drawTerms } from '../domain/draw/pick-reports.ts';
import type { DrawState } from '../domain/draw/state.ts';
import { type CalendarDay, compareDays } from '../domain/kernel/calendar-day.ts';
import { finalOn } from '../domain/recovery/final-report.ts';
import type { AcceptedReport } from '../domain/report/state.ts';
import { sha256Hex } from '../render/evidence/sha256.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { onDesk, readSchedule } from './convention-money.ts';
import type { Desk } from './desk.ts';
import { conventions, draws, reports, tranches } from './lifecycles.ts';
import { listCases, readCase, readTerms } from './read-cases.ts';
import { readDraws, readFrozenList } from './read-draws.ts';
import { reportIdFor } from './read-reports.ts';
import { transact } from './transact.ts';

interface Period {
  readonly fromOn: CalendarDay;
  readonly toOn: CalendarDay;
}

/**
 * Freezes the list of the accepted reports that became final in a period, for a draw that the next seal of the log decides. Who was
 * on an earlier list is not on this one.
 */
export async function openDraw(desk: Desk, request: Request & Period): Promise<Answer<DrawState>> {
  const { act, fromOn, key, toOn } = request;
  const terms = await readTerms(desk);
  const facts = [fromOn, toOn];
  const about = { key, act, verb: 'OpenDraw', facts, programmeVersion: terms.version };
  return transact(desk, { ...about, answers: draws }, async (transaction) => {
    const earlier = await readDraws(desk);
    const drawId = String(earlier.length + 1);
    const before = (await Promise.all(earlier.map((draw) => readFrozenList(desk, draw)))).flat();
    const listed = new Set(before.map(({ reportId }) => reportId));
    const candidates = (await candidatesOf(desk, { fromOn, toOn })).filter(
      ({ reportId }) => !listed.has(reportId),
    );
    const list = await keepList(desk, drawId, candidates);
    const draw = await transaction.load(draws, drawId);
    const command = { act, drawId, fromOn, toOn, list, terms: drawTerms(terms.reports?.deepCheck) };
    const decision = draw.decide({ type: 'OpenDraw', ...command });
    return decision.accepted ? done(draw.state()) : refused(decision.refusal);
  });
}

async function candidatesOf(desk: Desk, period: Period): Promise<readonly Candidate[]> {
  return Promise.all(
    (await finalsOf(desk, period)).map(async (final) => {
      const indexes = Array.from({ length: final.index }, (_, position) => position + 1);
      const states = await Promise.all(
        indexes.map((index) => readCase(desk, reports, reportIdFor(final.conventionId, index))),
      );
      return candidateOf(
        final,
        states.filter((state) => state.status !== 'absent'),
      );
    }),
  );
}

/** The period is over, so that the listings which name the reports and the withdrawals have long caught up. */
async function finalsOf(desk: Desk, { fromOn, toOn }: Period): Promise<readonly AcceptedReport[]> {
  const accepted = await listCases(desk, reports, 'reports/accepted');
  const withdrawn = await listCases(desk, tranches, 'tranches/withdrawn');
  const shortened = new Set(
    withdrawn.flatMap((tranche) => (tranche.status === 'absent' ? [] : [tranche.conventionId])),
  );
  const judged = accepted.map(async (report) => {
    if (report.status !== 'accepted') return [];
    const schedule = shortened.has(report.conventionId) ? await scheduleOf(desk, report.conventionId) : [];
    const on = finalOn(report, schedule);
    return on !== undefined && compareDays(fromOn, on) <= 0 && compareDays(on, toOn) <= 0 ? [report] : [];
  });
  return (await Promise.all(judged)).flat();
}

async function scheduleOf(desk: Desk, conventionId: string) {
  const convention = await readCase(desk, conventions, conventionId);
  return convention.status === 'absent' ? [] : readSchedule(onDesk(desk), convention);
}

/** Under the hash of what it holds: an attempt that did not end stands in nobody's way. */
async function keepList(desk: Desk, drawId: string, candidates: readonly Candidate[]) {
  const list = writeCandidates(candidates);
  const listSha256 = sha256Hex(list);
  const listKey = `draws/${drawId}/${listSha256.slice(0, 16)}.csv`;
  if (candidates.length > 0) await desk.documents.put(listKey, new TextEncoder().encode(list), 'text/csv');
  return { listKey, listSha256, count: candidates.length };
}
