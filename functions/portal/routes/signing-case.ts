import type { ExistingConvention, Party } from '../../../shared/domain/convention/state.ts';
import type { Refusal } from '../../../shared/domain/kernel/decider.ts';
import type { MandateRow } from '../../../shared/domain/mandate/state.ts';
import type { ExistingSignature } from '../../../shared/domain/signature/state.ts';
import { conventionDocument } from '../../../shared/use-cases/convention-document.ts';
import { conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { askedOf } from '../../../shared/use-cases/read-register.ts';
import type { PortalDesk } from '../portal-desk.ts';

/** One round as an authority meets it in the list. */
export interface AwaitedRound {
  readonly round: ExistingSignature;
  readonly convention: ExistingConvention;
  /** The party that the person stands for, as this person represents it. */
  readonly party: Party;
  /** The row by which the person may sign now. */
  readonly mandate?: MandateRow;
  /** Why the party's own person may not sign now. */
  readonly blocked?: Refusal;
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
    open.map((round) => readRound(desk, round.status === 'absent' ? '' : round.signatureId, personId, asked)),
  );
  return rounds.filter((round) => round !== undefined);
}

/** A round with its convention and the person's party; undefined when the person stands for no party of it. */
export async function roundOf(
  desk: PortalDesk,
  signatureId: string,
  personId: string,
): Promise<AwaitedRound | undefined> {
  return readRound(desk, signatureId, personId, await askedOf(desk, personId, desk.clock.now()));
}

async function readRound(
  desk: PortalDesk,
  signatureId: string,
  personId: string,
  asked: Asked,
): Promise<AwaitedRound | undefined> {
  const round = await readCase(desk, signatures, signatureId);
  if (round.status === 'absent') return undefined;
  const stand = standOf(round.parties, personId, asked);
  const convention = await readCase(desk, conventions, round.conventionId);
  return stand && convention.status !== 'absent' ? { round, convention, ...stand } : undefined;
}

/** The party that a mandate lets the person sign for; else the one that names the person, who is told why not now. */
function standOf(
  parties: readonly Party[],
  personId: string,
  asked: Asked,
): Pick<AwaitedRound, 'party' | 'mandate' | 'blocked'> | undefined {
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

/** What the frozen PDF says: dated by its draft, with the account of its file, whatever happened since. */
export async function frozenDocument(desk: PortalDesk, convention: ExistingConvention) {
  const [drafting] = await desk.store.history(conventions.streamOf(convention.conventionId));
  const since = drafting?.act.at ?? convention.since;
  const account = { ...convention.account, ...convention.contents.account };
  return conventionDocument({ ...convention, since, account }, await readTerms(desk), desk);
}
