import type { Act } from '../domain/kernel/act.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { Registered } from '../domain/staff/state.ts';
import { fault } from '../ports/fault.ts';
import type { Answer } from './answer.ts';
import { listStaff, seedFirstAdministrator } from './change-staff.ts';
import type { Desk } from './desk.ts';
import { registerProgramme } from './register-programme.ts';

const FIRST_ADMINISTRATORS = 2;

/** The hand of whoever runs the installation: before there is anybody in the register, or beside the portal. */
export function installationAct({ clock }: Pick<Desk, 'clock'>, reason?: string): Act {
  const actor = { personId: 'installation', name: 'Installation', role: 'system' } as const;
  return { actor, door: 'command', at: clock.now(), ...(reason === undefined ? {} : { reason }) };
}

/** Registers the programme once; afterwards its terms change by a revision, never by a file of the operator. */
export function installProgramme(desk: Desk, terms: ProgrammeTerms): Promise<Answer<ProgrammeTerms>> {
  return registerProgramme(desk, {
    key: `programme/${terms.programmeId}`,
    act: installationAct(desk),
    terms,
  });
}

/**
 * Registers one of the first two administrators, who then appoint everybody else in the portal, one proposing and the
 * other confirming. With two of them in the register nobody is appointed here any more: `AdministratorsAppointed`.
 */
export async function installAdministrator(
  desk: Desk,
  person: Pick<Registered, 'personId' | 'email' | 'name' | 'gender'>,
): Promise<void> {
  const administrators = (await listStaff(desk)).filter(({ roles }) => roles.includes('administrator'));
  if (administrators.length >= FIRST_ADMINISTRATORS)
    throw fault('AdministratorsAppointed', 'There are two administrators already.');
  const key = `seed/${person.personId}`;
  const answer = await seedFirstAdministrator(desk, { key, act: installationAct(desk), ...person });
  if (!answer.ok) throw fault('NotRegistered', `Not registered: ${answer.refusal.code}`);
}
