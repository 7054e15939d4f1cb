import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { anyBankStatement } from '../../../test/builders/a-bank-statement.ts';
import { anyPaymentBatch, aPaymentBatch } from '../../../test/builders/a-payment-batch.ts';
import { writeCamt053 } from './write-camt053.ts';
import { writePain001 } from './write-pain001.ts';

/** The schemas are ISO's and not part of the project: tests use them where they lie beside it. */
const SCHEMAS = new URL('../../../../shared/iso20022/', import.meta.url);
const missing = !existsSync(SCHEMAS);
if (missing) console.warn('ISO 20022 schemas are not at hand (../shared/iso20022): validation is skipped');

describe.skipIf(missing)('ISO 20022 schemas', () => {
  it('accept every pain.001.001.09 that is written', () => {
    const faultsOf = openSchema('pain.001.001.09.xsd');
    fc.assert(
      fc.property(anyPaymentBatch, (batch) => {
        expect(faultsOf(writePain001(batch))).toBe('');
      }),
    );
    const { debtor } = aPaymentBatch();
    const withBic = aPaymentBatch({ debtor: { ...debtor, bankBic: 'AAAAMAMC' } });
    expect(faultsOf(writePain001(withBic))).toBe('');
  });

  it('accept every camt.053.001.08 that is written', () => {
    const faultsOf = openSchema('camt.053.001.08.xsd');
    fc.assert(
      fc.property(anyBankStatement, (statement) => {
        expect(faultsOf(writeCamt053(statement))).toBe('');
      }),
    );
  });

  it('find a fault that is put in', () => {
    const faultsOf = openSchema('pain.001.001.09.xsd');
    expect(faultsOf(writePain001(aPaymentBatch()).replace('<PmtMtd>TRF', '<PmtMtd>CASH'))).toContain(
      'PmtMtd',
    );
  });
});

/** Gives the schema's complaint about a document, or nothing. */
function openSchema(file: string): (xml: string) => string {
  const schema = XmlDocument.fromString(readFileSync(new URL(file, SCHEMAS), 'utf8'));
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return '';
    } catch (error) {
      return String(error);
    } finally {
      document.dispose();
    }
  };
}
