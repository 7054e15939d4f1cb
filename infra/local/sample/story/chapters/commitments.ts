import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import { at } from '../world.ts';
import { BUDGET_LINE } from './credits.ts';

const [ENTERS, CONFIRMS] = ['nadia-ouali', 'othmane-bennouna'] as const;
const VERIFIES = 'imane-bouazza';

/** Each account is compared with its attestation, each visa entered by one officer and confirmed by another. */
export async function commitments(story: Story): Promise<string> {
  const { world } = story;
  const { inForce, newAccount } = await castOf(story);
  const sure = inForce.filter((applicationId) => applicationId !== newAccount);
  for (const [index, applicationId] of sure.entries()) {
    if (index % 12 === 0) await at(world, 33 - index / 12, '09:00');
    await commit(story, applicationId, index);
  }
  await world.runtime.pump.settle();
  return `${sure.length} accounts verified, ${sure.length} visas entered and confirmed`;
}

/** The account is that of the file unless another one came since. */
export async function commit(
  story: Story,
  applicationId: string,
  index: number,
  rib = story.row(applicationId).file.account.rib,
): Promise<void> {
  const { once, staff, world } = story;
  const conventionId = conventionIdOf(applicationId);
  const path = `/conventions/${conventionId}`;
  await once(`account-${applicationId}`, async () => {
    const officer = await staff(VERIFIES);
    await officer.post(`${path}/account`, `story-account-${conventionId}`, { rib });
  });
  await once(`visa-${applicationId}`, async () => {
    const officer = await staff(ENTERS);
    const number = String(2201 + index);
    const visaOn = world.runtime.desk.clock.now().slice(0, 10);
    const visa = {
      number,
      fiscalYear: visaOn.slice(0, 4),
      budgetLine: BUDGET_LINE,
      reference: `V-${number}`,
      visaOn,
    };
    await officer.post(`${path}/visa`, `story-visa-${conventionId}`, visa);
  });
  await once(`confirm-visa-${applicationId}`, async () => {
    const officer = await staff(CONFIRMS);
    await officer.post(`${path}/visa/confirm`, `story-confirm-visa-${conventionId}`);
  });
}
