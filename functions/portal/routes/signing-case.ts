import type { ExistingConvention, Party } from '../../../shared/domain/convention/state.ts';
import { maskedMobile } from '../../../shared/domain/kernel/moroccan-phone.ts';
import type { ExistingSignature } from '../../../shared/domain/signature/state.ts';
import { draftedConvention } from '../../../shared/use-cases/amendment-document.ts';
import { conventionDocument } from '../../../shared/use-cases/convention-document.ts';
import { conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { codeRoutes } from '../../../shared/use-cases/send-code.ts';
import { sentCodeChannel } from '../../../shared/use-cases/signing-code.ts';
import type { ShownRoutes, SigningCase, SigningDoor } from '../pages/signing/signing-case.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type SignedAmendment, signedAmendment, underItsNumber } from './amendments-reading.ts';
import { maskedEmail } from './case-reading.ts';

/** One round as a signatory meets it in a list. */
export interface AwaitedRound {
  readonly round: ExistingSignature;
  /** Of an amendment's round: under the amendment's number, with its document. */
  readonly convention: ExistingConvention;
  readonly party: Party;
  readonly signed?: SignedAmendment;
}

/** The open rounds that a person is a party of, oldest first. A listing: it may lag, and the act is judged anew. */
export async function listRoundsOf(desk: PortalDesk, personId: string): Promise<readonly AwaitedRound[]> {
  const open = await listCases(desk, signatures, 'signatures/open');
  const rounds = await Promise.all(
    open.map((round) =>
      roundOf(
        desk,
        round.status === 'absent' ? '' : round.signatureId,
        (party) => party.personId === personId,
      ),
    ),
  );
  return rounds.filter((round) => round !== undefined);
}

/** A round with its convention and the signatory's own party; undefined for whoever is no party of it. */
export async function roundOf(
  desk: PortalDesk,
  signatureId: string,
  isOwn: (party: Party) => boolean,
): Promise<AwaitedRound | undefined> {
  const round = await readCase(desk, signatures, signatureId);
  if (round.status === 'absent') return undefined;
  const party = round.parties.find(isOwn);
  const convention = await readCase(desk, conventions, round.conventionId);
  if (!party || convention.status === 'absent') return undefined;
  const signed = await signedAmendment(desk, round.amendmentId);
  const named = underItsNumber(convention, signed);
  return { round, party, convention: named, ...(signed ? { signed } : {}) };
}

/** All that the page shows of a round, behind one of its two doors. */
export async function readSigning(
  desk: PortalDesk,
  { round, party, convention, signed }: AwaitedRound,
  door: SigningDoor,
): Promise<SigningCase> {
  const { signatureId, documentSha256 } = round;
  const { partyId } = party;
  const [terms, document, kept, routes, codeSent] = await Promise.all([
    readTerms(desk),
    frozenDocument(desk, convention),
    desk.documents.describe(round.revision.key),
    codeRoutes(desk, { signatureId, partyId, door: door.kind }),
    sentCodeChannel(desk, { signatureId, partyId, documentSha256 }),
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
    ...(codeSent ? { codeSent } : {}),
  };
}

/** Whoever opened a link learns no address that they do not know; staff see their own. */
function shownRoutes({ email, sms }: ShownRoutes, { kind }: SigningDoor): ShownRoutes {
  return {
    ...(email ? { email: kind === 'link' ? maskedEmail(email) : email } : {}),
    ...(sms ? { sms: maskedMobile(sms) } : {}),
  };
}

/** What the frozen PDF says: dated by its draft, with what it said then, whatever amendments changed since. */
async function frozenDocument(desk: PortalDesk, convention: ExistingConvention) {
  return conventionDocument(await draftedConvention(desk, convention), await readTerms(desk), desk);
}
