import type { Role, StaffRole } from '../kernel/act.ts';
import type { ExpansionStatus } from './state.ts';

export const expansionRefusalCodes = [
  'EXPANSION_NOT_FOUND',
  'EXPANSION_ROLE_NOT_ALLOWED',
  'EXPANSION_CANDIDATE_INVALID',
  'EXPANSION_EMPTY',
  'EXPANSION_PROPOSED_ALREADY',
  'EXPANSION_NOT_PROPOSED',
  'EXPANSION_SAME_PERSON',
  'EXPANSION_REASON_MISSING',
  'EXPANSION_CONFIRMED_ALREADY',
  'EXPANSION_DECLINED_ALREADY',
  'EXPANSION_NOT_CANCELLABLE',
  'EXPANSION_CANCELLED_ALREADY',
  'EXPANSION_NOT_CONFIRMED',
  'EXPANSION_LAUNCH_BEGUN_ALREADY',
  'EXPANSION_NOT_LAUNCHING',
  'EXPANSION_NOT_PICKED',
  'EXPANSION_CASE_LAUNCHED_ALREADY',
  'EXPANSION_PICK_DROPPED_ALREADY',
  'EXPANSION_PICK_SETTLED',
  'EXPANSION_LAUNCH_INCOMPLETE',
  'EXPANSION_LAUNCHED_ALREADY',
] as const;

/** Why an expansion's command was refused. A code in `_ALREADY` means: this very command has had its effect. */
export type ExpansionRefusal =
  | {
      readonly code:
        | 'EXPANSION_NOT_FOUND'
        | 'EXPANSION_EMPTY'
        | 'EXPANSION_SAME_PERSON'
        | 'EXPANSION_REASON_MISSING'
        | 'EXPANSION_CONFIRMED_ALREADY'
        | 'EXPANSION_DECLINED_ALREADY'
        | 'EXPANSION_CANCELLED_ALREADY'
        | 'EXPANSION_LAUNCH_BEGUN_ALREADY'
        | 'EXPANSION_LAUNCHED_ALREADY';
    }
  | {
      readonly code: 'EXPANSION_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    }
  | {
      readonly code:
        | 'EXPANSION_PROPOSED_ALREADY'
        | 'EXPANSION_NOT_PROPOSED'
        | 'EXPANSION_NOT_CANCELLABLE'
        | 'EXPANSION_NOT_CONFIRMED'
        | 'EXPANSION_NOT_LAUNCHING';
      readonly status: ExpansionStatus;
    }
  | {
      readonly code:
        | 'EXPANSION_CANDIDATE_INVALID'
        | 'EXPANSION_NOT_PICKED'
        | 'EXPANSION_CASE_LAUNCHED_ALREADY'
        | 'EXPANSION_PICK_DROPPED_ALREADY'
        /** Launched and to be dropped, or dropped and to be launched. */
        | 'EXPANSION_PICK_SETTLED';
      readonly applicationId: string;
    }
  | { readonly code: 'EXPANSION_LAUNCH_INCOMPLETE'; readonly missing: readonly string[] };
