import { createHash } from 'node:crypto';
import type { Act } from '../domain/kernel/act.ts';
import type { MandateTerms } from '../domain/mandate/commands.ts';
import type { RegisterRefusal } from '../domain/mandate/refusals.ts';
import type { Authority, ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { canonicalJson } from '../render/convention/canonical-json.ts';
import { registers } from './lifecycles.ts';
import type { Transaction } from './transact.ts';

/**
 * The mandate of an authority as the programme file gives it. Where the file names no paper, it is the paper itself:
 * its SHA-256 is that of the registered terms as canonical JSON, which the programme's stream still tells.
 */
export function programmeMandate(terms: ProgrammeTerms, authority: Authority): MandateTerms {
  const { mandate, personId, personName, title } = authority;
  const sha256 = mandate?.paperSha256 ?? createHash('sha256').update(canonicalJson(terms)).digest('hex');
  return {
    signatory: { personId, name: personName, title },
    validFrom: mandate?.validFrom ?? terms.validFrom,
    ...(mandate?.validTo === undefined ? {} : { validTo: mandate.validTo }),
    paper: { sha256, programmeVersion: terms.version },
  };
}

/** Begins the register of every party that has none with the authority of the programme file, within the append. */
export async function enterProgrammeMandates(
  transaction: Transaction,
  act: Act,
  terms: ProgrammeTerms,
): Promise<RegisterRefusal | undefined> {
  for (const authority of terms.authorities) {
    const { partyId } = authority;
    const subject = await transaction.load(registers, partyId);
    if (subject.state().status !== 'absent') continue;
    const facts = programmeMandate(terms, authority);
    const decision = subject.decide({ type: 'EnterProgrammeMandate', act, partyId, ...facts });
    if (!decision.accepted) return decision.refusal;
  }
  return undefined;
}
