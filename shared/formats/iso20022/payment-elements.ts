import { writeDecimal } from '../decimal-amount.ts';
import { toLatinText } from './latin-text.ts';
import { element, type XmlElement } from './xml-writer.ts';

/** The id of an account by its RIB: no IBAN, so under "other" with the scheme's code for a national account number. */
export function bbanElement(rib: string): XmlElement {
  const scheme = element('SchmeNm', [element('Cd', 'BBAN')]);
  return element('Id', [element('Othr', [element('Id', rib), scheme])]);
}

/** An amount in MAD, for files only: pages say DH. */
export function madElement(name: string, amountCentimes: number): XmlElement {
  return element(name, writeDecimal(amountCentimes), { Ccy: 'MAD' });
}

/** A party's name, at most seventy characters where the schema allows 140: what clearing systems carry. */
export function nameElement(name: string): XmlElement {
  return element('Nm', toLatinText(name, 70));
}
