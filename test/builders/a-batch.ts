import type { PaymentBatchEvent } from '../../shared/domain/payment-batch/events.ts';
import type {
  BatchFiles,
  BatchOrder,
  ListPage,
  WantedPage,
} from '../../shared/domain/payment-batch/state.ts';
import { anAct } from './an-act.ts';

const at = '2026-10-08T09:00:00.000Z';
export const officer = anAct({ personId: 'staff-finance-4', role: 'finance-officer', at });
export const accountant = anAct({ personId: 'staff-accountant', role: 'accountant', at });
const prepares = { at, by: 'staff-finance-4' };
const releases = { at, by: 'staff-accountant' };

export function batchOrder(index: number, changes: Partial<BatchOrder> = {}): BatchOrder {
  return {
    orderId: `CV-UPE-017-${index}/1`,
    trancheId: `CV-UPE-017-${index}`,
    conventionNumber: 'UPE-2026-017',
    index,
    amountCentimes: 12_800_000,
    rib: '999780000123456789012341',
    beneficiary: { fr: 'Association Ajyal (exemple)', ar: 'جمعية أجيال (نموذج)' },
    ...changes,
  };
}

const [first, second] = [batchOrder(1), batchOrder(2, { amountCentimes: 7_680_050 })];
export const batchOrders = [first, second];
export const batchFacts = { batchId: 'PB-20261008-1', executionOn: '2026-10-08' };
const totalCentimes = 20_480_050;

/** The files of a revision. */
export function batchFiles(revision: number): BatchFiles {
  const folder = `batches/${revision}`;
  return {
    pdf: { key: `${folder}.pdf`, sha256: `a${revision}` },
    csv: { key: `${folder}.csv`, sha256: `b${revision}` },
    pain001: { key: `${folder}.xml`, sha256: `c${revision}` },
  };
}

export const wantedPages: readonly WantedPage[] = [{ key: 'batches/1/wanted-a.json', sha256: 'w', count: 3 }];
export const listPages: readonly ListPage[] = [
  { key: 'batches/1/orders-a.json', sha256: 'l', count: 2, totalCentimes },
];

const prepared: PaymentBatchEvent[] = [
  { type: 'BatchPrepared', ...prepares, ...batchFacts, orders: batchOrders, totalCentimes },
];
const files: PaymentBatchEvent = { type: 'BatchFilesAttached', ...prepares, files: batchFiles(1) };
const release: PaymentBatchEvent = {
  ...{ type: 'BatchReleased', ...releases, fileSha256: 'c1', releaser: accountant.actor },
};
const opened: PaymentBatchEvent[] = [
  { type: 'BatchOpened', ...prepares, ...batchFacts, preparer: officer.actor, wanted: wantedPages },
];
const leftOut = [{ trancheId: 'CV-UPE-018-1', code: 'TRANCHE_NOT_APPROVED' }];
const closed: PaymentBatchEvent[] = [
  ...opened,
  { type: 'BatchOrdersAdded', ...prepares, from: 0, orders: [first], leftOut: [] },
  { type: 'BatchOrdersAdded', ...prepares, from: 1, orders: [second], leftOut },
  { type: 'BatchClosed', ...prepares, pages: listPages, count: 2, totalCentimes },
];

/** What happened to a batch of two orders until it stood at each point of its way; `long...` by the long way. */
export const batchEvents = {
  prepared,
  filed: [...prepared, files],
  released: [...prepared, files, release],
  opened,
  closed,
  longFiled: [...closed, files],
  sending: [...closed, files, release],
  sent: [...closed, files, release, { type: 'BatchOrdersSent', ...releases, from: 0, count: 2 }],
  observed: [
    ...prepared,
    files,
    {
      type: 'BatchLinesTaken',
      ...releases,
      why: 'observed',
      lines: [
        {
          orderId: first.orderId,
          trancheId: first.trancheId,
          amountCentimes: first.amountCentimes,
          text: 'Le visa manque au dossier',
        },
      ],
      count: 1,
      totalCentimes: 7_680_050,
    },
  ],
} satisfies Record<string, readonly PaymentBatchEvent[]>;
