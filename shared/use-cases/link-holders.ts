import { holderOf } from '../domain/contact/contact-facts.ts';
import { CONTACT_PARTS, type ContactPart } from '../domain/contact/state.ts';
import type { Desk } from './desk.ts';
import { ASSOCIATION_PARTY } from './draft-convention.ts';
import { contacts } from './lifecycles.ts';
import { readCase } from './read-cases.ts';

/** The part of the association that a recipient stands for; undefined for everybody else. */
export function partBehind(recipient: string): ContactPart | undefined {
  if (recipient === `party:${ASSOCIATION_PARTY}`) return 'president';
  return CONTACT_PARTS.find((part) => part === recipient);
}

/**
 * Which holder of a part the links of now belong to, counted from 1; undefined for a recipient who cannot be replaced.
 * It is raised in the very append that confirms another person or address: no link outlives its holder.
 */
export async function readHolder(
  desk: Pick<Desk, 'store'>,
  { applicationId, recipient }: { readonly applicationId: string; readonly recipient: string },
): Promise<number | undefined> {
  const part = partBehind(recipient);
  return part && holderOf(await readCase(desk, contacts, applicationId), part);
}
