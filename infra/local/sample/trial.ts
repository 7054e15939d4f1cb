import type { Act } from '../../../shared/domain/kernel/act.ts';
import type { ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import { seedFirstAdministrator } from '../../../shared/use-cases/change-staff.ts';
import { registerProgramme } from '../../../shared/use-cases/register-programme.ts';
import { readApplicationsCsv } from '../../../shared/wire/applications-csv.ts';
import { readProgrammeFile } from '../../../shared/wire/programme-file.ts';
import { readUserFile } from '../cli/check.ts';
import { UsageFault } from '../cli/speak.ts';
import { SAMPLE_PEOPLE } from './people.ts';
import { appoint } from './story/chapters/opening.ts';
import { createStaffDoor } from './story/doors.ts';
import type { World } from './story/world.ts';

export interface TrialPaths {
  readonly programme: string;
  readonly applications: string;
}

export interface TrialFiles {
  readonly terms: ProgrammeTerms;
  readonly table: Buffer;
}

/** Reads the user's own files; a fault of form refuses them before anything is made. */
export function readTrialFiles(paths: TrialPaths): TrialFiles {
  const programme = readProgrammeFile(readUserFile(paths.programme));
  if (!programme.ok)
    throw new UsageFault('The programme file cannot be used.', `mithaq check ${paths.programme} says why.`);
  const table = readUserFile(paths.applications);
  if (!readApplicationsCsv(table).ok)
    throw new UsageFault(
      'The table of applications cannot be used.',
      `mithaq check ${paths.applications} says why.`,
    );
  return { terms: programme.terms, table };
}

/** A trial: the user's programme and applications, the sample's people to act in it. Begun once, resumed after. */
export async function beginTrial(world: World, { terms, table }: TrialFiles): Promise<void> {
  const { desk } = world.runtime;
  if (await desk.records.get('trial-begun')) return;
  const actor = { personId: 'installation', name: 'Installation', role: 'system' } as const;
  const act: Act = { actor, door: 'command', at: desk.clock.now() };
  await registerProgramme(desk, { key: 'trial/programme', act, terms });
  for (const person of SAMPLE_PEOPLE.filter(({ roles }) => roles.includes('administrator')))
    await seedFirstAdministrator(desk, { key: `trial/seed/${person.personId}`, act, ...person });
  world.tell(`${terms.name.fr}: programme registered, ${SAMPLE_PEOPLE.length} sample people act in it`);
  const staff = createStaffDoor(world);
  for (const person of SAMPLE_PEOPLE.filter(({ roles }) => !roles.includes('administrator')))
    await appoint(staff, person);
  const [call] = terms.calls;
  if (call) {
    const opened = await (await staff('hicham-berrada')).tryPost(
      `/calls/${call.callId}/open`,
      'trial-open-call',
    );
    if (!opened.ok) world.tell(`The call ${call.callId} is not open yet: ${opened.page}`);
    const file = new File([new Uint8Array(table)], 'applications.csv', { type: 'text/csv' });
    const officer = await staff('karim-sqalli');
    const read = await officer.tryPost('/applications/import', 'trial-import', { callId: call.callId, file });
    world.tell(
      read.ok
        ? 'Applications read; see "Dossiers" for each.'
        : `The applications were not read: ${read.page}`,
    );
  }
  await world.runtime.pump.settle();
  await desk.records.put('trial-begun', { at: desk.clock.now() });
}
