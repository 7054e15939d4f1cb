import type { Party } from '../convention/state.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';
import type { PlanFault } from './refusals.ts';

/**
 * Whose turn it is: the parties of the first step that is not satisfied, without those that have signed; nobody when
 * all steps are satisfied. A step of rule `any` or n-of-m awaits all its parties until enough have signed.
 */
export function awaitedParties(
  steps: readonly SigningStepTerms[],
  acts: readonly { readonly partyId: string }[],
): string[] {
  const signed = new Set(acts.map(({ partyId }) => partyId));
  const step = steps.find((each) => given(each, signed) < needed(each));
  return step ? step.parties.filter((partyId) => !signed.has(partyId)) : [];
}

/** Why a plan cannot be signed by these parties, undefined when it can. */
export function planFault(
  steps: readonly SigningStepTerms[],
  parties: readonly Party[],
): PlanFault | undefined {
  const planned = steps.flatMap((step) => step.parties);
  const present = parties.map(({ partyId }) => partyId);
  if (steps.length === 0) return 'no-step';
  if (steps.some((step) => step.parties.length === 0)) return 'step-empty';
  if (hasTwice(planned) || hasTwice(present)) return 'party-twice';
  if (planned.some((partyId) => !present.includes(partyId))) return 'party-without-person';
  if (present.some((partyId) => !planned.includes(partyId))) return 'party-without-step';
  return steps.every(isWithinReach) ? undefined : 'rule-out-of-reach';
}

function needed(step: SigningStepTerms): number {
  if (step.rule === 'all') return step.parties.length;
  return step.rule === 'any' ? 1 : step.rule.atLeast;
}

function given(step: SigningStepTerms, signed: ReadonlySet<string>): number {
  return step.parties.filter((partyId) => signed.has(partyId)).length;
}

function isWithinReach(step: SigningStepTerms): boolean {
  const count = needed(step);
  return Number.isSafeInteger(count) && count >= 1 && count <= step.parties.length;
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
