import { describe, expect, it } from 'vitest';
import { aBankStatement, anEntry } from '../../../test/builders/a-bank-statement.ts';
import { writeCamt053 } from './write-camt053.ts';

describe('camt.053: writing', () => {
  it('closes with what was there at the opening and what moved', () => {
    const entries = [
      anEntry({ amountCentimes: 300, bookedOn: '2026-11-24' }),
      anEntry({ amountCentimes: 100, bookedOn: '2026-11-26', direction: 'credit', returnReason: 'AC04' }),
    ];
    expect(balancesOf(writeCamt053(aBankStatement({ openingCentimes: 1000, entries })))).toEqual([
      ['OPBD', '10.00', 'CRDT', '2026-11-24'],
      ['CLBD', '8.00', 'CRDT', '2026-11-26'],
    ]);
    expect(
      balancesOf(writeCamt053(aBankStatement({ openingCentimes: -50, entries }))).map((row) =>
        row.slice(1, 3),
      ),
    ).toEqual([
      ['0.50', 'DBIT'],
      ['2.50', 'DBIT'],
    ]);
  });

  it('always gives the same bytes', () => {
    expect(writeCamt053(aBankStatement())).toBe(writeCamt053(structuredClone(aBankStatement())));
  });

  it.each([
    ['no entry', aBankStatement({ entries: [] })],
    ['a long id', aBankStatement({ statementId: 'x'.repeat(36) })],
    ['a long message id', aBankStatement({ messageId: 'x'.repeat(36) })],
    ['a long reference', aBankStatement({ entries: [anEntry({ reference: 'x'.repeat(36) })] })],
    ['a long end-to-end id', aBankStatement({ entries: [anEntry({ endToEndId: 'x'.repeat(36) })] })],
    ['an amount of zero', aBankStatement({ entries: [anEntry({ amountCentimes: 0 })] })],
  ])('is refused: %s', (_, statement) => {
    expect(() => writeCamt053(statement)).toThrow(RangeError);
  });
});

function balancesOf(xml: string): string[][] {
  return [...xml.matchAll(/<Bal>(.*?)<\/Bal>/gsu)].map(([balance]) =>
    [...balance.matchAll(/>([^<>\s]+)</gu)].map((text) => text[1] ?? ''),
  );
}
