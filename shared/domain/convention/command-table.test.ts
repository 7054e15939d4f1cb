import { describe, expect, it } from 'vitest';
import {
  assembledDocument,
  conventionDraft,
  conventionEvents,
  conventionVisa,
} from '../../../test/builders/a-convention.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter } from '../../../test/builders/decisions.ts';
import type { ConventionCommand } from './commands.ts';
import { convention } from './convention.ts';
import type { ConventionRefusalCode } from './refusals.ts';
import type { ConventionStatus } from './state.ts';

const act = anAct({ role: 'administrator' });
const reason = 'Motif';
const { account } = conventionDraft.contents;
const open: readonly ConventionStatus[] = ['drafted', 'assembled', 'signing', 'in-force', 'suspended'];
const all = Object.keys(conventionEvents) as ConventionStatus[];
const assembledOnce: Partial<Record<ConventionStatus, ConventionRefusalCode>> = {
  withdrawn: 'CONVENTION_NOT_DRAFTED',
};

interface Row {
  readonly command: ConventionCommand;
  readonly acceptedAt: readonly ConventionStatus[];
  /** The refusal at every other status, unless the row names another. */
  readonly otherwise: ConventionRefusalCode;
  readonly but?: Partial<Record<ConventionStatus, ConventionRefusalCode>>;
}

const rows: readonly Row[] = [
  {
    command: { type: 'DraftConvention', act, ...conventionDraft },
    acceptedAt: ['absent'],
    otherwise: 'CONVENTION_DRAFTED_ALREADY',
  },
  {
    command: { type: 'RecordAssembly', act, ...assembledDocument },
    acceptedAt: ['drafted'],
    otherwise: 'CONVENTION_ASSEMBLED_ALREADY',
    but: assembledOnce,
  },
  {
    command: { type: 'OpenSigning', act, signatureId: 'CV-UPE-017-1', expiresOn: '2026-09-24' },
    acceptedAt: ['assembled'],
    otherwise: 'CONVENTION_NOT_ASSEMBLED',
    but: { signing: 'CONVENTION_SIGNING_ALREADY' },
  },
  {
    command: {
      type: 'BringIntoForce',
      act,
      finalDocumentKey: 'k',
      finalSha256: 'f',
      inForceOn: '2026-09-20',
    },
    acceptedAt: ['signing'],
    otherwise: 'CONVENTION_NOT_IN_SIGNING',
    but: { 'in-force': 'CONVENTION_IN_FORCE_ALREADY' },
  },
  {
    command: {
      type: 'ArchiveConvention',
      act,
      finalSha256: 'f'.repeat(64),
      revisionKey: 'k',
      revisionSha256: 'a',
      sizeBytes: 1,
      stampedAt: '2026-09-20T09:01:00.000Z',
    },
    acceptedAt: ['in-force', 'suspended', 'completed', 'terminated'],
    otherwise: 'CONVENTION_NOT_IN_FORCE',
  },
  {
    command: { type: 'RefuseConvention', act, partyId: 'agency', reason },
    acceptedAt: ['signing'],
    otherwise: 'CONVENTION_NOT_IN_SIGNING',
    but: { refused: 'CONVENTION_REFUSED_ALREADY' },
  },
  {
    command: { type: 'ExpireConvention', act },
    acceptedAt: ['signing'],
    otherwise: 'CONVENTION_NOT_IN_SIGNING',
    but: { expired: 'CONVENTION_EXPIRED_ALREADY' },
  },
  {
    command: { type: 'WithdrawConvention', act, reason },
    acceptedAt: ['drafted', 'assembled', 'signing'],
    otherwise: 'CONVENTION_NOT_WITHDRAWABLE',
    but: { withdrawn: 'CONVENTION_WITHDRAWN_ALREADY' },
  },
  {
    command: { type: 'SuspendConvention', act, reason },
    acceptedAt: ['in-force'],
    otherwise: 'CONVENTION_NOT_IN_FORCE',
    but: { suspended: 'CONVENTION_SUSPENDED_ALREADY' },
  },
  {
    command: { type: 'ResumeConvention', act },
    acceptedAt: ['suspended'],
    otherwise: 'CONVENTION_NOT_SUSPENDED',
    but: { 'in-force': 'CONVENTION_IN_FORCE_ALREADY' },
  },
  {
    command: {
      type: 'CompleteConvention',
      act,
      tranches: [1, 2, 3].map((index) => ({ index, status: 'paid' })),
      acceptedReports: [1, 2, 3],
      owedCentimes: 0,
    },
    acceptedAt: ['in-force'],
    otherwise: 'CONVENTION_NOT_IN_FORCE',
    but: { completed: 'CONVENTION_COMPLETED_ALREADY' },
  },
  {
    command: { type: 'ReopenConvention', act, index: 3 },
    acceptedAt: ['completed'],
    otherwise: 'CONVENTION_NOT_COMPLETED',
  },
  {
    command: { type: 'TerminateConvention', act, reason, tranches: [] },
    acceptedAt: ['in-force', 'suspended'],
    otherwise: 'CONVENTION_NOT_IN_FORCE',
    but: { terminated: 'CONVENTION_TERMINATED_ALREADY' },
  },
  {
    command: { type: 'VerifyAccount', act, rib: account.rib },
    acceptedAt: open,
    otherwise: 'CONVENTION_CLOSED',
  },
  {
    command: {
      type: 'ChangeAccount',
      act,
      account: { ...account, rib: '999780000123456789012438' },
      attestationKey: 'k',
    },
    acceptedAt: open,
    otherwise: 'CONVENTION_CLOSED',
  },
  {
    command: { type: 'RecordVisa', act, ...conventionVisa },
    acceptedAt: open,
    otherwise: 'CONVENTION_CLOSED',
  },
  {
    command: { type: 'ConfirmVisa', act },
    acceptedAt: [],
    otherwise: 'CONVENTION_CLOSED',
    but: Object.fromEntries(open.map((status) => [status, 'CONVENTION_VISA_MISSING'])),
  },
  {
    command: {
      type: 'ProposeAmendment',
      act,
      amendmentId: 'CV-UPE-017-a1',
      change: { kind: 'extension', before: 24, after: 36 },
      tranches: [],
    },
    acceptedAt: ['in-force'],
    otherwise: 'CONVENTION_NOT_IN_FORCE',
  },
  {
    command: { type: 'EndAmendment', act, amendmentId: 'CV-UPE-017-a1' },
    acceptedAt: [],
    otherwise: 'CONVENTION_AMENDMENT_NOT_OPEN',
  },
  {
    command: { type: 'RestartWorkflow', act },
    acceptedAt: all.filter((status) => status !== 'absent'),
    otherwise: 'CONVENTION_NOT_FOUND',
  },
];

describe('convention: every command at every status', () => {
  for (const { command, acceptedAt, otherwise, but } of rows) {
    for (const status of all) {
      const absent = status === 'absent' ? 'CONVENTION_NOT_FOUND' : undefined;
      const expected = acceptedAt.includes(status) ? 'accepted' : (absent ?? but?.[status] ?? otherwise);
      it(`${command.type} at ${status}: ${expected}`, () => {
        const decision = decideAfter(convention, conventionEvents[status], command);
        expect(decision.accepted ? 'accepted' : decision.refusal.code).toBe(expected);
        if (!decision.accepted && 'status' in decision.refusal) expect(decision.refusal.status).toBe(status);
      });
    }
  }
});
