import { becomeColleague, beginTask } from './first-page-steps.ts';
import { keyboard } from './hands.ts';
import type { House } from './house.ts';
import type { Visitor } from './visitor.ts';

const REGIONS = 12;
const LAUNCH_MILLIS_MAX = 90_000;
const OPENS_SIGNING = 'karim-sqalli';

/** The task's administrator proposes what the envelope allows; the own proposal is not theirs to confirm. */
export async function proposePhaseTwo(house: House): Promise<Visitor> {
  const administrator = await house.stranger();
  await beginTask(administrator, 'expand');
  const table = administrator.page.getByRole('table', { name: administrator.say('expansion.preview') });
  const regions = await table.locator('tbody tr').count();
  if (regions < REGIONS) throw new Error(`The table has ${regions} rows, not one for each region.`);
  await administrator.press('expansion.propose');
  const confirm = administrator.page.locator('form[action$="/confirm"]');
  if ((await confirm.count()) > 0) throw new Error('Who proposed finds a button to confirm.');
  return administrator;
}

/** At the page of the proposal, by the bar: the second administrator says no, with a reason that everybody reads. */
export async function declinePhaseTwo(administrator: Visitor, reason: string): Promise<string> {
  await becomeColleague(administrator);
  const { page } = administrator;
  await keyboard.press(page.locator('details:has(> form[action$="/decline"]) > summary'));
  await keyboard.write(page.locator('form[action$="/decline"] textarea'), reason);
  await administrator.press('expansion.decline', 'form[action$="/decline"]');
  return administrator.words();
}

/** The second administrator says yes, and the page of the launch, which nobody touches, tells of case after case. */
export async function confirmPhaseTwo(administrator: Visitor): Promise<readonly string[]> {
  await becomeColleague(administrator);
  await administrator.press('expansion.confirm');
  const { page } = administrator;
  if (!page.url().includes('/launch')) throw new Error(`Who confirmed is led to ${page.url()}.`);
  const launched = administrator.say('status.expansion.launched');
  await page.locator('main .status', { hasText: launched }).first().waitFor({ timeout: LAUNCH_MILLIS_MAX });
  return page.locator('main tbody tr td:nth-child(4)').allTextContents();
}

/** An officer opens the signing of the conventions that are ready. */
export async function openSigning(house: House): Promise<Visitor> {
  const officer = await house.staff(OPENS_SIGNING);
  await officer.visit('/conventions');
  await officer.until(officer.say('conventions.open-title'));
  await officer.press('conventions.open');
  return officer;
}
