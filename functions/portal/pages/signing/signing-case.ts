import type { ExistingConvention, Party } from '../../../../shared/domain/convention/state.ts';
import type { Refusal } from '../../../../shared/domain/kernel/decider.ts';
import type { MandateRow } from '../../../../shared/domain/mandate/state.ts';
import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import type { CodeChannel } from '../../../../shared/domain/signature/evidence.ts';
import type { ExistingSignature, SignatureAct } from '../../../../shared/domain/signature/state.ts';
import type { AmendmentDocument } from '../../../../shared/render/amendment/amendment-document.ts';
import type { ConventionDocument } from '../../../../shared/render/convention/convention-document.ts';
import type { FormFault } from '../../components/form.tsx';

/** The door by which a signatory came, and where its forms lead. */
export interface SigningDoor {
  /** A link came by mail; staff came by an account. */
  readonly kind: 'link' | 'page';
  /** The page itself; a signature is posted to it. */
  readonly path: string;
  readonly codePath: string;
  readonly refusePath: string;
  /** The page for a key that a trust service keeps. */
  readonly remotePath: string;
  /** Where the wish to sign by hand is posted; an authority's paper is arranged by the office. */
  readonly paperPath?: string;
  readonly pdfPath: string;
  /** Where whoever has acted is led. */
  readonly afterPath: string;
  /** The overview that the person came from. */
  readonly backPath: string;
}

/** Where a code can go, as the signatory may see it: the own address whole, behind a link with its middle hidden. */
export type ShownRoutes = Partial<Record<CodeChannel, string>>;

/** The case as the signatory reads it. */
export interface SigningCase {
  readonly door: SigningDoor;
  readonly round: ExistingSignature;
  readonly convention: ExistingConvention;
  readonly party: Party;
  readonly document: ConventionDocument;
  /** What is signed, where it is an amendment: number and document of `convention` are then its own. */
  readonly amendment?: AmendmentDocument;
  readonly terms: ProgrammeTerms;
  readonly pages: number;
  readonly sizeBytes: number;
  readonly routes: ShownRoutes;
  /** The way by which a code has left that is still alive. */
  readonly codeSent?: CodeChannel;
  /** The row by which a member of the staff may sign for the party. */
  readonly mandate?: MandateRow;
  /** Why the person whom the convention names may not sign now. */
  readonly blocked?: Refusal;
  /** Whether a PDF that was signed elsewhere is taken here. */
  readonly takesExternal: boolean;
  /** The trust service that keeps keys of people, where one is set up. */
  readonly remoteService?: string;
}

/** What was typed, and what was wrong with it. */
export interface SigningForm {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The signature that the signatory's own party has given. */
export function ownAct({ round, party }: Pick<SigningCase, 'round' | 'party'>): SignatureAct | undefined {
  return round.acts.find(({ partyId }) => partyId === party.partyId);
}

/** Whether the plan awaits the signatory's own party now. */
export function isOwnTurn({ round, party }: Pick<SigningCase, 'round' | 'party'>): boolean {
  return round.status === 'open' && round.awaiting.includes(party.partyId);
}
