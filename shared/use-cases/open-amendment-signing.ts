import { addDays, dayOf } from '../domain/kernel/calendar-day.ts';
import type { Request } from './acts.ts';
import { type Answer, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { amendments } from './lifecycles.ts';
import { openRound, signatureIdOf } from './open-signing.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

/** Opens the amendment's own round, by the programme's plan, on its frozen document. Answers the round's id. */
export async function openAmendmentSigning(
  desk: Desk,
  request: Request & { readonly amendmentId: string },
): Promise<Answer<string>> {
  const { act, amendmentId, key } = request;
  const terms = await readTerms(desk);
  const verb = 'open-amendment-signing';
  const about = { key, act, verb, facts: amendmentId, programmeVersion: terms.version };
  return transact(desk, about, async (transaction) => {
    const amendment = await transaction.load(amendments, amendmentId);
    const signatureId = signatureIdOf(amendmentId);
    const expiresOn = addDays(dayOf(act.at), terms.signing.expiryDays);
    const opened = amendment.decide({ type: 'OpenSigning', act, signatureId, expiresOn });
    if (!opened.accepted) return refused(opened.refusal);
    const state = amendment.state();
    if (state.status !== 'signing') return refused({ code: 'AMENDMENT_NOT_ASSEMBLED' });
    return openRound(transaction, { act, signing: state, terms });
  });
}
