import type { Bilingual } from '../../domain/kernel/act.ts';
import { arabicText } from './arabic-text.ts';
import type { ConventionParty } from './convention-document.ts';
import { frenchText } from './french-text.ts';

/** A party as the pages print it: who, for whom, and what the text calls it. */
export function partyLines(party: ConventionParty, term: Bilingual) {
  return {
    partyId: party.partyId,
    organisation: sides(party.organisation),
    details: party.details === undefined ? null : sides(party.details),
    signatory: sides(party.signatory.name),
    title: sides(party.signatory.title),
    term: sides(term),
  };
}

/** A text with the marks of its language: spaces that do not break in French, isolates in Arabic. */
export function sides({ fr, ar }: Bilingual): Bilingual {
  return { fr: frenchText(fr), ar: arabicText(ar) };
}
