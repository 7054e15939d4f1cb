import * as z from 'zod';
import { merkleRoot } from '../../shared/wire/merkle-root.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { emitStock } from '../wiring/emit-stock.ts';
import { lambda } from '../wiring/lambda.ts';
import { createLateTypesetter } from '../wiring/late-documents-work.ts';
import { openDesk } from '../wiring/open-desk.ts';
import { openDocuments } from '../wiring/open-documents.ts';
import { withMail } from '../wiring/open-mail.ts';
import { createHandler, createStockTaker } from './handler.ts';

const call = z.object({ task: z.enum(['run-daily', 'take-stock']) });

/** The schedule's two calls: the daily round at 08:00, and every hour the figures that alarms watch. */
export const handler = lambda(async () => {
  const opened = await openDesk();
  const desk = {
    ...withMail({ ...opened, documents: openDocuments(opened.clock) }),
    typesetter: createLateTypesetter(),
    merkleRoot,
  };
  const runDaily = createHandler(desk);
  const takeStock = createStockTaker(desk);
  return async (event) => {
    if (readInput(call, event).task === 'take-stock') return emitStock(await takeStock());
    return runDaily();
  };
});
