import type { DeepCheckRisk, DeepCheckTerms } from '../programme/recovery-terms.ts';
import type { Candidate } from './candidates.ts';
import type { DrawTerms, PickedReport } from './state.ts';

/** SHA-256 of a text in UTF-8, lower-case hex; handed in, since a rule computes no hash by itself. */
export type HashText = (text: string) => string;

const SHARE_PERCENT = 10;

export function drawTerms({ risks = [], sharePercent = SHARE_PERCENT }: DeepCheckTerms = {}): DrawTerms {
  return { sharePercent, risks };
}

/**
 * The seed of a draw: SHA-256 of `<root>/<drawId>`, the root being that of the first daily seal of the log that covers
 * the frozen list. Who files or accepts reports cannot foresee it, and who opens the draw cannot choose it. By hand:
 * `printf '%s/%s' ROOT DRAW | sha256sum`.
 */
export function seedOf(root: string, drawId: string, hash: HashText): string {
  return hash(`${root}/${drawId}`);
}

/**
 * What is drawn: every candidate that a rule of risk names; of the others, the first `ceil(n x share / 100)` in the
 * order of SHA-256 of `<seed>/<reportId>` as hex. By hand: `printf '%s/%s' SEED REPORT | sha256sum` for each, sorted.
 * The order of the list does not matter, and nobody is drawn twice.
 */
export function pickReports(
  candidates: readonly Candidate[],
  { risks, sharePercent }: DrawTerms,
  seed: string,
  hash: HashText,
): readonly PickedReport[] {
  const judged = candidates.map((candidate) => ({
    reportId: candidate.reportId,
    reasons: risks.filter((risk) => isNamedBy(risk, candidate)),
  }));
  const named = judged.filter(({ reasons }) => reasons.length > 0);
  const others = judged
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ reportId }) => ({ reportId, rank: hash(`${seed}/${reportId}`) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
  // Whole numbers until the one division: 7 % of 100 is 7, not 8 by a rounding of 7.000000000000001.
  const drawn = others.slice(0, Math.ceil((others.length * sharePercent) / 100));
  return [
    ...named.sort((one, other) => (one.reportId < other.reportId ? -1 : 1)),
    ...drawn.map(({ reportId }, position): PickedReport => {
      return { reportId, reasons: [{ kind: 'lot', place: position + 1 }] };
    }),
  ];
}

function isNamedBy(risk: DeepCheckRisk, candidate: Candidate): boolean {
  switch (risk.kind) {
    case 'amount-above':
      return candidate.receivedCentimes > risk.centimes;
    case 'disallowed-above-percent':
      return isAbove(candidate.disallowedCentimes, candidate.spentCentimes, risk.percent);
    case 'unspent-above-percent':
      return isAbove(candidate.unspentCentimes, candidate.receivedCentimes, risk.percent);
    case 'late':
      return candidate.late;
  }
}

/** More than so many percent of the whole; of nothing, nothing is more. Exact: no division. */
function isAbove(part: number, whole: number, percent: number): boolean {
  return whole > 0 && BigInt(part) * 100n > BigInt(whole) * BigInt(percent);
}
