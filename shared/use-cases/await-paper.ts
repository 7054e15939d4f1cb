import { addDays, dayOf } from '../domain/kernel/calendar-day.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { paperPlace, paperReaders } from './paper-mails.ts';
import { readTerms } from './read-cases.ts';

const PAPER_DAYS_USUAL = 30;

/** How many days a paper may take to come. */
export function paperDaysOf({ signing }: Pick<ProgrammeTerms, 'signing'>): number {
  return signing.paperDays ?? PAPER_DAYS_USUAL;
}

/**
 * A party prefers to sign by hand: its paper has a last day of its own, and the round waits for it. Its people are
 * written to: what to print, where to send it, by when.
 */
export async function awaitPaper(
  desk: Desk,
  request: Request & { readonly signatureId: string; readonly partyId: string },
) {
  const { act, signatureId, partyId } = request;
  const terms = await readTerms(desk);
  const untilOn = addDays(dayOf(act.at), paperDaysOf(terms));
  const told = { ...paperPlace(terms), untilOn };
  return decideOne(desk, request, {
    verb: 'await-paper',
    lifecycle: signatures,
    id: signatureId,
    facts: partyId,
    command: { type: 'AwaitPaper', act, partyId, untilOn },
    consequences: () => ({
      deliveries: mail('paper-awaited', signatures.streamOf(signatureId), paperReaders(partyId), told),
    }),
  });
}
