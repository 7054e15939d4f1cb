import type { Door, Role, StaffRole } from '../kernel/act.ts';

export const staffRefusalCodes = [
  'STAFF_NOT_FOUND',
  'STAFF_REGISTERED_ALREADY',
  'STAFF_DOOR_NOT_ALLOWED',
  'STAFF_ROLE_NOT_ALLOWED',
  'STAFF_ROLE_PROPOSED_ALREADY',
  'STAFF_ROLE_GRANTED_ALREADY',
  'STAFF_ROLE_NOT_PROPOSED',
  'STAFF_ROLE_NOT_HELD',
  'STAFF_ROLES_INCOMPATIBLE',
  'STAFF_SAME_PERSON',
] as const;

/** Why the staff register refused a command. A code in `_ALREADY` means: this very command has had its effect. */
export type StaffRefusal =
  | { readonly code: 'STAFF_NOT_FOUND' | 'STAFF_REGISTERED_ALREADY' | 'STAFF_SAME_PERSON' }
  | { readonly code: 'STAFF_DOOR_NOT_ALLOWED'; readonly door: Door }
  | {
      readonly code: 'STAFF_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    }
  | {
      readonly code:
        | 'STAFF_ROLE_PROPOSED_ALREADY'
        | 'STAFF_ROLE_GRANTED_ALREADY'
        | 'STAFF_ROLE_NOT_PROPOSED'
        | 'STAFF_ROLE_NOT_HELD';
      readonly role: StaffRole;
    }
  /** One person may not hold both: who authorises does not pay (decree 330-66), who audits does nothing else. */
  | { readonly code: 'STAFF_ROLES_INCOMPATIBLE'; readonly role: StaffRole; readonly holds: StaffRole };
