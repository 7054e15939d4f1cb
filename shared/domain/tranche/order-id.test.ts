import { describe, expect, it } from 'vitest';
import { orderIdOf, trancheIdOf } from './order-id.ts';

describe('payment order: id', () => {
  it('is tranche and attempt, and gives the tranche back', () => {
    expect(orderIdOf('CV-UPE-017-1', 2)).toBe('CV-UPE-017-1/2');
    expect(trancheIdOf('CV-UPE-017-1/2')).toBe('CV-UPE-017-1');
    expect(trancheIdOf('A/B/10')).toBe('A/B');
  });

  it('is not found in a text that is no order id', () => {
    for (const text of ['', 'CV-UPE-017-1', '/1', 'CV-UPE-017-1/0', 'CV-UPE-017-1/x', 'CV/1 ', 'CV/01']) {
      expect(trancheIdOf(text)).toBeUndefined();
    }
  });

  it('fits the end-to-end id of ISO 20022', () => {
    expect(orderIdOf('C'.repeat(33), 1)).toHaveLength(35);
    expect(() => orderIdOf('C'.repeat(34), 1)).toThrow(RangeError);
    for (const trancheId of ['', '/CV', 'CV//1', 'CV/', 'CV é', 'CV_1', 'CV-1\n']) {
      expect(() => orderIdOf(trancheId, 1)).toThrow(RangeError);
    }
  });
});
