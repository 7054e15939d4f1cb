import { StatesError } from '../faults.ts';
import type { CallWait } from '../frame.ts';
import type { MapState } from '../machine.ts';
import type { Message } from '../messages.ts';
import { distributedOf, failRun, itemsRead, resultsWritten } from '../states/distributed-map.ts';
import type { Step } from '../step.ts';

/** The handler of an ItemReader or a ResultWriter has answered. */
export async function mapAnswered(step: Step<MapState>, wait: CallWait, message: Message): Promise<void> {
  const distributed = distributedOf(step);
  if (!distributed) return;
  if (message.kind === 'threw') {
    const name = wait.kind === 'reader' ? 'States.ItemReaderFailed' : 'States.ResultWriterFailed';
    return failRun(distributed, new StatesError(name, message.cause));
  }
  if (message.kind !== 'answered') return;
  if (wait.kind === 'reader') return itemsRead(distributed, message.result, wait.maxItems);
  if (wait.kind === 'writer') return resultsWritten(distributed, message.result);
}
