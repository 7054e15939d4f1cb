import type { House } from './house.ts';
import type { Visitor } from './visitor.ts';

const [FIRST, SECOND] = ['hicham-berrada', 'fatima-zahra-lamrani'] as const;
const OPENS_SIGNING = 'karim-sqalli';

/** The first administrator proposes what the envelope allows; the own proposal is not theirs to confirm. */
export async function proposePhaseTwo(house: House): Promise<string> {
  const administrator = await house.staff(FIRST);
  await administrator.visit('/expansion');
  await administrator.press('expansion.propose');
  const { pathname } = new URL(administrator.page.url());
  const confirm = administrator.page.locator('form[action$="/confirm"]');
  if ((await confirm.count()) > 0) throw new Error('Who proposed finds a button to confirm.');
  return pathname;
}

/** The second administrator says no, with a reason that everybody reads. */
export async function declinePhaseTwo(house: House, path: string, reason: string): Promise<string> {
  const administrator = await house.staff(SECOND);
  await administrator.visit(path);
  await administrator.page.locator('details:has(form[action$="/decline"]) > summary').click();
  await administrator.page.locator('form[action$="/decline"] textarea').fill(reason);
  await administrator.press('expansion.decline', 'form[action$="/decline"]');
  return administrator.words();
}

/** The second administrator says yes, and every case starts. Answers with the page that watches them. */
export async function confirmPhaseTwo(house: House, path: string): Promise<Visitor> {
  const administrator = await house.staff(SECOND);
  await administrator.visit(path);
  await administrator.press('expansion.confirm');
  await administrator.until(administrator.say('status.expansion.launched'));
  return administrator;
}

/** An officer opens the signing of the conventions that are ready. */
export async function openSigning(house: House): Promise<Visitor> {
  const officer = await house.staff(OPENS_SIGNING);
  await officer.visit('/conventions');
  await officer.until(officer.say('conventions.open-title'));
  await officer.press('conventions.open');
  return officer;
}
