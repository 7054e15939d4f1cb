import type { ConventionFacts, Party } from '../domain/convention/state.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import { conventionModelOf } from '../domain/programme/convention-models.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { provinceByCode } from '../domain/territory/territory.ts';
import { gatePhrase } from '../i18n/gate-words.ts';
import { sentence } from '../i18n/sentence.ts';
import { conventionTexts } from '../i18n/texts/convention.ts';
import type {
  ConventionDocument,
  ConventionParty,
  PartyRole,
} from '../render/convention/convention-document.ts';
import { ASSOCIATION_PARTY } from './draft-convention.ts';

export interface Installation {
  readonly publicUrl: string;
  readonly sample: boolean;
}

/** All that the convention says, from the drafted case and the terms that it was drafted under. Dated by the draft. */
export function conventionDocument(
  state: ConventionFacts,
  terms: ProgrammeTerms,
  { publicUrl, sample }: Installation,
): ConventionDocument {
  const { association, unit, budget, account } = state.contents;
  const { name, frame, legalVisas, programmeId } = terms;
  return {
    model: conventionModelOf(state.modelId),
    number: state.number,
    assembledAt: state.since,
    datedOn: dayOf(state.since),
    place: terms.convention.place,
    programme: { programmeId, version: state.programmeVersion, name, frame, legalVisas },
    parties: state.parties.map((party, index) => partyOf(party, index, association)),
    unit: {
      name: unit.name,
      province: provinceByCode(unit.provinceCode)?.name ?? { fr: unit.provinceCode, ar: unit.provinceCode },
      commune: unit.commune,
      services: unit.services.map((service) => worded(`service.${service}`)),
    },
    amountCentimes: state.amountCentimes,
    budget: budget.lines,
    ownContributionCentimes: budget.ownContributionCentimes,
    tranches: terms.tranches.map(({ index, label, percent, gate }) => ({
      index,
      label,
      percent,
      condition: gatePhrase(gate, index),
      amountCentimes: state.trancheAmountsCentimes[index - 1] ?? 0,
    })),
    durationMonths: state.durationMonths,
    rib: account.rib,
    terms: terms.convention.modelTerms,
    verificationUrl: `${publicUrl}/verify/${state.number}`,
    sample,
  };
}

/** A party as the document names it; only the association's seat is in the file. */
export function partyOf(
  { partyId, organisation, personId, personName, title }: Party,
  index: number,
  association: ConventionFacts['contents']['association'],
): ConventionParty {
  return {
    partyId,
    role: roleOf(partyId, index),
    organisation,
    ...(partyId === ASSOCIATION_PARTY ? { details: seatOf(association) } : {}),
    signatory: { personId, name: personName, title },
  };
}

/** The first authority funds, the association receives, others take part. */
function roleOf(partyId: string, index: number): PartyRole {
  if (partyId === ASSOCIATION_PARTY) return 'beneficiary';
  return index === 0 ? 'funder' : 'operator';
}

function seatOf({ address, receiptNumber }: ConventionFacts['contents']['association']): Bilingual {
  const values = { street: address.street, town: address.town, receipt: receiptNumber };
  const seat = conventionTexts['convention.seat'];
  return { fr: sentence('fr', seat, values), ar: sentence('ar', seat, values) };
}

function worded(key: string): Bilingual {
  return isConventionText(key) ? conventionTexts[key] : { fr: key, ar: key };
}

function isConventionText(key: string): key is keyof typeof conventionTexts {
  return Object.hasOwn(conventionTexts, key);
}
