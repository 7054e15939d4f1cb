import { describe, expect, it } from 'vitest';
import { aBankLine, aSentOut } from '../../../test/builders/a-statement-line.ts';
import { createFitting, mayAnswer } from './fitting-orders.ts';

const found = (line = aBankLine(), ...orders: readonly ReturnType<typeof aSentOut>[]) =>
  createFitting(orders)(line).map(({ orderId }) => orderId);

describe('statement line: orders that it fits', () => {
  it('are those of the same amount and account, sent on the day of booking or before', () => {
    expect(found(aBankLine(), aSentOut())).toEqual(['CV-UPE-017-1/1']);
    expect(found(aBankLine({ bookedOn: aSentOut().sentOn }), aSentOut())).toHaveLength(1);
  });

  it.each([
    ['another amount', aBankLine({ amountCentimes: 12_799_999 })],
    ['another account', aBankLine({ account: '999780000123456789012342' })],
    ['no account', aBankLine({ account: undefined })],
    ['no amount', aBankLine({ amountCentimes: undefined })],
    ['a day before the sending', aBankLine({ bookedOn: '2026-10-08' })],
    ['money received without the mark of a return', aBankLine({ kind: 'received' })],
  ])('are none for %s', (_, line) => {
    expect(found(line, aSentOut())).toEqual([]);
  });

  it('are all of them where several fit', () => {
    expect(found(aBankLine(), aSentOut(), aSentOut({ orderId: 'CV-UPE-018-1/1' }))).toEqual([
      'CV-UPE-017-1/1',
      'CV-UPE-018-1/1',
    ]);
  });

  it.each([
    ['executed', ['sent', 'unknown']],
    ['rejected', ['sent', 'unknown']],
    ['returned', ['sent', 'unknown', 'paid']],
    ['received', []],
  ] as const)('stand where a line that says %s changes something', (kind, standings) => {
    const all = ['sent', 'unknown', 'paid', 'rejected', 'returned'] as const;
    const fits = all.filter((standing) => found(aBankLine({ kind }), aSentOut({ standing })).length > 0);
    expect(fits).toEqual(standings);
  });
});

describe('statement line: amounts that an officer may put together', () => {
  it.each([
    ['executed', 0, true],
    ['executed', -1, false],
    ['executed', 1, false],
    ['returned', -2_500, true],
    ['returned', 1, false],
    ['returned', -12_800_000, false],
    ['received', 0, true],
    ['received', -2_500, false],
  ] as const)('%s with a difference of %i centimes: %s', (kind, difference, allowed) => {
    const line = aBankLine({ kind, amountCentimes: 12_800_000 + difference });
    expect(mayAnswer(line, aSentOut())).toBe(allowed);
  });

  it('need an amount on the line', () => {
    expect(mayAnswer(aBankLine({ amountCentimes: undefined }), aSentOut())).toBe(false);
  });
});
