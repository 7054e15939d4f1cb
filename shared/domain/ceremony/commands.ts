import type { Party } from '../convention/state.ts';
import type { Act } from '../kernel/act.ts';
import type { MandateRow } from '../mandate/state.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';
import type { ConventionCheck } from './checklist.ts';
import type { CeremonyPlan, Manifest, Minutes, RehearsalFault } from './state.ts';

interface Command<Type extends string> {
  readonly type: Type;
  readonly act: Act;
}

export interface PlanCeremony extends Command<'PlanCeremony'>, CeremonyPlan {
  readonly ceremonyId: string;
  readonly manifest: Manifest;
  /** The parties that authorise by the list: those of the programme's authorities. */
  readonly parties: readonly Party[];
  readonly steps: readonly SigningStepTerms[];
}

export interface RecordRehearsal extends Command<'RecordRehearsal'> {
  readonly copies: number;
  readonly signatures: number;
  readonly millis: number;
  readonly faults: readonly RehearsalFault[];
}

export interface OpenCeremony extends Command<'OpenCeremony'> {
  /** What was found of every convention, just now. */
  readonly checks: readonly ConventionCheck[];
}

/** The workflow has opened the signing of every convention that could be opened. */
export type RecordRoundsOpened = Command<'RecordRoundsOpened'>;

export interface AuthoriseManifest extends Command<'AuthoriseManifest'> {
  readonly partyId: string;
  /** The root that the page showed. */
  readonly root: string;
  readonly codeChannel: 'email' | 'sms';
  readonly consentVersion: string;
  readonly typedName: string;
  readonly mandate?: MandateRow;
}

/** The workflow has signed for the party whatever could still be signed. */
export interface RecordApplied extends Command<'RecordApplied'> {
  readonly partyId: string;
}

export interface CloseCeremony extends Command<'CloseCeremony'> {
  readonly minutes: Minutes;
}

export type RestartWorkflow = Command<'RestartWorkflow'>;

export type CeremonyCommand =
  | PlanCeremony
  | RecordRehearsal
  | OpenCeremony
  | RecordRoundsOpened
  | AuthoriseManifest
  | RecordApplied
  | CloseCeremony
  | RestartWorkflow;
