import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { aBankStatement, anEntry, anyBankStatement } from '../../../test/builders/a-bank-statement.ts';
import { camt053, PAID_ENTRY, text053, utf8 } from '../../../test/builders/a-camt-file.ts';
import { ASSOCIATION_RIB, OWN_RIB } from '../../../test/builders/a-payment-batch.ts';
import type { StatementReading } from '../statement/statement.ts';
import { readCamt053, readCamt054 } from './read-camt.ts';
import { writeCamt053 } from './write-camt053.ts';

describe('camt.053: what the sample bank writes', () => {
  it('is read back line by line', () => {
    const entries = [
      anEntry(),
      anEntry({ reference: 'B-0002', direction: 'credit', returnReason: 'AC04', bookedOn: '2026-11-25' }),
    ];
    expect(linesOf(readCamt053(utf8(writeCamt053(aBankStatement({ entries })))))).toEqual([
      {
        lineId: '2026-11-24/debit/B-0001',
        bookedOn: '2026-11-24',
        amountCentimes: 12_800_050,
        direction: 'debit',
        kind: 'executed',
        endToEndId: 'UPE-017/1/1',
        account: ASSOCIATION_RIB,
      },
      {
        lineId: '2026-11-25/credit/B-0002',
        bookedOn: '2026-11-25',
        amountCentimes: 12_800_050,
        direction: 'credit',
        kind: 'returned',
        endToEndId: 'UPE-017/1/1',
        account: ASSOCIATION_RIB,
        returnReason: 'AC04',
      },
    ]);
  });

  it('is read back whatever it holds, with ids that differ', () => {
    fc.assert(
      fc.property(anyBankStatement, (statement) => {
        const lines = linesOf(readCamt053(utf8(writeCamt053(statement))));
        expect(
          lines.map(({ bookedOn, amountCentimes, direction, endToEndId, account, returnReason }) => ({
            bookedOn,
            amountCentimes,
            direction,
            endToEndId,
            account,
            returnReason,
          })),
        ).toEqual(
          statement.entries.map((entry) => ({
            bookedOn: entry.bookedOn,
            amountCentimes: entry.amountCentimes,
            direction: entry.direction,
            endToEndId: entry.endToEndId,
            account: entry.counterparty?.rib === OWN_RIB ? undefined : entry.counterparty?.rib,
            returnReason: entry.returnReason,
          })),
        );
        expect(new Set(lines.map((line) => line.lineId)).size).toBe(lines.length);
      }),
    );
  });

  it('has one hash input, whatever its message id and order of entries', () => {
    const entries = [anEntry(), anEntry({ reference: 'B-0002', amountCentimes: 5 })];
    const first = statementOf(readCamt053(utf8(writeCamt053(aBankStatement({ entries })))));
    const again = aBankStatement({ messageId: 'MSG-78', entries: entries.toReversed() });
    const second = statementOf(readCamt053(utf8(writeCamt053(again))));
    expect(second.hashInput).toBe(first.hashInput);
    const changed = aBankStatement({
      entries: [anEntry(), anEntry({ reference: 'B-0002', amountCentimes: 6 })],
    });
    expect(statementOf(readCamt053(utf8(writeCamt053(changed)))).hashInput).not.toBe(first.hashInput);
  });
});

describe('camt.053: what banks write', () => {
  it('counts only what is booked', () => {
    const pending = PAID_ENTRY.replace('BOOK', 'PDNG').replace('B1', 'B2');
    const statement = statementOf(readCamt053(camt053(PAID_ENTRY + pending)));
    expect(statement).toMatchObject({ statementId: 'S1', pendingCount: 1 });
    expect(statement.lines.map((line) => line.lineId)).toEqual(['2026-11-24/debit/B1']);
  });

  it('gives one line per transaction of an entry that was booked as a batch', () => {
    const transactions = ['1', '2'].map(
      (index) => `<TxDtls><Refs><EndToEndId>O-${index}</EndToEndId></Refs><AmtDtls><TxAmt>
        <Amt Ccy="MAD">${index}00</Amt></TxAmt></AmtDtls></TxDtls>`,
    );
    const batch = PAID_ENTRY.replace(/<TxDtls>.*<\/TxDtls>/su, transactions.join(''));
    expect(linesOf(readCamt053(camt053(batch)))).toMatchObject([
      { lineId: '2026-11-24/debit/B1/O-1', amountCentimes: 10_000, endToEndId: 'O-1' },
      { lineId: '2026-11-24/debit/B1/O-2', amountCentimes: 20_000, endToEndId: 'O-2' },
    ]);
  });

  it('takes an entry without details, and numbers it when the bank gives no reference', () => {
    const bare = PAID_ENTRY.replace(/<NtryDtls>.*<\/NtryDtls>|<AcctSvcrRef>B1<\/AcctSvcrRef>/gsu, '');
    expect(linesOf(readCamt053(camt053(bare)))).toEqual([
      {
        lineId: '2026-11-24/debit/S1/1',
        bookedOn: '2026-11-24',
        amountCentimes: 12_800_050,
        direction: 'debit',
        kind: 'executed',
      },
    ]);
  });

  it('takes NOTPROVIDED for no end-to-end id', () => {
    const [line] = linesOf(readCamt053(camt053(PAID_ENTRY.replace('UPE-017/1/1', 'NOTPROVIDED'))));
    expect(line).not.toHaveProperty('endToEndId');
  });

  it.each([
    [
      'return information with words',
      '<RtrInf><AddtlInf>Compte clos &amp; sold&#xE9;</AddtlInf></RtrInf>',
      '',
      'Compte clos & soldé',
    ],
    ['a proprietary reason', '<RtrInf><Rsn><Prtry>12</Prtry></Rsn></RtrInf>', '', '12'],
    ['the reversal indicator', '', '<RvslInd>true</RvslInd>', undefined],
    [
      'the code RRTN',
      '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn></BkTxCd>',
      '',
      undefined,
    ],
  ])('knows a return by %s', (_, inTransaction, inEntry, reason) => {
    const back = PAID_ENTRY.replace('DBIT</CdtDbtInd>', `CRDT</CdtDbtInd>${inEntry}`).replace(
      '</TxDtls>',
      `${inTransaction}</TxDtls>`,
    );
    const [line] = linesOf(readCamt053(camt053(back)));
    expect(line).toMatchObject({ kind: 'returned', direction: 'credit' });
    expect(line?.returnReason).toBe(reason);
  });

  it('does not take money received for a return or a payment, nor a debit that is corrected for a return', () => {
    const received = PAID_ENTRY.replace('DBIT', 'CRDT');
    const corrected = PAID_ENTRY.replace('</CdtDbtInd>', '</CdtDbtInd><RvslInd>true</RvslInd>');
    expect(linesOf(readCamt053(camt053(received + corrected))).map((line) => line.kind)).toEqual([
      'received',
      'executed',
    ]);
  });

  it('finds the other account also when a return swaps the parties, and in an IBAN', () => {
    const parties = `<RltdPties><DbtrAcct><Id><Othr><Id>${OWN_RIB}</Id></Othr></Id></DbtrAcct>
      <CdtrAcct><Id><IBAN>MA64${ASSOCIATION_RIB}</IBAN></Id></CdtrAcct></RltdPties><RtrInf/>`;
    const back = PAID_ENTRY.replace('DBIT', 'CRDT').replace('</TxDtls>', `${parties}</TxDtls>`);
    expect(linesOf(readCamt053(camt053(back)))).toMatchObject([{ account: ASSOCIATION_RIB }]);
  });

  it('takes the day of a time with an offset in Morocco, of one without as it stands', () => {
    const dated = (dateTime: string) =>
      linesOf(readCamt053(camt053(PAID_ENTRY.replace('<Dt>2026-11-24</Dt>', `<DtTm>${dateTime}</DtTm>`))))[0]
        ?.bookedOn;
    expect(dated('2025-11-24T23:30:00Z')).toBe('2025-11-25');
    expect(dated('2025-11-24T00:30:00+02:00')).toBe('2025-11-23');
    expect(dated('2025-11-24T23:30:00')).toBe('2025-11-24');
  });

  it('reads prefixes, other encodings and the sums of several statements', () => {
    const prefixed = text053(PAID_ENTRY)
      .replace(/<(\/?)(\w)/gu, '<$1ns:$2')
      .replace('xmlns=', 'xmlns:ns=');
    expect(linesOf(readCamt053(utf8(prefixed)))).toHaveLength(1);
    const latin = text053(PAID_ENTRY.replace('</TxDtls>', '<AddtlTxInf>Reçu</AddtlTxInf></TxDtls>'));
    expect(linesOf(readCamt053(iconv.encode(latin, 'latin1')))).toHaveLength(1);
    const two = text053(PAID_ENTRY).replace('</Stmt>', `</Stmt><Stmt><Id>S2</Id>${PAID_ENTRY}</Stmt>`);
    const statement = statementOf(readCamt053(utf8(two)));
    expect(statement.statementId).toBe('S1+S2');
    expect(statement.lines.map((line) => line.lineId)).toEqual([
      '2026-11-24/debit/B1',
      '2026-11-24/debit/B1#2',
    ]);
  });
});

describe('camt.054', () => {
  it('is read as a statement is, to the same line ids', () => {
    const notification = text053(PAID_ENTRY)
      .replace('camt.053.001.08', 'camt.054.001.08')
      .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
      .replaceAll('Stmt>', 'Ntfctn>');
    expect(linesOf(readCamt054(utf8(notification)))).toEqual(linesOf(readCamt053(camt053(PAID_ENTRY))));
  });
});

function statementOf(reading: StatementReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.statement;
}

function linesOf(reading: StatementReading) {
  return statementOf(reading).lines;
}
