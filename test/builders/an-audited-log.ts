import type { AuditedLog } from '../../shared/domain/audit/four-eyes-log.ts';

/** A log to audit that holds the given cases and nothing else. */
export function anAuditedLog(parts: Partial<AuditedLog> = {}): AuditedLog {
  return {
    tranches: new Map(),
    conventions: new Map(),
    contacts: new Map(),
    batches: new Map(),
    rounds: new Map(),
    registers: new Map(),
    reports: new Map(),
    recoveries: new Map(),
    deepChecks: new Map(),
    credits: new Map(),
    terms: new Map(),
    ...parts,
  };
}
