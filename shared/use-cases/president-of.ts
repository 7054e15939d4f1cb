import { personIdOf } from '../domain/contact/contact-facts.ts';
import type { Party } from '../domain/convention/state.ts';
import type { OpenSignatureRound } from '../domain/signature/state.ts';
import { type Contacts, contactOf } from './contact-of.ts';
import type { Desk } from './desk.ts';
import { ASSOCIATION_PARTY } from './draft-convention.ts';
import { conventions } from './lifecycles.ts';
import { readCase } from './read-cases.ts';

/** Who presides an association in the place of the president of its application file. */
export interface President {
  readonly personId: string;
  /** In French, as the log names people. */
  readonly name: string;
}

/** The president whom a confirmed change has put in the place of the file's; undefined while it is the file's. */
export function newPresidentOf(applicationId: string, contacts: Contacts | undefined): President | undefined {
  const { state = { status: 'absent' } } = contacts ?? {};
  const person = state.status === 'absent' ? undefined : state.parts.president;
  if (!person || person.person === 1) return undefined;
  const personId = personIdOf(state, 'president', applicationId);
  return { personId, name: person.facts.name?.fr ?? personId };
}

/**
 * Why nobody can sign a convention for its association: it names a president who is not the president any more, so
 * that the one named has no power, and the one in power is not named. Undefined while they are the same person.
 */
export function presidentReplaced({ partyId, personId }: Party, president: President | undefined) {
  if (partyId !== ASSOCIATION_PARTY || !president || personId === president.personId) return undefined;
  return { code: 'SIGNATURE_PRESIDENT_REPLACED' } as const;
}

/** The same, asked at the instant of signing. */
export async function presidentReplacedIn(
  desk: Pick<Desk, 'store'>,
  { conventionId, parties }: OpenSignatureRound,
  partyId: string,
) {
  const party = parties.find((each) => each.partyId === partyId);
  const convention = await readCase(desk, conventions, conventionId);
  if (!party || convention.status === 'absent') return undefined;
  const { applicationId } = convention;
  return presidentReplaced(party, newPresidentOf(applicationId, await contactOf(desk, applicationId)));
}
