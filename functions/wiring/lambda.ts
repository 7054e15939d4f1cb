import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { fault } from '../../shared/ports/fault.ts';
import { masked, maskedCall, maskedFault } from './masked.ts';
import { once } from './once.ts';

/** Service and level come from the environment. */
const logger = new Logger();

/** Something failed that the caller went on from: it is told in the log, masked. */
export function tellFault(fault: unknown): void {
  logger.error('a fault', { fault: maskedFault(fault) });
}

/** Told a moment before Lambda stops the function, under a name that the definitions try again. */
function ranOutOfTime(): never {
  throw fault('TransientFault', 'The function ran out of its time.');
}

type Handle<Answer> = (event: unknown, context: Context) => Promise<Answer>;

/**
 * A door as Lambda calls it: opened once per container, its calls and faults told in the log. An error goes out as it
 * is, for its name is what the definitions retry on.
 */
export function lambda<Answer>(open: () => Promise<Handle<Answer>>) {
  const opened = once(open);
  return middy<unknown, Answer>({ timeoutEarlyResponse: ranOutOfTime })
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .before(({ event }) => logger.info('called', { call: maskedCall(event) }))
    .onError(({ error }) => logger.error(masked(error?.name ?? 'failed'), { fault: maskedFault(error) }))
    .handler(async (event, context) => (await opened())(event, context));
}
