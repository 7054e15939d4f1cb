import type { Bilingual } from '../../domain/kernel/act.ts';
import { dayOf } from '../../domain/kernel/calendar-day.ts';
import { sumCentimes } from '../../domain/kernel/money.ts';
import { groupRib } from '../../domain/kernel/rib.ts';
import type { BatchOrder } from '../../domain/payment-batch/state.ts';
import { formatAmountAr, formatAmountFr } from '../../i18n/amount.ts';
import { formatDayAr, formatDayFr } from '../../i18n/dates.ts';
import { amountInWordsAr, amountInWordsFr } from '../amount/amount-in-words.ts';
import { attached, type PaperSource } from '../attached.ts';
import { arabicText } from '../convention/arabic-text.ts';
import { frenchText } from '../convention/french-text.ts';
import { sides } from '../convention/party-lines.ts';
import type { PaymentFileDocument, PaymentFilePerson } from './payment-file-document.ts';

const ATTACHMENT_FORMAT = 'mithaq.payment-file/1';

/** What is handed to a typesetter for a payment file. */
type PaymentFileSource = PaperSource<'payment-file', ReturnType<typeof paymentFilePages>>;

/**
 * The payment file for the accountant, with its machine-readable form attached and the SHA-256 of that on every page.
 * The same document gives the same source.
 */
export function renderPaymentFile(document: PaymentFileDocument): PaymentFileSource {
  const { attachment, fingerprint } = attached(ATTACHMENT_FORMAT, 'payment-file.json', {
    paymentFile: document,
  });
  return {
    template: 'payment-file',
    data: paymentFilePages(document, fingerprint),
    createdAt: document.preparedAt,
    attachment,
    archival: true,
  };
}

function paymentFilePages(document: PaymentFileDocument, fingerprint: string) {
  const { totalCentimes } = document.volume;
  const volumeCentimes = sumCentimes(document.orders.map((order) => order.amountCentimes));
  return {
    number: document.batchId,
    revision: document.revision,
    volume: { ...document.volume, total: formatAmountFr(volumeCentimes) },
    grounds: document.orders.flatMap((order) => groundsLine(order, document.portal)),
    sample: document.sample,
    programme: sides(document.programme),
    debtor: { name: frenchText(document.debtor.name), rib: printedRib(document.debtor.rib) },
    executed: day(document.executionOn),
    prepared: day(dayOf(document.preparedAt)),
    orders: document.orders.map(orderLine),
    total: {
      fr: formatAmountFr(totalCentimes),
      ar: arabicText(formatAmountAr(totalCentimes)),
      wordsFr: amountInWordsFr(totalCentimes),
      wordsAr: arabicText(amountInWordsAr(totalCentimes)),
    },
    preparedBy: person(document.preparedBy),
    releasedBy: document.releasedBy === undefined ? null : person(document.releasedBy),
    bankFileSha256: document.bankFileSha256 ?? null,
    fingerprint,
  };
}

function orderLine(order: BatchOrder) {
  return {
    orderId: order.orderId,
    beneficiary: sides(order.beneficiary),
    rib: printedRib(order.rib),
    convention: order.conventionNumber,
    tranche: order.index,
    amount: formatAmountFr(order.amountCentimes),
  };
}

/** What the payment of a line rests on: papers with the hash that proves them and the place where they are read. */
function groundsLine(order: BatchOrder, portal: string) {
  const { grounds, orderId, trancheId } = order;
  if (!grounds) return [];
  const { certified, conventionId, conventionSha256, visa } = grounds;
  return [
    {
      orderId,
      convention: { sha256: conventionSha256, link: `${portal}/conventions/${conventionId}` },
      visa: visa ? { number: visa.number, reference: visa.reference, on: formatDayFr(visa.visaOn) } : null,
      certified: {
        on: formatDayFr(dayOf(certified.at)),
        sha256: certified.sha256,
        link: `${portal}/tranches/${trancheId}`,
      },
    },
  ];
}

function printedRib(rib: string): string {
  return groupRib(rib).replaceAll(' ', '\u00A0');
}

function person({ name, title }: PaymentFilePerson) {
  return { name: sides(name), title: sides(title) };
}

function day(on: string): Bilingual {
  return { fr: formatDayFr(on), ar: arabicText(formatDayAr(on)) };
}
