import type { Chapter, Story } from '../../infra/local/sample/story/chapter.ts';
import { commit } from '../../infra/local/sample/story/chapters/commitments.ts';
import { handInStatement, releaseAll } from '../../infra/local/sample/story/chapters/first-payments.ts';
import { openingOfTheCall } from '../../infra/local/sample/story/chapters/opening.ts';
import { selection } from '../../infra/local/sample/story/chapters/selection.ts';
import {
  associationSigns,
  authoritiesSign,
  openSignings,
} from '../../infra/local/sample/story/chapters/signing.ts';
import { openLink, type Visitor } from '../../infra/local/sample/story/doors.ts';
import { plainPdf } from '../../infra/local/sample/story/plain-pdf.ts';
import { at } from '../../infra/local/sample/story/world.ts';
import { approversFor } from '../../shared/domain/programme/programme-queries.ts';
import { trancheIdOf } from '../../shared/domain/tranche/order-id.ts';
import { formatAmount } from '../../shared/i18n/amount.ts';
import type { Locale } from '../../shared/i18n/locale.ts';
import { text } from '../../shared/i18n/text.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { conventions, tranches } from '../../shared/use-cases/lifecycles.ts';
import { trancheIdFor } from '../../shared/use-cases/open-gates.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { fewApplications } from '../released/small-story.ts';

/** Of the sample's files: its convention is paid to the last tranche. */
const APPLICATION = 'UPE-091';
export const CONVENTION = conventionIdOf(APPLICATION);
const CERTIFIES = 'salma-tahiri';
const APPROVES = ['nadia-ouali', 'othmane-bennouna', 'hajar-slaoui'] as const;
const PREPARES = 'abdelilah-zniber';
const [CHECKS_CONTENT, CHECKS_FINANCE, SETTLES] = ['karim-sqalli', 'hajar-slaoui', 'asmae-kabbaj'] as const;
const PAID = /virés le|تم تحويل/u;
const COMPLETED = /achevée|انتهاء/u;
const NEW_LINK = /nouveau lien|رابطكم الجديد/u;

/** What a page said at a station of the journey, in the language of the journey. */
export interface Seen {
  readonly station: string;
  readonly page: string;
}

/**
 * One convention, three tranches, through the portal's doors and the workflow: the first one is paid; the second comes
 * back from the bank, is opened anew and paid; the third is never answered, and two people settle it with a reason.
 */
export function threeTranches(locale: Locale, seen: Seen[]): readonly Chapter[] {
  return [
    ['Call', (story) => openingOfTheCall(story)],
    ['Applications', fewApplications],
    ['Selection', (story) => selection(story)],
    ['Signing', inForce],
    ['Tranche 1', (story) => paidAtOnce({ story, locale, seen })],
    ['Tranche 2', (story) => returnedThenPaid({ story, locale, seen })],
    ['Tranche 3', (story) => unknownThenSettled({ story, locale, seen })],
    ['Final report', (story) => lastReport({ story, locale, seen })],
    ['Pack', (story) => monthsLater(story)],
  ];
}

interface Journey {
  readonly story: Story;
  readonly locale: Locale;
  readonly seen: Seen[];
}

async function inForce(story: Story): Promise<string> {
  await at(story.world, 43, '09:00');
  await openSignings(story, 'first', [APPLICATION]);
  await authoritiesSign(story, APPLICATION, ['ministry', 'agency']);
  await associationSigns(story, APPLICATION);
  await at(story.world, 42, '09:00');
  await commit(story, APPLICATION, 0);
  await story.world.runtime.pump.settle();
  return `${CONVENTION} is in force, its account verified, its visa confirmed`;
}

async function paidAtOnce(journey: Journey): Promise<string> {
  await at(journey.story.world, 41, '09:00');
  await order(journey, 1, 'first');
  await answer(journey, 1, 'confirm');
  return status(journey, 1);
}

async function returnedThenPaid(journey: Journey): Promise<string> {
  const { staff, world } = journey.story;
  await at(world, 36, '09:00');
  await report(journey, 1);
  await at(world, 35, '09:00');
  await order(journey, 2, 'first');
  await answer(journey, 2, 'return');
  await look(journey, 2, 'returned');
  await at(world, 31, '09:00');
  const officer = await staff(APPROVES[0]);
  await officer.post(`/tranches/${trancheId(2)}/reopen`, 'journey-reopen-2');
  await order(journey, 2, 'second');
  await answer(journey, 2, 'confirm');
  return status(journey, 2);
}

async function unknownThenSettled(journey: Journey): Promise<string> {
  const { locale, story } = journey;
  const { staff, world } = story;
  await at(world, 27, '09:00');
  await report(journey, 2);
  await at(world, 26, '09:00');
  await order(journey, 3, 'first');
  const orderId = await orderAtBank(journey, 3);
  await world.bank.answer(orderId, 'silent');
  await at(world, 18, '09:00');
  await look(journey, 3, 'unknown');
  const settle = `/tranches/${trancheId(3)}/settle`;
  const said = {
    orderId,
    outcome: 'executed',
    reason: 'Attestation de la banque lue par deux personnes (exemple).',
  };
  const officer = await staff(APPROVES[0]);
  const again = await officer.tryPost(`/tranches/${trancheId(3)}/reissue`, 'journey-reissue-3');
  if (again.ok || !again.page.includes(text(locale, 'TRANCHE_ANSWER_AWAITED').replaceAll(/\s+/gu, ' ')))
    throw new Error(`Sent again, or refused for another reason: ${again.page}`);
  await (await staff(CHECKS_FINANCE)).post(settle, 'journey-settle-3-a', said);
  await look(journey, 3, 'proposed');
  await (await staff(SETTLES)).post(settle, 'journey-settle-3-b', said);
  await world.runtime.pump.settle();
  return status(journey, 3);
}

/** The report on the last tranche is the final one: accepted, it completes the convention. */
async function lastReport(journey: Journey): Promise<string> {
  const { desk } = journey.story.world.runtime;
  await at(journey.story.world, 10, '09:00');
  await report(journey, 3);
  const association = await atLink(journey, COMPLETED);
  journey.seen.push({ station: 'completed', page: await association.get('/case') });
  return (await readCase(desk, conventions, CONVENTION)).status;
}

/** Until the daily round of the month after next has made the accounts of the months in which money moved. */
async function monthsLater({ world }: Story): Promise<string> {
  await world.runtime.timekeeper.advanceTo(world.endMillis + 33 * 86_400_000);
  await world.runtime.pump.settle();
  return 'the months are over';
}

/** Requested by the link in the mail, certified, approved level by level, ordered in a file and released. */
async function order(journey: Journey, index: number, round: string): Promise<void> {
  const { story } = journey;
  const { staff, world } = story;
  const id = trancheId(index);
  const name = `${index}-${round}`;
  const association = await atLink(journey, requestable(index));
  journey.seen.push({ station: `request-${name}`, page: await association.get('/case/tranche') });
  await association.post('/case/tranche', `journey-request-${name}`, { confirm: 'yes' });
  const certifier = await staff(CERTIFIES);
  await certifier.post(`/tranches/${id}/certify`, `journey-certify-${name}`);
  const tranche = await readCase(world.runtime.desk, tranches, id);
  if (tranche.status === 'absent') throw new Error(`${id} is not scheduled.`);
  for (const personId of APPROVES.slice(0, approversFor(story.files.terms, tranche.amountCentimes))) {
    const officer = await staff(personId);
    await officer.post(`/tranches/${id}/approve`, `journey-approve-${name}-${personId}`);
  }
  const orderedOn = world.clock.nowMillis();
  const prepares = await staff(PREPARES);
  await prepares.post('/payments/batches', `journey-batch-${name}`, { trancheId: [id] });
  await world.runtime.timekeeper.advanceTo(orderedOn + 3_600_000);
  await releaseAll(story);
  await world.runtime.pump.settle();
}

/** The bank decides, and its statement is handed in a day later. */
async function answer(journey: Journey, index: number, decided: 'confirm' | 'return'): Promise<void> {
  const { story } = journey;
  await story.world.bank.answer(await orderAtBank(journey, index), decided);
  await story.world.runtime.timekeeper.advanceTo(story.world.clock.nowMillis() + 86_400_000);
  await handInStatement(story);
  await story.world.runtime.pump.settle();
}

/** The last order of the tranche that came to the bank. */
async function orderAtBank({ story }: Journey, index: number): Promise<string> {
  const orders = await story.world.bank.orders();
  const found = orders.findLast(({ orderId }) => trancheIdOf(orderId) === trancheId(index));
  if (!found) throw new Error(`No order of tranche ${index} came to the bank.`);
  return found.orderId;
}

/** Filed by the link in the mail with its evidence, checked for content and then for finance by two people. */
async function report(journey: Journey, index: number): Promise<void> {
  const { story } = journey;
  const { staff, world } = story;
  const convention = await readCase(world.runtime.desk, conventions, CONVENTION);
  if (convention.status === 'absent') throw new Error('There is no convention.');
  const [line] = convention.contents.budget.lines;
  const follows = await atLink(journey, PAID);
  await follows.post('/case/link', `journey-link-${index}`, { subject: `report-${CONVENTION}-R${index}` });
  const association = await atLink(journey, NEW_LINK);
  const invoice = new Blob([Uint8Array.from(plainPdf(['FACTURE (EXEMPLE)']))]);
  const spent = convention.trancheAmountsCentimes[index - 1] ?? 0;
  await association.post('/case/report/files', `journey-evidence-${index}`, {
    lineId: line?.lineId ?? '',
    file: new File([invoice], 'facture.pdf', { type: 'application/pdf' }),
  });
  const spending = convention.contents.budget.lines.map(({ lineId }) => [
    `spent.${lineId}`,
    lineId === line?.lineId ? formatAmount('fr', spent).replace(/\s?DH/u, '') : '0',
  ]);
  await association.post('/case/report', `journey-draft-${index}`, {
    ...Object.fromEntries(spending),
    activities: 'Écoute et accompagnement (exemple).',
    results: '34 enfants accompagnés (exemple).',
    difficulties: '',
    children: '34',
    families: '21',
    ownSpent: '0',
    intent: 'check',
  });
  journey.seen.push({ station: `report-${index}`, page: await association.get('/case/report/check') });
  await association.post('/case/report/check', `journey-file-${index}`, { confirm: 'yes' });
  const path = `/reports/${CONVENTION}-R${index}`;
  await (await staff(CHECKS_CONTENT)).post(`${path}/accept-content`, `journey-content-${index}`);
  await (await staff(CHECKS_FINANCE)).post(`${path}/accept-finance`, `journey-finance-${index}`);
  await world.runtime.pump.settle();
}

/** What the newest mail of a kind leads the contact to, in the language of the journey. */
async function atLink({ locale, story }: Journey, subject: RegExp): Promise<Visitor> {
  const { contact } = story.row(APPLICATION).file.association;
  const association = await openLink(story.world, contact.email, subject);
  await association.get(`/case?lang=${locale}`);
  return association;
}

/** What an officer reads of a tranche. */
async function look({ locale, seen, story }: Journey, index: number, station: string): Promise<void> {
  const officer = await story.staff(APPROVES[0]);
  seen.push({ station, page: await officer.get(`/tranches/${trancheId(index)}?lang=${locale}`) });
}

async function status(journey: Journey, index: number): Promise<string> {
  await look(journey, index, `paid-${index}`);
  const { desk } = journey.story.world.runtime;
  return (await readCase(desk, tranches, trancheId(index))).status;
}

function requestable(index: number): RegExp {
  return new RegExp(`demander la tranche ${index}|طلب صرف الشطر رقم ${index}`, 'u');
}

export function trancheId(index: number): string {
  return trancheIdFor(CONVENTION, index);
}
