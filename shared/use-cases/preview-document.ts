import type { ApplicationFile } from '../domain/application/application-file.ts';
import { currentAssociation, personIdOf } from '../domain/contact/contact-facts.ts';
import type { ExistingConvention } from '../domain/convention/state.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import { trancheAmounts } from '../domain/programme/programme-queries.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import { changeOf, type WantedChange } from './amendment-change.ts';
import { writeAmendment } from './amendment-document.ts';
import { conventionDocument, type Installation } from './convention-document.ts';
import type { Desk } from './desk.ts';
import { associationParty, authoritiesOf, conventionIdOf } from './draft-convention.ts';
import { contacts } from './lifecycles.ts';
import { withPresident } from './president-on-file.ts';
import { readCase, readTerms } from './read-cases.ts';
import { typesetAmendment, typesetConvention } from './typeset-convention.ts';

type PreviewDesk = Desk & Installation & { readonly typesetter: Typesetter };

/**
 * The convention that an application would lead to, marked PROJET / مشروع on every page, without a number, without
 * signature fields and kept nowhere.
 */
export async function previewConvention(
  desk: PreviewDesk,
  applicationId: string,
  file: ApplicationFile,
  callId: string,
): Promise<Uint8Array> {
  const terms = await readTerms(desk);
  const { unit, budget, account } = file;
  const people = await readCase(desk, contacts, applicationId);
  const association = currentAssociation(file.association, people);
  const facts = {
    conventionId: conventionIdOf(applicationId),
    number: '',
    applicationId,
    callId,
    regionCode: unit.regionCode,
    amountCentimes: budget.requestedCentimes,
    trancheAmountsCentimes: trancheAmounts(terms, budget.requestedCentimes),
    parties: [
      ...authoritiesOf(terms),
      associationParty(association, personIdOf(people, 'president', applicationId)),
    ],
    contents: { association, unit, budget, account },
    account,
    programmeVersion: terms.version,
    modelId: terms.convention.modelId,
    durationMonths: terms.convention.durationMonths,
    since: desk.clock.now(),
    run: 1,
  };
  const document = { ...conventionDocument(facts, terms, desk), number: null };
  const verificationUrl = `${desk.publicUrl}/`;
  return (await typesetConvention(desk.typesetter, { ...document, verificationUrl })).pdf;
}

/** The amendment as it would read, in the same way; undefined when the convention was never in force. */
export async function previewAmendment(
  desk: PreviewDesk,
  state: ExistingConvention,
  wanted: WantedChange,
  motive: Bilingual,
): Promise<Uint8Array | undefined> {
  const index = (state.amendments?.length ?? 0) + 1;
  const change = changeOf(state, await withPresident(desk, state, wanted));
  const at = desk.clock.now();
  const { parties } = state;
  const { version: programmeVersion } = await readTerms(desk);
  const text = { number: null, index, at, change, motive, parties, programmeVersion };
  const document = await writeAmendment(desk, state, text);
  return document && (await typesetAmendment(desk.typesetter, document)).pdf;
}
