import { ceremonies, signatures } from '../../shared/use-cases/lifecycles.ts';
import { signatureIdOf } from '../../shared/use-cases/open-signing.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { aSession, CEREMONY_ID } from '../journeys/a-ceremony.ts';
import { openLifecycle } from '../journeys/whole-lifecycle.ts';

/*
 * A process in which one authority signs a whole list, until it is done or killed: `ceremony-worker.ts FOLDER COUNT`.
 * It tells how many conventions the authority has signed, as it goes on.
 */
const [folder = '', count = '1', again] = process.argv.slice(2);
const DAY = '2026-09-01T09:00:00Z';
const lifecycle = await openLifecycle(folder, again ? DAY : undefined);
const { desk, pump } = lifecycle.runtime;
const told = { signed: -1 };
const watch = setInterval(() => void tell(), 15);

if (!again) {
  const session = await aSession(lifecycle, await lifecycle.award(Number(count)));
  await session.plan();
  await session.rehearse();
  await session.open();
  await session.authorise('ministry');
}
await pump.settle();
clearInterval(watch);
await tell();
console.info(lifecycle.faults.length === 0 ? 'ended' : `faults ${JSON.stringify(lifecycle.faults)}`);
await lifecycle.runtime.close();

async function tell(): Promise<void> {
  const state = await readCase(desk, ceremonies, CEREMONY_ID);
  if (state.status !== 'open') return;
  const items = await desk.documents.get(state.manifest.key);
  const { conventions } = JSON.parse(Buffer.from(items.bytes).toString()) as {
    conventions: readonly { conventionId: string }[];
  };
  const rounds = await Promise.all(
    conventions.map(({ conventionId }) => readCase(desk, signatures, signatureIdOf(conventionId))),
  );
  const signed = rounds.filter((round) => round.status === 'open' && round.acts.length > 0).length;
  if (signed === told.signed) return;
  told.signed = signed;
  console.info(`signed ${signed}`);
}
