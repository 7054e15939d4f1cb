import { selections } from '../../../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../../../shared/use-cases/read-cases.ts';
import type { Story } from '../chapter.ts';
import { at } from '../world.ts';
import { FIRST_CALL } from './opening.ts';

const SECRETARY = 'younes-chraibi';
const MINUTES = 'Le comité a examiné les dossiers notés et arrêté le classement (exemple).';

/** The committee decides, two days later its decision is published: 41 conventions are set in type. */
export async function selection({ once, staff, world }: Story): Promise<string> {
  await at(world, 47, '10:00');
  await once('decide', async () => {
    const secretary = await staff(SECRETARY);
    await secretary.post(`/committee/${FIRST_CALL}/decide`, 'story-decide-1', { minutes: MINUTES });
  });
  await at(world, 45, '15:00');
  await once('publish', async () => {
    const secretary = await staff(SECRETARY);
    await secretary.post(`/committee/${FIRST_CALL}/publish`, 'story-publish-1');
  });
  await world.runtime.pump.settle();
  const decided = await readCase(world.runtime.desk, selections, FIRST_CALL);
  if (decided.status === 'absent') throw new Error('The committee has not decided.');
  const count = (result: string) => decided.ranking.filter((ranked) => ranked.result === result).length;
  return `${count('selected')} selected, ${count('reserve')} in reserve, ${count('rejected')} rejected`;
}

/** The selected applications, best first: the cast of the chapters that follow. */
export async function selectedIds({ world }: Story): Promise<readonly string[]> {
  const decided = await readCase(world.runtime.desk, selections, FIRST_CALL);
  if (decided.status === 'absent') return [];
  return decided.ranking
    .filter(({ result }) => result === 'selected')
    .map(({ applicationId }) => applicationId);
}
