import { beginTask } from './first-page-steps.ts';
import { pressLetter } from './hands.ts';
import type { House } from './house.ts';
import type { PaidCase } from './money-steps.ts';
import { oneLine, type Visitor } from './visitor.ts';

const [FIRST_OFFICER, SECOND_OFFICER, THIRD_OFFICER] = [
  'nadia-ouali',
  'othmane-bennouna',
  'hajar-slaoui',
] as const;
const TICK = 'tbody input[type=checkbox][name=t]';

/** The tranche that was approved, and the words that refused to approve it once more. */
export interface ApprovedTwice {
  readonly trancheId: string;
  readonly refusal: string;
}

/** The task's button makes one the officer who comes next; from there on the keys lead, and nothing is clicked. */
export async function approveFromTask(house: House): Promise<ApprovedTwice> {
  const officer = await house.stranger();
  await beginTask(officer, 'approve');
  await lookAround(officer);
  return approveTwice(officer);
}

/** On to the next of the own queue, and back. */
async function lookAround(officer: Visitor): Promise<void> {
  const here = new URL(officer.page.url()).pathname;
  await pressKey(officer, 'j');
  if (new URL(officer.page.url()).pathname === here) throw new Error(`j stays at ${here}.`);
  await pressKey(officer, 'k');
  if (new URL(officer.page.url()).pathname !== here) throw new Error(`k does not come back to ${here}.`);
}

/** The first approval of the case. */
export async function approveFirst(house: House, { trancheId }: PaidCase): Promise<ApprovedTwice> {
  const officer = await house.staff(FIRST_OFFICER);
  await officer.visit(`/tranches/${trancheId}`);
  return approveTwice(officer);
}

/** Has the page open twice: what was approved on the one is refused on the other, with the reason. */
async function approveTwice(officer: Visitor): Promise<ApprovedTwice> {
  const { pathname } = new URL(officer.page.url());
  const again = await officer.page.context().newPage();
  await again.goto(pathname);
  await pressKey(officer, 'a');
  await pressLetter(again, 'a', officer.locale);
  await again.keyboard.press('Enter');
  const refusal = oneLine((await again.locator('[role=alert]').textContent()) ?? '');
  await again.close();
  return { trancheId: pathname.split('/').at(-1) ?? '', refusal };
}

/** The key leads to what it stands for; where that is a button, Enter presses it. */
async function pressKey(officer: Visitor, letter: 'a' | 'j' | 'k'): Promise<void> {
  const { locale, page } = officer;
  if (letter !== 'a') return officer.arrive(() => pressLetter(page, letter, locale));
  await pressLetter(page, letter, locale);
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
  if (focused !== 'a') throw new Error(`The key a leads to no button at ${page.url()}.`);
  return officer.arrive(() => page.keyboard.press('Enter'));
}

/** The further approvals of all that has a first one, by two officers: ticked, read as a manifest, confirmed. */
export async function approveTheRest(house: House): Promise<void> {
  for (const personId of [SECOND_OFFICER, THIRD_OFFICER]) {
    const officer = await house.staff(personId);
    await officer.visit('/tranches');
    const count = await officer.page.locator(TICK).count();
    if (count === 0) continue;
    for (let place = 0; place < count; place += 1) await officer.tick(`:nth-match(${TICK}, ${place + 1})`);
    await officer.press('finance.batch-open');
    await officer.press('finance.manifest-confirm');
    if (officer.status() !== 200)
      throw new Error(`A batch was answered ${officer.status()}: ${await officer.words()}`);
  }
}
