import type { Association, Person } from '../domain/application/application-file.ts';
import type { Selected } from '../domain/application/state.ts';
import { currentAssociation, personIdOf } from '../domain/contact/contact-facts.ts';
import type { Party } from '../domain/convention/state.ts';
import type { Act, Bilingual } from '../domain/kernel/act.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import { trancheAmounts } from '../domain/programme/programme-queries.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { type Answer, done, refused } from './answer.ts';
import { contacts, conventions } from './lifecycles.ts';
import type { Transaction } from './transact.ts';

/** The association's party in every signing plan. */
export const ASSOCIATION_PARTY = 'association';

/** A president is named by the file: `president-<applicationId>`. */
export const PRESIDENT = 'president-';

export function conventionIdOf(applicationId: string): string {
  return `CV-${applicationId}`;
}

/** Within the append that awards the money: the convention of a selected application, and the start of its workflow. */
export async function draftConvention(
  transaction: Transaction,
  act: Act,
  terms: ProgrammeTerms,
  award: Selected,
): Promise<Answer<string>> {
  const conventionId = conventionIdOf(award.applicationId);
  const subject = await transaction.load(conventions, conventionId);
  const people = (await transaction.load(contacts, award.applicationId)).state();
  const { unit, budget, account } = award.file;
  const association = currentAssociation(award.file.association, people);
  const decision = subject.decide({
    type: 'DraftConvention',
    act,
    conventionId,
    number: conventionNumber(terms, award.applicationId, dayOf(act.at)),
    applicationId: award.applicationId,
    callId: award.awardCallId,
    regionCode: unit.regionCode,
    amountCentimes: budget.requestedCentimes,
    trancheAmountsCentimes: trancheAmounts(terms, budget.requestedCentimes),
    parties: [
      ...authoritiesOf(terms),
      associationParty(association, personIdOf(people, 'president', award.applicationId)),
    ],
    contents: { association, unit, budget, account },
    programmeVersion: terms.version,
    modelId: terms.convention.modelId,
    durationMonths: terms.convention.durationMonths,
  });
  if (!decision.accepted) return refused(decision.refusal);
  transaction.deliver({
    kind: 'start-workflow',
    workflow: 'convention',
    name: `convention-${conventionId}-r1`,
    input: { conventionId },
  });
  return done(conventionId);
}

/** `UPE-2026-017`: prefix, year of the award, number of the application's file. */
function conventionNumber(terms: ProgrammeTerms, applicationId: string, awardedOn: string): string {
  const fileNumber = applicationId.slice(applicationId.lastIndexOf('-') + 1);
  return `${terms.convention.numberPrefix}-${awardedOn.slice(0, 4)}-${fileNumber}`;
}

export function authoritiesOf({ authorities }: ProgrammeTerms): Party[] {
  return authorities.map(({ partyId, organisation, personId, personName, title }) => ({
    partyId,
    organisation,
    personId,
    personName,
    title,
  }));
}

export function associationParty({ name, president }: Association, personId: string): Party {
  return {
    partyId: ASSOCIATION_PARTY,
    organisation: name,
    personId,
    personName: president.name,
    title: presidentTitle(president.gender),
    email: president.email,
  };
}

export function presidentTitle(gender: Person['gender']): Bilingual {
  return gender === 'f' ? { fr: 'Présidente', ar: 'رئيسة الجمعية' } : { fr: 'Président', ar: 'رئيس الجمعية' };
}
