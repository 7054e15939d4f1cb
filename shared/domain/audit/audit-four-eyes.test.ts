import { describe, expect, it } from 'vitest';
import { contactEvents } from '../../../test/builders/a-contact-change.ts';
import { conventionDraft } from '../../../test/builders/a-convention.ts';
import { people, trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import { anAuditedLog } from '../../../test/builders/an-audited-log.ts';
import type { ContactEvent } from '../contact/events.ts';
import type { ConventionEvent } from '../convention/events.ts';
import type { PaymentBatchEvent } from '../payment-batch/events.ts';
import type { TrancheEvent } from '../tranche/events.ts';
import { auditFourEyes } from './audit-four-eyes.ts';
import type { AuditedEvent, AuditedLog, Logged } from './four-eyes-log.ts';

const { trancheId, conventionId } = trancheIdentity;
const BATCH = 'PB-20261008-1';

/** Events as they rest in the log, each in a commit of its own by the person that it names. */
function logged<Event extends AuditedEvent>(stream: string, events: readonly Event[], version = 1) {
  return events.map(
    (event, index): Logged<Event> => ({
      stream,
      version: index + 1,
      at: event.at,
      personId: event.by,
      personName: event.by,
      programmeVersion: version,
      event,
    }),
  );
}

const drafted: ConventionEvent = {
  type: 'ConventionDrafted',
  at: '2026-09-01T09:00:00.000Z',
  by: 'system',
  ...conventionDraft,
};
const changed = (by: string): ConventionEvent => ({
  type: 'AccountChanged',
  at: '2026-09-20T09:00:00.000Z',
  by,
  account: { rib: '999780000123456789012341', holder: 'Association Ajyal (exemple)' },
  attestationKey: 'papers/attestation.pdf',
});
const prepared = { type: 'BatchPrepared', at: '2026-10-08T09:00:00.000Z', by: people.preparer } as const;
const batchFacts = { batchId: BATCH, orders: [], totalCentimes: 0, executionOn: '2026-10-09' };
const released = (by: string): PaymentBatchEvent => ({
  type: 'BatchReleased',
  at: '2026-10-09T09:00:00.000Z',
  by,
  fileSha256: 'f'.repeat(64),
});

function aLog(
  tranche: readonly TrancheEvent[],
  parts: {
    readonly convention?: readonly ConventionEvent[];
    readonly batch?: readonly PaymentBatchEvent[];
    readonly contacts?: readonly ContactEvent[];
    readonly version?: number;
  } = {},
): AuditedLog {
  const { convention = [drafted], batch = [{ ...prepared, ...batchFacts }, released(people.releaser)] } =
    parts;
  const approvals = (few: number) => ({
    approvals: [
      { upToCentimes: 15_000_000, approvers: few },
      { upToCentimes: null, approvers: 3 },
    ],
  });
  return anAuditedLog({
    tranches: new Map([[trancheId, logged(`tranche-${trancheId}`, tranche, parts.version)]]),
    conventions: new Map([[conventionId, logged(`convention-${conventionId}`, convention)]]),
    contacts: new Map([['UPE-017', logged('contacts-UPE-017', parts.contacts ?? [])]]),
    batches: new Map([[BATCH, logged(`payment-batch-${BATCH}`, batch)]]),
    terms: new Map([
      [1, approvals(2)],
      [2, approvals(3)],
    ]),
  });
}

const sent = trancheEvents.sent;
const found = (log: AuditedLog) => auditFourEyes(log);
const rewritten = (type: TrancheEvent['type'], change: (event: TrancheEvent) => TrancheEvent) =>
  sent.map((event) => (event.type === type ? change(event) : event));

describe('audit: changes of contacts', () => {
  it('have no breach where another person confirmed each of them', () => {
    expect(found(aLog(sent, { contacts: contactEvents.declined }))).toEqual([]);
  });

  it('show whoever confirmed what they had asked for or entered', () => {
    const contacts = contactEvents.confirmed.map((event) => ({ ...event, by: 'officer-2' }));
    expect(found(aLog(sent, { contacts }))).toMatchObject([
      {
        rule: 'same-person',
        subject: 'UPE-017',
        personId: 'officer-2',
        parts: ['contact-requester', 'contact-confirmer'],
      },
    ]);
  });
});

describe('audit: a log in which the rule was kept', () => {
  it.each(Object.entries(trancheEvents))('has no breach at %s', (_, events) => {
    const facts = { by: people.holder, reason: 'Convention résiliée', releasedCentimes: 0 };
    const ended = { type: 'ConventionTerminated', at: '2026-10-04T09:00:00.000Z', ...facts } as const;
    expect(found(aLog(events, { convention: [drafted, ended] }))).toEqual([]);
  });

  it('has none where an approval was taken back and given by another', () => {
    const [first, second] = sent.filter(({ type }) => type === 'TrancheLevelApproved');
    const back = {
      type: 'TrancheApprovalTakenBack',
      at: first!.at,
      by: first!.by,
      level: 1,
      reason: 'x',
    } as const;
    const events = sent.flatMap((event) =>
      event === second ? [back, { ...first!, by: 'staff-finance-3' }, event] : [event],
    );
    expect(found(aLog(events))).toEqual([]);
  });

  it('has none where people change their parts after a return to the association', () => {
    const at = '2026-10-05T10:00:00.000Z';
    const returned = { type: 'TrancheReturnedForCorrection', at, by: 'x', reason: 'x' } as const;
    const again = sent.slice(trancheEvents.requestable.length).map((event) => {
      if (event.type === 'TrancheCertified') return { ...event, by: people.approvers[0] };
      const first = event.type === 'TrancheLevelApproved' && event.level === 1;
      return first ? { ...event, by: people.certifier } : event;
    });
    expect(found(aLog([...trancheEvents.certified, returned, ...again]))).toEqual([]);
  });
});

describe('audit: the hand of the product', () => {
  it('may follow within the act of a person, as a workflow that is started again does', () => {
    const restarted = {
      type: 'WorkflowRestarted',
      at: '2026-10-20T09:00:00.000Z',
      by: 'system',
      run: 2,
    } as const;
    const log = aLog([...sent, restarted]);
    const entries = log.tranches
      .get(trancheId)!
      .map((entry) => (entry.event === restarted ? { ...entry, personId: people.holder } : entry));
    expect(found({ ...log, tranches: new Map([[trancheId, entries]]) })).toEqual([]);
  });
});

describe('audit: one person for two acts', () => {
  it('names an approval that was rewritten to the first approver, and that one is missing', () => {
    const events = rewritten('TrancheLevelApproved', (event) => ({ ...event, by: people.approvers[0] }));
    expect(found(aLog(events))).toMatchObject([
      {
        rule: 'same-person',
        subject: trancheId,
        personId: people.approvers[0],
        parts: ['approver', 'approver'],
        entries: [{ stream: `tranche-${trancheId}`, version: 5 }, { version: 6 }],
      },
      { rule: 'approvals-missing', needed: 2, found: 1 },
    ]);
  });

  it.each([
    ['requester', people.requester],
    ['account-changer', people.accountChanger],
    ['certifier', people.certifier],
    ['approver', people.approvers[1]],
  ] as const)('names a release by the %s, by the tranche and by the file alone', (part, by) => {
    const breach = [{ rule: 'same-person', personId: by, parts: [part, 'releaser'] }];
    const inTranche = rewritten('PaymentSent', (event) => ({ ...event, by, releasedBy: by }) as TrancheEvent);
    expect(found(aLog(inTranche))).toMatchObject(breach);
    const inFile = [{ ...prepared, ...batchFacts }, released(by)];
    expect(found(aLog(sent, { batch: inFile }))).toMatchObject(breach);
  });

  it('names an approver who had changed the account, as the convention alone tells', () => {
    const silent = rewritten('TrancheRequested', (event) => {
      const { accountLastChangedBy: _, ...told } = event as Extract<
        TrancheEvent,
        { type: 'TrancheRequested' }
      >;
      return told;
    });
    expect(found(aLog(silent, { convention: [drafted, changed(people.approvers[0])] }))).toMatchObject([
      {
        rule: 'same-person',
        personId: people.approvers[0],
        parts: ['account-changer', 'approver'],
        entries: [{ stream: `convention-${conventionId}`, version: 2 }, { version: 5 }],
      },
    ]);
  });

  it('names a file that its preparer released, and an account that its changer verified', () => {
    const batch = [{ ...prepared, ...batchFacts }, released(people.preparer)];
    expect(found(aLog(trancheEvents.ordered, { batch }))).toMatchObject([
      { rule: 'same-person', subject: BATCH, parts: ['preparer', 'releaser'] },
    ]);
    const verified = { type: 'AccountVerified', at: '2026-09-21T09:00:00.000Z', by: 'a', rib: '1' } as const;
    expect(found(aLog([], { convention: [drafted, changed('a'), verified] }))).toMatchObject([
      { rule: 'same-person', subject: conventionId, parts: ['account-changer', 'account-verifier'] },
    ]);
  });

  it('names a suspension that its own author lifted, and none that another person did', () => {
    const suspended = {
      type: 'ConventionSuspended',
      at: '2026-10-01T09:00:00.000Z',
      by: 'a',
      reason: 'x',
    } as const;
    const resumed = (by: string) =>
      ({ type: 'ConventionResumed', at: '2026-10-09T09:00:00.000Z', by }) as const;
    expect(found(aLog([], { convention: [drafted, suspended, resumed('a')] }))).toMatchObject([
      { rule: 'same-person', subject: conventionId, parts: ['suspender', 'resumer'] },
    ]);
    const again = [drafted, suspended, resumed('b'), { ...suspended, by: 'b' }, resumed('a')];
    expect(found(aLog([], { convention: again }))).toEqual([]);
  });

  it('names an unknown order that one officer settled alone', () => {
    const facts = {
      orderId: `${trancheId}/1`,
      outcome: 'not-executed',
      reason: 'Lettre',
      by: 'staff-finance-5',
    } as const;
    const at = '2026-10-20T09:00:00.000Z';
    const settled: TrancheEvent[] = [
      ...trancheEvents.unknown,
      { type: 'PaymentSettlementProposed', at, ...facts },
      { type: 'PaymentSettled', at, ...facts, proposedBy: 'somebody-else' },
    ];
    expect(found(aLog(settled))).toMatchObject([
      { rule: 'same-person', parts: ['settlement-proposer', 'settlement-confirmer'] },
    ]);
  });
});

describe('audit: what is missing', () => {
  it('names a second approval that was taken out', () => {
    const without = sent.filter((event) => event.type !== 'TrancheLevelApproved' || event.level !== 2);
    expect(found(aLog(without))).toMatchObject([{ rule: 'approvals-missing', needed: 2, found: 1 }]);
  });

  it('names an order without any approval, once', () => {
    const without = sent.filter(({ type }) => type !== 'TrancheLevelApproved' && type !== 'TrancheApproved');
    expect(found(aLog(without))).toMatchObject([{ rule: 'approvals-missing', needed: 2, found: 0 }]);
  });

  it('asks for as many as the terms of that version', () => {
    expect(found(aLog(sent, { version: 2 }))).toMatchObject([
      { rule: 'approvals-missing', needed: 3, found: 2 },
    ]);
    expect(found(aLog(sent, { version: 9 }))).toMatchObject([{ rule: 'terms-missing', programmeVersion: 9 }]);
  });

  it('goes by the amount of the convention where the tranche was made smaller', () => {
    const more = { ...drafted, trancheAmountsCentimes: [15_000_001, 1, 1] } as ConventionEvent;
    expect(found(aLog(sent, { convention: [more] }))).toMatchObject([
      { rule: 'approvals-missing', needed: 3 },
    ]);
  });

  it('names a sending whose file nobody released', () => {
    expect(found(aLog(sent, { batch: [{ ...prepared, ...batchFacts }] }))).toMatchObject([
      { rule: 'release-missing' },
    ]);
  });

  it('names an event of another person than its commit', () => {
    const log = aLog(trancheEvents.certified);
    const entries = log.tranches
      .get(trancheId)!
      .map((entry) =>
        entry.event.type === 'TrancheCertified' ? { ...entry, personId: people.requester } : entry,
      );
    expect(found({ ...log, tranches: new Map([[trancheId, entries]]) })).toMatchObject([
      { rule: 'same-person', parts: ['requester', 'certifier'] },
      { rule: 'another-hand', personId: people.certifier },
    ]);
  });
});
