import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { programmes } from './lifecycles.ts';
import { transact } from './transact.ts';

/** Registers the programme's first terms; every later act names the version it was decided under. */
export function registerProgramme(
  desk: Desk,
  request: Request & { readonly terms: ProgrammeTerms },
): Promise<Answer<ProgrammeTerms>> {
  const { act, key, terms } = request;
  const about = { key, act, verb: 'register-programme', facts: terms, programmeVersion: terms.version };
  return transact(desk, about, async (transaction) => {
    const subject = await transaction.load(programmes, terms.programmeId);
    const decision = subject.decide({ type: 'RegisterProgramme', terms, act });
    return decision.accepted ? done(terms) : refused(decision.refusal);
  });
}
