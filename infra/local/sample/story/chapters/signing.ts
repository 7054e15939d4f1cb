import { CURRENT_CONSENT } from '../../../../../shared/i18n/consents.ts';
import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { signatures } from '../../../../../shared/use-cases/lifecycles.ts';
import { signatureIdOf } from '../../../../../shared/use-cases/open-signing.ts';
import { readCase } from '../../../../../shared/use-cases/read-cases.ts';
import { SAMPLE_PEOPLE } from '../../people.ts';
import { castOf } from '../cast.ts';
import type { Visitor } from '../doors.ts';
import { newestCode, openLink } from '../doors.ts';
import type { Story } from '../story.ts';
import { at, pause } from '../world.ts';

const OFFICER = 'karim-sqalli';
const READY = /à signer avant|المرجو توقيعها قبل/u;
const REASON = 'Notre association ne peut pas réunir le local demandé cette année (exemple).';

/** The ceremony 40 days ago: both authorities sign, then one association after the other; one says no, one is silent. */
export async function ceremony(story: Story): Promise<string> {
  const { once, world } = story;
  const cast = await castOf(story);
  const invited = [...cast.inForce, cast.refused, cast.expired];
  await at(world, 40, '09:00');
  await openSignings(story, 'ceremony', invited);
  for (const applicationId of invited) await authoritiesSign(story, applicationId, ['ministry', 'agency']);
  await once('refusal', () => associationRefuses(story, cast.refused));
  for (const [index, applicationId] of cast.inForce.entries()) {
    if (index % 9 === 0) await at(world, 39 - index / 9, '10:00');
    await associationSigns(story, applicationId);
  }
  await world.runtime.pump.settle();
  return `${invited.length} opened, ${cast.inForce.length} signed by all three, 1 refused, 1 silent`;
}

/** The president opens the link of the mail and refuses to sign, with a reason. */
export async function associationRefuses(story: Story, applicationId: string): Promise<void> {
  const { president } = story.row(applicationId).file.association;
  const visitor = await openLink(story.world, president.email, READY);
  await visitor.post('/case/refuse', 'story-refusal-1', { reason: REASON });
}

/** 16 days ago, a convention whose file came late: its association is awaited since. */
export async function signing16DaysAgo(story: Story): Promise<string> {
  return laterSigning(story, 16, (await castOf(story)).awaitedSince16, ['ministry', 'agency']);
}

/** 9 and 3 days ago the last two: one awaits its association, the other the minister. */
export async function lastSignings(story: Story): Promise<string> {
  const cast = await castOf(story);
  await laterSigning(story, 9, cast.awaitedSince9, ['ministry', 'agency']);
  await laterSigning(story, 3, cast.awaitedMinister, ['agency']);
  return 'two more opened, 9 and 3 days ago';
}

async function laterSigning(
  story: Story,
  daysAgo: number,
  applicationId: string,
  parties: readonly string[],
): Promise<string> {
  await at(story.world, daysAgo, '09:00');
  await openSignings(story, `late-${daysAgo}`, [applicationId]);
  await authoritiesSign(story, applicationId, parties);
  await story.world.runtime.pump.settle();
  return `one more opened, ${daysAgo} days ago`;
}

/** An officer opens the signing of conventions that are ready. */
export async function openSignings(
  { once, staff, world }: Story,
  name: string,
  applicationIds: readonly string[],
): Promise<void> {
  await once(`open-${name}`, async () => {
    const officer = await staff(OFFICER);
    for (const applicationId of applicationIds) {
      const conventionId = conventionIdOf(applicationId);
      await officer.post(`/conventions/${conventionId}/open-signing`, `story-open-${conventionId}`);
    }
  });
  await world.runtime.pump.settle();
}

export async function authoritiesSign(
  story: Story,
  applicationId: string,
  parties: readonly string[],
): Promise<void> {
  const signatureId = signatureIdOf(conventionIdOf(applicationId));
  for (const partyId of parties) {
    await story.once(`sign-${applicationId}-${partyId}`, async () => {
      const personId = story.files.terms.authorities.find(
        (authority) => authority.partyId === partyId,
      )?.personId;
      const person = SAMPLE_PEOPLE.find((one) => one.personId === personId);
      if (!person) throw new Error(`Nobody of the sample signs for ${partyId}.`);
      const authority = await story.staff(person.personId);
      await sign(story, authority, `/signing/${signatureId}`, applicationId, partyId, person);
    });
  }
}

export async function associationSigns(story: Story, applicationId: string): Promise<void> {
  await story.once(`sign-${applicationId}-association`, async () => {
    const { president } = story.row(applicationId).file.association;
    const visitor = await openLink(story.world, president.email, READY);
    await sign(story, visitor, '/case/sign', applicationId, 'association', president);
  });
}

/** Asks for the code, reads it in the mailbox, signs. A signature that was given before the story was cut off stands. */
async function sign(
  { world }: Story,
  visitor: Visitor,
  path: string,
  applicationId: string,
  partyId: string,
  person: { readonly email: string; readonly phone?: string; readonly name: { readonly fr: string } },
): Promise<void> {
  const round = await readCase(world.runtime.desk, signatures, signatureIdOf(conventionIdOf(applicationId)));
  if (round.status !== 'open' || round.acts.some((act) => act.partyId === partyId)) return;
  pause(world, 90);
  await visitor.post(`${path}/code`, `story-code-${applicationId}-${partyId}`);
  await visitor.post(path, `story-sign-${applicationId}-${partyId}`, {
    documentSha256: round.documentSha256,
    code: newestCode(world, person),
    typedName: person.name.fr,
    consentVersion: CURRENT_CONSENT,
    consent: 'yes',
  });
}
