import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { trancheIdFor } from '../../../../../shared/use-cases/open-gates.ts';
import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import { openLink } from '../doors.ts';
import { at } from '../world.ts';
import { changesAccount } from './contacts.ts';

const CERTIFIER = 'salma-tahiri';
const REQUESTABLE = /demander la tranche|طلب صرف الشطر/u;
const HOLD_REASON = 'Visite sur place demandée avant le premier versement (exemple).';

export function firstTrancheOf(applicationId: string): string {
  return trancheIdFor(conventionIdOf(applicationId), 1);
}

/** An association asks for its first tranche by the link in its mail. */
export async function requestFirstTranche(story: Story, applicationId: string): Promise<void> {
  await story.once(`request-${applicationId}`, async () => {
    const { contact } = story.row(applicationId).file.association;
    const association = await openLink(story.world, contact.email, REQUESTABLE);
    await association.post('/case/tranche', `story-request-${applicationId}`, { confirm: 'yes' });
  });
}

/** The service done is certified. */
export async function certifyFirstTranche({ once, staff }: Story, applicationId: string): Promise<void> {
  await once(`certify-${applicationId}`, async () => {
    const certifier = await staff(CERTIFIER);
    await certifier.post(
      `/tranches/${firstTrancheOf(applicationId)}/certify`,
      `story-certify-${applicationId}`,
    );
  });
}

/**
 * Each association asks for its first tranche by its link, and the service done is certified; one is held. The one with
 * another account waits until money follows it.
 */
export async function trancheRequests(story: Story): Promise<string> {
  const { once, staff, world } = story;
  const { held, inForce, newAccount } = await castOf(story);
  const first = inForce.filter((applicationId) => applicationId !== newAccount);
  for (const [index, applicationId] of first.entries()) {
    if (index % 9 === 0) await at(world, 29 - index / 9, '10:30');
    await requestFirstTranche(story, applicationId);
  }
  await changesAccount(story, newAccount, inForce.length - 1);
  for (const [index, applicationId] of first.entries()) {
    if (index % 18 === 0) await at(world, 22 - index / 18, '09:15');
    await certifyFirstTranche(story, applicationId);
  }
  await at(world, 20, '14:00');
  await once('hold', async () => {
    const certifier = await staff(CERTIFIER);
    await certifier.post(`/tranches/${firstTrancheOf(held)}/hold`, 'story-hold-1', { reason: HOLD_REASON });
  });
  await at(world, 18, '10:30');
  await requestFirstTranche(story, newAccount);
  await at(world, 17, '09:15');
  await certifyFirstTranche(story, newAccount);
  return `${inForce.length} requested and certified, 1 held, 1 to a new account`;
}
