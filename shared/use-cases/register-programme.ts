import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { programmes } from './lifecycles.ts';
import { enterProgrammeMandates } from './programme-mandates.ts';
import { transact } from './transact.ts';

/**
 * Registers the programme's first terms; every later act names the version it was decided under. The authorities that
 * they name are the first rows of the register of mandates, in the same append.
 */
export function registerProgramme(
  desk: Desk,
  request: Request & { readonly terms: ProgrammeTerms },
): Promise<Answer<ProgrammeTerms>> {
  const { act, key, terms } = request;
  const about = { key, act, verb: 'register-programme', facts: terms, programmeVersion: terms.version };
  return transact(desk, about, async (transaction) => {
    const subject = await transaction.load(programmes, terms.programmeId);
    const decision = subject.decide({ type: 'RegisterProgramme', terms, act });
    if (!decision.accepted) return refused(decision.refusal);
    const wrong = await enterProgrammeMandates(transaction, act, terms);
    return wrong ? refused(wrong) : done(terms);
  });
}
