import { describe, expect, it } from 'vitest';
import { aTranche, people, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { TrancheEvent } from './events.ts';
import { tranche } from './tranche.ts';

const at = '2026-10-10T09:00:00.000Z';
const [first, second, third] = people.approvers;

function by(personId: string) {
  return anAct({ personId, role: 'finance-officer', at });
}

function approve(personId: string, approversNeeded = 2) {
  return { type: 'ApproveTranche', conventionInForce: true, act: by(personId), approversNeeded } as const;
}

function takeBack(personId: string, reason = 'Erreur de ligne') {
  return { type: 'TakeBackApproval', act: by(personId), reason } as const;
}

const oneLevel: readonly TrancheEvent[] = trancheEvents.approved.slice(0, -2);

describe('tranche: certify', () => {
  it('keeps who certified, with no approval yet', () => {
    const command = { type: 'CertifyTranche', conventionInForce: true, act: by(people.certifier) } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.requested, command));
    expect(events).toEqual([{ type: 'TrancheCertified', at, by: people.certifier }]);
    expect(fold(tranche, events, aTranche('requested'))).toEqual({
      ...aTranche('requested'),
      status: 'certified',
      since: at,
      certifiedBy: people.certifier,
      certifiedAt: at,
      approvals: [],
    });
  });

  it('is refused to the requester and to who changed the account', () => {
    for (const [personId, rule] of [
      [people.requester, 'requester'],
      [people.accountChanger, 'account-changer'],
    ] as const) {
      const command = { type: 'CertifyTranche', conventionInForce: true, act: by(personId) } as const;
      expect(refusalOf(decideAfter(tranche, trancheEvents.requested, command))).toEqual({
        code: 'TRANCHE_FOUR_EYES',
        rule,
        personId,
      });
    }
  });

  it('is done already for the same certifier, and refused to another', () => {
    const again = { type: 'CertifyTranche', conventionInForce: true, act: by(people.certifier) } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.certified, again)).code).toBe(
      'TRANCHE_CERTIFIED_ALREADY',
    );
    expect(refusalOf(decideAfter(tranche, trancheEvents.approved, again)).code).toBe('TRANCHE_NOT_REQUESTED');
    const other = { type: 'CertifyTranche', conventionInForce: true, act: by(first) } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.certified, other))).toEqual({
      code: 'TRANCHE_NOT_REQUESTED',
      status: 'certified',
    });
  });
});

describe('tranche: of a suspended convention', () => {
  const refused = { code: 'TRANCHE_CONVENTION_NOT_IN_FORCE' };

  it('is neither certified nor approved, and stays where it is', () => {
    const certify = { type: 'CertifyTranche', conventionInForce: false, act: by(people.certifier) } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.requested, certify))).toEqual(refused);
    for (const events of [trancheEvents.certified, oneLevel]) {
      const next = { ...approve('finance-9'), conventionInForce: false };
      expect(refusalOf(decideAfter(tranche, events, next))).toEqual(refused);
    }
  });
});

describe('tranche: approve', () => {
  it('waits for as many people as the amount asks for', () => {
    const one = eventsOf(decideAfter(tranche, trancheEvents.certified, approve(first, 3)));
    expect(one).toEqual([{ type: 'TrancheLevelApproved', at, by: first, level: 1, approversNeeded: 3 }]);
    const afterOne = fold(tranche, one, aTranche('certified'));
    expect(afterOne).toEqual({ ...aTranche('certified'), approvals: [{ by: first, at }] });
    const two = eventsOf(tranche.decide(approve(second, 3), afterOne));
    expect(two).toHaveLength(1);
    const afterTwo = fold(tranche, two, afterOne);
    const three = eventsOf(tranche.decide(approve(third, 3), afterTwo));
    expect(three).toEqual([
      { type: 'TrancheLevelApproved', at, by: third, level: 3, approversNeeded: 3 },
      { type: 'TrancheApproved', at, by: third },
    ]);
    expect(fold(tranche, three, afterTwo)).toEqual({
      ...aTranche('certified'),
      status: 'approved',
      since: at,
      approvals: [first, second, third].map((personId) => ({ by: personId, at })),
    });
  });

  it('approves at once when one person is enough', () => {
    const events = eventsOf(decideAfter(tranche, trancheEvents.certified, approve(first, 1)));
    expect(events.map(({ type }) => type)).toEqual(['TrancheLevelApproved', 'TrancheApproved']);
  });

  it('is refused at every level to each who acted before', () => {
    for (const [personId, rule] of [
      [people.requester, 'requester'],
      [people.certifier, 'certifier'],
      [people.accountChanger, 'account-changer'],
      [first, 'approver'],
    ] as const) {
      expect(refusalOf(decideAfter(tranche, oneLevel, approve(personId, 3)))).toEqual({
        code: 'TRANCHE_FOUR_EYES',
        rule,
        personId,
      });
    }
  });

  it('tells an approver who approves the approved once more that it was theirs', () => {
    expect(refusalOf(decideAfter(tranche, trancheEvents.approved, approve(second)))).toEqual({
      code: 'TRANCHE_FOUR_EYES',
      rule: 'approver',
      personId: second,
    });
    expect(refusalOf(decideAfter(tranche, trancheEvents.ordered, approve(second))).code).toBe(
      'TRANCHE_NOT_CERTIFIED',
    );
  });

  it('does not take a number of approvers that no programme can ask for', () => {
    for (const needed of [0, -1, 1.5]) {
      expect(() => decideAfter(tranche, trancheEvents.certified, approve(first, needed))).toThrow(RangeError);
    }
  });
});

describe('tranche: take back an approval', () => {
  it('removes the last approval, by its own person', () => {
    const events = eventsOf(decideAfter(tranche, oneLevel, takeBack(first)));
    expect(events).toEqual([
      { type: 'TrancheApprovalTakenBack', at, by: first, level: 1, reason: 'Erreur de ligne' },
    ]);
    expect(fold(tranche, events, fold(tranche, oneLevel))).toEqual({ ...aTranche('certified'), since: at });
  });

  it('takes the approved back to the level before', () => {
    const events = eventsOf(decideAfter(tranche, trancheEvents.approved, takeBack(second)));
    const state = fold(tranche, events, aTranche('approved'));
    expect(state).toEqual({ ...fold(tranche, oneLevel), since: at });
    expect(decideAfter(tranche, [...trancheEvents.approved, ...events], approve(third)).accepted).toBe(true);
  });

  it('is refused once the next level or an order has built on it', () => {
    expect(refusalOf(decideAfter(tranche, trancheEvents.approved, takeBack(first))).code).toBe(
      'TRANCHE_APPROVAL_USED',
    );
    for (const status of ['ordered', 'sent', 'paid'] as const) {
      expect(refusalOf(decideAfter(tranche, trancheEvents[status], takeBack(second))).code).toBe(
        'TRANCHE_APPROVAL_USED',
      );
    }
  });

  it('is refused to who has not approved, and without a reason', () => {
    expect(refusalOf(decideAfter(tranche, oneLevel, takeBack(second))).code).toBe(
      'TRANCHE_APPROVAL_NOT_YOURS',
    );
    expect(refusalOf(decideAfter(tranche, oneLevel, takeBack(first, ' '))).code).toBe(
      'TRANCHE_REASON_MISSING',
    );
  });
});
