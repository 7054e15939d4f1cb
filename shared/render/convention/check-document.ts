import { sumCentimes } from '../../domain/kernel/money.ts';
import type { ConventionDocument } from './convention-document.ts';

/** Throws `InputInvalid` when the figures of a document contradict each other; a convention must not say two things. */
export function checkConventionDocument(document: ConventionDocument): void {
  const { amountCentimes, budget, ownContributionCentimes, parties, rib, tranches } = document;
  const paid = sumCentimes(tranches.map((tranche) => tranche.amountCentimes));
  const cost = sumCentimes(budget.map((line) => line.amountCentimes));
  const contributed = amountCentimes + ownContributionCentimes;
  refuseUnless(
    paid === amountCentimes,
    `The tranches come to ${paid} centimes, the convention to ${amountCentimes}`,
  );
  refuseUnless(
    cost === contributed,
    `The budget lines come to ${cost} centimes, the contributions to ${contributed}`,
  );
  refuseUnless(/^\d{24}$/u.test(rib), 'A RIB has 24 digits');
  for (const role of ['funder', 'beneficiary'] as const) {
    const found = parties.filter((party) => party.role === role).length;
    refuseUnless(found === 1, `A convention has one ${role}, this one has ${found}`);
  }
  const partyIds = new Set(parties.map(({ partyId }) => partyId));
  refuseUnless(partyIds.size === parties.length, 'Two parties have the same id');
}

function refuseUnless(holds: boolean, message: string): void {
  if (holds) return;
  const error = new Error(message);
  error.name = 'InputInvalid';
  throw error;
}
