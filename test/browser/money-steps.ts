import { readSampleFiles } from '../../infra/local/sample/story/sample-files.ts';
import { beginTask } from './first-page-steps.ts';
import type { House } from './house.ts';
import { openLink, openMail, type Signed } from './signing-steps.ts';
import { oneLine, type Visitor } from './visitor.ts';

const REQUESTABLE = 'demander la tranche|طلب صرف الشطر';
const REMINDER = /^(?:Rappel|تذكير)/u;
const [FIRST_OFFICER, SECOND_OFFICER] = ['nadia-ouali', 'othmane-bennouna'] as const;
const [VERIFIES, CERTIFIES] = ['imane-bouazza', 'salma-tahiri'] as const;

/** A case on the way of its money. */
export interface PaidCase {
  readonly conventionId: string;
  readonly trancheId: string;
  /** The number of the convention, as its association reads it. */
  readonly number: string;
  /** Who is told when a tranche may be asked for. */
  readonly contact: string;
  /** As the bank's attestation has it. */
  readonly rib: string;
}

/** The case of the president who signed, with what its paper file tells. */
export function caseOf({ email, number }: Signed): PaidCase {
  const row = readSampleFiles(new Date().toISOString().slice(0, 10)).rows.find(
    ({ file }) => file.association.president.email === email,
  );
  if (!row) throw new Error(`No application of the sample has the president ${email}.`);
  const conventionId = `CV-${row.applicationId}`;
  const { contact } = row.file.association;
  const { rib } = row.file.account;
  return { conventionId, trancheId: `${conventionId}-1`, number, contact: contact.email, rib };
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

/**
 * From the task, which leads to the mails of whoever may ask, to the mail of this contact: asks for the first tranche of
 * this convention by its link, and stays at the receipt.
 */
export async function requestTranche(house: House, { contact, number }: PaidCase): Promise<Visitor> {
  const phone = await house.phone();
  await beginTask(phone, 'request');
  const asked = new URL(phone.page.url()).searchParams.get('to');
  const offered = phone.page.locator('tbody a', { hasText: new RegExp(REQUESTABLE, 'u') });
  if (!asked || (await offered.count()) === 0) throw new Error('The task leads to nobody who may ask.');
  await openMail(phone, contact, REQUESTABLE);
  expectWords(await phone.words(), contact);
  await openLink(phone);
  expectWords(await phone.words(), phone.say('request.title', { index: 1 }));
  expectWords(await phone.words(), number);
  await phone.press('request.submit');
  expectStatus(phone, [422], 'A request without its confirmation');
  await phone.tick('#confirm');
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

/** The task's officer makes the file of what is approved; the task's accountant releases it. */
export async function releaseFile(house: House): Promise<void> {
  const visitor = await house.stranger();
  await beginTask(visitor, 'pay');
  await visitor.press('payments.prepare');
  expectWords(await visitor.words(), visitor.say('BATCH_SAME_PERSON'));
  const { pathname } = new URL(visitor.page.url());
  await beginTask(visitor, 'pay');
  const released = new URL(visitor.page.url()).pathname;
  if (released !== pathname) throw new Error(`The task leads to ${released}, not to ${pathname}.`);
  await visitor.press('payments.release');
  expectStatus(visitor, [200], 'The release');
}

/** The bank executes the orders of these tranches; the task leads to its counter. */
export async function bankConfirms(
  house: House,
  task: 'pay' | 'unknown',
  trancheIds: readonly string[],
): Promise<void> {
  const bank = await house.stranger();
  await bank.visit('/');
  await bank.follow(`#${task} a.button[href="/sample/bank"]`);
  for (const trancheId of trancheIds) {
    await bank.press('sample.bank-do.confirm', `article.card:has-text("${trancheId}/")`);
    expectStatus(bank, [200], 'The decision of the bank');
  }
}

/** The bank's statement, downloaded at its counter and handed in by the task's accountant: the result's words. */
export async function handInStatement(
  house: House,
  task: 'pay' | 'unknown',
  folder: string,
): Promise<string> {
  const visitor = await house.stranger();
  await beginTask(visitor, task);
  await visitor.press('sample.bank-close');
  const link = visitor.page.locator('a[download]').first();
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), link.press('Enter')]);
  const file = `${folder}/${download.suggestedFilename()}`;
  await download.saveAs(file);
  await beginTask(visitor, task);
  await visitor.page.locator('#file').setInputFiles(file);
  await visitor.press('payments.upload');
  expectStatus(visitor, [200], 'The statement');
  return visitor.words();
}

/** The order that the bank left without an answer: sending again is refused. Answers with id and refusal. */
export async function tryToResend(
  house: House,
): Promise<{ readonly trancheId: string; readonly refusal: string }> {
  const officer = await house.stranger();
  await beginTask(officer, 'unknown');
  const trancheId = new URL(officer.page.url()).pathname.split('/').at(-1) ?? '';
  await officer.press('finance.do.reissue');
  expectStatus(officer, [409], 'Sending an order again');
  return { trancheId, refusal: oneLine((await officer.page.locator('[role=alert]').textContent()) ?? '') };
}

/** Moves the sample's clock by seven days, at the bar. Answers with the reminders that went out on the way. */
export async function aWeekLater(house: House, email: string): Promise<readonly string[]> {
  const visitor = await house.stranger();
  const reminders = async () => {
    await visitor.visit(`/sample/mailbox?${new URLSearchParams({ to: email })}`);
    return visitor.page.locator('tbody a', { hasText: REMINDER }).allTextContents();
  };
  const before = await reminders();
  await visitor.visit('/');
  await visitor.press('sample.clock.7');
  expectStatus(visitor, [200], 'The clock');
  house.newDay();
  const after = await reminders();
  return after.slice(0, after.length - before.length);
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
