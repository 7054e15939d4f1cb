import type { ExistingConvention, Party } from '../../../shared/domain/convention/state.ts';
import type { ExistingSignature } from '../../../shared/domain/signature/state.ts';
import { draftedConvention } from '../../../shared/use-cases/amendment-document.ts';
import { conventionDocument } from '../../../shared/use-cases/convention-document.ts';
import { conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type SignedAmendment, signedAmendment, underItsNumber } from './amendments-reading.ts';

/** One round as an authority meets it in the list. */
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
    open.map((round) => roundOf(desk, round.status === 'absent' ? '' : round.signatureId, personId)),
  );
  return rounds.filter((round) => round !== undefined);
}

/** A round with its convention and the person's own party; undefined when the person is no party of it. */
export async function roundOf(
  desk: PortalDesk,
  signatureId: string,
  personId: string,
): Promise<AwaitedRound | undefined> {
  const round = await readCase(desk, signatures, signatureId);
  if (round.status === 'absent') return undefined;
  const party = round.parties.find((candidate) => candidate.personId === personId);
  const convention = await readCase(desk, conventions, round.conventionId);
  if (!party || convention.status === 'absent') return undefined;
  const signed = await signedAmendment(desk, round.amendmentId);
  const named = underItsNumber(convention, signed);
  return { round, party, convention: named, ...(signed ? { signed } : {}) };
}

/** What the frozen PDF says: dated by its draft, with what it said then, whatever amendments changed since. */
export async function frozenDocument(desk: PortalDesk, convention: ExistingConvention) {
  return conventionDocument(await draftedConvention(desk, convention), await readTerms(desk), desk);
}
