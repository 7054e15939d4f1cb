import type { Party } from '../domain/convention/state.ts';
import type { StaffRole } from '../domain/kernel/act.ts';
import type { Locale } from '../i18n/locale.ts';
import { listStaff, readPerson } from './change-staff.ts';
import { personBehind, readChangeRecipient } from './contact-mails.ts';
import type { Desk } from './desk.ts';
import { ASSOCIATION_PARTY } from './draft-convention.ts';
import { partBehind } from './link-holders.ts';
import type { MailCase } from './mail-case.ts';
import { holdersOf } from './read-register.ts';

/** Somebody to write to, as the register or the file has them now. */
export interface Addressee {
  readonly email: string;
  /** As the file has it, of any kind. */
  readonly phone?: string;
  readonly name: string;
  readonly language: Locale;
  readonly staff: boolean;
}

/** The people behind a recipient: a part played in the case, a party, a role or a person of the staff. */
export async function addresseesOf(
  desk: Desk,
  about: MailCase,
  recipient: string,
): Promise<readonly Addressee[]> {
  const [kind = '', name = ''] = recipient.split(/:(.*)/su);
  switch (kind) {
    case 'role': {
      const staff = await listStaff(desk);
      return staff
        .filter(({ roles }) => roles.includes(name as StaffRole))
        .map(({ email, name: own }) => staffed(email, own.fr));
    }
    case 'person':
      return personOf(desk, name);
    case 'party': {
      if (name === ASSOCIATION_PARTY) return ofAssociation(about, recipient);
      const party = about.parties.find(({ partyId }) => partyId === name);
      return party ? personOf(desk, await signatoryOf(desk, party)) : [];
    }
    default:
      return ofAssociation(about, recipient);
  }
}

/** The person whom the convention names, while the mandate holds; else who may sign for the party now. */
async function signatoryOf(desk: Desk, { partyId, personId }: Party): Promise<string> {
  const holders = await holdersOf(desk, partyId, desk.clock.now());
  const own = holders.find(({ signatory }) => signatory.personId === personId);
  return (own ?? holders[0])?.signatory.personId ?? personId;
}

async function personOf(desk: Desk, personId: string): Promise<readonly Addressee[]> {
  const person = await readPerson(desk, personId);
  return person ? [staffed(person.email, person.name.fr)] : [];
}

function staffed(email: string, name: string): Addressee {
  return { email, name, language: 'fr', staff: true };
}

function ofAssociation({ contacts, language }: MailCase, recipient: string): readonly Addressee[] {
  if (!contacts) return [];
  const { facts, state } = contacts;
  const reader = readChangeRecipient(recipient);
  const part = partBehind(recipient) ?? 'contact';
  const person = reader ? personBehind(reader, facts, state) : facts[part];
  if (!person?.email) return [];
  const name = person.name?.[language] ?? person.email;
  const phone = person.phone ? { phone: person.phone } : {};
  return [{ email: person.email, name, language, staff: false, ...phone }];
}
