import { describe, expect, it } from 'vitest';
import {
  assembledDocument,
  conventionDraft,
  conventionEvents,
  conventionVisa,
} from '../../../test/builders/a-convention.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, refusalOf } from '../../../test/builders/decisions.ts';
import type { CompleteConvention, ConventionCommand } from './commands.ts';
import { convention } from './convention.ts';
import type { ConventionEvent } from './events.ts';
import { type ConventionRefusalCode, conventionRefusalCodes } from './refusals.ts';
import type { AmendmentChange } from './state.ts';

const act = anAct({ personId: 'staff-1' });
const at = '2026-11-01T09:00:00.000Z';
const reason = 'Motif';
const e = conventionEvents;
const { rib } = conventionDraft.contents.account;
const draft: ConventionCommand = { type: 'DraftConvention', act, ...conventionDraft };
const assembly: ConventionCommand = { type: 'RecordAssembly', act, ...assembledDocument };
const open: ConventionCommand = { type: 'OpenSigning', act, signatureId: 's', expiresOn: '2026-11-22' };
const inForce = { finalDocumentKey: 'k', finalSha256: 'f', inForceOn: '2026-11-01' };
const bring: ConventionCommand = { type: 'BringIntoForce', act, ...inForce };
const archived = {
  revisionKey: 'k',
  revisionSha256: 'a',
  sizeBytes: 1,
  stampedAt: at,
  finalSha256: 'f'.repeat(64),
};
const archive: ConventionCommand = { type: 'ArchiveConvention', act, ...archived };
const archivedOnce: ConventionEvent[] = [
  ...e['in-force'],
  { type: 'ConventionArchived', at, by: 'system', ...archived },
];
const refusal = { type: 'RefuseConvention', act, partyId: 'agency', reason } as const;
const visa: ConventionCommand = { type: 'RecordVisa', act, ...conventionVisa };
const recorded: ConventionEvent[] = [
  ...e.drafted,
  { type: 'VisaRecorded', at, by: 'staff-1', ...conventionVisa },
];
const confirmed: ConventionEvent[] = [...recorded, { type: 'VisaConfirmed', at, by: 'staff-2' }];
const verified: ConventionEvent[] = [...e.drafted, { type: 'AccountVerified', at, by: 'staff-1', rib }];
const account = { holder: 'Ajyal', rib };
const underWay = [{ index: 1, status: 'sent' }] as const;

const amendmentId = 'CV-UPE-017-a1';
const extension = { kind: 'extension', before: 24, after: 36 } as const;
const proposed: ConventionEvent[] = [
  ...e['in-force'],
  { type: 'AmendmentProposed', at, by: 'staff-1', amendmentId, kind: 'extension' },
];

function propose(change: Extract<AmendmentChange, { kind: 'extension' }>) {
  return { type: 'ProposeAmendment', act, amendmentId, change, tranches: [] } as const;
}

const complete = (changes: Partial<CompleteConvention> = {}): CompleteConvention => ({
  ...{ type: 'CompleteConvention', act, acceptedReports: [1, 2, 3], owedCentimes: 0 },
  tranches: [1, 2, 3].map((index) => ({ index, status: 'paid' })),
  ...changes,
});

/** How a person or a workflow comes to each refusal. */
const provocations: Record<ConventionRefusalCode, readonly [readonly ConventionEvent[], ConventionCommand]> =
  {
    CONVENTION_NOT_FOUND: [[], open],
    CONVENTION_DRAFTED_ALREADY: [e.drafted, draft],
    CONVENTION_TRANCHES_DO_NOT_ADD_UP: [[], { ...draft, amountCentimes: 1 }],
    CONVENTION_PARTIES_INVALID: [[], { ...draft, parties: [] }],
    CONVENTION_ASSEMBLED_ALREADY: [e.assembled, assembly],
    CONVENTION_NOT_DRAFTED: [e.withdrawn, assembly],
    CONVENTION_SIGNING_ALREADY: [e.signing, open],
    CONVENTION_NOT_ASSEMBLED: [e.drafted, open],
    CONVENTION_IN_FORCE_ALREADY: [e['in-force'], bring],
    CONVENTION_NOT_IN_SIGNING: [e.assembled, bring],
    CONVENTION_PARTY_UNKNOWN: [e.signing, { ...refusal, partyId: 'neighbour' }],
    CONVENTION_REASON_MISSING: [e.signing, { ...refusal, reason: ' ' }],
    CONVENTION_REFUSED_ALREADY: [e.refused, refusal],
    CONVENTION_EXPIRED_ALREADY: [e.expired, { type: 'ExpireConvention', act }],
    CONVENTION_NOT_IN_FORCE: [e.signing, { type: 'SuspendConvention', act, reason }],
    CONVENTION_ARCHIVED_ALREADY: [archivedOnce, archive],
    CONVENTION_ARCHIVE_OF_ANOTHER: [e['in-force'], { ...archive, finalSha256: 'g' }],
    CONVENTION_SUSPENDED_ALREADY: [e.suspended, { type: 'SuspendConvention', act, reason }],
    CONVENTION_SUSPENDED_BY_YOU: [
      e.suspended,
      { type: 'ResumeConvention', act: anAct({ personId: 'staff-administrator' }) },
    ],
    CONVENTION_NOT_SUSPENDED: [e.completed, { type: 'ResumeConvention', act }],
    CONVENTION_COMPLETED_ALREADY: [e.completed, complete()],
    CONVENTION_TRANCHES_OPEN: [e['in-force'], complete({ tranches: [] })],
    CONVENTION_NOTHING_PAID: [
      e['in-force'],
      complete({ tranches: [1, 2, 3].map((index) => ({ index, status: 'withdrawn' })) }),
    ],
    CONVENTION_REPORTS_OPEN: [e['in-force'], complete({ acceptedReports: [] })],
    CONVENTION_MONEY_OWED: [e['in-force'], complete({ owedCentimes: 1 })],
    CONVENTION_NOT_COMPLETED: [e['in-force'], { type: 'ReopenConvention', act, index: 1 }],
    CONVENTION_PAYMENT_UNDER_WAY: [
      e['in-force'],
      { type: 'TerminateConvention', act, reason, tranches: underWay },
    ],
    CONVENTION_TERMINATED_ALREADY: [e.terminated, { type: 'TerminateConvention', act, reason, tranches: [] }],
    CONVENTION_WITHDRAWN_ALREADY: [e.withdrawn, { type: 'WithdrawConvention', act, reason }],
    CONVENTION_NOT_WITHDRAWABLE: [e['in-force'], { type: 'WithdrawConvention', act, reason }],
    CONVENTION_CLOSED: [e.terminated, { type: 'VerifyAccount', act, rib }],
    CONVENTION_RIB_DIFFERS: [e.drafted, { type: 'VerifyAccount', act, rib: '0'.repeat(24) }],
    CONVENTION_RIB_UNCHANGED: [e.drafted, { type: 'ChangeAccount', act, account, attestationKey: 'k' }],
    CONVENTION_ACCOUNT_VERIFIED_ALREADY: [verified, { type: 'VerifyAccount', act, rib }],
    CONVENTION_ACCOUNT_CONTESTED_ALREADY: [
      [...e.drafted, { type: 'AccountContested', at, by: 'contact', rib }],
      { type: 'ContestAccount', act, rib },
    ],
    CONVENTION_SAME_PERSON: [recorded, { type: 'ConfirmVisa', act }],
    CONVENTION_VISA_CHANGED: [
      recorded,
      { type: 'ConfirmVisa', act: anAct({ personId: 'staff-9' }), enteredAt: '2026-01-01T09:00:00.000Z' },
    ],
    CONVENTION_VISA_MISSING: [e.drafted, { type: 'ConfirmVisa', act }],
    CONVENTION_VISA_CONFIRMED_ALREADY: [confirmed, visa],
    CONVENTION_AMENDMENT_INVALID: [e['in-force'], propose({ ...extension, after: 24 })],
    CONVENTION_AMENDMENT_OPEN_ALREADY: [proposed, propose(extension)],
    CONVENTION_AMENDMENT_NOT_OPEN: [e['in-force'], { type: 'EndAmendment', act, amendmentId }],
    CONVENTION_ROLE_NOT_ALLOWED: [e.signing, { type: 'RestartWorkflow', act }],
  };

describe('convention: refusals', () => {
  it('are each provoked', () => {
    expect(Object.keys(provocations).sort()).toEqual([...conventionRefusalCodes].sort());
  });

  for (const code of conventionRefusalCodes) {
    it(`${code}`, () => {
      const [events, command] = provocations[code];
      expect(refusalOf(decideAfter(convention, events, command)).code).toBe(code);
    });
  }

  it('ask for a reason wherever one is due', () => {
    for (const [events, command] of [
      [e.drafted, { type: 'WithdrawConvention', act, reason: '' }],
      [e['in-force'], { type: 'SuspendConvention', act, reason: '' }],
      [e['in-force'], { type: 'TerminateConvention', act, reason: '', tranches: [] }],
    ] as const) {
      expect(refusalOf(decideAfter(convention, events, command)).code).toBe('CONVENTION_REASON_MISSING');
    }
  });

  it('do not let a confirmed visa be confirmed again', () => {
    const again = { type: 'ConfirmVisa', act: anAct({ personId: 'staff-3' }) } as const;
    expect(refusalOf(decideAfter(convention, confirmed, again)).code).toBe(
      'CONVENTION_VISA_CONFIRMED_ALREADY',
    );
  });
});

describe('convention: events that do not fit', () => {
  it('leave the state as it is', () => {
    const events = Object.values(e).flatMap((way) => way.slice(-1));
    const fits: Record<string, readonly string[]> = {
      absent: ['ConventionDrafted'],
      drafted: ['ConventionAssembled', 'ConventionWithdrawn'],
      assembled: ['SigningOpened', 'ConventionWithdrawn'],
      signing: [
        'ConventionEnteredIntoForce',
        'ConventionRefused',
        'ConventionExpired',
        'ConventionWithdrawn',
      ],
      'in-force': ['ConventionSuspended', 'ConventionCompleted', 'ConventionTerminated'],
      suspended: ['ConventionTerminated'],
    };
    for (const [status, way] of Object.entries(e)) {
      const state = way.reduce(convention.evolve, convention.initial);
      const changing = events.filter((event) => convention.evolve(state, event) !== state);
      expect(changing.map(({ type }) => type).sort()).toEqual([...(fits[status] ?? [])].sort());
    }
    const drafted = e.drafted.reduce(convention.evolve, convention.initial);
    expect(convention.evolve(drafted, { type: 'VisaConfirmed', at, by: 'staff-2' })).toBe(drafted);
  });
});
