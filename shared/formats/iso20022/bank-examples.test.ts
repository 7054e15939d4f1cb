import { describe, expect, it } from 'vitest';
import { ASSOCIATION_RIB } from '../../../test/builders/a-payment-batch.ts';
import { CAMT053_EXAMPLE, CAMT054_EXAMPLE, PAIN002_EXAMPLE } from '../../../test/builders/bank-examples.ts';
import type { StatementReading } from '../statement/statement.ts';
import { readCamt053, readCamt054 } from './read-camt.ts';
import { readPain002 } from './read-pain002.ts';

const bytes = (content: string) => new TextEncoder().encode(content);

function statementIn(reading: StatementReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.statement;
}

const BACK = {
  lineId: '2026-11-24/credit/BNK2',
  bookedOn: '2026-11-24',
  amountCentimes: 12_800_000,
  direction: 'credit',
  kind: 'returned',
  endToEndId: 'CV-UPE-018-1/1',
  account: ASSOCIATION_RIB,
  returnReason: 'AC04',
};

describe('messages as banks write them', () => {
  it('camt.053: each transfer of an entry, the return with its reason, charges; what is announced is counted', () => {
    const { lines, pendingCount, statementId } = statementIn(readCamt053(bytes(CAMT053_EXAMPLE)));
    expect([statementId, pendingCount]).toEqual(['2026-329', 1]);
    expect(lines).toEqual([
      {
        lineId: '2026-11-24/debit/BNK1/CV-UPE-017-1/1',
        bookedOn: '2026-11-24',
        amountCentimes: 12_800_050,
        direction: 'debit',
        kind: 'executed',
        endToEndId: 'CV-UPE-017-1/1',
        account: ASSOCIATION_RIB,
      },
      {
        lineId: '2026-11-24/debit/BNK1/CV-UPE-018-1/1',
        bookedOn: '2026-11-24',
        amountCentimes: 12_800_000,
        direction: 'debit',
        kind: 'executed',
        endToEndId: 'CV-UPE-018-1/1',
        account: ASSOCIATION_RIB,
      },
      BACK,
      {
        lineId: '2026-11-24/debit/BNK3',
        bookedOn: '2026-11-24',
        amountCentimes: 2_500,
        direction: 'debit',
        kind: 'executed',
      },
    ]);
  });

  it('camt.054: the same movement has the same id', () => {
    expect(statementIn(readCamt054(bytes(CAMT054_EXAMPLE))).lines).toEqual([BACK]);
  });

  it('pain.002: the final answers of a batch', () => {
    const { lines, pendingCount } = statementIn(readPain002(bytes(PAIN002_EXAMPLE)));
    expect(pendingCount).toBe(1);
    expect(lines).toMatchObject([
      { lineId: 'STS-9/CV-UPE-017-1/1', bookedOn: '2026-11-24', kind: 'executed' },
      {
        lineId: 'STS-9/CV-UPE-018-1/1',
        kind: 'rejected',
        returnReason: 'AC01',
        amountCentimes: 12_800_000,
        account: ASSOCIATION_RIB,
      },
    ]);
  });
});
