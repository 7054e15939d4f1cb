import { readSesEvent } from '../../shared/adapters/ses/ses-events.ts';
import { lambda } from '../wiring/lambda.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { createHandler } from './handler.ts';

export const handler = lambda(async () => {
  const record = createHandler(await openDesk());
  return async (event) => {
    const feedback = readSesEvent(event);
    if (feedback) await record(feedback);
  };
});
