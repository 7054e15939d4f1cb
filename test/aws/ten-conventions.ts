import type { Story } from '../../infra/local/sample/story/chapter.ts';
import { commit } from '../../infra/local/sample/story/chapters/commitments.ts';
import { creditsOfTheYear } from '../../infra/local/sample/story/chapters/credits.ts';
import { evaluation } from '../../infra/local/sample/story/chapters/evaluation.ts';
import {
  approve,
  handInStatement,
  prepareBatchOf,
  releaseAll,
} from '../../infra/local/sample/story/chapters/first-payments.ts';
import { selectedIds, selection } from '../../infra/local/sample/story/chapters/selection.ts';
import {
  associationRefuses,
  associationSigns,
  authoritiesSign,
  openSignings,
} from '../../infra/local/sample/story/chapters/signing.ts';
import {
  certifyFirstTranche,
  firstTrancheOf,
  requestFirstTranche,
} from '../../infra/local/sample/story/chapters/tranche-requests.ts';
import { at, pause } from '../../infra/local/sample/story/world.ts';
import { trancheIdOf } from '../../shared/domain/tranche/order-id.ts';

/** Who plays which part. */
export interface Parts {
  /** From the application to the confirmed transfer. */
  readonly paid: readonly string[];
  /** The association refuses to sign. */
  readonly refused: string;
  /** The bank sends the money of the first tranche back. */
  readonly returned: string;
}

/** Lives the story from the table of applications to the bank's statement. */
export async function liveTenConventions(story: Story): Promise<Parts> {
  await evaluation(story);
  await selection(story);
  const parts = partsOf(await selectedIds(story));
  await sign(story, parts);
  await pay(story, parts);
  return parts;
}

function partsOf(selected: readonly string[]): Parts {
  const [refused = '', returned = '', ...paid] = selected.toReversed();
  return { refused, returned, paid };
}

async function sign(story: Story, { paid, refused, returned }: Parts): Promise<void> {
  const { world } = story;
  const inForce = [...paid, returned];
  await at(world, 40, '09:00');
  await openSignings(story, 'ceremony', [...inForce, refused]);
  for (const applicationId of [...inForce, refused])
    await authoritiesSign(story, applicationId, ['ministry', 'agency']);
  await associationRefuses(story, refused);
  await at(world, 39, '10:00');
  for (const applicationId of inForce) await associationSigns(story, applicationId);
  await world.runtime.pump.settle();
}

async function pay(story: Story, { paid, returned }: Parts): Promise<void> {
  const { world } = story;
  const paying = [...paid, returned];
  await at(world, 33, '09:00');
  for (const [index, applicationId] of paying.entries()) await commit(story, applicationId, index);
  await at(world, 29, '10:30');
  for (const applicationId of paying) await requestFirstTranche(story, applicationId);
  await at(world, 22, '09:15');
  for (const applicationId of paying) await certifyFirstTranche(story, applicationId);
  await at(world, 15, '09:30');
  for (const applicationId of paying) await approve(story, applicationId);
  await at(world, 13, '11:00');
  await creditsOfTheYear(story);
  await prepareBatchOf(story, paying.map(firstTrancheOf));
  await at(world, 12, '10:00');
  await releaseAll(story);
  await at(world, 11, '16:00');
  for (const { orderId } of await world.bank.orders()) {
    const answer = trancheIdOf(orderId) === firstTrancheOf(returned) ? 'return' : 'confirm';
    await world.bank.answer(orderId, answer);
    pause(world, 1);
  }
  await handInStatement(story);
  await world.runtime.pump.settle();
}
