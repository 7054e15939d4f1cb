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

  it('names the papers that each line rests on, with hash and link, where they are known', () => {
    expect(renderPaymentFile(aPaymentFileDocument()).data.grounds).toEqual([
      {
        orderId: 'UPE-023-1-1',
        convention: {
          sha256: 'ab'.repeat(32),
          link: 'https://programme.example/conventions/CV-UPE-023',
        },
        visa: { number: '2214', reference: 'CED/2214/26', on: '28 septembre 2026' },
        certified: {
          on: '20 novembre 2026',
          sha256: 'cd'.repeat(32),
          link: 'https://programme.example/tranches/UPE-023-1',
        },
      },
    ]);
  });

  it('counts on from volume to volume, each with its own total beside that of the whole', () => {
    const [, second] = aPaymentFileDocument().orders;
    if (!second) throw new Error('two orders');
    const volume = { number: 2, of: 2, firstLine: 2, orderCount: 2, totalCentimes: 21_800_050 };
    const { data } = renderPaymentFile(aPaymentFileDocument({ orders: [second], volume, revision: 3 }));
    expect(data.volume).toEqual({ ...volume, total: '90\u00A0000,00\u00A0DH' });
    expect(data.total.fr).toBe('218\u00A0000,50\u00A0DH');
    expect(data.revision).toBe(3);
  });

  it('names a releaser only when there is one', () => {
    const person = { name: { fr: 'A', ar: 'ا' }, title: { fr: 'B', ar: 'ب' } };
    expect(renderPaymentFile(aPaymentFileDocument()).data.releasedBy).toBeNull();
    expect(renderPaymentFile(aPaymentFileDocument({ releasedBy: person })).data.releasedBy).toEqual(person);
  });
});
