import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import { openLink } from '../doors.ts';
import { plainPdf } from '../plain-pdf.ts';
import { at } from '../world.ts';
import { commit } from './commitments.ts';

const CONFIRMS = 'karim-sqalli';
const IN_FORCE = /en vigueur|سارية المفعول/u;
const PAID = /virés le|تم تحويل/u;
const NEW_PHONE = '06 61 24 83 57';

/**
 * 26 days ago an association gives another account by its link, with the bank's attestation; an officer confirms it, the
 * other one verifies it. Money follows it a week later.
 */
export async function changesAccount(story: Story, applicationId: string, index: number): Promise<void> {
  const { once, staff, world } = story;
  const { account, association } = story.row(applicationId).file;
  const rib = neighbourOf(account.rib);
  await at(world, 26, '15:00');
  await once('account-asked', async () => {
    const visitor = await openLink(world, association.contact.email, IN_FORCE);
    const paper = paperOf('attestation.pdf', ['ATTESTATION DE RIB (EXEMPLE)', account.holder, rib]);
    await visitor.post('/case/account', 'story-account-asked-1', { holder: account.holder, rib, paper });
  });
  await at(world, 25, '09:30');
  await once('account-confirmed', async () => {
    const officer = await staff(CONFIRMS);
    await officer.post(`/contacts/${applicationId}/1/confirm`, 'story-account-confirmed-1');
  });
  await commit(story, applicationId, index, rib);
  await world.runtime.pump.settle();
}

/** 2 days ago an association asks by its link for another number of its treasurer: an officer has still to confirm. */
export async function phoneAsked(story: Story): Promise<string> {
  const { newPhone } = await castOf(story);
  const { association } = story.row(newPhone).file;
  await at(story.world, 2, '11:00');
  await story.once('phone-asked', async () => {
    const visitor = await openLink(story.world, association.contact.email, PAID);
    const paper = paperOf('lettre.pdf', [
      'CHANGEMENT DE NUMÉRO (EXEMPLE)',
      `${association.treasurer.name.fr} : ${NEW_PHONE}`,
    ]);
    await visitor.post('/case/contact', 'story-phone-asked-1', { 'treasurer.phone': NEW_PHONE, paper });
  });
  await story.world.runtime.pump.settle();
  return '1 change of a phone waits for an officer';
}

/** Another account at the same bank: its number one higher, with the key that makes it divisible by 97. */
function neighbourOf(rib: string): string {
  const account = String(BigInt(rib.slice(0, 22)) + 1n).padStart(22, '0');
  const key = 97n - (BigInt(`${account}00`) % 97n);
  return `${account}${String(key).padStart(2, '0')}`;
}

function paperOf(name: string, lines: readonly string[]): File {
  return new File([Uint8Array.from(plainPdf(lines))], name, { type: 'application/pdf' });
}
