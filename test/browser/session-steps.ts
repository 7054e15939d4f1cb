import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { conventions, signatures } from '../../shared/use-cases/lifecycles.ts';
import { signatureIdOf } from '../../shared/use-cases/open-signing.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import type { House } from './house.ts';
import type { ServedSample } from './served-sample.ts';
import { codeFor, mailsTo, openLink, openMail, TO_SIGN } from './signing-steps.ts';
import type { Visitor } from './visitor.ts';

export const ADMINISTRATOR = 'hicham-berrada';

export const CEREMONY_PATH = '/ceremonies/2026-10-14-1';

/** What the form of the session is filled with. */
const FIELDS = {
  titleFr: 'Signature des conventions (exemple)',
  titleAr: 'توقيع الاتفاقيات (نموذج)',
  occasionFr: 'Rencontre nationale (exemple)',
  occasionAr: 'اللقاء الوطني (نموذج)',
  placeFr: 'Rabat (exemple)',
  placeAr: 'الرباط (نموذج)',
  presidedByFr: 'la ministre (exemple)',
  presidedByAr: 'السيدة الوزيرة (نموذج)',
  heldOn: '2026-10-14',
} as const;

/** What is missing is named and what was typed stays; then the session is planned over all that can be signed. */
export async function planSession(
  desk: Visitor,
): Promise<{ readonly refused: string; readonly planned: string }> {
  await desk.visit('/ceremonies');
  await desk.follow('main a[href="/ceremonies/new"]');
  await desk.fill('titleFr', FIELDS.titleFr);
  await desk.press('ceremony.plan');
  expectStatus(desk, 422);
  const kept = await desk.page.locator('#titleFr').inputValue();
  for (const [field, value] of Object.entries(FIELDS)) await desk.fill(field, value);
  await desk.press('ceremony.plan');
  expectStatus(desk, 200);
  return { refused: kept, planned: new URL(desk.page.url()).pathname };
}

/** All 41 are set in type and signed in one request: on a busy machine that takes a while. */
const PATIENCE_MILLIS = 5 * 60_000;

/** Opened before its rehearsal it is refused; after it, every round is open. */
export async function openSession(desk: Visitor, { world }: ServedSample): Promise<void> {
  desk.page.setDefaultTimeout(PATIENCE_MILLIS);
  await desk.press('ceremony.open');
  expectStatus(desk, 409);
  await desk.press('ceremony.rehearse');
  expectStatus(desk, 200);
  await desk.press('ceremony.open');
  expectStatus(desk, 200);
  await world.runtime.pump.settle();
}

/** An authority reads the list and authorises it, once, by one code; nothing is asked of it afterwards. */
export async function authoriseList(
  house: House,
  { world }: ServedSample,
  personId: string,
  typedName: string,
): Promise<Visitor> {
  const authority = await house.staff(personId);
  authority.page.setDefaultTimeout(PATIENCE_MILLIS);
  await authority.visit('/signing');
  await authority.follow('main a[href$="/manifest"]');
  await authority.press('ceremony.authorise');
  expectStatus(authority, 422);
  await authority.visit(`${CEREMONY_PATH}/manifest`);
  await authority.press('sign.send-code');
  const code = await codeFor(authority, mailsTo(`${personId.replaceAll('-', '.')}@programme.example`));
  await authority.visit(`${CEREMONY_PATH}/manifest`);
  await authority.fill('code', code);
  await authority.fill('typedName', typedName);
  await authority.tick('#consent');
  await authority.press('ceremony.authorise');
  expectStatus(authority, 200);
  await world.runtime.pump.settle();
  await authority.visit(`${CEREMONY_PATH}/manifest`);
  return authority;
}

/** The words of the hall screen, and how much there is to press on it. */
export async function readHall(desk: Visitor): Promise<{ readonly words: string; readonly doors: number }> {
  await desk.visit(`${CEREMONY_PATH}/hall`);
  return { words: await desk.words(), doors: await desk.page.locator('form, nav, main a').count() };
}

/** The cases of an application as they are recorded. */
export function casesOf({ world }: ServedSample) {
  const { desk } = world.runtime;
  return {
    convention: (applicationId: string) => readCase(desk, conventions, conventionIdOf(applicationId)),
    round: (applicationId: string) =>
      readCase(desk, signatures, signatureIdOf(conventionIdOf(applicationId))),
  };
}

/** The president of an application on a phone, behind the link of the invitation to sign. */
export async function openInvitation(house: House, { story }: ServedSample, applicationId: string) {
  const { email } = story.row(applicationId).file.association.president;
  const phone = await house.phone();
  await openMail(phone, email, TO_SIGN);
  await openLink(phone);
  return { email, phone };
}

export function expectStatus(visitor: Visitor, wanted: number): void {
  if (visitor.status() !== wanted)
    throw new Error(`${visitor.page.url()} was answered ${visitor.status()}, not ${wanted}.`);
}
