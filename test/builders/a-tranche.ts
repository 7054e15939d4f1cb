import { fold } from '../../shared/domain/kernel/decider.ts';
import type { TrancheEvent } from '../../shared/domain/tranche/events.ts';
import type { TrancheState } from '../../shared/domain/tranche/state.ts';
import { tranche } from '../../shared/domain/tranche/tranche.ts';

/** The people of a tranche, each another one. */
export const people = {
  requester: 'treasurer-017',
  certifier: 'staff-certifier',
  approvers: ['staff-finance-1', 'staff-finance-2', 'staff-finance-3'],
  preparer: 'staff-finance-4',
  releaser: 'staff-accountant',
  accountChanger: 'president-UPE-017',
  holder: 'staff-administrator',
} as const;

export const trancheIdentity = {
  trancheId: 'CV-UPE-017-1',
  conventionId: 'CV-UPE-017',
  applicationId: 'UPE-017',
  callId: 'upe-2026-1',
  regionCode: 'MA-08',
  index: 1,
  amountCentimes: 12_800_000,
  gate: 'convention.inForce and commitment.visa and account.verified',
} as const;

export const trancheAccount = { rib: '999780000123456789012341', holder: 'Association Ajyal (exemple)' };

const ORDER = 'CV-UPE-017-1/1';

export const bookedLine = { statementId: 'ST-1', lineId: '7', bookedOn: '2026-10-20' };

const scheduled: TrancheEvent[] = [
  { type: 'TrancheScheduled', at: '2026-10-01T09:00:00.000Z', by: 'system', ...trancheIdentity },
];

const requestable: TrancheEvent[] = [
  ...scheduled,
  { type: 'TrancheGateOpened', at: '2026-10-02T09:00:00.000Z', by: 'system' },
];

const requested: TrancheEvent[] = [
  ...requestable,
  {
    type: 'TrancheRequested',
    at: '2026-10-03T09:00:00.000Z',
    by: people.requester,
    account: trancheAccount,
    accountLastChangedBy: people.accountChanger,
  },
];

const certified: TrancheEvent[] = [
  ...requested,
  { type: 'TrancheCertified', at: '2026-10-05T09:00:00.000Z', by: people.certifier },
];

const firstLevel: TrancheEvent = {
  type: 'TrancheLevelApproved',
  at: '2026-10-06T09:00:00.000Z',
  by: people.approvers[0],
  level: 1,
  approversNeeded: 2,
};

const approved: TrancheEvent[] = [
  ...certified,
  firstLevel,
  { ...firstLevel, at: '2026-10-07T09:00:00.000Z', by: people.approvers[1], level: 2 },
  { type: 'TrancheApproved', at: '2026-10-07T09:00:00.000Z', by: people.approvers[1] },
];

const ordered: TrancheEvent[] = [
  ...approved,
  {
    type: 'PaymentOrdered',
    at: '2026-10-08T09:00:00.000Z',
    by: people.preparer,
    orderId: ORDER,
    batchId: 'PB-20261008-1',
    attempt: 1,
  },
];

const sent: TrancheEvent[] = [
  ...ordered,
  {
    type: 'PaymentSent',
    at: '2026-10-09T09:00:00.000Z',
    by: people.releaser,
    orderId: ORDER,
    releasedBy: people.releaser,
  },
];

const answer = { at: '2026-10-21T09:00:00.000Z', by: people.releaser, orderId: ORDER, evidence: bookedLine };

/** What happened to the first tranche of CV-UPE-017 until it stood at each status, by the shortest way. */
export const trancheEvents: Readonly<Record<TrancheState['status'], readonly TrancheEvent[]>> = {
  absent: [],
  scheduled,
  requestable,
  requested,
  certified,
  approved,
  ordered,
  observed: [
    ...ordered,
    {
      type: 'OrderObserved',
      at: '2026-10-09T09:00:00.000Z',
      by: people.releaser,
      orderId: ORDER,
      observation: 'Le visa manque au dossier',
    },
  ],
  sent,
  unknown: [
    ...sent,
    { type: 'PaymentUnknown', at: '2026-10-14T09:00:00.000Z', by: 'system', orderId: ORDER },
  ],
  paid: [...sent, { type: 'PaymentConfirmed', ...answer }],
  rejected: [...sent, { type: 'PaymentRejected', ...answer, reason: 'AC04' }],
  returned: [...sent, { type: 'PaymentReturned', ...answer, reason: 'AC01' }],
  'on-hold': [
    ...approved,
    {
      type: 'TrancheHeld',
      at: '2026-10-08T09:00:00.000Z',
      by: people.holder,
      reason: 'Plainte en cours',
    },
  ],
  withdrawn: [
    ...requestable,
    {
      type: 'TrancheWithdrawn',
      at: '2026-10-04T09:00:00.000Z',
      by: people.holder,
      reason: 'Convention résiliée',
    },
  ],
};

/** The first tranche of CV-UPE-017 at a status. */
export function aTranche<Status extends TrancheState['status']>(
  status: Status,
): Extract<TrancheState, { status: Status }> {
  const state = fold(tranche, trancheEvents[status]);
  if (state.status !== status) throw new Error(`The builder leads to ${state.status}, not to ${status}`);
  return state as Extract<TrancheState, { status: Status }>;
}
