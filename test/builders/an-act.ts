import type { Act, Door, Role } from '../../shared/domain/kernel/act.ts';
import type { Instant } from '../../shared/domain/kernel/calendar-day.ts';

export interface ActChanges {
  readonly personId?: string;
  readonly name?: string;
  readonly role?: Role;
  readonly door?: Door;
  readonly at?: Instant;
  readonly reason?: string;
}

/** A programme officer acts on a page, in the morning of 1 June 2026, while the call of `aProgramme` is open. */
export function anAct(changes: ActChanges = {}): Act {
  const { personId = 'staff-officer', name = 'Samira Tahiri', role = 'programme-officer' } = changes;
  const { door = 'page', at = '2026-06-01T09:00:00.000Z', reason } = changes;
  return { actor: { personId, name, role }, door, at, ...(reason === undefined ? {} : { reason }) };
}

/** A workflow acts, by its timer. */
export function aTimerAct(at?: Instant): Act {
  return anAct({ personId: 'system', name: 'Mithaq', role: 'system', door: 'timer', ...(at ? { at } : {}) });
}

/** An association acts, by its link. */
export function aLinkAct(at?: Instant): Act {
  const contact = { personId: 'association-contact', name: 'Aïcha Amlal' };
  return anAct({ ...contact, role: 'association', door: 'link', ...(at ? { at } : {}) });
}
