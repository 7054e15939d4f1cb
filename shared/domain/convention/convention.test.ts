import { describe, expect, it } from 'vitest';
import {
  aConvention,
  assembledDocument,
  conventionDraft,
  conventionEvents,
} from '../../../test/builders/a-convention.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { ConventionCommand, DraftConvention } from './commands.ts';
import { convention } from './convention.ts';
import type { ConventionStatus } from './state.ts';

const at = '2026-11-01T09:00:00.000Z';
const act = anAct({ personId: 'staff-1', at });
const timer = aTimerAct(at);
const reason = 'Manquement constaté';
const e = conventionEvents;

function outcome(status: ConventionStatus, command: ConventionCommand) {
  const events = eventsOf(decideAfter(convention, e[status], command));
  return { events, state: fold(convention, events, fold(convention, e[status])) };
}

const done = {
  type: 'CompleteConvention',
  act,
  tranches: [
    { index: 1, status: 'paid' },
    { index: 2, status: 'paid' },
    { index: 3, status: 'withdrawn' },
  ],
  acceptedReports: [1, 2],
  owedCentimes: 0,
} as const;

describe('convention: draft', () => {
  const draft = (changes: Partial<DraftConvention> = {}): DraftConvention => {
    return { type: 'DraftConvention', act: timer, ...conventionDraft, ...changes };
  };

  it('keeps parties, amounts and contents, with the account of the application', () => {
    const events = eventsOf(decideAfter(convention, [], draft()));
    expect(events).toEqual([{ type: 'ConventionDrafted', at, by: 'system', ...conventionDraft }]);
    expect(fold(convention, events)).toEqual({
      status: 'drafted',
      ...conventionDraft,
      account: conventionDraft.contents.account,
      since: at,
      run: 1,
    });
  });

  it('is refused when the tranches do not sum to the amount', () => {
    const trancheAmountsCentimes = [12_800_000, 7_680_000, 5_119_999];
    expect(refusalOf(decideAfter(convention, [], draft({ trancheAmountsCentimes })))).toEqual({
      code: 'CONVENTION_TRANCHES_DO_NOT_ADD_UP',
      amountCentimes: 25_600_000,
      sumCentimes: 25_599_999,
    });
  });

  it('is refused without parties, or with one twice', () => {
    for (const parties of [[], [...conventionDraft.parties, ...conventionDraft.parties.slice(0, 1)]]) {
      expect(refusalOf(decideAfter(convention, [], draft({ parties })))).toEqual({
        code: 'CONVENTION_PARTIES_INVALID',
        partyIds: parties.map(({ partyId }) => partyId),
      });
    }
  });

  it('does not take an amount that is not above zero', () => {
    for (const [amountCentimes, trancheAmountsCentimes] of [
      [0, [0]],
      [10, [20, -10]],
      [0.5, [0.5]],
    ] as const) {
      expect(() => decideAfter(convention, [], draft({ amountCentimes, trancheAmountsCentimes }))).toThrow(
        RangeError,
      );
    }
  });
});

describe('convention: assembly and signing', () => {
  it('freezes the document by its hash', () => {
    const command = { type: 'RecordAssembly', act: timer, ...assembledDocument } as const;
    const { events, state } = outcome('drafted', command);
    expect(events).toEqual([{ type: 'ConventionAssembled', at, by: 'system', ...assembledDocument }]);
    const expected = {
      ...aConvention('drafted'),
      status: 'assembled',
      since: at,
      document: assembledDocument,
    };
    expect(state).toEqual(expected);
  });

  it('tells a second assembly which document stands', () => {
    const command = { type: 'RecordAssembly', act: timer, ...assembledDocument, sha256: 'another' } as const;
    expect(refusalOf(decideAfter(convention, e.signing, command))).toEqual({
      code: 'CONVENTION_ASSEMBLED_ALREADY',
      documentKey: assembledDocument.documentKey,
      sha256: assembledDocument.sha256,
    });
  });

  it('is in signing under the id of its round', () => {
    const round = { signatureId: 'CV-UPE-017-1', expiresOn: '2026-11-22' };
    const { events, state } = outcome('assembled', { type: 'OpenSigning', act: timer, ...round });
    expect(events).toEqual([{ type: 'SigningOpened', at, by: 'system', ...round }]);
    expect(state).toEqual({ ...aConvention('assembled'), status: 'signing', since: at, ...round });
    const again = { type: 'OpenSigning', act: timer, ...round, signatureId: 'x' } as const;
    expect(refusalOf(decideAfter(convention, e.signing, again))).toEqual({
      code: 'CONVENTION_SIGNING_ALREADY',
      signatureId: 'CV-UPE-017-1',
    });
  });

  it('comes into force with its final document', () => {
    const facts = { finalDocumentKey: 'k', finalSha256: 'f', inForceOn: '2026-11-01' };
    const { events, state } = outcome('signing', { type: 'BringIntoForce', act: timer, ...facts });
    expect(events).toEqual([{ type: 'ConventionEnteredIntoForce', at, by: 'system', ...facts }]);
    expect(state).toEqual({ ...aConvention('signing'), status: 'in-force', since: at, ...facts });
  });

  it('is refused by a party with its reason', () => {
    const command = { type: 'RefuseConvention', act: timer, partyId: 'agency', reason } as const;
    const { events, state } = outcome('signing', command);
    expect(events).toEqual([{ type: 'ConventionRefused', at, by: 'system', partyId: 'agency', reason }]);
    const expected = { ...aConvention('signing'), status: 'refused', since: at, reason };
    expect(state).toEqual({ ...expected, refusedByPartyId: 'agency' });
    const stranger = { ...command, partyId: 'neighbour' };
    expect(refusalOf(decideAfter(convention, e.signing, stranger))).toEqual({
      code: 'CONVENTION_PARTY_UNKNOWN',
      partyId: 'neighbour',
    });
  });

  it('expires, or is withdrawn with a reason and what was there', () => {
    const expired = outcome('signing', { type: 'ExpireConvention', act: timer });
    expect(expired.events).toEqual([{ type: 'ConventionExpired', at, by: 'system' }]);
    expect(expired.state).toEqual({ ...aConvention('signing'), status: 'expired', since: at });
    for (const status of ['drafted', 'assembled', 'signing'] as const) {
      const withdrawn = outcome(status, { type: 'WithdrawConvention', act, reason });
      expect(withdrawn.events).toEqual([{ type: 'ConventionWithdrawn', at, by: 'staff-1', reason }]);
      const expected = { ...aConvention(status), status: 'withdrawn', since: at, reason };
      expect(withdrawn.state).toEqual(expected);
    }
  });
});

describe('convention: in force', () => {
  it('is suspended with a reason and resumed without it', () => {
    const suspended = outcome('in-force', { type: 'SuspendConvention', act, reason });
    expect(suspended.events).toEqual([{ type: 'ConventionSuspended', at, by: 'staff-1', reason }]);
    expect(suspended.state).toEqual({
      ...aConvention('in-force'),
      status: 'suspended',
      since: at,
      reason,
      suspendedBy: 'staff-1',
    });
    const resumed = outcome('suspended', { type: 'ResumeConvention', act });
    expect(resumed.events).toEqual([{ type: 'ConventionResumed', at, by: 'staff-1' }]);
    expect(resumed.state).toEqual({ ...aConvention('in-force'), since: at });
  });

  it('is not resumed by the person who suspended it', () => {
    const suspender = anAct({ personId: 'staff-administrator', at });
    expect(
      refusalOf(decideAfter(convention, e.suspended, { type: 'ResumeConvention', act: suspender })),
    ).toEqual({ code: 'CONVENTION_SUSPENDED_BY_YOU' });
  });

  it('is complete when every tranche is paid or withdrawn, accounted for, and nothing is owed', () => {
    const { events, state } = outcome('in-force', done);
    expect(events).toEqual([{ type: 'ConventionCompleted', at, by: 'staff-1' }]);
    expect(state).toEqual({ ...aConvention('in-force'), status: 'completed', since: at });
  });

  it.each([
    [
      { tranches: [{ index: 1, status: 'paid' } as const, { index: 2, status: 'returned' } as const] },
      { code: 'CONVENTION_TRANCHES_OPEN', indexes: [2, 3] },
    ],
    [
      { tranches: [1, 2, 3].map((index) => ({ index, status: 'withdrawn' }) as const) },
      { code: 'CONVENTION_NOTHING_PAID' },
    ],
    [{ acceptedReports: [1] }, { code: 'CONVENTION_REPORTS_OPEN', indexes: [2] }],
    [{ owedCentimes: 1 }, { code: 'CONVENTION_MONEY_OWED', owedCentimes: 1 }],
  ])('is not complete with %j', (changes, refusal) => {
    expect(refusalOf(decideAfter(convention, e['in-force'], { ...done, ...changes }))).toEqual(refusal);
  });

  it('is not complete while an amendment is being signed', () => {
    const amendmentId = 'CV-UPE-017-A1';
    const open = { type: 'AmendmentProposed', at, by: 'staff-1', amendmentId, kind: 'extension' } as const;
    expect(refusalOf(decideAfter(convention, [...e['in-force'], open], done))).toEqual({
      code: 'CONVENTION_AMENDMENT_OPEN_ALREADY',
      amendmentId,
    });
  });

  it('is in force again when money of a completed one comes back', () => {
    const { events, state } = outcome('completed', { type: 'ReopenConvention', act, index: 2 });
    expect(events).toEqual([{ type: 'ConventionReopened', at, by: 'staff-1', index: 2 }]);
    expect(state).toEqual({ ...aConvention('in-force'), since: at });
  });

  it('is terminated with what no tranche carries, unless a transfer is under way', () => {
    const terminate = { type: 'TerminateConvention', act, reason } as const;
    const tranches = [{ index: 1, status: 'paid' }] as const;
    const { events, state } = outcome('suspended', { ...terminate, tranches });
    const released = { reason, releasedCentimes: 12_800_000 };
    expect(events).toEqual([{ type: 'ConventionTerminated', at, by: 'staff-1', ...released }]);
    expect(state).toEqual({ ...aConvention('in-force'), status: 'terminated', since: at, ...released });
    for (const status of ['ordered', 'sent', 'unknown'] as const) {
      const underWay = { ...terminate, tranches: [...tranches, { index: 2, status }] };
      expect(refusalOf(decideAfter(convention, e['in-force'], underWay))).toEqual({
        code: 'CONVENTION_PAYMENT_UNDER_WAY',
        indexes: [2],
      });
    }
  });
});

describe('convention: restart of the workflow', () => {
  it('raises the run and nothing else', () => {
    const administrator = anAct({ personId: 'staff-9', role: 'administrator', at });
    const { events, state } = outcome('signing', { type: 'RestartWorkflow', act: administrator });
    expect(events).toEqual([{ type: 'WorkflowRestarted', at, by: 'staff-9', run: 2 }]);
    expect(state).toEqual({ ...aConvention('signing'), run: 2 });
  });
});
