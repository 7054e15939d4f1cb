import { createHandler as createDocuments } from '../../functions/documents/handler.ts';
import { createHandler as createNotifications } from '../../functions/notifications/handler.ts';
import { createHandler as createPayments } from '../../functions/payments/handler.ts';
import { createHandler as createSignature } from '../../functions/signature/handler.ts';
import { createHandler as createValidation } from '../../functions/validation/handler.ts';
import { createHandler as createWaits } from '../../functions/waits/handler.ts';
import type { Workflows } from '../../shared/ports/workflows.ts';
import type { SigningDesk } from '../../shared/use-cases/add-signature.ts';
import type { ArchiveDesk } from '../../shared/use-cases/archive-file.ts';
import type { AssemblyDesk } from '../../shared/use-cases/assemble-convention.ts';
import type { Json, TaskHandler } from './engine/engine.ts';

/** The functions that the definitions call by name, as the engine calls them. */
export function taskHandlers(
  desk: AssemblyDesk & SigningDesk & ArchiveDesk,
  workflows: () => Workflows,
): Record<string, TaskHandler> {
  const { store, records } = desk;
  const handlers: Record<string, (payload: unknown) => Promise<unknown>> = {
    validation: createValidation(desk),
    documents: createDocuments(desk),
    signature: createSignature(desk),
    payments: createPayments(desk),
    notifications: createNotifications(desk),
    // The engine is made with its functions, and waits answer the engine: the port comes a moment later.
    waits: (payload) => createWaits({ store, records, workflows: workflows() })(payload),
  };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]): [string, TaskHandler] => [
      name,
      async ({ input }) => (await handle(input)) as Json,
    ]),
  );
}
