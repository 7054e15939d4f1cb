import type { Party } from '../domain/convention/state.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import type { Instant } from '../domain/kernel/calendar-day.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import type { MandatedPerson, MandateRow } from '../domain/mandate/state.ts';
import { type Answer, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { ASSOCIATION_PARTY } from './draft-convention.ts';
import { keepAttention, listAttention, passAttention } from './keep-attention.ts';
import { applications, registers, signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { mandateFor } from './mandate-for.ts';
import { holdersOf, readRegister } from './read-register.ts';

export interface AskedMandate {
  readonly signatureId: string;
  readonly party: Party;
  readonly personId: string;
  readonly at: Instant;
}

/**
 * The row for an act that a person is about to do for a party. Where the party's own person, or somebody whom the
 * register knows, has none that holds, the step is blocked and the programme officers are told at once whom to ask;
 * of a stranger nobody is told.
 */
export async function judgeMandate(desk: Desk, asked: AskedMandate): Promise<Answer<MandateRow>> {
  const { at, party, personId } = asked;
  const answer = await mandateFor(desk, party, personId, at);
  if (answer.ok) return answer;
  const isStranger = answer.refusal.code === 'MANDATE_NONE' && personId !== party.personId;
  if (isStranger) return refused({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
  await tellBlocked(desk, asked, answer.refusal);
  return answer;
}

/** Raised once for each row that does not hold, however often the person tries. */
export async function tellBlocked(
  desk: Desk,
  { at, party, personId, signatureId }: AskedMandate,
  refusal: Refusal & { readonly mandateId?: string; readonly lapsedOn?: string },
): Promise<void> {
  const { name } = await personNamed(desk, party, personId);
  const { code, lapsedOn, mandateId = `${party.partyId}/${personId}` } = refusal;
  const dated = lapsedOn === undefined ? {} : { lapsedOn };
  const ask = await whomToAsk(desk, party, at);
  const told = {
    ...dated,
    signatoryFr: name.fr,
    signatoryAr: name.ar,
    partyFr: party.organisation.fr,
    partyAr: party.organisation.ar,
    askFr: ask.fr,
    askAr: ask.ar,
  };
  const facts = { ...dated, name: name.fr, nameAr: name.ar, code, partyId: party.partyId, personId };
  await keepAttention(
    desk,
    { kind: 'mandate', id: `${mandateId}/${code}`, subject: subjectOf(party), facts },
    mail('mandate-lapsed', signatures.streamOf(signatureId), ['role:programme-officer'], told),
  );
}

/**
 * Troubles about mandates that are over: the person has a mandate that holds now, or the party got another one since.
 * Also asked for one party alone, when its register has changed.
 */
export async function passMandates(desk: Desk, partyId?: string): Promise<void> {
  const at = desk.clock.now();
  for (const { facts, id, kind, since } of await listAttention(desk)) {
    const about = facts.partyId ?? '';
    if (kind !== 'mandate' || (partyId !== undefined && about !== partyId)) continue;
    const asked = await readRegister(desk, about);
    const holders = await holdersOf(desk, about, at);
    const isOver = holders.some(({ mandateId, signatory }) => {
      const row = asked?.register.rows.find((each) => each.mandateId === mandateId);
      return signatory.personId === facts.personId || (row?.confirmed?.at ?? '') > since;
    });
    if (isOver) await passAttention(desk, { id, kind });
  }
}

async function personNamed(
  desk: Desk,
  party: Party,
  personId: string,
): Promise<Pick<MandatedPerson, 'name'>> {
  const asked = await readRegister(desk, party.partyId);
  const row = asked?.register.rows.find(({ signatory }) => signatory.personId === personId);
  return row?.signatory ?? { name: party.personName };
}

/** Who may sign for the party today; its organisation where nobody may. */
async function whomToAsk(desk: Desk, { organisation, partyId }: Party, at: Instant): Promise<Bilingual> {
  const holders = await holdersOf(desk, partyId, at);
  if (holders.length === 0) return organisation;
  const named = (language: 'fr' | 'ar', comma: string) =>
    holders
      .map(({ signatory }) => `${signatory.name[language]}${comma}${signatory.title[language]}`)
      .join(' · ');
  return { fr: named('fr', ', '), ar: named('ar', '، ') };
}

function subjectOf({ partyId, personId }: Party): string {
  return partyId === ASSOCIATION_PARTY
    ? applications.streamOf(personId.replace(/^president-/u, ''))
    : registers.streamOf(partyId);
}
