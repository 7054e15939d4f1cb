import { describe, expect, it } from 'vitest';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { RevokeCertificate } from './commands.ts';
import { revocationRefusalCodes } from './refusals.ts';
import { revocation } from './revocation.ts';

const revoke: RevokeCertificate = {
  type: 'RevokeCertificate',
  act: anAct({ personId: 'admin-1', role: 'administrator' }),
  serial: '4a01',
  conventionId: 'CV-UPE-017',
  partyId: 'association',
  reason: 'Code lu par un tiers',
};
const refusalAfter = (command: RevokeCertificate, ...before: RevokeCertificate[]) =>
  refusalOf(decideAfter(revocation, eventsAfter(revocation, [], ...before), command)).code;

describe('revocation', () => {
  it('names the certificate, its act, when and why', () => {
    const { type: _, act, ...facts } = revoke;
    expect(fold(revocation, eventsAfter(revocation, [], revoke))).toEqual({
      status: 'revoked',
      revokedAt: act.at,
      ...facts,
    });
  });

  it('is for ever, and changes nothing when told again', () => {
    const [event] = eventsAfter(revocation, [], revoke);
    const state = fold(revocation, [event!]);
    expect(revocation.evolve(state, { ...event!, reason: 'autre' })).toBe(state);
    expect(refusalAfter(revoke, revoke)).toBe('REVOCATION_GIVEN_ALREADY');
  });

  it('is refused without a reason, or for what is no number of a certificate', () => {
    expect(refusalAfter({ ...revoke, reason: ' ' })).toBe('REVOCATION_REASON_MISSING');
    for (const serial of ['', '04a1', '4A01', 'x', '1'.repeat(41)])
      expect(refusalAfter({ ...revoke, serial })).toBe('REVOCATION_SERIAL_INVALID');
  });

  it('provokes each of its refusals here', () => {
    expect([...revocationRefusalCodes].sort()).toEqual([
      'REVOCATION_GIVEN_ALREADY',
      'REVOCATION_REASON_MISSING',
      'REVOCATION_SERIAL_INVALID',
    ]);
  });
});
