import type { Association } from '../application/application-file.ts';
import type { DraftFile } from '../application/state.ts';
import { CONTACT_PARTS, type ContactPart, type ContactState, type PersonFacts } from './state.ts';

/** Whom the programme writes to and recognises now. */
export type ContactFacts = { readonly [Part in ContactPart]: PersonFacts } & {
  /** Links to the association go here. */
  readonly contact: PersonFacts & { readonly email: string };
};

/** The file of a case, as far as it names people. `contactEmail`: the address that was proven by its first link. */
interface FiledPeople {
  readonly file: DraftFile;
  readonly contactEmail: string;
}

/** The facts of the file, with what confirmed changes have put in their place. */
export function currentFacts({ file, contactEmail }: FiledPeople, state: ContactState): ContactFacts {
  const association: DraftFile['association'] = file.association;
  const of = (part: ContactPart) => current(association?.[part] ?? {}, state, part);
  const contact = current({ ...association?.contact, email: contactEmail }, state, 'contact');
  return {
    contact: { ...contact, email: contact.email ?? contactEmail },
    president: of('president'),
    treasurer: of('treasurer'),
  };
}

function current(filed: PersonFacts, state: ContactState, part: ContactPart): PersonFacts {
  const changed = state.status === 'absent' ? undefined : state.parts[part]?.facts;
  const { phone, ...facts } = { ...filed, ...changed };
  return phone ? { ...facts, phone } : facts;
}

/** The association of a filed application with its people of now: what a new convention says of it. */
export function currentAssociation(association: Association, state: ContactState): Association {
  if (state.status === 'absent') return association;
  const people = CONTACT_PARTS.map((part) => {
    const { phone, ...facts } = { ...association[part], ...state.parts[part]?.facts };
    const { fr, ar } = facts.name;
    const name = { fr: fr ?? association[part].name.fr, ar: ar ?? association[part].name.ar };
    return [part, { ...facts, name, ...(phone ? { phone } : {}) }] as const;
  });
  return { ...association, ...Object.fromEntries(people) };
}

/** Which holder of a part the links of now belong to: 1 for the application file's. */
export function holderOf(state: ContactState, part: ContactPart): number {
  return state.status === 'absent' ? 1 : (state.parts[part]?.holder ?? 1);
}

/** The id of the person who plays a part now: another person has another id, at another address the same one. */
export function personIdOf(state: ContactState, part: ContactPart, applicationId: string): string {
  const person = state.status === 'absent' ? 1 : (state.parts[part]?.person ?? 1);
  return person === 1 ? `${part}-${applicationId}` : `${part}-${applicationId}-v${person}`;
}
