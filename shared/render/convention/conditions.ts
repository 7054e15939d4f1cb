import type { ConventionDocument } from './convention-document.ts';

const CONDITIONS = {
  'with-operator': (document: ConventionDocument) => hasRole(document, 'operator'),
  'without-operator': (document: ConventionDocument) => !hasRole(document, 'operator'),
  'with-partner': (document: ConventionDocument) => hasRole(document, 'partner'),
  'own-contribution': (document: ConventionDocument) => document.ownContributionCentimes > 0,
  'several-tranches': (document: ConventionDocument) => document.tranches.length > 1,
} as const;

/** Under which circumstances a clause stands. */
export type ConditionName = keyof typeof CONDITIONS;

/** Every circumstance by its name. */
export const CONDITION_NAMES = Object.keys(CONDITIONS) as readonly ConditionName[];

export function holds(condition: ConditionName | undefined, document: ConventionDocument): boolean {
  return condition === undefined || CONDITIONS[condition](document);
}

function hasRole(document: ConventionDocument, role: string): boolean {
  return document.parties.some((party) => party.role === role);
}
