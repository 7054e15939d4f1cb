import { fault } from '../ports/fault.ts';
import type { ReturnedMails } from '../ports/returned-mails.ts';
import type { Desk } from './desk.ts';
import { recordReturned } from './record-undelivered.ts';

interface ReturnedDesk extends Desk {
  readonly returnedMails: ReturnedMails;
  readonly onFault: (fault: unknown) => void;
}

/**
 * Records what came back. A mail counts as dealt with only after that, so that one may be recorded twice, which changes
 * nothing, and none is lost. What cannot be read is set aside and told of as a fault; any other fault leaves the mail
 * for the next round. Neither keeps the rest from being read.
 */
export async function takeReturned(desk: ReturnedDesk): Promise<void> {
  for (const id of await desk.returnedMails.list()) await takeOne(desk, id).catch(desk.onFault);
}

async function takeOne(desk: ReturnedDesk, id: string): Promise<void> {
  try {
    const report = await desk.returnedMails.read(id);
    if (report && !(await recordReturned(desk, report)))
      throw fault('InputInvalid', 'It speaks of no mail that was sent from here.');
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === 'InputInvalid')) throw cause;
    const place = await desk.returnedMails.setAside(id);
    throw fault(
      'InputInvalid',
      `A mail about a delivery was not read: ${cause.message} It is kept as ${place}`,
      {
        cause,
      },
    );
  }
  await desk.returnedMails.settle(id);
}
