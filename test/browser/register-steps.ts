import { plainPdf } from '../../infra/local/sample/story/plain-pdf.ts';
import type { House } from './house.ts';
import type { ServedSample } from './served-sample.ts';
import { ADMINISTRATOR, expectStatus } from './session-steps.ts';
import { openLink, openMail } from './signing-steps.ts';
import type { Visitor } from './visitor.ts';

const OFFICER = 'karim-sqalli';
const CONTACT_CHANGE = 'On demande à changer|طُلب تغيير';
const KINDS = ['extension', 'budget', 'schedule', 'account', 'signatory', 'clause'] as const;
const MOTIVE = { fr: 'Le local a ouvert avec un retard.', ar: 'فُتح المقر بتأخير.' } as const;

/** Behind any link: another number for the president with its paper, after what is missing was named: its part of the form is open then. */
export async function askContactChange(phone: Visitor): Promise<void> {
  for (const path of ['/case/account', '/case/contact']) {
    await phone.visit(path);
    await phone.press('contacts.send');
    expectStatus(phone, 422);
  }
  await phone.fill('president.phone', '0661000099');
  const buffer = Buffer.from(plainPdf(['Procès-verbal (exemple)']));
  const file = { name: 'paper.pdf', mimeType: 'application/pdf', buffer };
  await phone.page.locator('#paper-people').setInputFiles(file);
  await phone.press('contacts.send');
  expectStatus(phone, 200);
}

/** The mail about the change leads to the page where it can be objected to. */
export async function readObjection(phone: Visitor, email: string): Promise<void> {
  await openMail(phone, email, CONTACT_CHANGE);
  await openLink(phone);
  expectStatus(phone, 200);
}

/** The rooms of the registers, and each form once as it stands: what is missing is named. */
export async function seeRegisters(
  house: House,
  { world }: ServedSample,
  { conventionId, number }: { readonly conventionId: string; readonly number: string },
): Promise<void> {
  const officer = await house.staff(OFFICER);
  await officer.visit('/contacts');
  await officer.follow('main a[href^="/contacts/"]');
  expectStatus(officer, 200);
  const path = `/conventions/${conventionId}`;
  for (const kind of KINDS) {
    await officer.visit(`${path}/amend/${kind}`);
    await officer.press('amendments.submit');
    expectStatus(officer, 422);
  }
  await officer.visit(`${path}/amend/extension`);
  await officer.fill('months', '30');
  await officer.fill('motive-fr', MOTIVE.fr);
  await officer.fill('motive-ar', MOTIVE.ar);
  await officer.press('amendments.submit');
  expectStatus(officer, 200);
  await world.runtime.pump.settle();
  await officer.visit(`${path}/amendments`);
  await officer.follow('tbody a[href*="/amendments/"]');
  expectStatus(officer, 200);
  const stranger = await house.stranger();
  await stranger.visit(`/verify/${number}/A1`);
  expectStatus(stranger, 200);
  const administrator = await house.staff(ADMINISTRATOR);
  await administrator.visit(`${path}/suspension`);
  expectStatus(administrator, 200);
  await administrator.visit(`${path}/terminate`);
  expectStatus(administrator, 200);
}
