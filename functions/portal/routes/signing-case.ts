import type { ExistingConvention, Party } from '../../../shared/domain/convention/state.ts';
import type { ExistingSignature } from '../../../shared/domain/signature/state.ts';
import { conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import type { PortalDesk } from '../portal-desk.ts';

/** One round as an authority meets it in the list. */
export interface AwaitedRound {
  readonly round: ExistingSignature;
  readonly convention: ExistingConvention;
  readonly party: Party;
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
  return party && convention.status !== 'absent' ? { round, party, convention } : undefined;
}
