import type { Party } from '../convention/state.ts';
import type { Instant } from '../kernel/calendar-day.ts';
import type { MandateRow } from '../mandate/state.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';
import type { CeremonyPlan, Manifest, Minutes, RehearsalFault } from './state.ts';

interface Event<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
  /** Person id of who acted. */
  readonly by: string;
}

export interface CeremonyPlanned extends Event<'CeremonyPlanned'>, CeremonyPlan {
  readonly ceremonyId: string;
  readonly manifest: Manifest;
  readonly parties: readonly Party[];
  readonly steps: readonly SigningStepTerms[];
}

export interface CeremonyRehearsed extends Event<'CeremonyRehearsed'> {
  readonly copies: number;
  readonly signatures: number;
  readonly millis: number;
  readonly faults: readonly RehearsalFault[];
}

export interface CeremonyOpened extends Event<'CeremonyOpened'> {
  readonly run: number;
}

export type RoundsOpened = Event<'RoundsOpened'>;

/** One decision over all conventions of the list; each is signed for it afterwards, in an event of its own. */
export interface ManifestAuthorised extends Event<'ManifestAuthorised'> {
  readonly partyId: string;
  readonly personName: string;
  readonly root: string;
  readonly codeChannel: 'email' | 'sms';
  readonly consentVersion: string;
  readonly typedName: string;
  readonly mandate?: MandateRow;
  readonly run: number;
}

export interface AuthorisationApplied extends Event<'AuthorisationApplied'> {
  readonly partyId: string;
}

export interface CeremonyClosed extends Event<'CeremonyClosed'> {
  readonly minutes: Minutes;
}

export interface WorkflowRestarted extends Event<'WorkflowRestarted'> {
  readonly run: number;
}

export type CeremonyEvent =
  | CeremonyPlanned
  | CeremonyRehearsed
  | CeremonyOpened
  | RoundsOpened
  | ManifestAuthorised
  | AuthorisationApplied
  | CeremonyClosed
  | WorkflowRestarted;
