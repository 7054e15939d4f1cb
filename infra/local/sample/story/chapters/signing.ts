import { currentConsent } from '../../../../../shared/i18n/consents.ts';
import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { signatures } from '../../../../../shared/use-cases/lifecycles.ts';
import { signatureIdOf } from '../../../../../shared/use-cases/open-signing.ts';
import { readCase } from '../../../../../shared/use-cases/read-cases.ts';
import { SAMPLE_PEOPLE } from '../../people.ts';
import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import type { Visitor } from '../doors.ts';
import { newestCode, openLink } from '../doors.ts';
import { at, pause } from '../world.ts';
import { lapsedDelegateTries } from './mandates.ts';

const OFFICER = 'karim-sqalli';
/** The secretary general, to whom the minister has delegated her signature. */
const DELEGATE = 'driss-el-alami';

/** Who signs by delegation, by party. */
type Delegates = Readonly<Record<string, string>>;

const READY = /à signer avant|المرجو توقيعها قبل|المرجو توقيعه قبل/u;
const REASON = 'Notre association ne peut pas réunir le local demandé cette année (exemple).';

/** The president opens the link of the mail and refuses to sign, with a reason. */
export async function associationRefuses(story: Story, applicationId: string): Promise<void> {
  const visitor = await openSigningLink(story, applicationId);
  await visitor.post('/case/refuse', 'story-refusal-1', { reason: REASON });
}

/** 16 days ago, a convention whose file came late: its association is awaited since. */
export async function signing16DaysAgo(story: Story): Promise<string> {
  const { awaitedSince16 } = await castOf(story);
  return laterSigning(story, 16, awaitedSince16, ['ministry', 'agency'], { ministry: DELEGATE });
}

/** 9 and 3 days ago the last two: one awaits its association, the other the minister. */
export async function lastSignings(story: Story): Promise<string> {
  const cast = await castOf(story);
  await laterSigning(story, 9, cast.awaitedSince9, ['ministry', 'agency']);
  await laterSigning(story, 3, cast.awaitedMinister, ['agency']);
  await lapsedDelegateTries(story, cast.awaitedMinister);
  return 'two more opened, 9 and 3 days ago';
}

async function laterSigning(
  story: Story,
  daysAgo: number,
  applicationId: string,
  parties: readonly string[],
  delegates: Delegates = {},
): Promise<string> {
  await at(story.world, daysAgo, '09:00');
  await openSignings(story, `late-${daysAgo}`, [applicationId]);
  await authoritiesSign(story, applicationId, parties, delegates);
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

/** The authorities sign the convention of a case, or the document of it that is named. */
export async function authoritiesSign(
  story: Story,
  applicationId: string,
  parties: readonly string[],
  delegates: Delegates = {},
  documentId = conventionIdOf(applicationId),
): Promise<void> {
  for (const partyId of parties) {
    await story.once(`sign-${documentId}-${partyId}`, async () => {
      const { authorities } = story.files.terms;
      const named = authorities.find((authority) => authority.partyId === partyId);
      const personId = delegates[partyId] ?? named?.personId;
      const person = SAMPLE_PEOPLE.find((one) => one.personId === personId);
      if (!person) throw new Error(`Nobody of the sample signs for ${partyId}.`);
      const authority = await story.staff(person.personId);
      await sign(story, authority, `/signing/${signatureIdOf(documentId)}`, documentId, partyId, person);
    });
  }
}

/** The president signs by the newest link: the convention, or the amendment that it leads to. */
export async function associationSigns(
  story: Story,
  applicationId: string,
  documentId = conventionIdOf(applicationId),
): Promise<void> {
  await story.once(`sign-${documentId}-association`, async () => {
    const { president } = story.row(applicationId).file.association;
    const visitor = await openSigningLink(story, applicationId);
    await sign(story, visitor, '/case/sign', documentId, 'association', president);
  });
}

/** What the link in the president's newest mail about a signature opens. */
export function openSigningLink({ row, world }: Story, applicationId: string): Promise<Visitor> {
  return openLink(world, row(applicationId).file.association.president.email, READY);
}

/** Asks for the code, reads it in the mailbox, signs. A signature that was given before the story was cut off stands. */
async function sign(
  { world }: Story,
  visitor: Visitor,
  path: string,
  documentId: string,
  partyId: string,
  person: { readonly email: string; readonly phone?: string; readonly name: { readonly fr: string } },
): Promise<void> {
  const round = await readCase(world.runtime.desk, signatures, signatureIdOf(documentId));
  if (round.status !== 'open' || round.acts.some((act) => act.partyId === partyId)) return;
  pause(world, 90);
  await visitor.post(`${path}/code`, `story-code-${documentId}-${partyId}`);
  await visitor.post(path, `story-sign-${documentId}-${partyId}`, {
    documentSha256: round.documentSha256,
    code: newestCode(world, person),
    typedName: person.name.fr,
    consentVersion: currentConsent(round),
    consent: 'yes',
  });
}
