import { lambda } from '../wiring/lambda.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { createHandler } from './handler.ts';

export const handler = lambda(async () => createHandler(await openDesk()));
