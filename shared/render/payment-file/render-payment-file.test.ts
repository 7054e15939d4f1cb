import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aPaymentFileDocument } from '../../../test/builders/a-payment-file-document.ts';
import { renderPaymentFile } from './render-payment-file.ts';

describe('payment file: rendering', () => {
  it('lists every order with its account grouped and the total in figures and words', () => {
    const { data } = renderPaymentFile(aPaymentFileDocument());
    expect(data.orders.map(({ convention, tranche, amount }) => ({ convention, tranche, amount }))).toEqual([
      { convention: 'UPE-2026-017', tranche: 1, amount: '128\u00A0000,50\u00A0DH' },
      { convention: 'UPE-2026-023', tranche: 1, amount: '90\u00A0000,00\u00A0DH' },
    ]);
    expect(data.orders[0]!.rib).toBe('999\u00A0780\u00A00000000000000002\u00A002');
    expect(data.total).toEqual({
      fr: '218\u00A0000,50\u00A0DH',
      ar: '\u2066218\u00A0000,50\u2069\u00A0درهم',
      wordsFr: 'deux cent dix-huit mille dirhams et cinquante centimes',
      wordsAr: 'مائتان وثمانية عشر ألف درهم وخمسون سنتيما',
    });
  });

  it('prints the SHA-256 of the attached JSON', () => {
    const { attachment, data } = renderPaymentFile(aPaymentFileDocument());
    expect(data.fingerprint).toBe(createHash('sha256').update(attachment.bytes).digest('hex'));
  });

  it('names a releaser only when there is one', () => {
    const person = { name: { fr: 'A', ar: 'ا' }, title: { fr: 'B', ar: 'ب' } };
    expect(renderPaymentFile(aPaymentFileDocument()).data.releasedBy).toBeNull();
    expect(renderPaymentFile(aPaymentFileDocument({ releasedBy: person })).data.releasedBy).toEqual(person);
  });
});
