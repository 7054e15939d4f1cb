import type { ConventionMoney } from '../../shared/domain/recovery/balance.ts';
import type {
  ConfirmRecovery,
  ProposeRecovery,
  RecordReceipt,
} from '../../shared/domain/recovery/commands.ts';
import { anAct } from './an-act.ts';

/** 128 000 DH were paid and 100 000 DH of them spent and accepted, 5 000 DH of which a check refused. */
export const recoveryMoney: ConventionMoney = {
  terminated: false,
  paidCentimes: 12_800_000,
  reports: [
    {
      index: 1,
      final: true,
      standing: 'accepted',
      spentCentimes: 10_500_000,
      disallowedCentimes: 500_000,
    },
  ],
};

/** CV-UPE-017, as `aConvention` has it. */
export const recoveredConvention = {
  conventionId: 'CV-UPE-017',
  conventionNumber: 'UPE-2026-017',
  applicationId: 'UPE-017',
  callId: 'upe-2026-1',
  regionCode: 'MA-08',
} as const;

const finance = (personId: string, at: string) => anAct({ personId, role: 'finance-officer', at });

export const proposeRecovery: ProposeRecovery = {
  type: 'ProposeRecovery',
  act: finance('finance-1', '2027-03-01T09:00:00.000Z'),
  convention: recoveredConvention,
  money: recoveryMoney,
  amountCentimes: 2_800_000,
  reason: 'Solde non dépensé',
};

export const confirmRecovery: ConfirmRecovery = {
  type: 'ConfirmRecovery',
  act: finance('finance-2', '2027-03-02T09:00:00.000Z'),
  order: 1,
  money: recoveryMoney,
  checkers: ['finance-1'],
  repaymentDays: 30,
};

export const recordReceipt: RecordReceipt = {
  type: 'RecordReceipt',
  act: anAct({ personId: 'accountant-1', role: 'accountant', at: '2027-03-20T09:00:00.000Z' }),
  receivedOn: '2027-03-19',
  amountCentimes: 1_000_000,
  reference: 'Q-2027-114',
};
