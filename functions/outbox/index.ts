import type { Clock } from '../../shared/ports/clock.ts';
import type { OutboxReader } from '../../shared/ports/store.ts';
import type { OutboxDesk } from '../../shared/use-cases/deliver-outbox.ts';
import { lambda, tellFault } from '../wiring/lambda.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { withMail } from '../wiring/open-mail.ts';
import { openWorkflows } from '../wiring/open-workflows.ts';
import { batchResponse, readOutboxCall } from '../wiring/outbox-calls.ts';
import { createRoundHandler, createStreamHandler } from './handler.ts';

const notOurs = (): Promise<never> => Promise.reject(new Error('This reader has no such deliveries.'));

type ReaderDesk = OutboxDesk & { readonly clock: Clock };

async function openSignals(): Promise<ReaderDesk> {
  const desk = await openDesk();
  const documents = openDocuments(desk.clock);
  return {
    ...desk,
    workflows: openWorkflows(),
    // Loaded with the first long batch: most signals are of other kinds.
    advance: async ({ batchId }) => {
      const { advanceBatch } = await import('../../shared/use-cases/advance-batch.ts');
      return advanceBatch({ ...desk, documents }, batchId);
    },
    sendMail: notOurs,
    onFault,
  };
}

async function openMails(): Promise<ReaderDesk> {
  const desk = withMail(await openDesk());
  return { ...desk, workflows: { start: notOurs, succeed: notOurs }, advance: notOurs, onFault };
}

function onFault(_: unknown, fault: unknown): void {
  tellFault(fault);
}

function outbox(reader: OutboxReader, open: () => Promise<ReaderDesk>) {
  return lambda(async () => {
    const desk = await open();
    const deliverDue = createRoundHandler(desk, reader);
    const deliverRows = createStreamHandler(desk, tellFault);
    return async (event) => {
      const rows = readOutboxCall(event);
      return rows ? batchResponse(await deliverRows(rows)) : { delivered: await deliverDue() };
    };
  });
}

/** Two Lambdas from one bundle, by reader, so that a mail service that hangs blocks no signal. */
export const signals = outbox('signals', openSignals);
export const mails = outbox('mails', openMails);
