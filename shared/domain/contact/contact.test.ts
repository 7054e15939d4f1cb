import { describe, expect, it } from 'vitest';
import {
  aContactRequest,
  contactEvents,
  contactPaper,
  formerAccount,
  formerPresident,
  newAccount,
  newPresident,
} from '../../../test/builders/a-contact-change.ts';
import { aLinkAct, anAct } from '../../../test/builders/an-act.ts';
import { anApplicationFile } from '../../../test/builders/an-application-file.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { ContactCommand, RequestContactChange } from './commands.ts';
import { contact, findChange } from './contact.ts';
import { currentAssociation, currentFacts, holderOf, personIdOf } from './contact-facts.ts';
import type { ContactEvent } from './events.ts';
import { type ContactRefusal, type ContactRefusalCode, contactRefusalCodes } from './refusals.ts';
import type { ContactState } from './state.ts';

const LATER = '2026-06-02T09:00:00.000Z';
const officer = anAct({ personId: 'officer-1', at: LATER });
const other = anAct({ personId: 'officer-2', at: LATER });
const association = aLinkAct(LATER);
const auditor = anAct({ personId: 'auditor-1', role: 'auditor' });
const e = contactEvents;

function ask(changes: Partial<RequestContactChange> = {}): RequestContactChange {
  return {
    type: 'RequestContactChange',
    act: association,
    applicationId: 'UPE-017',
    changes: { president: newPresident },
    former: { president: formerPresident },
    paper: contactPaper,
    ...changes,
  };
}

const confirm = (act = other, change = 1) => ({ type: 'ConfirmContactChange', act, change }) as const;
const object = (act = association, change = 1) => ({ type: 'ObjectToContactChange', act, change }) as const;
const decline = (reason = 'Illisible', act = other, change = 1) =>
  ({ type: 'DeclineContactChange', act, change, reason }) as const;

const entered: readonly ContactEvent[] = [
  {
    ...aContactRequest(1, { president: newPresident }, { president: formerPresident }),
    by: 'officer-1',
    door: 'page',
  } as ContactEvent,
];
const { paper: _, ...paperless } = ask();

/** How a person comes to each refusal, and the facts that it gives. */
const provocations: Record<
  ContactRefusalCode,
  readonly [readonly ContactEvent[], ContactCommand, Partial<ContactRefusal>?]
> = {
  CONTACT_CHANGE_NOT_FOUND: [e.pending, confirm(other, 7)],
  CONTACT_CHANGE_PENDING: [e.pending, ask(), { change: 1 } as Partial<ContactRefusal>],
  CONTACT_CHANGE_SETTLED: [e.stopped, confirm()],
  CONTACT_CONFIRMED_ALREADY: [e.confirmed, confirm()],
  CONTACT_DECLINED_ALREADY: [e.declined, decline('Illisible', other, 2)],
  CONTACT_OBJECTED_ALREADY: [e.objected, object()],
  CONTACT_NOTHING_CHANGED: [[], ask({ changes: { president: { email: formerPresident.email } } })],
  CONTACT_PERSON_INCOMPLETE: [[], ask({ changes: { president: { name: newPresident.name } } })],
  CONTACT_PAPER_MISSING: [[], paperless],
  CONTACT_REASON_MISSING: [e.pending, decline(' ')],
  CONTACT_SAME_PERSON: [entered, confirm(officer), { personId: 'officer-1' } as Partial<ContactRefusal>],
  CONTACT_ROLE_NOT_ALLOWED: [[], ask({ act: auditor }), { role: 'auditor' } as Partial<ContactRefusal>],
};

describe('contacts: refusals', () => {
  it.each(contactRefusalCodes)('%s is reached', (code) => {
    const [events, command, facts = {}] = provocations[code];
    expect(refusalOf(decideAfter(contact, events, command))).toEqual({ code, ...facts });
  });

  it('bar every other role from confirming and declining, and the staff from objecting', () => {
    for (const act of [auditor, association, anAct({ role: 'finance-officer' })])
      for (const command of [confirm(act), decline('x', act)])
        expect(refusalOf(decideAfter(contact, e.pending, command)).code).toBe('CONTACT_ROLE_NOT_ALLOWED');
    expect(refusalOf(decideAfter(contact, e.pending, object(officer))).code).toBe('CONTACT_ROLE_NOT_ALLOWED');
  });

  it('say that what was stopped cannot be confirmed, declined or objected to again', () => {
    expect(refusalOf(decideAfter(contact, e.stopped, decline())).code).toBe('CONTACT_CHANGE_SETTLED');
    expect(refusalOf(decideAfter(contact, e.stopped, object())).code).toBe('CONTACT_OBJECTED_ALREADY');
    expect(refusalOf(decideAfter(contact, e.declined, object(association, 2))).code).toBe(
      'CONTACT_CHANGE_SETTLED',
    );
  });
});

describe('contacts: request', () => {
  it('is recorded with what stood on file and with its paper, and changes nothing yet', () => {
    const events = eventsOf(decideAfter(contact, [], ask()));
    expect(events).toEqual([
      {
        ...aContactRequest(1, { president: newPresident }, { president: formerPresident }),
        at: LATER,
        by: 'association-contact',
      },
    ]);
    const state = fold(contact, events);
    expect(state).toMatchObject({ version: 1, parts: {}, pending: [{ change: 1, requestedAt: LATER }] });
    expect(holderOf(state, 'president')).toBe(1);
  });

  it('waits beside another one that is about something else', () => {
    const account = ask({ changes: { account: newAccount }, former: { account: formerAccount } });
    expect(eventsOf(decideAfter(contact, e.pending, account))).toMatchObject([{ change: 2 }]);
    const again = { ...account, changes: { account: { ...newAccount, holder: 'Autre' } } };
    const both = [...e.pending, ...eventsOf(decideAfter(contact, e.pending, account))];
    expect(refusalOf(decideAfter(contact, both, again))).toEqual({
      code: 'CONTACT_CHANGE_PENDING',
      change: 2,
    });
  });

  it('is entered from paper by an officer too', () => {
    expect(eventsOf(decideAfter(contact, [], ask({ act: officer })))).toMatchObject([
      { by: 'officer-1', door: 'page' },
    ]);
  });
});

describe('contacts: facts', () => {
  const file = anApplicationFile();
  const filed = { file, contactEmail: 'bureau@ajyal.example' };

  it('are those of the file, at the proven address, while nothing was confirmed', () => {
    const facts = currentFacts(filed, fold(contact, e.pending));
    expect(facts.contact).toEqual({ ...file.association.contact, email: 'bureau@ajyal.example' });
    expect(facts.president).toEqual(file.association.president);
    expect(personIdOf(fold(contact, e.pending), 'president', 'UPE-017')).toBe('president-UPE-017');
  });

  it('name the new president after the confirmation, as another person and another holder', () => {
    const state = fold(contact, e.confirmed);
    expect(currentFacts(filed, state).president).toEqual(newPresident);
    expect(state).toMatchObject({ version: 2, since: LATER });
    expect([holderOf(state, 'president'), holderOf(state, 'contact')]).toEqual([2, 1]);
    expect(personIdOf(state, 'president', 'UPE-017')).toBe('president-UPE-017-v2');
    expect(currentAssociation(file.association, state)).toEqual({
      ...file.association,
      president: newPresident,
    });
  });

  it('keep the person at a new address, and the holder at a new number', () => {
    const at = { at: LATER, by: 'officer-2' };
    const moved: ContactEvent[] = [
      aContactRequest(
        1,
        { treasurer: { email: 'new@ajyal.example' } },
        { treasurer: file.association.treasurer },
      ),
      { type: 'ContactChangeConfirmed', ...at, change: 1 },
    ];
    const state = fold(contact, moved);
    expect(holderOf(state, 'treasurer')).toBe(2);
    expect(personIdOf(state, 'treasurer', 'UPE-017')).toBe('treasurer-UPE-017');
    const called = fold<ContactCommand, ContactState, ContactEvent, ContactRefusal>(contact, [
      ...moved,
      aContactRequest(
        2,
        { treasurer: { phone: '0612345678' } },
        { treasurer: { email: 'new@ajyal.example' } },
      ),
      { type: 'ContactChangeConfirmed', ...at, change: 2 },
    ]);
    expect(holderOf(called, 'treasurer')).toBe(2);
    expect(currentFacts(filed, called).treasurer).toEqual({
      ...file.association.treasurer,
      email: 'new@ajyal.example',
      phone: '0612345678',
    });
  });

  it('do not give a new person the number of the one before', () => {
    const president = { ...file.association.president, phone: '0611111111' };
    const withPhone = anApplicationFile({ association: { ...file.association, president } });
    const state = fold(contact, e.confirmed);
    expect(currentFacts({ ...filed, file: withPhone }, state).president).not.toHaveProperty('phone');
    expect(currentAssociation(withPhone.association, state).president).not.toHaveProperty('phone');
  });

  it('stay as they were when the association takes its request back, and nobody else may', () => {
    const withdraw = (act = association) => ({ type: 'WithdrawContactChange', act, change: 1 }) as const;
    const withdrawn = [...e.pending, ...eventsOf(decideAfter(contact, e.pending, withdraw()))];
    expect(fold(contact, withdrawn)).toMatchObject({ pending: [], settled: [{ outcome: 'withdrawn' }] });
    expect(currentFacts(filed, fold(contact, withdrawn)).president).toEqual(file.association.president);
    const codeOf = (events: readonly ContactEvent[], asked: ContactCommand) =>
      refusalOf(decideAfter(contact, events, asked)).code;
    expect(codeOf(withdrawn, withdraw())).toBe('CONTACT_CHANGE_SETTLED');
    expect(codeOf(withdrawn, object())).toBe('CONTACT_CHANGE_SETTLED');
    expect(codeOf(e.pending, withdraw(officer))).toBe('CONTACT_ROLE_NOT_ALLOWED');
    expect(codeOf(entered, withdraw())).toBe('CONTACT_ROLE_NOT_ALLOWED');
  });

  it('stay as they were when the change was declined or stopped', () => {
    expect(currentFacts(filed, fold(contact, e.stopped)).president).toEqual(file.association.president);
    expect(findChange(fold(contact, e.declined), 2)).toMatchObject({
      outcome: 'declined',
      reason: 'Illisible',
    });
  });
});

describe('contacts: objection', () => {
  it('ends a pending change', () => {
    const events = [...e.pending, ...eventsOf(decideAfter(contact, e.pending, object()))];
    expect(fold(contact, events)).toMatchObject({ pending: [], settled: [{ outcome: 'stopped' }] });
  });

  it('leaves a confirmed change in force and notes it', () => {
    const state = fold(contact, [...e.confirmed, ...eventsOf(decideAfter(contact, e.confirmed, object()))]);
    expect(state).toMatchObject({ version: 2, settled: [{ outcome: 'confirmed', objectedAt: LATER }] });
  });
});
