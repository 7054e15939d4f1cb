import { printed, scannedPdf, tilted } from '../builders/a-scan.ts';
import type { House } from './house.ts';
import { expectStatus } from './session-steps.ts';
import type { Visitor } from './visitor.ts';

const [OFFICER, SECOND_OFFICER] = ['karim-sqalli', 'imane-bouazza'] as const;

/** Behind the link of the invitation: the choice of paper, and the PDF as it is printed then. */
export async function preferPaper(phone: Visitor): Promise<Uint8Array> {
  await phone.page.locator('details#paper > summary').click();
  await phone.press('paper.prefer');
  expectStatus(phone, 422);
  await phone.tick('#byHand');
  await phone.press('paper.prefer');
  expectStatus(phone, 200);
  const href = (await phone.page.locator('#paper a[href$=".pdf"]').getAttribute('href')) ?? '';
  return new Uint8Array(await (await phone.page.request.get(href)).body());
}

/** Printed and laid on the glass as it happens: the last page first, one of them upside down. */
async function scanOf(pdf: Uint8Array): Promise<Uint8Array> {
  const sheets = (await printed(pdf)).toReversed();
  return scannedPdf(sheets.map((sheet, index) => (index === 1 ? tilted(sheet, 180) : sheet)));
}

/** One officer reads the scan and records it: the address of the page where a second person confirms it. */
export async function recordScan(house: House, pdf: Uint8Array, number: string): Promise<string> {
  const officer = await house.staff(OFFICER);
  await officer.visit('/scans');
  await officer.press('scans.read');
  expectStatus(officer, 422);
  const file = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await scanOf(pdf)) };
  await officer.page.locator('#files').setInputFiles(file);
  await officer.press('scans.read');
  expectStatus(officer, 200);
  await officer.press('scans.record', `section[id="${number}"]`);
  expectStatus(officer, 200);
  const { pathname } = new URL(officer.page.url());
  // Sending the paper back is for everybody: only the confirmation is another person's.
  if ((await officer.page.locator(`main form[action="${pathname}"]`).count()) > 0)
    throw new Error('Who recorded a scan may confirm it.');
  return pathname;
}

/** The second officer compares and confirms. */
export async function confirmScan(house: House, path: string): Promise<void> {
  const second = await house.staff(SECOND_OFFICER);
  await second.visit('/scans');
  await second.follow(`main a[href="${path}"]`);
  await second.press('scans.confirm');
  expectStatus(second, 200);
}
