import { describe, expect, it } from 'vitest';
import {
  aTranche,
  people,
  trancheAccount,
  trancheEvents,
  trancheIdentity,
} from '../../../test/builders/a-tranche.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { someGateFacts } from '../../../test/builders/some-gate-facts.ts';
import { fold } from '../kernel/decider.ts';
import type { ScheduleTranche } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { tranche } from './tranche.ts';

const at = '2026-10-10T09:00:00.000Z';

function schedule(changes: Partial<ScheduleTranche> = {}): ScheduleTranche {
  return { type: 'ScheduleTranche', act: aTimerAct(at), ...trancheIdentity, ...changes };
}

describe('tranche: schedule', () => {
  it('keeps the identity and starts with the first attempt and run', () => {
    const events = eventsOf(decideAfter(tranche, [], schedule()));
    expect(events).toEqual([{ type: 'TrancheScheduled', at, by: 'system', ...trancheIdentity }]);
    expect(fold(tranche, events)).toEqual({
      status: 'scheduled',
      ...trancheIdentity,
      attempt: 1,
      pastOrders: [],
      since: at,
      run: 1,
    });
  });

  it('does not take an amount or an index that a schedule cannot have', () => {
    for (const amountCentimes of [0, -1, 0.5]) {
      expect(() => decideAfter(tranche, [], schedule({ amountCentimes }))).toThrow(RangeError);
    }
    for (const index of [0, 1.5]) {
      expect(() => decideAfter(tranche, [], schedule({ index }))).toThrow(RangeError);
    }
    expect(decideAfter(tranche, [], schedule({ amountCentimes: 1 })).accepted).toBe(true);
  });
});

describe('tranche: gate', () => {
  it('opens when the facts that it names hold, whatever the others', () => {
    const command = {
      type: 'OpenGate',
      act: aTimerAct(at),
      facts: someGateFacts({}, { 'papers.valid': false }),
    } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.scheduled, command));
    expect(events).toEqual([{ type: 'TrancheGateOpened', at, by: 'system' }]);
    expect(fold(tranche, events, aTranche('scheduled'))).toEqual({
      ...aTranche('scheduled'),
      status: 'requestable',
      since: at,
    });
  });

  it('stays closed and names the facts that are missing', () => {
    const facts = someGateFacts({}, { 'commitment.visa': false, 'account.verified': false });
    const command = { type: 'OpenGate', act: aTimerAct(at), facts } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.scheduled, command))).toEqual({
      code: 'TRANCHE_GATE_CLOSED',
      missing: ['commitment.visa', 'account.verified'],
    });
  });
});

describe('tranche: request', () => {
  const act = anAct({ personId: people.requester, role: 'association', door: 'link', at });

  it('keeps who asked, the account and who last changed it', () => {
    const accountLastChangedBy = people.accountChanger;
    const command = { type: 'RequestTranche', act, account: trancheAccount, accountLastChangedBy } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.requestable, command));
    expect(events).toEqual([
      { type: 'TrancheRequested', at, by: people.requester, account: trancheAccount, accountLastChangedBy },
    ]);
    expect(fold(tranche, events, aTranche('requestable'))).toEqual({
      ...aTranche('requestable'),
      status: 'requested',
      since: at,
      requestedBy: people.requester,
      requestedAt: at,
      account: trancheAccount,
      accountLastChangedBy,
    });
  });

  it('keeps no account changer when the account was never changed', () => {
    const command = { type: 'RequestTranche', act, account: trancheAccount } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.requestable, command));
    expect(events[0]).not.toHaveProperty('accountLastChangedBy');
    expect(fold(tranche, events, aTranche('requestable'))).not.toHaveProperty('accountLastChangedBy');
  });

  it('is refused to who last changed the account', () => {
    const accountLastChangedBy = people.requester;
    const command = { type: 'RequestTranche', act, account: trancheAccount, accountLastChangedBy } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.requestable, command))).toEqual({
      code: 'TRANCHE_FOUR_EYES',
      rule: 'account-changer',
      personId: people.requester,
    });
  });

  it('is done already when the same person asks again, and refused to another', () => {
    const command = { type: 'RequestTranche', act, account: trancheAccount } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.requested, command))).toEqual({
      code: 'TRANCHE_REQUESTED_ALREADY',
    });
    const other = { ...command, act: anAct({ personId: 'president-UPE-017' }) };
    expect(refusalOf(decideAfter(tranche, trancheEvents.requested, other))).toEqual({
      code: 'TRANCHE_NOT_REQUESTABLE',
      status: 'requested',
    });
    expect(refusalOf(decideAfter(tranche, trancheEvents.certified, command)).code).toBe(
      'TRANCHE_NOT_REQUESTABLE',
    );
  });
});

describe('tranche: return for correction', () => {
  it('gives the request back with the reason and forgets the chain of people', () => {
    const act = anAct({ personId: people.certifier, at });
    const command = { type: 'ReturnTranche', act, reason: 'Attestation illisible' } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.approved, command));
    expect(events).toEqual([
      { type: 'TrancheReturnedForCorrection', at, by: people.certifier, reason: 'Attestation illisible' },
    ]);
    expect(fold(tranche, events, aTranche('approved'))).toEqual({
      ...aTranche('requestable'),
      since: at,
      correction: 'Attestation illisible',
    });
  });

  it('is refused without a reason', () => {
    const command = { type: 'ReturnTranche', act: anAct(), reason: ' \n' } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.requested, command))).toEqual({
      code: 'TRANCHE_REASON_MISSING',
    });
  });

  it('no longer shows the correction once the association has asked again', () => {
    const again: readonly TrancheEvent[] = [
      ...trancheEvents.requested,
      { type: 'TrancheReturnedForCorrection', at, by: people.certifier, reason: 'Attestation illisible' },
      { type: 'TrancheRequested', at, by: people.requester, account: trancheAccount },
    ];
    expect(fold(tranche, again)).not.toHaveProperty('correction');
  });
});

describe('tranche: request taken back by the association', () => {
  const contact = anAct({ personId: 'contact-017', role: 'association', at });

  it('can be asked for again, by the contact as by the treasurer who asked', () => {
    for (const personId of ['contact-017', people.requester]) {
      const command = { type: 'TakeBackRequest', act: anAct({ personId, role: 'association', at }) } as const;
      const events = eventsOf(decideAfter(tranche, trancheEvents.requested, command));
      expect(events).toEqual([{ type: 'TrancheRequestTakenBack', at, by: personId }]);
      expect(fold(tranche, events, aTranche('requested'))).toEqual({
        ...aTranche('requestable'),
        since: at,
        takenBackAt: at,
      });
    }
  });

  it('begins anew: nothing of the old request stands in the next one', () => {
    const back: TrancheEvent = { type: 'TrancheRequestTakenBack', at, by: 'contact-017' };
    const command = { type: 'RequestTranche', act: contact, account: trancheAccount } as const;
    const again = eventsOf(decideAfter(tranche, [...trancheEvents.requested, back], command));
    expect(fold(tranche, [...trancheEvents.requested, back, ...again])).toEqual({
      ...aTranche('scheduled'),
      status: 'requested',
      since: at,
      requestedBy: 'contact-017',
      requestedAt: at,
      account: trancheAccount,
    });
  });
});
