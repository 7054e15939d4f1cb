import type { DraftFile } from '../domain/application/state.ts';
import type { Party } from '../domain/convention/state.ts';
import type { StaffRole } from '../domain/kernel/act.ts';
import type { Locale } from '../i18n/locale.ts';
import { listStaff, readPerson } from './change-staff.ts';
import type { Desk } from './desk.ts';
import { ASSOCIATION_PARTY } from './draft-convention.ts';
import type { MailCase } from './mail-case.ts';

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
      const party = about.parties.find(({ partyId }) => partyId === name);
      if (name === ASSOCIATION_PARTY)
        return party ? ofParty(about, party) : ofAssociation(about, 'president');
      return party ? personOf(desk, party.personId) : [];
    }
    default:
      return ofAssociation(about, kind);
  }
}

/** Whoever an amendment put in the president's place has an address of their own; the file keeps the first one's. */
function ofParty(about: MailCase, { email, personId, personName }: Party): readonly Addressee[] {
  const isOfFile = personId === `president-${about.facts.applicationId}`;
  if (isOfFile || email === undefined) return ofAssociation(about, 'president');
  return [{ email, name: personName[about.language], language: about.language, staff: false }];
}

async function personOf(desk: Desk, personId: string): Promise<readonly Addressee[]> {
  const person = await readPerson(desk, personId);
  return person ? [staffed(person.email, person.name.fr)] : [];
}

function staffed(email: string, name: string): Addressee {
  return { email, name, language: 'fr', staff: true };
}

function ofAssociation({ application, language }: MailCase, part: string): readonly Addressee[] {
  if (!application) return [];
  const association: DraftFile['association'] = application.file.association;
  if (part === 'president' || part === 'treasurer') {
    const person = association?.[part];
    const email = person?.email;
    if (!email) return [];
    const name = person.name?.[language] ?? email;
    return [{ email, name, language, staff: false, ...(person.phone ? { phone: person.phone } : {}) }];
  }
  const name = association?.contact?.name?.[language] ?? application.contactEmail;
  return [{ email: application.contactEmail, name, language, staff: false }];
}
