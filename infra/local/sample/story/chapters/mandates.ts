import { addDays, dayOf } from '../../../../../shared/domain/kernel/calendar-day.ts';
import { SAMPLE_PEOPLE } from '../../people.ts';
import { plainPdf } from '../plain-pdf.ts';
import type { Story } from '../story.ts';
import { at } from '../world.ts';

const PARTY = 'ministry';
const DELEGATE = 'driss-el-alami';
const TITLE = { titleFr: 'Secrétaire général du ministère', titleAr: 'الكاتب العام للوزارة' } as const;

/** 41 days ago: the minister delegates her signature for a year; one administrator records it, the other confirms. */
export async function mandates({ files, once, staff, world }: Story): Promise<string> {
  await at(world, 41, '10:00');
  const today = dayOf(world.runtime.desk.clock.now());
  const minister = files.terms.authorities.find(({ partyId }) => partyId === PARTY)?.personName.fr ?? '';
  const delegate = SAMPLE_PEOPLE.find(({ personId }) => personId === DELEGATE)?.name.fr ?? '';
  const paper = plainPdf([
    'DÉCISION DE DÉLÉGATION DE SIGNATURE (EXEMPLE)',
    `${minister} délègue sa signature à ${delegate},`,
    `${TITLE.titleFr}, pour les conventions du programme,`,
    `à compter du ${today} et pour un an.`,
  ]);
  await once('record-mandate', async () =>
    (await staff('hicham-berrada')).post(`/mandates/${PARTY}`, 'story-record-mandate-1', {
      personId: DELEGATE,
      delegatingMandateId: `${PARTY}-1`,
      ...TITLE,
      validFrom: today,
      validTo: addDays(today, 365),
      file: new File([Uint8Array.from(paper)], 'delegation.pdf', { type: 'application/pdf' }),
    }),
  );
  await once('confirm-mandate', async () =>
    (await staff('fatima-zahra-lamrani')).post(
      `/mandates/${PARTY}/${PARTY}-2/confirm`,
      'story-confirm-mandate-1',
    ),
  );
  return `${delegate} may sign for the ministry by delegation`;
}
