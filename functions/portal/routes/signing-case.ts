import type { ExistingConvention, Party } from '../../../shared/domain/convention/state.ts';
import type { Refusal } from '../../../shared/domain/kernel/decider.ts';
import { maskedMobile } from '../../../shared/domain/kernel/moroccan-phone.ts';
import type { MandateRow } from '../../../shared/domain/mandate/state.ts';
import type { ExistingSignature } from '../../../shared/domain/signature/state.ts';
import { frozenDocument } from '../../../shared/use-cases/frozen-document.ts';
import { conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { mandateFor } from '../../../shared/use-cases/mandate-for.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { askedOf } from '../../../shared/use-cases/read-register.ts';
import { codeRoutes } from '../../../shared/use-cases/send-code.ts';
import { sentCodeChannel } from '../../../shared/use-cases/signing-code.ts';
import type { ShownRoutes, SigningCase, SigningDoor } from '../pages/signing/signing-case.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type SignedAmendment, signedAmendment, underItsNumber } from './amendments-reading.ts';
import { maskedEmail } from './masked.ts';

/** One round as a signatory meets it in a list. */
export interface AwaitedRound {
  readonly round: ExistingSignature;
  /** Of an amendment's round: under the amendment's number, with its document. */
  readonly convention: ExistingConvention;
  /** The party that the person stands for, as this person represents it. */
  readonly party: Party;
  /** The row by which the person may sign now. */
  readonly mandate?: MandateRow;
  /** Why the party's own person may not sign now. */
  readonly blocked?: Refusal;
  readonly signed?: SignedAmendment;
}

type Asked = Awaited<ReturnType<typeof askedOf>>;

/**
 * The open rounds of the parties that a person may sign for, and of those that name the person, oldest first. A listing:
 * it may lag, and the act is judged anew.
 */
export async function listRoundsOf(desk: PortalDesk, personId: string): Promise<readonly AwaitedRound[]> {
  const asked = await askedOf(desk, personId, desk.clock.now());
  const open = await listCases(desk, signatures, 'signatures/open');
  const rounds = await Promise.all(
    open.map((round) =>
      readRound(desk, round.status === 'absent' ? '' : round.signatureId, (parties) =>
        standOf(parties, personId, asked),
      ),
    ),
  );
  return rounds.filter((round) => round !== undefined);
}

/** A round with its convention and the person's party; undefined when the person stands for no party of it. */
export async function roundOf(
  desk: PortalDesk,
  signatureId: string,
  personId: string,
): Promise<AwaitedRound | undefined> {
  const asked = await askedOf(desk, personId, desk.clock.now());
  return readRound(desk, signatureId, (parties) => standOf(parties, personId, asked));
}

/** A round that awaits a party for which somebody could sign by a mandate that does not hold now. */
export interface LapsedStand {
  readonly party: Party;
  readonly refusal: Refusal;
}

/** Why a person of the register may not sign for any party that a round awaits; undefined for a stranger to them. */
export async function lapsedStand(
  desk: PortalDesk,
  signatureId: string,
  personId: string,
): Promise<LapsedStand | undefined> {
  const round = await readCase(desk, signatures, signatureId);
  if (round.status !== 'open') return undefined;
  const asked = await askedOf(desk, personId, desk.clock.now());
  for (const party of round.parties) {
    const answer = round.awaiting.includes(party.partyId) ? asked.get(party.partyId) : undefined;
    if (answer?.found === false && answer.refusal.code !== 'MANDATE_NONE')
      return { party, refusal: answer.refusal };
  }
  return undefined;
}

/** A round behind the link of one of its parties, and why its own person may not sign now. */
export async function roundOfParty(
  desk: PortalDesk,
  signatureId: string,
  partyId: string,
): Promise<AwaitedRound | undefined> {
  const found = await readRound(desk, signatureId, (parties) => {
    const party = parties.find((each) => each.partyId === partyId);
    return party && { party };
  });
  if (found?.round.status !== 'open') return found;
  const mandate = await mandateFor(desk, found.party, found.party.personId, desk.clock.now());
  return mandate.ok ? found : { ...found, blocked: mandate.refusal };
}

type Stand = Pick<AwaitedRound, 'party' | 'mandate' | 'blocked'>;

async function readRound(
  desk: PortalDesk,
  signatureId: string,
  standIn: (parties: readonly Party[]) => Stand | undefined,
): Promise<AwaitedRound | undefined> {
  const round = await readCase(desk, signatures, signatureId);
  if (round.status === 'absent') return undefined;
  const stand = standIn(round.parties);
  const convention = await readCase(desk, conventions, round.conventionId);
  if (!stand || convention.status === 'absent') return undefined;
  const signed = await signedAmendment(desk, round.amendmentId);
  return { round, convention: underItsNumber(convention, signed), ...stand, ...(signed ? { signed } : {}) };
}

/** The party that a mandate lets the person sign for; else the one that names the person, who is told why not now. */
function standOf(parties: readonly Party[], personId: string, asked: Asked): Stand | undefined {
  for (const party of parties) {
    const answer = asked.get(party.partyId);
    if (!answer?.found) continue;
    const { name, title } = answer.row.signatory;
    return { party: { ...party, personId, personName: name, title }, mandate: answer.row };
  }
  const party = parties.find((each) => each.personId === personId);
  const answer = party && asked.get(party.partyId);
  if (!party || answer?.found !== false) return undefined;
  return { party, blocked: answer.refusal };
}

/** All that the page shows of a round, behind one of its two doors. */
export async function readSigning(
  desk: PortalDesk,
  { round, party, convention, mandate, blocked, signed }: AwaitedRound,
  door: SigningDoor,
): Promise<SigningCase> {
  const { signatureId, documentSha256 } = round;
  const { partyId, personId } = party;
  const [terms, document, kept, routes, codeSent, trusted] = await Promise.all([
    readTerms(desk),
    frozenDocument(desk, convention),
    desk.documents.describe(round.revision.key),
    codeRoutes(desk, { signatureId, partyId, personId, door: door.kind }),
    sentCodeChannel(desk, { signatureId, partyId, personId, documentSha256 }),
    desk.qualifiedRoots?.() ?? [],
  ]);
  const assembled = 'document' in convention ? convention.document : undefined;
  return {
    door,
    round,
    convention,
    party,
    document,
    terms,
    pages: assembled?.pages ?? 0,
    sizeBytes: kept?.sizeBytes ?? assembled?.sizeBytes ?? 0,
    ...(signed ? { amendment: signed.text } : {}),
    routes: shownRoutes(routes, door),
    takesExternal: trusted.length > 0,
    ...(desk.remoteSigning ? { remoteService: desk.remoteSigning.name } : {}),
    ...(codeSent ? { codeSent } : {}),
    ...(mandate ? { mandate } : {}),
    ...(blocked ? { blocked } : {}),
  };
}

/** Whoever opened a link learns no address that they do not know; staff see their own. */
function shownRoutes({ email, sms }: ShownRoutes, { kind }: SigningDoor): ShownRoutes {
  return {
    ...(email ? { email: kind === 'link' ? maskedEmail(email) : email } : {}),
    ...(sms ? { sms: maskedMobile(sms) } : {}),
  };
}
