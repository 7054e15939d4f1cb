import type { Act } from '../kernel/act.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { type ActName, mayAct } from '../roles/acts.ts';
import { changedParts, differs, isAccountChange } from './changes.ts';
import type {
  ConfirmContactChange,
  ContactCommand,
  DeclineContactChange,
  ObjectToContactChange,
  RequestContactChange,
  WithdrawContactChange,
} from './commands.ts';
import type { ContactEvent } from './events.ts';
import { evolveContact } from './evolve-contact.ts';
import type { ContactRefusal } from './refusals.ts';
import type { ContactChange, ContactState, SettledChange } from './state.ts';

type Outcome = Decision<ContactEvent, ContactRefusal>;

/**
 * Whom the programme writes to and recognises, as versioned facts beside the application file. A change is asked for
 * with its paper, and takes effect only when an officer who did not ask for it has compared it with that paper.
 */
export const contact: Decider<ContactCommand, ContactState, ContactEvent, ContactRefusal> = {
  lifecycle: 'contacts',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve: evolveContact,
};

function decide(command: ContactCommand, state: ContactState): Outcome {
  if (command.type === 'RequestContactChange') return request(command, state);
  const found = findChange(state, command.change);
  if (!found) return refuse({ code: 'CONTACT_CHANGE_NOT_FOUND' });
  switch (command.type) {
    case 'ConfirmContactChange':
      return confirm(command, found);
    case 'DeclineContactChange':
      return decline(command, found);
    case 'ObjectToContactChange':
      return object(command, found);
    case 'WithdrawContactChange':
      return withdraw(command, found);
    default:
      return assertNever(command);
  }
}

function request(command: RequestContactChange, state: ContactState): Outcome {
  const { act, applicationId, changes, former, paper } = command;
  if (act.actor.role !== 'association') {
    const barred = barredFrom(act, 'record-contact-change');
    if (barred) return barred;
  }
  if (!differs(changes, former)) return refuse({ code: 'CONTACT_NOTHING_CHANGED' });
  if (hasIncompletePerson(command)) return refuse({ code: 'CONTACT_PERSON_INCOMPLETE' });
  if (!paper) return refuse({ code: 'CONTACT_PAPER_MISSING' });
  const pending = state.status === 'absent' ? [] : state.pending;
  const parts = changedParts(changes);
  const same = pending.find((each) => changedParts(each.changes).some((part) => parts.includes(part)));
  if (same) return refuse({ code: 'CONTACT_CHANGE_PENDING', change: same.change });
  const change = state.status === 'absent' ? 1 : state.pending.length + state.settled.length + 1;
  const facts = { applicationId, change, changes, former, paper, door: act.door };
  return accept({ type: 'ContactChangeRequested', ...stamp(act), ...facts });
}

/** A new person is written to and called: without a name in both languages, a gender and an address nobody can. */
function hasIncompletePerson({ changes }: RequestContactChange): boolean {
  if (isAccountChange(changes)) return false;
  return Object.values(changes).some(
    ({ name, gender, email }) =>
      name !== undefined && (!name.fr || !name.ar || gender === undefined || email === undefined),
  );
}

function confirm({ act, change }: ConfirmContactChange, found: Found): Outcome {
  const barred = barredFrom(act, 'confirm-contact-change');
  if (barred) return barred;
  if ('outcome' in found) {
    if (found.outcome === 'confirmed') return refuse({ code: 'CONTACT_CONFIRMED_ALREADY' });
    return refuse({ code: 'CONTACT_CHANGE_SETTLED' });
  }
  const { personId } = act.actor;
  if (found.requestedBy === personId) return refuse({ code: 'CONTACT_SAME_PERSON', personId });
  return accept({ type: 'ContactChangeConfirmed', ...stamp(act), change });
}

function decline({ act, change, reason }: DeclineContactChange, found: Found): Outcome {
  const barred = barredFrom(act, 'confirm-contact-change');
  if (barred) return barred;
  if ('outcome' in found) {
    if (found.outcome === 'declined') return refuse({ code: 'CONTACT_DECLINED_ALREADY' });
    return refuse({ code: 'CONTACT_CHANGE_SETTLED' });
  }
  if (reason.trim() === '') return refuse({ code: 'CONTACT_REASON_MISSING' });
  return accept({ type: 'ContactChangeDeclined', ...stamp(act), change, reason });
}

/** Whoever was written to about the change may say no, once; only by the link in that mail. */
function object({ act, change }: ObjectToContactChange, found: Found): Outcome {
  const { role } = act.actor;
  if (role !== 'association') return refuse({ code: 'CONTACT_ROLE_NOT_ALLOWED', role });
  if ('outcome' in found) {
    if (found.outcome === 'declined' || found.outcome === 'withdrawn')
      return refuse({ code: 'CONTACT_CHANGE_SETTLED' });
    if (found.outcome === 'stopped' || found.objectedAt) return refuse({ code: 'CONTACT_OBJECTED_ALREADY' });
  }
  return accept({ type: 'ContactChangeObjected', ...stamp(act), change });
}

/** Only what the association asked for by its own link; what an officer entered from paper is objected to or declined. */
function withdraw({ act, change }: WithdrawContactChange, found: Found): Outcome {
  const { role } = act.actor;
  if (role !== 'association' || found.door !== 'link')
    return refuse({ code: 'CONTACT_ROLE_NOT_ALLOWED', role });
  if ('outcome' in found) return refuse({ code: 'CONTACT_CHANGE_SETTLED' });
  return accept({ type: 'ContactChangeWithdrawn', ...stamp(act), change });
}

type Found = ContactChange | SettledChange;

/** One change of the case, pending or settled; undefined when there is none of that number. */
export function findChange(state: ContactState, change: number): Found | undefined {
  if (state.status === 'absent') return undefined;
  return [...state.pending, ...state.settled].find((each) => each.change === change);
}

function barredFrom({ actor }: Act, name: ActName): Outcome | undefined {
  const { role } = actor;
  return mayAct([role], name) ? undefined : refuse({ code: 'CONTACT_ROLE_NOT_ALLOWED', role });
}
