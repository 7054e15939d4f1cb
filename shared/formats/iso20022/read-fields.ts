import { type CalendarDay, dayOf, isCalendarDay } from '../../domain/kernel/calendar-day.ts';
import { checkRib } from '../../domain/kernel/rib.ts';
import { type StatementFault, statementFault } from '../statement/statement.ts';
import { attributeOf, nodesAt, textAt, type XmlNode } from './read-message.ts';

/** Decimal text of XML Schema to centimes, without floats; undefined for a third decimal that is not zero. */
function centimesOf(decimal: string): number | undefined {
  const groups = /^\+?(?<whole>\d*)(?:\.(?<fraction>\d*))?$/u.exec(decimal)?.groups;
  if (groups === undefined) return undefined;
  const [whole = '', fraction = ''] = [groups.whole, groups.fraction?.replace(/0+$/u, '')];
  if (fraction.length > 2 || !/\d/u.test(decimal)) return undefined;
  const centimes = Number(`${whole}${fraction.padEnd(2, '0')}`);
  return Number.isSafeInteger(centimes) ? centimes : undefined;
}

/** An amount element in MAD to centimes; what cannot be read becomes a fault and undefined. */
export function readAmount(
  amount: XmlNode | undefined,
  at: string,
  faults: StatementFault[],
): number | undefined {
  if (amount === undefined) {
    faults.push(statementFault('STATEMENT_FIELD_MISSING', { at }));
    return undefined;
  }
  const currency = attributeOf(amount, 'Ccy') ?? '';
  const found = textAt(amount) ?? '';
  if (currency !== 'MAD') faults.push(statementFault('STATEMENT_CURRENCY_FOREIGN', { at, found: currency }));
  const centimes = centimesOf(found);
  if (centimes === undefined) faults.push(statementFault('STATEMENT_AMOUNT_UNREADABLE', { at, found }));
  return centimes;
}

/**
 * The day in a date (`2026-11-23`) or a date and time. A time with an offset is an instant, so its day is Morocco's; one
 * without is the bank's own clock.
 */
export function readDay(text: string | undefined): CalendarDay | undefined {
  if (text === undefined) return undefined;
  const isInstant = /T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(text);
  const millis = isInstant ? Date.parse(text) : Number.NaN;
  const day = Number.isNaN(millis) ? text.slice(0, 10) : dayOf(new Date(millis).toISOString());
  return isCalendarDay(day) ? day : undefined;
}

/** The number of an account element (`CdtrAcct`): the 24 digits where it is a RIB or a Moroccan IBAN, else as written. */
export function readAccount(account: XmlNode | undefined): string | undefined {
  if (account === undefined) return undefined;
  const text = textAt(account, 'Id', 'Othr', 'Id') ?? textAt(account, 'Id', 'IBAN');
  if (text === undefined) return undefined;
  const checked = checkRib(text);
  return checked.ok ? checked.rib : text;
}

/** A reason's code, else the bank's own code, else its words. */
export function readReason(information: XmlNode | undefined): string | undefined {
  if (information === undefined) return undefined;
  return (
    textAt(information, 'Rsn', 'Cd') ?? textAt(information, 'Rsn', 'Prtry') ?? textAt(information, 'AddtlInf')
  );
}

/** The end-to-end id, unless it is the word that stands for none. */
export function readEndToEndId(node: XmlNode, ...path: readonly string[]): string | undefined {
  const id = textAt(node, ...path);
  return id === 'NOTPROVIDED' ? undefined : id;
}

/** The first element at a path. */
export function nodeAt(node: XmlNode, ...path: readonly string[]): XmlNode | undefined {
  return nodesAt(node, ...path)[0];
}
