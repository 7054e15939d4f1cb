import { readSampleFiles } from '../../infra/local/sample/story/sample-files.ts';
import type { House } from './house.ts';
import { openLink, openMail, type Signed } from './signing-steps.ts';
import type { Visitor } from './visitor.ts';

const REQUESTABLE = 'demander la tranche|طلب صرف الشطر';
const [FIRST_OFFICER, SECOND_OFFICER, THIRD_OFFICER] = [
  'nadia-ouali',
  'othmane-bennouna',
  'hajar-slaoui',
] as const;
const [PREPARES, RELEASES, UPLOADS] = ['abdelilah-zniber', 'mounir-jebli', 'asmae-kabbaj'] as const;
const [VERIFIES, CERTIFIES] = ['imane-bouazza', 'salma-tahiri'] as const;

/** A case on the way of its money. */
export interface PaidCase {
  readonly conventionId: string;
  readonly trancheId: string;
  /** Who is told when a tranche may be asked for. */
  readonly contact: string;
  /** As the bank's attestation has it. */
  readonly rib: string;
}

/** The case of the president who signed, with what its paper file tells. */
export function caseOf({ email }: Signed): PaidCase {
  const row = readSampleFiles(new Date().toISOString().slice(0, 10)).rows.find(
    ({ file }) => file.association.president.email === email,
  );
  if (!row) throw new Error(`No application of the sample has the president ${email}.`);
  const conventionId = `CV-${row.applicationId}`;
  const { contact } = row.file.association;
  return { conventionId, trancheId: `${conventionId}-1`, contact: contact.email, rib: row.file.account.rib };
}

/** The account compared with its attestation, the visa entered by one officer and confirmed by another. */
export async function commit(house: House, { conventionId, rib }: PaidCase): Promise<void> {
  const path = `/conventions/${conventionId}`;
  const programme = await house.staff(VERIFIES);
  await programme.visit(path);
  await programme.fill('rib', `${rib.slice(0, -1)}${(Number(rib.at(-1)) + 1) % 10}`);
  await programme.press('finance.verify-account');
  expectStatus(programme, [409, 422], 'A RIB that is not the one on file');
  await programme.fill('rib', rib);
  await programme.press('finance.verify-account');
  expectStatus(programme, [200], 'The RIB of the attestation');
  const enters = await house.staff(FIRST_OFFICER);
  await enters.visit(path);
  const year = new Date().getFullYear();
  const visa = { number: '2299', budgetLine: '1.2.1.3.31', reference: 'V-2299', visaOn: `${year}-11-20` };
  for (const [field, value] of Object.entries(visa)) await enters.fill(field, value);
  await enters.press('finance.record-visa');
  expectWords(await enters.words(), enters.say('finance.visa-other-officer'));
  const confirms = await house.staff(SECOND_OFFICER);
  await confirms.visit(path);
  await confirms.press('finance.confirm-visa');
  expectStatus(confirms, [200], 'The confirmation of the visa');
}

/** The association asks for its first tranche, by the link of the mail; the phone stays at the receipt. */
export async function requestTranche(house: House, { contact }: PaidCase): Promise<Visitor> {
  const phone = await house.phone();
  await openMail(phone, contact, REQUESTABLE);
  await openLink(phone);
  await phone.press('request.submit');
  expectStatus(phone, [422], 'A request without its confirmation');
  await phone.page.locator('#confirm').check();
  await phone.press('request.submit');
  expectWords(await phone.words(), phone.say('request.receipt'));
  return phone;
}

/** The service done is certified; the certifier may not approve. */
export async function certify(house: House, { trancheId }: PaidCase): Promise<void> {
  const certifier = await house.staff(CERTIFIES);
  await certifier.visit('/tranches');
  await certifier.follow(`a[href="/tranches/${trancheId}"]`);
  await certifier.press('finance.do.certify', '.decisions');
  expectStatus(certifier, [200], 'The certification');
}

/**
 * Approved by as many officers as the amount asks for. The first one has the page open twice: the second press is
 * refused, and the page says that the next level is another's. Answers with the words of that refusal.
 */
export async function approve(house: House, { trancheId }: PaidCase): Promise<string> {
  const path = `/tranches/${trancheId}`;
  const first = await house.staff(FIRST_OFFICER);
  await first.visit(path);
  const again = await first.page.context().newPage();
  await again.goto(path);
  await first.press('finance.do.approve', '.decisions');
  await again
    .locator('.decisions')
    .getByRole('button', { name: first.say('finance.do.approve'), exact: true })
    .click();
  await again.waitForLoadState('load');
  const refusal = await again.locator('[role=alert]').innerText();
  await again.close();
  await approveOn(house, trancheId);
  return refusal;
}

/** The further approvals of a tranche that has its first one. Answers with its id. */
export async function approveWaiting(house: House): Promise<string> {
  const officer = await house.staff(SECOND_OFFICER);
  await officer.visit('/tranches?status=certified');
  await officer.follow('tbody a[href^="/tranches/"]');
  const trancheId = new URL(officer.page.url()).pathname.split('/').at(-1) ?? '';
  await approveOn(house, trancheId);
  return trancheId;
}

/** The second officer approves, and the third where the amount asks for three. */
async function approveOn(house: House, trancheId: string): Promise<void> {
  for (const officer of [SECOND_OFFICER, THIRD_OFFICER]) {
    const approver = await house.staff(officer);
    await approver.visit(`/tranches/${trancheId}`);
    if ((await approver.words()).includes(approver.say('status.tranche.approved.staff'))) return;
    await approver.press('finance.do.approve', '.decisions');
    expectStatus(approver, [200], 'A further approval');
  }
}

/** The file of what is approved, and its release by the accountant: whoever prepared it reads why it is not theirs. */
export async function releaseFile(house: House): Promise<string> {
  const officer = await house.staff(PREPARES);
  await officer.visit('/payments');
  await officer.press('payments.prepare');
  expectWords(await officer.words(), officer.say('BATCH_SAME_PERSON'));
  const { pathname } = new URL(officer.page.url());
  const accountant = await house.staff(RELEASES);
  await accountant.visit('/payments');
  await accountant.follow(`a[href="${pathname}"]`);
  await accountant.press('payments.release');
  expectStatus(accountant, [200], 'The release');
  return pathname;
}

/** The bank decides on the order of a tranche. */
export async function bankDecides(
  house: House,
  trancheId: string,
  answer: 'confirm' | 'silent',
): Promise<void> {
  const bank = await house.stranger();
  await bank.visit('/sample/bank');
  await bank.press(`sample.bank-do.${answer}`, `article.card:has-text("${trancheId}/")`);
  expectStatus(bank, [200], 'The decision of the bank');
}

/** The bank's statement, downloaded at its counter and handed in by the accountant. Answers with the result's words. */
export async function handInStatement(house: House, folder: string): Promise<string> {
  const bank = await house.stranger();
  await bank.visit('/sample/bank');
  await bank.press('sample.bank-close');
  const link = bank.page.locator('a[download]').first();
  const [download] = await Promise.all([bank.page.waitForEvent('download'), link.click()]);
  const file = `${folder}/${download.suggestedFilename()}`;
  await download.saveAs(file);
  const accountant = await house.staff(UPLOADS);
  await accountant.visit('/payments');
  await accountant.page.locator('#file').setInputFiles(file);
  await accountant.press('payments.upload');
  expectStatus(accountant, [200], 'The statement');
  return accountant.words();
}

/** The tranche whose order the bank left without an answer: sending again is refused. Answers with id and refusal. */
export async function tryToResend(
  house: House,
): Promise<{ readonly trancheId: string; readonly refusal: string }> {
  const officer = await house.staff(PREPARES);
  await officer.visit('/tranches?status=unknown');
  await officer.follow('tbody a[href^="/tranches/"]');
  const trancheId = new URL(officer.page.url()).pathname.split('/').at(-1) ?? '';
  await officer.press('finance.do.reissue');
  expectStatus(officer, [409], 'Sending an order again');
  return { trancheId, refusal: await officer.page.locator('[role=alert]').innerText() };
}

/** Moves the sample's clock by seven days. */
export async function aWeekLater(house: House): Promise<void> {
  const visitor = await house.stranger();
  await visitor.visit('/');
  await visitor.press('sample.clock.7');
  expectStatus(visitor, [200], 'The clock');
  house.newDay();
}

/** How the staff sees the tranche. */
export async function staffSees(house: House, trancheId: string): Promise<string> {
  const officer = await house.staff(FIRST_OFFICER);
  await officer.visit(`/tranches/${trancheId}`);
  return officer.words();
}

function expectStatus(visitor: Visitor, wanted: readonly number[], what: string): void {
  if (!wanted.includes(visitor.status()))
    throw new Error(`${what} was answered ${visitor.status()} at ${visitor.page.url()}.`);
}

function expectWords(words: string, wanted: string): void {
  if (!words.includes(wanted.replaceAll(/\s+/gu, ' ')))
    throw new Error(`"${wanted}" is not on the page: ${words}`);
}
