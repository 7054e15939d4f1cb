import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type FindingCode,
  hasStalePapers,
  judgeApplication,
} from '../../../shared/domain/application/findings.ts';
import { weightedScore } from '../../../shared/domain/application/scoring.ts';
import { nextRanks } from '../../../shared/domain/expansion/next-ranks.ts';
import type { ReserveCandidate } from '../../../shared/domain/expansion/state.ts';
import { addDays, type CalendarDay } from '../../../shared/domain/kernel/calendar-day.ts';
import { sumCentimes } from '../../../shared/domain/kernel/money.ts';
import {
  approversFor,
  callEnvelopeCentimes,
  callOf,
  trancheAmounts,
} from '../../../shared/domain/programme/programme-queries.ts';
import type { Call, ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import { type RankingAndCut, rankAndCut } from '../../../shared/domain/selection/rank-and-cut.ts';
import { regions } from '../../../shared/domain/territory/territory.ts';
import { type ApplicationRow, readApplicationsCsv } from '../../../shared/wire/applications-csv.ts';
import { readProgrammeFile } from '../../../shared/wire/programme-file.ts';
import { readSampleMarks, type SampleMarks } from './marks.ts';
import { SAMPLE_PEOPLE } from './people.ts';
import { rebase } from './rebase.ts';

/** The day on which the files of the sample end: 180 days after the call opened. */
const STORY_END = '2026-11-23';

interface Sample {
  readonly terms: ProgrammeTerms;
  readonly call: Call;
  readonly phaseTwo: Call;
  readonly rows: readonly ApplicationRow[];
  readonly marks: readonly SampleMarks[];
}

let sample: Sample;
let cut: RankingAndCut;

beforeAll(() => {
  const programme = readProgrammeFile(bytesOf('programme.json'));
  const applications = readApplicationsCsv(bytesOf('applications.csv'));
  if (!programme.ok || !applications.ok) throw new Error(JSON.stringify({ programme, applications }));
  const { terms } = programme;
  const call = callOf(terms, 'upe-2026-1');
  const phaseTwo = callOf(terms, 'upe-2026-2');
  if (!call || !phaseTwo) throw new Error('The sample has two calls');
  sample = { terms, call, phaseTwo, rows: applications.rows, marks: readSampleMarks(bytesOf('marks.csv')) };
  cut = rankAndCut(entries(), call, terms.scoring.passScore);
});

describe('sample: the applications', () => {
  it('are 96, numbered in the order of reception, within the days of the call', () => {
    const { rows, call } = sample;
    expect(rows.map(({ applicationId }) => applicationId)).toEqual(
      Array.from({ length: 96 }, (_, index) => `UPE-${String(index + 1).padStart(3, '0')}`),
    );
    const days = rows.map(({ receivedOn }) => receivedOn ?? '');
    expect(days).toEqual([...days].sort());
    expect(days[0]! >= call.opensOn && days.at(-1)! <= call.closesOn).toBe(true);
  });

  it('give 3 to be returned, 5 ineligible and 88 to be scored', () => {
    const outcomes = sample.rows.map((row) => outcomeOf(row));
    expect(countBy(outcomes)).toEqual({ returned: 3, ineligible: 5, eligible: 88 });
  });

  it('are returned or ineligible for these reasons, and warned of two doubtful ICE', () => {
    expect(countBy(sample.rows.flatMap((row) => codesOf(row)))).toEqual({
      RIB_WRONG: 1,
      PAPER_MISSING: 1,
      AMOUNT_ABOVE_CEILING: 1,
      ASSOCIATION_TOO_YOUNG: 3,
      PAPER_DECISIVE_MISSING: 3,
      ICE_DOUBTFUL: 2,
    } satisfies Partial<Record<FindingCode, number>>);
  });

  it('are judged alike on the day of reception and on any day until the committee meets', () => {
    for (const row of sample.rows) {
      expect(codesOf(row, row.receivedOn)).toEqual(codesOf(row, addDays(sample.call.closesOn, 60)));
    }
  });

  it('name nobody twice, neither association, person, account, receipt nor address', () => {
    const { rows } = sample;
    const people = rows.flatMap(({ file: { association: a } }) => [a.contact, a.president, a.treasurer]);
    const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
    unique(rows.map(({ file }) => file.association.name.fr));
    unique(rows.map(({ file }) => file.association.name.ar));
    unique(rows.map(({ file }) => file.association.receiptNumber));
    unique(rows.map(({ file }) => file.account.rib));
    unique(people.map(({ name }) => name.fr));
    unique(people.map(({ email }) => email));
  });

  it('are marked as examples, write to .example and bank with a bank that does not exist', () => {
    for (const { file } of sample.rows) {
      const { association: a } = file;
      for (const name of [a.name, a.contact.name, a.president.name, a.treasurer.name]) {
        expect(name.fr).toMatch(/ \(exemple\)$/u);
        expect(name.ar).toMatch(/^[\p{Script=Arabic} ]+\(نموذج\)$/u);
      }
      for (const person of [a.contact, a.president, a.treasurer]) expect(person.email).toMatch(/\.example$/u);
      expect(file.account.rib).toMatch(/^999/u);
    }
  });

  it('are mostly written to in Arabic', () => {
    const languages = countBy(sample.rows.map(({ file }) => file.association.language));
    expect(languages.ar).toBeGreaterThan(70);
    expect(languages.fr).toBeGreaterThan(10);
  });
});

describe('sample: the selection follows from marks, weights and envelopes', () => {
  it('has two evaluators for each of the 88, who are on the staff, and no marks for others', () => {
    const eligible = sample.rows.filter((row) => outcomeOf(row) === 'eligible').map(idOf);
    expect(countBy(sample.marks.map(({ applicationId }) => applicationId))).toEqual(
      Object.fromEntries(eligible.map((id) => [id, 2])),
    );
    const evaluators = SAMPLE_PEOPLE.filter(({ roles }) => roles.includes('evaluator')).map(
      ({ personId }) => personId,
    );
    expect([...new Set(sample.marks.map(({ evaluatorId }) => evaluatorId))].sort()).toEqual(
      evaluators.sort(),
    );
    for (const { comment } of sample.marks) expect(comment).toMatch(/^.{20,}\.$/u);
  });

  it('selects 41, keeps 27 in reserve and rejects 20', () => {
    expect(countBy(cut.ranking.map(({ result }) => result))).toEqual({
      selected: 41,
      reserve: 27,
      rejected: 20,
    });
  });

  it('selects by region as the story tells', () => {
    const selected = cut.ranking.filter(({ result }) => result === 'selected');
    expect(countBy(selected.map(({ regionCode }) => nameOf(regionCode)))).toEqual({
      'Casablanca-Settat': 7,
      'Rabat-Salé-Kénitra': 5,
      'Fès-Meknès': 5,
      'Marrakech-Safi': 5,
      'Tanger-Tétouan-Al Hoceïma': 4,
      'Souss-Massa': 4,
      'L’Oriental': 3,
      'Béni Mellal-Khénifra': 3,
      'Drâa-Tafilalet': 2,
      'Guelmim-Oued Noun': 1,
      'Laâyoune-Sakia El Hamra': 1,
      'Dakhla-Oued Ed-Dahab': 1,
    });
  });

  it('has no reserve in Dakhla', () => {
    const there = cut.ranking.filter(({ regionCode }) => regionCode === 'MA-12');
    expect(there.map(({ result }) => result)).toEqual(['selected', 'rejected']);
  });

  it('spends 10,496,000 DH of 10,500,000: 256,000 on average, from 180,000 to 320,000', () => {
    const amounts = cut.ranking
      .filter(({ result }) => result === 'selected')
      .map(({ requestedCentimes }) => requestedCentimes);
    expect(callEnvelopeCentimes(sample.call)).toBe(1_050_000_000);
    expect(sumCentimes(amounts)).toBe(1_049_600_000);
    expect(sumCentimes(amounts) / amounts.length).toBe(25_600_000);
    expect([Math.min(...amounts), Math.max(...amounts)]).toEqual([18_000_000, 32_000_000]);
  });

  it('gives first tranches on both sides of the third approver', () => {
    const approvers = cut.ranking
      .filter(({ result }) => result === 'selected')
      .map(({ requestedCentimes }) => trancheAmounts(sample.terms, requestedCentimes)[0]!)
      .map((tranche) => approversFor(sample.terms, tranche));
    expect(countBy(approvers.map(String))).toEqual({ 2: 33, 3: 8 });
  });

  it('does not hang on the order in which equal scores were filed', () => {
    const reversed = entries().map((entry) => ({ ...entry, submittedOrder: -entry.submittedOrder }));
    const other = rankAndCut(reversed, sample.call, sample.terms.scoring.passScore);
    const resultOf = ({ ranking }: RankingAndCut) =>
      Object.fromEntries(ranking.map((r) => [r.applicationId, r.result]));
    expect(resultOf(other)).toEqual(resultOf(cut));
  });

  it('lets the pass score itself pass', () => {
    const atPass = cut.ranking.filter(({ score }) => score === sample.terms.scoring.passScore);
    expect(atPass.map(({ result }) => result)).toEqual(['reserve']);
  });
});

describe('sample: phase two', () => {
  const reserve = (onDay: CalendarDay): ReserveCandidate[] =>
    cut.ranking
      .filter(({ result }) => result === 'reserve')
      .map((ranked) => {
        const file = fileOf(ranked.applicationId);
        return { ...ranked, taken: false, stalePapers: hasStalePapers(file, sample.terms, onDay) };
      });

  it('has 4,800,000 DH and takes 18 of the 27, two being skipped for stale papers', () => {
    expect(callEnvelopeCentimes(sample.phaseTwo)).toBe(480_000_000);
    const { picks, skipped } = nextRanks(reserve(STORY_END), sample.phaseTwo.envelopes);
    expect(picks).toHaveLength(18);
    expect(countBy(skipped.map(({ why }) => why))).toEqual({ 'stale-papers': 2, envelope: 7 });
  });

  it('takes the same while the visitor moves the clock by a month', () => {
    const today = nextRanks(reserve(STORY_END), sample.phaseTwo.envelopes);
    expect(nextRanks(reserve(addDays(STORY_END, 30)), sample.phaseTwo.envelopes)).toEqual(today);
  });

  it('takes 17 where stale papers are overlooked, and more where a smaller request may overtake', () => {
    const overlooking = reserve(STORY_END).map((candidate) => ({ ...candidate, stalePapers: false }));
    expect(nextRanks(overlooking, sample.phaseTwo.envelopes).picks).toHaveLength(17);
    const remaining = new Map(sample.phaseTwo.envelopes.map((e) => [e.regionCode, e.envelopeCentimes]));
    const overtaking = reserve(STORY_END).filter(({ stalePapers, regionCode, requestedCentimes }) => {
      const left = (remaining.get(regionCode) ?? 0) - requestedCentimes;
      if (stalePapers || left < 0) return false;
      remaining.set(regionCode, left);
      return true;
    });
    expect(overtaking.length).toBeGreaterThan(18);
  });

  it('leaves the envelope of a region without a reserve as it is', () => {
    const { remainingByRegion } = nextRanks(reserve(STORY_END), sample.phaseTwo.envelopes);
    expect(remainingByRegion['MA-12']).toBe(18_000_000);
  });
});

describe('sample: the staff', () => {
  it('fills the nine roles', () => {
    expect(countBy(SAMPLE_PEOPLE.flatMap(({ roles }) => roles))).toEqual({
      administrator: 2,
      'programme-officer': 2,
      evaluator: 2,
      'committee-secretary': 1,
      authority: 4,
      certifier: 1,
      'finance-officer': 4,
      accountant: 2,
      auditor: 1,
    });
  });

  it('holds the authorities that sign, by the same id and name', () => {
    for (const { personId, personName } of sample.terms.authorities) {
      const authority = SAMPLE_PEOPLE.find((person) => person.personId === personId);
      expect(authority).toMatchObject({ roles: ['authority'], name: personName });
    }
  });

  it('shares no name or address with the associations', () => {
    const theirs = sample.rows.flatMap(({ file: { association: a } }) => [
      a.contact,
      a.president,
      a.treasurer,
    ]);
    const names = new Set(theirs.flatMap(({ name, email }) => [name.fr, name.ar, email]));
    for (const { name, email } of SAMPLE_PEOPLE) {
      for (const text of [name.fr, name.ar, email]) expect(names).not.toContain(text);
    }
    expect(new Set(SAMPLE_PEOPLE.map(({ personId }) => personId)).size).toBe(SAMPLE_PEOPLE.length);
  });
});

describe('sample: moved to another day', () => {
  it('is the same story', () => {
    const terms = rebase(sample.terms, 1000);
    const rows = rebase(sample.rows, 1000);
    expect(callOf(terms, 'upe-2026-1')?.opensOn).toBe(addDays('2026-05-27', 1000));
    expect(rows.map((row) => outcomeOf(row, terms))).toEqual(sample.rows.map((row) => outcomeOf(row)));
  });

  it('moves days and nothing else, and comes back', () => {
    expect(
      rebase({ a: ['2026-12-31', '31/12/2026', 'le 2026-12-31', 7, null], b: { c: '2026-01-01' } }, 1),
    ).toEqual({
      a: ['2027-01-01', '31/12/2026', 'le 2026-12-31', 7, null],
      b: { c: '2026-01-02' },
    });
    expect(rebase(rebase(sample.rows, -400), 400)).toEqual(sample.rows);
  });
});

function entries() {
  return sample.rows.flatMap((row, submittedOrder) => {
    const { unit, budget } = row.file;
    const marks = sample.marks.filter(({ applicationId }) => applicationId === row.applicationId);
    if (marks.length === 0) return [];
    const score = weightedScore(
      marks.map((one) => one.marks),
      sample.terms.scoring.criteria,
    );
    const { regionCode } = unit;
    return [
      {
        applicationId: idOf(row),
        regionCode,
        requestedCentimes: budget.requestedCentimes,
        score,
        submittedOrder,
      },
    ];
  });
}

function codesOf(
  row: ApplicationRow,
  onDay: CalendarDay = row.receivedOn ?? '',
  terms = sample.terms,
): FindingCode[] {
  const call = callOf(terms, 'upe-2026-1') ?? sample.call;
  return judgeApplication(row.file, terms, call, onDay).map(({ code }) => code);
}

function outcomeOf(row: ApplicationRow, terms: ProgrammeTerms = sample.terms): string {
  const call = callOf(terms, 'upe-2026-1') ?? sample.call;
  const severities = judgeApplication(row.file, terms, call, row.receivedOn ?? '').map(
    ({ severity }) => severity,
  );
  if (severities.includes('ineligible')) return 'ineligible';
  return severities.includes('completion') ? 'returned' : 'eligible';
}

function fileOf(applicationId: string) {
  return sample.rows.find((row) => row.applicationId === applicationId)!.file;
}

function idOf({ applicationId }: ApplicationRow): string {
  return applicationId ?? '';
}

function nameOf(regionCode: string): string {
  return regions.find(({ code }) => code === regionCode)?.name.fr ?? '';
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function bytesOf(name: string): Uint8Array {
  return readFileSync(new URL(name, import.meta.url));
}
