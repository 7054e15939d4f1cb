import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { ASSOCIATION_PARTY } from './draft-convention.ts';
import type { Recipient } from './mail-intents.ts';

/** Who is told about the paper of a party: of the association its president and its contact, who may be another. */
export function paperReaders(partyId: string): readonly Recipient[] {
  return partyId === ASSOCIATION_PARTY ? ['president', 'contact'] : [`party:${partyId}`];
}

/** Where a paper is to be sent or brought, in both languages; the office's phone stands in every mail. */
export function paperPlace({ contact }: Pick<ProgrammeTerms, 'contact'>) {
  const { address, name } = contact;
  const own = address ? { fr: `${name.fr}, ${address.fr}`, ar: `${name.ar}، ${address.ar}` } : name;
  return { placeFr: own.fr, placeAr: own.ar };
}
