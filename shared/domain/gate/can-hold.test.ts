import { describe, expect, it } from 'vitest';
import { gateCanHold } from './can-hold.ts';
import { gateOf } from './parse-gate.ts';

function canHold(gate: string, ...neverPaid: readonly number[]): boolean {
  return gateCanHold(gateOf(gate), new Set(neverPaid));
}

describe('gate: whether it can still open without a tranche', () => {
  it.each([
    'tranche(1).paid',
    'report(1).filed',
    'report(1).accepted',
    'spent(1) >= 0.75',
    'convention.inForce and report(1).accepted',
    'report(1).accepted or tranche(1).paid',
    'not (not tranche(1).paid)',
    'not (convention.inForce and not report(1).accepted) and tranche(1).paid',
  ])('cannot: %s', (gate) => {
    expect([canHold(gate), canHold(gate, 1)]).toEqual([true, false]);
  });

  it.each([
    '',
    'convention.inForce',
    'date >= 2027-01-01',
    'commitment.visa and account.verified and papers.valid',
    'report(2).accepted',
    'report(1).accepted or date >= 2027-01-01',
    'not report(1).accepted',
    'not (report(1).accepted and convention.inForce)',
    'spent(2) >= 0.75',
  ])('can: %s', (gate) => {
    expect(canHold(gate, 1)).toBe(true);
  });

  it('cannot ask for a share of money of which none will be paid', () => {
    expect(canHold('spent(2) >= 0.75', 1, 2)).toBe(false);
  });
});
