import * as z from 'zod';
import type { Bilingual } from '../domain/kernel/act.ts';
import { isCalendarDay } from '../domain/kernel/calendar-day.ts';

/**
 * What a field of a file must hold. It travels as the message of a zod issue; `fault-words.ts` turns it into a
 * sentence in both languages.
 */
export type Expectation =
  | 'text'
  | 'arabic'
  | 'list'
  | 'group'
  | 'day'
  | 'centimes'
  | 'count'
  | 'percent'
  | 'year'
  | 'email'
  | 'phone'
  | 'identifier'
  | 'choice'
  | 'gate'
  | 'step-rule'
  | 'approval-bound';

/** Names the expectation as the error of a schema, so that a misspelt one does not compile. */
export function expecting(expectation: Expectation): { error: Expectation } {
  return { error: expectation };
}

const TEXT_LENGTH_MAX = 500;

/** A text of one line or more that is not blank, at most 500 characters. */
export const text = z
  .string(expecting('text'))
  .trim()
  .min(1, expecting('text'))
  .max(TEXT_LENGTH_MAX, expecting('text'));

const arabicText = text.regex(/\p{Script=Arabic}/u, expecting('arabic'));

/** The same words in French and in Arabic script. */
export const bilingual = z.strictObject(
  { fr: text, ar: arabicText },
  expecting('group'),
) satisfies z.ZodType<Bilingual>;

/** A day that exists, 'YYYY-MM-DD'. */
export const calendarDay = z.string(expecting('day')).refine(isCalendarDay, expecting('day'));

/** An amount of zero or more in centimes, a safe integer. */
export const centimes = z.int(expecting('centimes')).min(0, expecting('centimes'));

export const count = z.int(expecting('count')).min(0, expecting('count'));

export const percent = z
  .int(expecting('percent'))
  .min(1, expecting('percent'))
  .max(100, expecting('percent'));

export const year = z.int(expecting('year')).min(1956, expecting('year')).max(2100, expecting('year'));

export const email = z.email(expecting('email')).max(254, expecting('email'));

/** A Moroccan number, national or international, with or without spaces. */
export const phone = z
  .string(expecting('phone'))
  .trim()
  .regex(/^(?:\+212|0)[ .]?[5-8](?:[ .]?\d){8}$/u, expecting('phone'));

/** A name that becomes part of keys, accounts and addresses: lower-case letters, digits and inner hyphens. */
export const identifier = z
  .string(expecting('identifier'))
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, expecting('identifier'));
