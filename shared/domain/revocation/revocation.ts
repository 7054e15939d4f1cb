import { accept, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { RevocationCommand } from './commands.ts';
import type { RevocationEvent } from './events.ts';
import type { RevocationRefusal } from './refusals.ts';
import type { RevocationState } from './state.ts';

/** A number of at most 20 octets (RFC 5280, 4.1.2.2). */
const SERIAL = /^[1-9a-f][0-9a-f]{0,39}$/u;

/**
 * One certificate that the installation's own authority takes back: the code of the signature came into a wrong hand,
 * say. For ever: a revocation is not taken back, a new signature is asked for.
 */
export const revocation: Decider<RevocationCommand, RevocationState, RevocationEvent, RevocationRefusal> = {
  lifecycle: 'revocation',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve(state, event) {
    if (state.status !== 'absent') return state;
    const { type: _, at: revokedAt, by: __, ...facts } = event;
    return { ...facts, status: 'revoked', revokedAt };
  },
};

function decide(
  { act, type: _, ...facts }: RevocationCommand,
  { status }: RevocationState,
): Decision<RevocationEvent, RevocationRefusal> {
  if (status === 'revoked') return refuse({ code: 'REVOCATION_GIVEN_ALREADY' });
  if (!SERIAL.test(facts.serial)) return refuse({ code: 'REVOCATION_SERIAL_INVALID' });
  if (facts.reason.trim() === '') return refuse({ code: 'REVOCATION_REASON_MISSING' });
  return accept({ type: 'CertificateRevoked', ...stamp(act), ...facts });
}
