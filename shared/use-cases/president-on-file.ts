import { personIdOf } from '../domain/contact/contact-facts.ts';
import type { ExistingConvention } from '../domain/convention/state.ts';
import type { WantedChange } from './amendment-change.ts';
import { contactOf } from './contact-of.ts';
import type { Desk } from './desk.ts';
import { presidentTitle } from './draft-convention.ts';

/**
 * What is wanted, with the person filled in where the association's president is meant: the one whom a confirmed change
 * of contacts has put on file, who alone has the power to sign.
 */
export async function withPresident(
  desk: Pick<Desk, 'store'>,
  { applicationId }: ExistingConvention,
  wanted: WantedChange,
): Promise<WantedChange> {
  if (wanted.kind !== 'signatory' || wanted.person) return wanted;
  const contacts = await contactOf(desk, applicationId);
  if (!contacts) return wanted;
  const { email, gender, name } = contacts.facts.president;
  const personId = personIdOf(contacts.state, 'president', applicationId);
  const personName = { fr: name?.fr ?? '', ar: name?.ar ?? '' };
  const title = presidentTitle(gender ?? 'm');
  return { ...wanted, person: { personId, personName, title, ...(email ? { email } : {}) } };
}
