import { beginTask } from './first-page-steps.ts';
import type { House } from './house.ts';
import type { Visitor } from './visitor.ts';

const CODE = /\b\d{6}\b/u;
/** The invitation, or the reminder that has replaced its link. */
export const TO_SIGN = 'à signer|المرجو توقيعها|Rappel|تذكير';
const NEW_LINK = 'nouveau lien|رابطكم الجديد';
const MESSAGES = '/sample/mailbox/messages';
const SIGNED_IN_FORCE = 'en vigueur|سارية المفعول';

/** Reads the same page in the other language. Throws when the switch leads elsewhere. */
export async function switchLanguage(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const before = new URL(page.url()).pathname;
  await visitor.follow('a.language');
  const after = new URL(page.url()).pathname;
  if (after !== before) throw new Error(`The language switch leads from ${before} to ${after}.`);
}

/** Who signed what: the number of the convention, and the address of the signatory. */
export interface Signed {
  readonly number: string;
  readonly email: string;
}

export const mailsTo = (email: string) => `/sample/mailbox?${new URLSearchParams({ to: email })}`;

/** Opens the newest mail to an address whose subject has one of the words, once it has come. */
export async function openMail(visitor: Visitor, email: string, words: string): Promise<void> {
  await visitor.visit(mailsTo(email));
  await visitor.until(new RegExp(words, 'u'));
  const mail = visitor.page
    .locator('tbody a[href^="/sample/mailbox/"]')
    .filter({ hasText: new RegExp(words, 'u') });
  await visitor.visit((await mail.first().getAttribute('href')) ?? '');
}

/** Follows the link of the mail that is open, in the reader's language, and presses the one button behind it. */
export async function openLink(visitor: Visitor): Promise<void> {
  await followLink(visitor);
  await visitor.press('link.open');
}

const followLink = (visitor: Visitor) =>
  visitor.follow(`article a[href*="/l/"][href$="lang=${visitor.locale}"]`);

/** The link that the president signed by, opened once more: the words of its receipt. A new one is then asked for. */
export async function openUsedLink(house: House, { email }: Signed): Promise<string> {
  const phone = await house.phone();
  await openMail(phone, email, TO_SIGN);
  await followLink(phone);
  const receipt = await phone.words();
  await phone.press('link.new');
  await openMail(phone, email, NEW_LINK);
  await openLink(phone);
  if (phone.status() !== 200) throw new Error(`The new link was answered ${phone.status()}.`);
  return receipt;
}

/** A president who is awaited: from the task to the mail, the link, the code, the signature. */
export async function signAsPresident(house: House): Promise<Signed> {
  const phone = await house.phone();
  await beginTask(phone, 'sign');
  const email = new URL(phone.page.url()).searchParams.get('to') ?? '';
  await openMail(phone, email, TO_SIGN);
  const language = await phone.page.locator('article p').first().getAttribute('lang');
  if (language !== 'ar') throw new Error(`The mail to the president begins in ${language}.`);
  await openLink(phone);
  await giveSignature(phone, '/case/sign', email, '');
  const number = numberIn(await phone.words());
  return { number, email };
}

/** An authority signs what waits in the own list. */
export async function signAsAuthority(house: House, personId: string, email: string): Promise<string> {
  const authority = await house.staff(personId);
  await authority.visit('/signing');
  await authority.follow('tbody a[href^="/signing/"]');
  const { pathname } = new URL(authority.page.url());
  const number = numberIn(await authority.words());
  await giveSignature(authority, pathname, email, personId);
  return number;
}

/** Without a code nothing is signed and what was typed stays; with the code of the mail the page becomes a receipt. */
export async function giveSignature(
  visitor: Visitor,
  path: string,
  email: string,
  personId: string,
): Promise<void> {
  const name = (await visitor.page.locator('#typedName-hint').textContent()) ?? '';
  await visitor.fill('typedName', nameIn(name));
  await visitor.press('sign.submit');
  if (visitor.status() !== 422)
    throw new Error(`A signature without a code was answered ${visitor.status()}.`);
  if ((await visitor.page.locator('#typedName').inputValue()) === '')
    throw new Error('The name that was typed is lost.');
  await visitor.visit(path);
  await visitor.press('sign.send-code');
  const channel = await visitor.page.locator('input[name=codeChannel]').inputValue();
  const code = await codeFor(visitor, channel === 'sms' ? MESSAGES : mailsTo(email));
  await visitor.visit(path);
  await visitor.fill('code', code);
  await visitor.fill('typedName', nameIn(name));
  await visitor.tick('#consent');
  await visitor.press('sign.submit');
  if (visitor.status() !== 200)
    throw new Error(`${personId || email} cannot sign: ${visitor.status()} ${await visitor.words()}`);
}

/** The newest code on a page of the sample's mailbox. */
export async function codeFor(visitor: Visitor, path: string): Promise<string> {
  await visitor.visit(path);
  await visitor.until(CODE);
  const newest = visitor.page.locator('tbody tr').filter({ hasText: CODE }).first();
  return CODE.exec((await newest.textContent()) ?? '')?.[0] ?? '';
}

/** The mail that tells the president that the convention is in force. */
export async function inForceMail(house: House, email: string): Promise<Visitor> {
  const phone = await house.phone();
  await openMail(phone, email, SIGNED_IN_FORCE);
  return phone;
}

/** The number of a convention in a text, such as UPE-2026-017. */
function numberIn(words: string): string {
  const number = /\b[A-Z]{2,8}-\d{4}-\d{1,6}\b/u.exec(words)?.[0];
  if (number === undefined) throw new Error(`No number of a convention in: ${words}`);
  return number;
}

/** The name that the hint asks for: it stands isolated in the sentence. */
function nameIn(hint: string): string {
  return /\u2068([^\u2069]+)\u2069/u.exec(hint)?.[1] ?? '';
}
