import { assertNever } from '../kernel/decider.ts';
import { isAccountChange, personIn, replacesHolder, replacesPerson } from './changes.ts';
import type { ContactEvent } from './events.ts';
import {
  CONTACT_PARTS,
  type ContactChange,
  type ContactState,
  type PartStanding,
  type RecordedContacts,
  type SettledChange,
} from './state.ts';

/** The contacts after an event. An event about a change that there is not leaves them as they are. */
export function evolveContact(state: ContactState, event: ContactEvent): ContactState {
  if (event.type === 'ContactChangeRequested') {
    const { type: _, at: requestedAt, by: requestedBy, applicationId, ...asked } = event;
    const known = state.status === 'absent' ? empty(applicationId, requestedAt) : state;
    return { ...known, pending: [...known.pending, { ...asked, requestedBy, requestedAt }] };
  }
  if (state.status === 'absent') return state;
  const pending = state.pending.find(({ change }) => change === event.change);
  switch (event.type) {
    case 'ContactChangeConfirmed':
      return pending
        ? confirmed(settle(state, pending, { ...event, outcome: 'confirmed' }), pending, event.at)
        : state;
    case 'ContactChangeDeclined':
      return pending ? settle(state, pending, { ...event, outcome: 'declined' }) : state;
    case 'ContactChangeObjected':
      return pending ? settle(state, pending, { ...event, outcome: 'stopped' }) : objected(state, event);
    case 'ContactChangeWithdrawn':
      return pending ? settle(state, pending, { ...event, outcome: 'withdrawn' }) : state;
    default:
      return assertNever(event);
  }
}

function empty(applicationId: string, since: string): RecordedContacts {
  return { status: 'recorded', applicationId, version: 1, since, parts: {}, pending: [], settled: [] };
}

interface Settlement {
  readonly outcome: SettledChange['outcome'];
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
}

function settle(state: RecordedContacts, change: ContactChange, settlement: Settlement): RecordedContacts {
  const { outcome, at: settledAt, by: settledBy, reason } = settlement;
  const settled = { ...change, outcome, settledAt, settledBy, ...(reason === undefined ? {} : { reason }) };
  return {
    ...state,
    pending: state.pending.filter((each) => each !== change),
    settled: [...state.settled, settled],
  };
}

function confirmed(state: RecordedContacts, change: ContactChange, at: string): RecordedContacts {
  if (isAccountChange(change.changes)) return state;
  const parts: Record<string, PartStanding> = { ...state.parts };
  for (const part of CONTACT_PARTS) {
    const facts = personIn(change.changes, part);
    if (!facts) continue;
    const before = state.parts[part];
    const isNew = replacesPerson(change, part);
    parts[part] = {
      // The telephone of the one before is not the new person's.
      facts: isNew ? { phone: '', ...facts } : { ...before?.facts, ...facts },
      holder: (before?.holder ?? 1) + (replacesHolder(change, part) ? 1 : 0),
      person: (before?.person ?? 1) + (isNew ? 1 : 0),
      since: at,
      paperSha256: change.paper.sha256,
    };
  }
  return { ...state, parts, version: state.version + 1, since: at };
}

function objected(
  state: RecordedContacts,
  { change, at }: { readonly change: number; readonly at: string },
): RecordedContacts {
  const settled = state.settled.map((each) => (each.change === change ? { ...each, objectedAt: at } : each));
  return { ...state, settled };
}
