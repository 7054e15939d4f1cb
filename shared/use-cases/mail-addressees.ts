import type { DraftFile } from '../domain/application/state.ts';
import type { Bilingual, StaffRole } from '../domain/kernel/act.ts';
import type { Locale } from '../i18n/locale.ts';
import { listStaff, readPerson } from './change-staff.ts';
import type { Desk } from './desk.ts';
import { ASSOCIATION_PARTY } from './draft-convention.ts';
import type { MailCase } from './mail-case.ts';

type Names = Partial<Bilingual>;

/** Somebody to write to, as the register or the file has them now. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
  /** In the languages that have it on file. */
  readonly names: Names;
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
        .map(({ email, name: own }) => staffed(email, own));
    }
    case 'person':
      return personOf(desk, name);
    case 'party': {
      if (name === ASSOCIATION_PARTY) return ofAssociation(about, 'president');
      const party = about.parties.find(({ partyId }) => partyId === name);
      return party ? personOf(desk, party.personId) : [];
    }
    default:
      return ofAssociation(about, kind);
  }
}

async function personOf(desk: Desk, personId: string): Promise<readonly Addressee[]> {
  const person = await readPerson(desk, personId);
  return person ? [staffed(person.email, person.name)] : [];
}

function staffed(email: string, names: Bilingual): Addressee {
  return { email, name: names.fr, names, language: 'fr', staff: true };
}

function ofAssociation({ application, language }: MailCase, part: string): readonly Addressee[] {
  if (!application) return [];
  const association: DraftFile['association'] = application.file.association;
  if (part === 'president' || part === 'treasurer') {
    const person = association?.[part];
    const email = person?.email;
    return email ? [applicant(email, person.name, language)] : [];
  }
  return [applicant(application.contactEmail, association?.contact?.name, language)];
}

function applicant(email: string, names: Names = {}, language: Locale): Addressee {
  return { email, name: names[language] ?? email, names, language, staff: false };
}
