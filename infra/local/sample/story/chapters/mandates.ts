import { addDays, dayOf } from '../../../../../shared/domain/kernel/calendar-day.ts';
import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { signatureIdOf } from '../../../../../shared/use-cases/open-signing.ts';
import { SAMPLE_PEOPLE } from '../../people.ts';
import type { Story } from '../chapter.ts';
import { plainPdf } from '../plain-pdf.ts';
import { at } from '../world.ts';

const PARTY = 'ministry';

interface Delegation {
  readonly name: string;
  readonly delegate: string;
  readonly titleFr: string;
  readonly titleAr: string;
  readonly days: number;
}

const FOR_A_YEAR: Delegation = {
  name: '1',
  delegate: 'driss-el-alami',
  titleFr: 'Secrétaire général du ministère',
  titleAr: 'الكاتب العام للوزارة',
  days: 365,
};
/** Ends five days before the story does, while a convention waits for the ministry. */
const LAPSES: Delegation = {
  name: '2',
  delegate: 'naima-bensouda',
  titleFr: 'Directrice du cabinet',
  titleAr: 'مديرة الديوان',
  days: 36,
};

/** 41 days ago: the minister delegates her signature to two people; one administrator records, the other confirms. */
export async function mandates(story: Story): Promise<string> {
  await at(story.world, 41, '10:00');
  for (const [index, delegation] of [FOR_A_YEAR, LAPSES].entries())
    await delegate(story, delegation, `${PARTY}-${index + 2}`);
  return `${nameOf(FOR_A_YEAR)} and, for ${LAPSES.days} days, ${nameOf(LAPSES)} may sign for the ministry`;
}

async function delegate({ files, once, staff, world }: Story, given: Delegation, mandateId: string) {
  const { days, name, titleAr, titleFr } = given;
  const today = dayOf(world.runtime.desk.clock.now());
  const validTo = addDays(today, days);
  const minister = files.terms.authorities.find(({ partyId }) => partyId === PARTY)?.personName.fr ?? '';
  const paper = plainPdf([
    'DÉCISION DE DÉLÉGATION DE SIGNATURE (EXEMPLE)',
    `${minister} délègue sa signature à ${nameOf(given)},`,
    `${titleFr}, pour les conventions du programme,`,
    `du ${today} au ${validTo}.`,
  ]);
  await once(`record-mandate-${name}`, async () =>
    (await staff('hicham-berrada')).post(`/mandates/${PARTY}`, `story-record-mandate-${name}`, {
      personId: given.delegate,
      delegatingMandateId: `${PARTY}-1`,
      titleFr,
      titleAr,
      validFrom: today,
      validTo,
      file: new File([Uint8Array.from(paper)], 'delegation.pdf', { type: 'application/pdf' }),
    }),
  );
  await once(`confirm-mandate-${name}`, async () =>
    (await staff('fatima-zahra-lamrani')).post(
      `/mandates/${PARTY}/${mandateId}/confirm`,
      `story-confirm-mandate-${name}`,
    ),
  );
}

/** Whose delegation has ended asks for a code all the same: refused, and the programme officers are told whom to ask. */
export async function lapsedDelegateTries({ once, staff }: Story, applicationId: string): Promise<void> {
  await once('lapsed-delegate', async () => {
    const path = `/signing/${signatureIdOf(conventionIdOf(applicationId))}`;
    const delegate = await staff(LAPSES.delegate);
    const { ok } = await delegate.tryPost(`${path}/code`, 'story-lapsed-delegate-1');
    if (ok) throw new Error('A code was sent under a mandate that has lapsed.');
  });
}

function nameOf({ delegate }: Delegation): string {
  return SAMPLE_PEOPLE.find(({ personId }) => personId === delegate)?.name.fr ?? '';
}
