import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import { at } from '../world.ts';

/** Neither has accepted a report; the second confirms what the first drew up, and an accountant records the money. */
const [PROPOSES, CONFIRMS, RECORDS] = ['othmane-bennouna', 'hajar-slaoui', 'asmae-kabbaj'] as const;

const ASKED = '1 200,00';
const PAID_BACK = '500,00';

/** What a check refused of the second report is asked back, and the association pays a part of it at once. */
export async function recoveries(story: Story): Promise<string> {
  const { once, staff, world } = story;
  const [, applicationId = ''] = (await castOf(story)).reported;
  const path = `/recoveries/${conventionIdOf(applicationId)}`;
  await at(world, 2, '11:00');
  await once('recovery', async () => {
    const officer = await staff(PROPOSES);
    const reason = 'Facture comptée deux fois (exemple).';
    await officer.post(path, 'story-recovery', { amount: ASKED, reason });
  });
  await once('recovery-confirmed', async () => {
    const officer = await staff(CONFIRMS);
    await officer.post(`${path}/confirm`, 'story-recovery-confirmed', { order: '1' });
  });
  await at(world, 1, '09:30');
  await once('recovery-receipt', async () => {
    const accountant = await staff(RECORDS);
    const receivedOn = new Date(world.clock.nowMillis()).toISOString().slice(0, 10);
    const receipt = { amount: PAID_BACK, receivedOn, reference: 'Q-000114' };
    await accountant.post(`${path}/receipts`, 'story-recovery-receipt', receipt);
  });
  await world.runtime.pump.settle();
  return `1 order of revenue, ${PAID_BACK} DH of ${ASKED} paid back`;
}
