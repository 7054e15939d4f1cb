import { readExecutionEvent } from '../../shared/adapters/stepfunctions/execution-events.ts';
import { lambda } from '../wiring/lambda.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { createHandler } from './handler.ts';

export const handler = lambda(async () => {
  const keep = createHandler(await openDesk());
  return (event) => keep(readExecutionEvent(event));
});
