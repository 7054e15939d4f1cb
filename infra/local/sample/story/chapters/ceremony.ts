import type { ExistingCeremony } from '../../../../../shared/domain/ceremony/state.ts';
import { dayOf } from '../../../../../shared/domain/kernel/calendar-day.ts';
import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { ceremonies } from '../../../../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../../../../shared/use-cases/read-cases.ts';
import { SAMPLE_PEOPLE } from '../../people.ts';
import { castOf, IN_THE_HALL } from '../cast.ts';
import type { Story } from '../chapter.ts';
import { newestCode } from '../doors.ts';
import { at, pause } from '../world.ts';
import { choosesPaper } from './paper.ts';
import { associationRefuses, associationSigns } from './signing.ts';

const ADMINISTRATOR = 'hicham-berrada';

/** What the form of a session is filled with; everything is invented. */
const WORDS = {
  titleFr: 'Signature des conventions de l’appel 2026 (exemple)',
  titleAr: 'توقيع اتفاقيات طلب المشاريع 2026 (نموذج)',
  occasionFr: 'Rencontre nationale de l’éducation de proximité (exemple)',
  occasionAr: 'اللقاء الوطني للتربية عن قرب (نموذج)',
  placeFr: 'Rabat, salle des conférences (exemple)',
  placeAr: 'الرباط، قاعة الندوات (نموذج)',
  presidedByFr: 'la ministre (exemple)',
  presidedByAr: 'السيدة الوزيرة (نموذج)',
  guestsFr: 'Le wali de la région (exemple)\nLa présidente du conseil régional (exemple)',
  guestsAr: 'والي الجهة (نموذج)\nرئيسة مجلس الجهة (نموذج)',
} as const;

/**
 * The ceremony 40 days ago: planned, rehearsed and opened, authorised once by each authority; the associations in the
 * hall sign, one says no, the session is closed with its minutes. The others sign by their links, one asks for paper, one stays silent.
 */
export async function ceremony(story: Story): Promise<string> {
  const { once, world } = story;
  const cast = await castOf(story);
  const invited = [...cast.inForce, cast.refused, cast.expired];
  await at(world, 40, '09:00');
  await openSession(story, invited);
  for (const { partyId, personId } of story.files.terms.authorities)
    await authorise(story, partyId, personId);
  await once('refusal', () => associationRefuses(story, cast.refused));
  for (const [index, applicationId] of cast.inForce.entries()) {
    if (index === IN_THE_HALL) await closeSession(story);
    if (index % IN_THE_HALL === 0) await at(world, 40 - index / IN_THE_HALL, '10:00');
    if (applicationId === cast.onPaper) await choosesPaper(story, applicationId);
    else await associationSigns(story, applicationId);
  }
  await world.runtime.pump.settle();
  const signed = cast.inForce.length - 1;
  return `${invited.length} by one decision each, ${signed} signed by all three, 1 prefers paper, 1 refused, 1 silent`;
}

/** The administrator freezes the list, rehearses it and opens the session. */
async function openSession(story: Story, applicationIds: readonly string[]): Promise<void> {
  const { once, world } = story;
  await once('ceremony-plan', async () => {
    const administrator = await story.staff(ADMINISTRATOR);
    await administrator.post('/ceremonies', 'story-ceremony-plan', {
      ...WORDS,
      heldOn: dayOf(world.runtime.desk.clock.now()),
      conventionId: applicationIds.map(conventionIdOf),
    });
  });
  for (const step of ['rehearse', 'open'] as const)
    await once(`ceremony-${step}`, async () => {
      const administrator = await story.staff(ADMINISTRATOR);
      const { ceremonyId } = await sessionOf(story);
      await administrator.post(`/ceremonies/${ceremonyId}/${step}`, `story-ceremony-${step}`);
    });
  await world.runtime.pump.settle();
}

/** An authority reads the list, asks for the code, reads it in the mailbox and authorises. */
async function authorise(story: Story, partyId: string, personId: string): Promise<void> {
  const { once, world } = story;
  await once(`ceremony-authorise-${partyId}`, async () => {
    const person = SAMPLE_PEOPLE.find((one) => one.personId === personId);
    if (!person) throw new Error(`Nobody of the sample authorises for ${partyId}.`);
    const session = await sessionOf(story);
    if ('authorisations' in session && session.authorisations.some((given) => given.partyId === partyId))
      return;
    const authority = await story.staff(personId);
    const path = `/ceremonies/${session.ceremonyId}/manifest`;
    pause(world, 90);
    await authority.post(`${path}/code`, `story-ceremony-code-${partyId}`);
    await authority.post(path, `story-ceremony-authorise-${partyId}`, {
      root: session.manifest.root,
      code: newestCode(world, person),
      typedName: person.name.fr,
      consent: 'yes',
    });
  });
  await world.runtime.pump.settle();
}

async function closeSession(story: Story): Promise<void> {
  await story.world.runtime.pump.settle();
  await story.once('ceremony-close', async () => {
    const administrator = await story.staff(ADMINISTRATOR);
    const { ceremonyId } = await sessionOf(story);
    await administrator.post(`/ceremonies/${ceremonyId}/close`, 'story-ceremony-close');
  });
}

/** The one session of the story. */
async function sessionOf({ world }: Story): Promise<ExistingCeremony> {
  const [session] = await listCases(world.runtime.desk, ceremonies, 'ceremonies');
  if (!session || session.status === 'absent') throw new Error('The story has no session.');
  return session;
}
