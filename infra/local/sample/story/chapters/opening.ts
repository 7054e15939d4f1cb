import type { Act } from '../../../../../shared/domain/kernel/act.ts';
import type { Answer } from '../../../../../shared/use-cases/answer.ts';
import { seedFirstAdministrator } from '../../../../../shared/use-cases/change-staff.ts';
import { registerProgramme } from '../../../../../shared/use-cases/register-programme.ts';
import { SAMPLE_PEOPLE, type SamplePerson } from '../../people.ts';
import type { Story } from '../chapter.ts';
import { at } from '../world.ts';
import { creditsOfTheYear } from './credits.ts';

export const FIRST_CALL = 'upe-2026-1';
const [FIRST_ADMINISTRATOR, SECOND_ADMINISTRATOR] = ['hicham-berrada', 'fatima-zahra-lamrani'] as const;

/** 180 days ago: the installation gets its programme and its staff, and the first call opens. */
export async function openingOfTheCall(story: Story): Promise<string> {
  const { files, once, staff, world } = story;
  await once('installation', () => install(story));
  await at(world, 180, '09:00');
  const administrators = [FIRST_ADMINISTRATOR, SECOND_ADMINISTRATOR] as readonly string[];
  for (const person of SAMPLE_PEOPLE.filter(({ personId }) => !administrators.includes(personId)))
    await once(`staff-${person.personId}`, () => appoint(staff, person));
  await once('open-call', async () => {
    const administrator = await staff(FIRST_ADMINISTRATOR);
    await administrator.post(`/calls/${FIRST_CALL}/open`, 'story-open-call-1');
  });
  await creditsOfTheYear(story);
  return `${files.terms.name.fr}: ${SAMPLE_PEOPLE.length} people, first call and its credit open`;
}

/** What the machine's command line does before anybody can sign in. */
async function install({ files, world }: Story): Promise<void> {
  await at(world, 180, '08:30');
  const { desk } = world.runtime;
  const actor = { personId: 'installation', name: 'Installation', role: 'system' } as const;
  const act: Act = { actor, door: 'command', at: desk.clock.now() };
  await expectDone(registerProgramme(desk, { key: 'story/programme', act, terms: files.terms }));
  for (const person of SAMPLE_PEOPLE.filter(({ roles }) => roles.includes('administrator')))
    await expectDone(seedFirstAdministrator(desk, { key: `story/seed/${person.personId}`, act, ...person }));
}

/** One administrator registers a person and proposes the role, the other one confirms it. */
export async function appoint(
  staff: Story['staff'],
  { personId, name, email, gender, roles }: SamplePerson,
): Promise<void> {
  const first = await staff(FIRST_ADMINISTRATOR);
  const second = await staff(SECOND_ADMINISTRATOR);
  const about = { personId, nameFr: name.fr, nameAr: name.ar, email, gender };
  await first.post('/staff', `story-register-${personId}`, about);
  for (const role of roles) {
    await first.post(`/staff/${personId}/grant`, `story-grant-${personId}`, { role });
    await second.post(`/staff/${personId}/confirm`, `story-confirm-${personId}`, { role });
  }
}

async function expectDone(answered: Promise<Answer<unknown>>): Promise<void> {
  const answer = await answered;
  if (!answer.ok) throw new Error(`The installation was refused: ${answer.refusal.code}`);
}
