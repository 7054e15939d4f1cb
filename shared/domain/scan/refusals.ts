import type { Role, StaffRole } from '../kernel/act.ts';

export const scanRefusalCodes = [
  'SCAN_ROLE_NOT_ALLOWED',
  'SCAN_EMPTY',
  'SCAN_TOO_LONG',
  'SCAN_FILES_ADDED_ALREADY',
] as const;

/** Why files were not taken into a scan. A code in `_ALREADY` means: this very command has had its effect. */
export type ScanRefusal =
  | { readonly code: 'SCAN_ROLE_NOT_ALLOWED'; readonly role: Role; readonly allowed: readonly StaffRole[] }
  | { readonly code: 'SCAN_EMPTY' | 'SCAN_FILES_ADDED_ALREADY' }
  | { readonly code: 'SCAN_TOO_LONG'; readonly pages: number; readonly pagesMax: number };
