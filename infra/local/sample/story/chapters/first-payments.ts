import { approversFor } from '../../../../../shared/domain/programme/programme-queries.ts';
import { trancheIdOf } from '../../../../../shared/domain/tranche/order-id.ts';
import { paymentBatches, tranches } from '../../../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../../../shared/use-cases/read-cases.ts';
import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import { at, pause } from '../world.ts';
import { creditsOfTheYear } from './credits.ts';
import { firstTrancheOf } from './tranche-requests.ts';

/** More than one append makes: the long way is lived as well. */
const ORDERS_PER_FILE = 25;
const APPROVERS = ['nadia-ouali', 'othmane-bennouna', 'hajar-slaoui'] as const;
const [PREPARES, RELEASES, UPLOADS] = ['abdelilah-zniber', 'mounir-jebli', 'asmae-kabbaj'] as const;
const [FIRST_ADMINISTRATOR, SECOND_CALL] = ['hicham-berrada', 'upe-2026-2'] as const;

/** Approved level by level, ordered in files, released by the accountant; the bank answers all but one, and one back. */
export async function firstPayments(story: Story): Promise<string> {
  const { once, staff, world } = story;
  const cast = await castOf(story);
  const paying = cast.inForce.filter((id) => id !== cast.held && !cast.secondApproval.includes(id));
  await at(world, 15, '09:30');
  for (const applicationId of cast.secondApproval) await approve(story, applicationId, 1);
  for (const applicationId of paying) await approve(story, applicationId);
  await at(world, 14, '10:00');
  await once('open-call-2', async () => {
    const administrator = await staff(FIRST_ADMINISTRATOR);
    await administrator.post(`/calls/${SECOND_CALL}/open`, 'story-open-call-2');
  });
  await at(world, 13, '11:00');
  await creditsOfTheYear(story);
  for (let first = 0; first < paying.length; first += ORDERS_PER_FILE) {
    const trancheIds = paying.slice(first, first + ORDERS_PER_FILE).map(firstTrancheOf);
    await once(`batch-${first}`, () => prepareBatchOf(story, trancheIds));
  }
  await at(world, 12, '10:00');
  await once('release', () => releaseAll(story));
  await at(world, 11, '16:00');
  await once('bank', () => bankAnswers(story, cast.unknown, cast.returned));
  await once('statement', () => handInStatement(story));
  await world.runtime.pump.settle();
  const paid = await listCases(world.runtime.desk, tranches, 'tranches/paid');
  return `${paying.length} ordered and sent, ${paid.length} paid, 1 returned, 1 without an answer`;
}

/** One officer after the other approves, as many as the amount asks for or as many as said. */
export async function approve(
  story: Story,
  applicationId: string,
  levels = Number.POSITIVE_INFINITY,
): Promise<void> {
  const trancheId = firstTrancheOf(applicationId);
  const tranche = await readCase(story.world.runtime.desk, tranches, trancheId);
  if (tranche.status === 'absent') throw new Error(`${trancheId} does not exist.`);
  const needed = approversFor(story.files.terms, tranche.amountCentimes);
  for (const personId of APPROVERS.slice(0, Math.min(levels, needed))) {
    await story.once(`approve-${applicationId}-${personId}`, async () => {
      const officer = await story.staff(personId);
      await officer.post(`/tranches/${trancheId}/approve`, `story-approve-${applicationId}-${personId}`);
    });
  }
}

/** The payment file of approved tranches. */
export async function prepareBatchOf({ staff }: Story, trancheId: readonly string[]): Promise<void> {
  const officer = await staff(PREPARES);
  await officer.post('/payments/batches', `story-batch-${trancheId[0]}`, { trancheId });
}

/** The accountant hands in what the bank says of its movements. */
export async function handInStatement({ staff, world }: Story): Promise<void> {
  const accountant = await staff(UPLOADS);
  const statement = await world.bank.statement();
  if (!statement) throw new Error('The bank has nothing to say.');
  const file = new File([statement.xml], 'camt.053.xml', { type: 'application/xml' });
  await accountant.post('/payments/statements', `story-statement-${statement.statementId}`, { file });
}

/** The accountant releases every file that waits for it. */
export async function releaseAll({ staff, world }: Story): Promise<void> {
  const { desk } = world.runtime;
  const accountant = await staff(RELEASES);
  for (const batch of await listCases(desk, paymentBatches, 'payment-batches')) {
    if (batch.status !== 'filed') continue;
    const { batchId, files } = batch;
    const fileSha256 = files.pain001.sha256;
    await accountant.post(`/payments/batches/${batchId}/release`, `story-release-${batchId}`, { fileSha256 });
  }
}

async function bankAnswers({ world }: Story, unknown: string, returned: string): Promise<void> {
  for (const { orderId } of await world.bank.orders()) {
    const trancheId = trancheIdOf(orderId);
    if (trancheId === firstTrancheOf(unknown)) await world.bank.answer(orderId, 'silent');
    else if (trancheId === firstTrancheOf(returned)) await world.bank.answer(orderId, 'return');
    else await world.bank.answer(orderId, 'confirm');
    pause(world, 1);
  }
}
