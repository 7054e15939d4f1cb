/** The facts by which a gate was a list that asked for all of them. */
export const LISTED_FACTS = [
  'convention-in-force',
  'commitment-visa',
  'account-verified',
  'previous-tranche-paid',
  'report-accepted',
] as const;

export type ListedFact = (typeof LISTED_FACTS)[number];

/** A gate as it may be kept: the text of an expression, or the list of an earlier version. */
export type KeptGate = string | readonly ListedFact[];

/**
 * The text of a gate, whichever way it is kept. "Previous" is by the index of the tranche; the first one has no tranche
 * before it, and what its list asks of that falls away.
 */
export function gateText(kept: KeptGate, index: number): string {
  if (typeof kept === 'string') return kept;
  return kept.flatMap((fact) => written(fact, index - 1) ?? []).join(' and ');
}

function written(fact: ListedFact, previous: number): string | undefined {
  switch (fact) {
    case 'convention-in-force':
      return 'convention.inForce';
    case 'commitment-visa':
      return 'commitment.visa';
    case 'account-verified':
      return 'account.verified';
    case 'previous-tranche-paid':
      return previous > 0 ? `tranche(${previous}).paid` : undefined;
    case 'report-accepted':
      return previous > 0 ? `report(${previous}).accepted` : undefined;
  }
}
