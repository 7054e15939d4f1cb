import { assertCentimes } from '../domain/kernel/money.ts';
import type { Locale } from './locale.ts';

const NO_BREAK_SPACE = '\u00A0';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/**
 * An amount in dirhams for reading: `128 000,50 DH` or `128 000,50 درهم`, western digits, no-break spaces.
 * Not by Intl: its fr-MA and ar-MA group thousands by dots, which readers take for decimals.
 * Throws RangeError when the number is no amount of centimes.
 */
export function formatAmount(locale: Locale, amountCentimes: number): string {
  return locale === 'ar' ? formatAmountAr(amountCentimes) : formatAmountFr(amountCentimes);
}

/** `128 000,50 DH`; see {@link formatAmount}. */
export function formatAmountFr(amountCentimes: number): string {
  return `${figures(amountCentimes)}${NO_BREAK_SPACE}DH`;
}

/** `128 000,50 درهم`; a negative figure is isolated, or its sign would jump behind it in Arabic text. */
export function formatAmountAr(amountCentimes: number): string {
  const figure = figures(amountCentimes);
  const safe = amountCentimes < 0 ? `${LEFT_TO_RIGHT_ISOLATE}${figure}${POP_ISOLATE}` : figure;
  return `${safe}${NO_BREAK_SPACE}درهم`;
}

function figures(amountCentimes: number): string {
  assertCentimes(amountCentimes);
  const digits = String(Math.abs(amountCentimes)).padStart(3, '0');
  const grouped = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/gu, NO_BREAK_SPACE);
  return `${amountCentimes < 0 ? '-' : ''}${grouped},${digits.slice(-2)}`;
}
