import { join } from 'node:path';
import { createHandler as createDaily } from '../../functions/daily/handler.ts';
import { createHandler as createOutbox } from '../../functions/outbox/handler.ts';
import type { PortalDesk } from '../../functions/portal/portal-desk.ts';
import { createMaildir } from '../../shared/adapters/maildir/maildir.ts';
import type { Workflows } from '../../shared/ports/workflows.ts';
import { advanceBatch } from '../../shared/use-cases/advance-batch.ts';
import { deliverMail } from '../../shared/use-cases/deliver-mail.ts';
import { keepStopped } from '../../shared/use-cases/keep-attention.ts';
import { takeReturned } from '../../shared/use-cases/take-returned.ts';
import { merkleRoot } from '../../shared/wire/merkle-root.ts';
import { loopbackClient } from './client-address.ts';
import { BOUNCES_FOLDER, holdFolder } from './data-folder.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { openDesk } from './open-desk.ts';
import { createPump, type Pump } from './pump.ts';
import type { RuntimeOptions } from './runtime-options.ts';
import { taskHandlers } from './task-handlers.ts';
import { createTimekeeper, type Timekeeper } from './timekeeper.ts';
import { createEngineWorkflows, defineWorkflows } from './workflows.ts';

/** One machine's whole product: the portal's desk, the engine behind it, and the hands that move both. */
export interface Runtime {
  readonly desk: PortalDesk;
  readonly engine: Engine;
  readonly pump: Pump;
  readonly timekeeper: Timekeeper;
  close(): Promise<void>;
}

/** Opens a data folder: one process, one database file, the documents beside it; what was open goes on. */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { clock, dataFolder, identity, onFault } = options;
  const folder = await holdFolder(dataFolder);
  const { database } = folder;
  const desk = await openDesk(database, options);
  const functions = taskHandlers(desk, () => workflows);
  const engine = createEngine({
    database,
    clock,
    functions,
    onDefect: onFault,
    onEnd: ({ name, status }) => {
      if (status !== 'SUCCEEDED') keepStopped(desk, name, status).catch(onFault);
    },
  });
  const workflows: Workflows = createEngineWorkflows(engine);
  const { store, records } = desk;
  const sendMail = (mail: Parameters<typeof deliverMail>[1]) => deliverMail(desk, mail);
  const outbox = createOutbox({
    store,
    records,
    workflows,
    sendMail,
    advance: ({ batchId }) => advanceBatch(desk, batchId),
    onFault: (_, fault) => onFault(fault),
  });
  const pump = createPump(outbox, engine, onFault);
  const daily = createDaily({ ...desk, merkleRoot });
  const returnedMails = createMaildir(options.bouncesFolder ?? join(dataFolder, BOUNCES_FOLDER));
  const round = () => takeReturned({ ...desk, returnedMails, onFault });
  const timekeeper = createTimekeeper({ clock, engine, pump, daily, round, onFault });
  await defineWorkflows(engine);
  await engine.resume();
  return {
    desk: { ...desk, identity, afterAct: () => pump.nudge(), clientAddress: loopbackClient, onFault },
    engine,
    pump,
    timekeeper,
    async close() {
      await engine.close();
      await desk.close();
      await folder.close();
    },
  };
}
