import { describe, expect, it } from 'vitest';
import { writeCamt053 } from '../../../shared/formats/iso20022/write-camt053.ts';
import { aBankStatement, anEntry } from '../../../test/builders/a-bank-statement.ts';
import { aProgramme } from '../../../test/builders/a-programme.ts';
import { identityOf, readBankFile } from './statements-reading.ts';

const csv = aProgramme().payments.statementCsv;
const bytes = (content: string) => new TextEncoder().encode(content);
const document = (message: string) =>
  `<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}"/>`;

describe('bank file: its format', () => {
  it.each([
    ['camt.053', document('camt.053.001.08')],
    ['camt.053', `\uFEFF${document('camt.053.001.08')}`],
    ['camt.054', document('camt.054.001.08')],
    ['pain.002', `\n  ${document('pain.002.001.11')}`],
    ['csv', 'N°;Date;Montant;Sens\n'],
    ['csv', ''],
    ['csv', '"<b>";Date\n'],
  ])('is %s by what it holds', async (format, content) => {
    expect((await readBankFile(bytes(content), csv)).format).toBe(format);
  });

  it('is read through UTF-16, which banks also send', async () => {
    const content = Buffer.from(`\uFEFF${document('pain.002.001.11')}`, 'utf16le');
    expect((await readBankFile(content, csv)).format).toBe('pain.002');
  });
});

describe('bank file: its identity', () => {
  it('is the same for the same statement and another for another one under the same id', async () => {
    const read = async (changes: Parameters<typeof aBankStatement>[0] = {}) => {
      const { reading } = await readBankFile(bytes(writeCamt053(aBankStatement(changes))), csv);
      if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
      return identityOf(reading.statement);
    };
    const identity = await read();
    expect(identity).toBe(await read({ messageId: 'MSG-78' }));
    expect(identity).not.toBe(await read({ entries: [anEntry({ amountCentimes: 1 })] }));
    expect(identity).toMatch(/^RELEVE-77-[0-9a-f]{16}$/u);
  });
});
