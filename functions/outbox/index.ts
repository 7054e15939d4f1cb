import type { OutboxReader } from '../../shared/ports/store.ts';
import { deliverMail } from '../../shared/use-cases/deliver-mail.ts';
import type { OutboxDesk } from '../../shared/use-cases/deliver-outbox.ts';
import { lambda, tellFault } from '../wiring/lambda.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { withMail } from '../wiring/open-mail.ts';
import { openWorkflows } from '../wiring/open-workflows.ts';
import { batchResponse, readOutboxCall } from '../wiring/outbox-calls.ts';
import { createHandler, createStreamHandler } from './handler.ts';

const notOurs = (): Promise<never> => Promise.reject(new Error('This reader has no such deliveries.'));

async function openSignals(): Promise<OutboxDesk> {
  const { store, records } = await openDesk();
  return { store, records, workflows: openWorkflows(), sendMail: notOurs, onFault };
}

async function openMails(): Promise<OutboxDesk> {
  const desk = withMail(await openDesk());
  const { store, records } = desk;
  const workflows = { start: notOurs, succeed: notOurs };
  return { store, records, workflows, sendMail: (mail) => deliverMail(desk, mail), onFault };
}

function onFault(_: unknown, fault: unknown): void {
  tellFault(fault);
}

function outbox(reader: OutboxReader, open: () => Promise<OutboxDesk>) {
  return lambda(async () => {
    const desk = await open();
    const due = createHandler(desk)[reader];
    const deliverRows = createStreamHandler(desk, tellFault);
    return async (event) => {
      const rows = readOutboxCall(event);
      return rows ? batchResponse(await deliverRows(rows)) : { delivered: await due() };
    };
  });
}

/** Two Lambdas from one bundle, by reader, so that a mail service that hangs blocks no signal. */
export const signals = outbox('signals', openSignals);
export const mails = outbox('mails', openMails);
