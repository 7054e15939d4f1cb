import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { TextValues } from '../../i18n/sentence.ts';
import { isTextKey, type TextKey, text } from '../../i18n/text.ts';
import { escapeHtml, html, plain, unmarked } from './isolates.ts';
import type { MailInput, WrittenMail } from './mail-input.ts';
import { mailValues } from './mail-values.ts';

/** One language of a mail: sentences that still bear their isolates, and the address of the link. */
interface Letter {
  readonly locale: Locale;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly words: string; readonly address: string };
  readonly ending: readonly string[];
}

/**
 * Writes a mail of the map (`docs/mails.md`): what happened, what to do and by when, the one link, the officer's phone;
 * the reader's language first, the other beneath. Text and plain HTML without images, scripts or anything that tells
 * that it was read. Throws RangeError for an unknown template, and for a fact that the template needs and was not given.
 */
export function renderMail(input: MailInput): WrittenMail {
  const second = LOCALES.find((locale) => locale !== input.first) ?? input.first;
  const letters = [input.first, second].map((locale) => writeLetter(locale, input));
  const subject = unmarked(subjectOf(input));
  const mark = input.sample ? text(input.first, 'mail.sample-mark') : undefined;
  return { subject, text: asText(letters, mark), html: asHtml(letters, mark, subject, input.first) };
}

function subjectOf(input: MailInput): string {
  return sentence(input.first, keyOf(input, 'subject'), mailValues(input.first, input), input);
}

function writeLetter(locale: Locale, input: MailInput): Letter {
  const values = mailValues(locale, input);
  const say = (key: TextKey): string => sentence(locale, key, values, input);
  const linkKey = `mail.${input.template}.link`;
  const address = input.link === undefined ? undefined : inLanguage(input.link, locale);
  const link = address !== undefined && isTextKey(linkKey) ? { words: say(linkKey), address } : undefined;
  const reference = referenceKey(input);
  return {
    locale,
    paragraphs: [say('mail.greeting'), say(keyOf(input, 'what')), say(keyOf(input, 'next'))],
    ...(link ? { link } : {}),
    ending: [
      ...(link && isPersonal(link.address) ? [say('mail.personal-link')] : []),
      say('mail.phone'),
      ...(reference ? [say(reference)] : []),
      ...(input.sample ? [say('mail.sample')] : []),
    ],
  };
}

/** A fact that may not be known, and what the sentence is called that does without it. */
const DOING_WITHOUT = [
  ['dueOn', 'undated'],
  ['call', 'unphoned'],
  ['lapsedOn', 'without-day'],
  ['mandates', 'without-mandates'],
  ['rib', 'without-account'],
  ['reports', 'without-reports'],
  ['missing', 'refused'],
] as const;

/** A part of the template; where a fact is not known, the sentence that does without it, if the template has one. */
function keyOf({ template, facts, isAmendment }: MailInput, part: 'subject' | 'what' | 'next'): TextKey {
  const ofAmendment = `mail.${template}.${part}-amendment`;
  if (isAmendment && isTextKey(ofAmendment)) return ofAmendment;
  for (const [fact, without] of DOING_WITHOUT) {
    const other = `mail.${template}.${part}-${without}`;
    if (facts[fact] === undefined && isTextKey(other)) return other;
  }
  const key = `mail.${template}.${part}`;
  if (!isTextKey(key)) throw new RangeError(`No mail template is called "${template}".`);
  return key;
}

function sentence(locale: Locale, key: TextKey, values: TextValues, { template }: MailInput): string {
  try {
    return text(locale, key, values);
  } catch (cause) {
    throw new RangeError(`The mail "${template}" lacks a fact: ${String(cause)}`, { cause });
  }
}

function referenceKey(input: MailInput): TextKey | undefined {
  if (input.applicationId === undefined) return undefined;
  if (input.associationName === undefined) return 'mail.reference';
  return input.conventionNumber === undefined ? 'mail.reference-association' : 'mail.reference-convention';
}

/** A link that names a language opens in the one of the text that it stands in. */
function inLanguage(link: string, locale: Locale): string {
  const url = new URL(link);
  if (url.searchParams.has('lang')) url.searchParams.set('lang', locale);
  return url.href;
}

/** A link with a token opens a case to whoever holds it; the address of the sign-in is everybody's. */
function isPersonal(link: string): boolean {
  return new URL(link).pathname.includes('/l/');
}

function asText(letters: readonly Letter[], mark: string | undefined): string {
  const parts = letters.map(({ locale, paragraphs, link, ending }) =>
    [
      ...paragraphs,
      // The address stands alone on its line and bears no mark, or mail readers would take the mark into it.
      ...(link ? [`${link.words}\n${link.address}`] : []),
      ending.join('\n'),
    ]
      .map((paragraph) => plain(locale, paragraph))
      .join('\n\n'),
  );
  return `${mark === undefined ? '' : `${mark}\n\n`}${parts.join('\n\n--------\n\n')}\n`;
}

const LOOK = 'font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:0 auto;padding:1em';

function asHtml(
  letters: readonly Letter[],
  mark: string | undefined,
  subject: string,
  first: Locale,
): string {
  const title = escapeHtml(subject);
  return [
    `<!doctype html><html lang="${first}" dir="${directionOf(first)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${title}</title></head><body style="${LOOK}">`,
    ...(mark === undefined ? [] : [`<p><strong>${html(mark)}</strong></p>`]),
    letters.map(letterAsHtml).join('<hr>'),
    '</body></html>',
  ].join('\n');
}

function letterAsHtml({ locale, paragraphs, link, ending }: Letter): string {
  const body = [
    ...paragraphs.map((paragraph) => `<p>${html(paragraph)}</p>`),
    ...(link ? [`<p><a href="${escapeHtml(link.address)}">${html(link.words)}</a></p>`] : []),
    `<p>${ending.map(html).join('<br>')}</p>`,
  ];
  return `<div lang="${locale}" dir="${directionOf(locale)}">\n${body.join('\n')}\n</div>`;
}

function directionOf(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
