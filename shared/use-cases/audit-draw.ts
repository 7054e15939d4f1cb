import { candidateOf, readCandidates, writeCandidates } from '../domain/draw/candidates.ts';
import { draw as drawDecider } from '../domain/draw/draw.ts';
import type { DrawEvent } from '../domain/draw/events.ts';
import { drawTerms, pickReports, seedOf } from '../domain/draw/pick-reports.ts';
import type { DrawFacts, DrawState, ExistingDraw, MadeDraw } from '../domain/draw/state.ts';
import { type CalendarDay, compareDays, dayOf } from '../domain/kernel/calendar-day.ts';
import { fold } from '../domain/kernel/decider.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { finalOn } from '../domain/recovery/final-report.ts';
import type { ReportEvent } from '../domain/report/events.ts';
import { report as reportDecider } from '../domain/report/report.ts';
import type { AcceptedReport, ExistingReport } from '../domain/report/state.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import type { ExistingTranche } from '../domain/tranche/state.ts';
import { tranche as trancheDecider } from '../domain/tranche/tranche.ts';
import type { Documents } from '../ports/documents.ts';
import type { Commit, Store } from '../ports/store.ts';
import { canonicalJson } from '../render/convention/canonical-json.ts';
import { sha256Hex } from '../render/evidence/sha256.ts';
import type { JudgeChain } from './audit-four-eyes.ts';
import { draws, programmes, reports, tranches } from './lifecycles.ts';

/** What an auditor's recomputation asks of one draw, in this order. */
export const DRAW_CHECKS = [
  /** The hash chain of the draw's own stream. */
  'chain',
  /** The frozen list is the file whose hash the log names. */
  'list-hash',
  /** The list is what the log of reports and tranches says, as of the freezing, less those of earlier lists. */
  'list',
  /** Share and risk rules are those of the programme then in force. */
  'terms',
  /** The file of the heads has the hash that the log names, and its Merkle root is the seal's. */
  'seal',
  /** Each of these heads stands in the log, and the draw's own among them. */
  'heads',
  'seed',
  'picks',
] as const;

export type DrawCheck = (typeof DRAW_CHECKS)[number];

export interface DrawAudit {
  readonly draw: ExistingDraw;
  /** What was asked, and whether it holds; a draw that waits for its seal is asked the first four. */
  readonly answers: readonly { readonly check: DrawCheck; readonly holds: boolean }[];
}

export interface DrawRecord {
  readonly store: Pick<Store, 'heads' | 'history'>;
  readonly documents: Pick<Documents, 'get'>;
  readonly judgeChain: JudgeChain;
  readonly merkleRoot: (leaves: readonly string[]) => string;
}

type Answers = { check: DrawCheck; holds: boolean }[];

/**
 * Finds a draw again from the log and the kept files alone; undefined when there is no such draw. Reads every stream
 * once. No state and no listing is asked.
 */
export async function auditDraw(record: DrawRecord, drawId: string): Promise<DrawAudit | undefined> {
  const commits = await record.store.history(draws.streamOf(drawId));
  const draw = drawIn(commits);
  if (draw.status === 'absent') return undefined;
  const log = await readLog(record, draw);
  const list = await fileAt(record, draw.listKey);
  const answers: Answers = [
    { check: 'chain', holds: log.isWhole },
    { check: 'list-hash', holds: sha256Hex(list) === draw.listSha256 },
    { check: 'list', holds: (await listAgain(record, draw, log)) === list },
    { check: 'terms', holds: sameTerms(draw, log.terms.get(commits[0]?.programmeVersion ?? 0)) },
  ];
  if (draw.status === 'made') answers.push(...(await auditMade(record, draw, list, log)));
  return { draw, answers };
}

async function auditMade(record: DrawRecord, draw: MadeDraw, list: string, log: DrawLog): Promise<Answers> {
  const heads = await fileAt(record, draw.headsKey);
  const leaves = heads.split('\n').slice(0, -1);
  const isSealed = sha256Hex(heads) === draw.headsSha256 && record.merkleRoot(leaves) === draw.root;
  const own = `${draws.streamOf(draw.drawId)}@1 `;
  const isLogged = leaves.every((leaf) => log.heads.has(leaf)) && leaves.some((leaf) => leaf.startsWith(own));
  const seed = seedOf(draw.root, draw.drawId, sha256Hex);
  const picks = pickReports(readCandidates(list) ?? [], draw.terms, seed, sha256Hex);
  return [
    { check: 'seal', holds: isSealed },
    { check: 'heads', holds: isLogged },
    { check: 'seed', holds: seed === draw.seed },
    { check: 'picks', holds: canonicalJson(picks) === canonicalJson(draw.picks) },
  ];
}

interface DrawLog {
  readonly isWhole: boolean;
  /** Every position that the log ever had, as a seal writes it. */
  readonly heads: ReadonlySet<string>;
  /** As all that was recorded until the freezing has them, and nothing after. */
  readonly reports: readonly ExistingReport[];
  readonly tranches: ReadonlyMap<string, readonly ExistingTranche[]>;
  readonly draws: readonly ExistingDraw[];
  readonly terms: ReadonlyMap<number, ProgrammeTerms>;
}

async function readLog({ judgeChain, store }: DrawRecord, about: ExistingDraw): Promise<DrawLog> {
  const { drawId, frozenAt } = about;
  const heads = new Set<string>();
  const told: ExistingReport[] = [];
  const paying: ExistingTranche[] = [];
  const made: ExistingDraw[] = [];
  const terms = new Map<number, ProgrammeTerms>();
  let isWhole = false;
  for await (const { head, stream, version } of store.heads()) {
    const commits = await store.history(stream);
    for (const commit of commits) heads.add(`${stream}@${commit.version} ${commit.hash}`);
    if (stream === draws.streamOf(drawId)) isWhole = judgeChain(commits, { version, head }) === undefined;
    const then = () => commits.filter(({ act }) => act.at <= frozenAt);
    if (stream.startsWith(reports.streamOf(''))) {
      const report = fold(reportDecider, eventsOf<ReportEvent>(then()));
      if (report.status !== 'absent') told.push(report);
    }
    if (stream.startsWith(tranches.streamOf(''))) {
      const tranche = fold(trancheDecider, eventsOf<TrancheEvent>(then()));
      if (tranche.status !== 'absent') paying.push(tranche);
    }
    const draw = stream.startsWith(draws.streamOf('')) ? drawIn(commits) : undefined;
    if (draw && draw.status !== 'absent') made.push(draw);
    if (!stream.startsWith(programmes.streamOf(''))) continue;
    for (const event of commits.flatMap(({ events }) => events))
      if ('terms' in event) {
        const kept = event.terms as ProgrammeTerms;
        terms.set(kept.version, kept);
      }
  }
  const schedules = Map.groupBy(paying, ({ conventionId }) => conventionId);
  return { isWhole, heads, reports: told, tranches: schedules, draws: made, terms };
}

/** The list as the streams of reports and tranches give it, by the rule that it was frozen by. */
async function listAgain(record: DrawRecord, draw: DrawFacts, log: DrawLog): Promise<string> {
  const { drawId, fromOn, toOn } = draw;
  const earlier = log.draws.filter((other) => Number(other.drawId) < Number(drawId));
  const lists = await Promise.all(earlier.map(({ listKey }) => fileAt(record, listKey)));
  const listed = new Set(
    lists.flatMap((list) => (readCandidates(list) ?? []).map(({ reportId }) => reportId)),
  );
  // Once a list was frozen by the rule, none after it may go back behind it.
  const isRuled = [...earlier, draw].some(({ finals }) => finals !== undefined);
  const candidates = log.reports.flatMap((final) => {
    if (final.status !== 'accepted' || listed.has(final.reportId)) return [];
    const on = isRuled ? finalOn(final, log.tranches.get(final.conventionId) ?? []) : expectedOn(final);
    if (on === undefined || compareDays(on, fromOn) < 0 || compareDays(on, toOn) > 0) return [];
    const own = log.reports.filter(({ conventionId }) => conventionId === final.conventionId);
    return [candidateOf(final, own)];
  });
  return writeCandidates(candidates);
}

/** What counted before draws kept a rule: the report of the last tranche alone, from its acceptance. */
function expectedOn({ final, financeAt }: AcceptedReport): CalendarDay | undefined {
  return final ? dayOf(financeAt) : undefined;
}

function sameTerms(draw: DrawFacts, terms: ProgrammeTerms | undefined): boolean {
  return (
    terms !== undefined && canonicalJson(draw.terms) === canonicalJson(drawTerms(terms.reports?.deepCheck))
  );
}

function drawIn(commits: readonly Commit[]): DrawState {
  return fold(drawDecider, eventsOf<DrawEvent>(commits));
}

/** What is kept under the key as text; nothing when it is missing or damaged, which then fails its hash. */
async function fileAt({ documents }: DrawRecord, key: string): Promise<string> {
  try {
    return new TextDecoder().decode((await documents.get(key)).bytes);
  } catch (fault) {
    if (fault instanceof Error && ['DocumentMissing', 'DocumentDamaged'].includes(fault.name)) return '';
    throw fault;
  }
}

function eventsOf<Event>(commits: readonly Commit[]): readonly Event[] {
  // The name of a stream begins with its lifecycle, so what is kept under it has this lifecycle's types.
  return commits.flatMap(({ events }) => events as readonly unknown[] as readonly Event[]);
}
