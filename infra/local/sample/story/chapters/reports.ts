import { sumCentimes } from '../../../../../shared/domain/kernel/money.ts';
import type { AwaitedReport, LineSpending } from '../../../../../shared/domain/report/state.ts';
import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { reports } from '../../../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../../../shared/use-cases/read-cases.ts';
import { reportIdFor } from '../../../../../shared/use-cases/read-reports.ts';
import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import { type FormFields, openLink, type Visitor } from '../doors.ts';
import { png } from '../grey-png.ts';
import { plainPdf } from '../plain-pdf.ts';
import { at } from '../world.ts';

const [READS, CHECKS_MONEY] = ['karim-sqalli', 'nadia-ouali'] as const;
const PAID = /virés le|تم تحويل/u;
const LINK = /nouveau lien|رابطكم الجديد/u;
const REMARKED = /des points à reprendre|نقاط تحتاج إلى تعديل/u;
/** More than the share of a tranche that has to be spent before the next one. */
const SPENT_PERCENT = 82;

/** In dirhams, as it is typed. */
const DISALLOWED = '1 200,00';

const REMARK = 'Dites combien d’enfants sont encore suivis, et par qui (exemple).';
const WORDS = {
  fr: {
    activities: 'Location et équipement des locaux, recrutement de deux assistantes sociales (exemple).',
    results: 'L’unité est ouverte cinq jours par semaine (exemple).',
    answer: 'L’unité est ouverte cinq jours par semaine ; douze enfants sont suivis (exemple).',
  },
  ar: {
    activities: 'كراء المقر وتجهيزه، وتوظيف مساعدتين اجتماعيتين (نموذج).',
    results: 'الوحدة مفتوحة خمسة أيام في الأسبوع (نموذج).',
    answer: 'الوحدة مفتوحة خمسة أيام في الأسبوع، ويُتابَع اثنا عشر طفلا (نموذج).',
  },
} as const;

/**
 * Four associations that have spent the first money file its report before its day: two are accepted by two people, so
 * that their second tranche can be asked for, one comes back with a remark and is answered, one waits to be read.
 */
export async function firstReports(story: Story): Promise<string> {
  const { once, staff, world } = story;
  const { reported } = await castOf(story);
  await at(world, 3, '11:00');
  for (const applicationId of reported) await fileFirst(story, applicationId);
  const [first = '', second = '', remarked = ''] = reported;
  await at(world, 3, '15:00');
  for (const applicationId of [first, second])
    await once(`report-content-${applicationId}`, async () => {
      const officer = await staff(READS);
      await officer.post(`${pathOf(applicationId)}/accept-content`, `story-report-content-${applicationId}`);
    });
  await once(`report-remark-${remarked}`, async () => {
    const officer = await staff(READS);
    const remark = { 'tick-results': 'yes', 'remark-results': REMARK };
    await officer.post(`${pathOf(remarked)}/remark-content`, `story-report-remark-${remarked}`, remark);
  });
  await at(world, 2, '09:00');
  for (const applicationId of [first, second])
    await once(`report-finance-${applicationId}`, async () => {
      const officer = await staff(CHECKS_MONEY);
      const refused = applicationId === second ? await disallowing(story, applicationId) : {};
      const key = `story-report-finance-${applicationId}`;
      await officer.post(`${pathOf(applicationId)}/accept-finance`, key, refused);
    });
  await answerRemark(story, remarked);
  await world.runtime.pump.settle();
  return `${reported.length} filed, 2 accepted by two people, 1 remarked and answered`;
}

/** A little of what was spent on the first line is not accepted: the association pays it back. */
async function disallowing({ world }: Story, applicationId: string): Promise<FormFields> {
  const report = await readCase(world.runtime.desk, reports, reportOf(applicationId));
  const lineId = report.status === 'absent' ? '' : (report.lines[0]?.lineId ?? '');
  return {
    disallow: 'yes',
    [`disallow.${lineId}`]: DISALLOWED,
    [`reason.${lineId}`]: 'Facture comptée deux fois (exemple).',
  };
}

function reportOf(applicationId: string): string {
  return reportIdFor(conventionIdOf(applicationId), 1);
}

function pathOf(applicationId: string): string {
  return `/reports/${reportOf(applicationId)}`;
}

/** By a link that the page of the case sends: what was done, what was spent, a piece of evidence for each line. */
async function fileFirst(story: Story, applicationId: string): Promise<void> {
  const { once, row, world } = story;
  const { contact, language } = row(applicationId).file.association;
  await once(`report-${applicationId}`, async () => {
    const reportId = reportOf(applicationId);
    const report = await readCase(world.runtime.desk, reports, reportId);
    if (report.status !== 'awaited') return;
    const status = await openLink(world, contact.email, PAID);
    await status.post('/case/link', `story-report-link-${applicationId}`, { subject: `report-${reportId}` });
    const association = await openLink(world, contact.email, LINK);
    const spending = spendingOf(report);
    await fillIn(association, applicationId, spending, WORDS[language]);
    for (const [index, { lineId, spentCentimes }] of spending.entries())
      if (spentCentimes > 0)
        await association.post('/case/report/files', `story-report-file-${applicationId}-${index}`, {
          lineId,
          file: evidence(index, lineId, spentCentimes),
        });
    await association.post('/case/report/check', `story-report-file-${applicationId}`);
  });
}

function fillIn(
  association: Visitor,
  applicationId: string,
  spending: readonly LineSpending[],
  { activities, results }: { readonly activities: string; readonly results: string },
): Promise<void> {
  const spent = spending.map(({ lineId, spentCentimes }) => [`spent.${lineId}`, dirhams(spentCentimes)]);
  return association.post('/case/report', `story-report-draft-${applicationId}`, {
    ...{ activities, results, difficulties: '', children: '12', families: '9', ownSpent: '0' },
    ...Object.fromEntries(spent),
    intent: 'check',
  });
}

async function answerRemark(story: Story, applicationId: string): Promise<void> {
  const { once, row, world } = story;
  const { contact, language } = row(applicationId).file.association;
  await once(`report-answer-${applicationId}`, async () => {
    // What was answered before the story was cut off stands.
    const report = await readCase(world.runtime.desk, reports, reportOf(applicationId));
    if (report.status !== 'remarked') return;
    const association = await openLink(world, contact.email, REMARKED);
    const results = WORDS[language].answer;
    await association.post('/case/report', `story-report-mended-${applicationId}`, {
      results,
      intent: 'check',
    });
    await association.post('/case/report/check', `story-report-answer-${applicationId}`);
  });
}

/** Line by line from the first, until so much of the tranche is spent. */
function spendingOf({ lines, receivedCentimes }: AwaitedReport): readonly LineSpending[] {
  const wanted = Math.round((receivedCentimes * SPENT_PERCENT) / 100);
  const told: LineSpending[] = [];
  for (const { amountCentimes, lineId } of lines) {
    const left = wanted - sumCentimes(told.map(({ spentCentimes }) => spentCentimes));
    told.push({ lineId, spentCentimes: Math.min(left, amountCentimes) });
  }
  return told;
}

function dirhams(centimes: number): string {
  return `${Math.trunc(centimes / 100)},${String(centimes % 100).padStart(2, '0')}`;
}

/** The first as a photograph would come, the others as a scanner's PDF. */
function evidence(index: number, lineId: string, spentCentimes: number): File {
  if (index > 0) {
    const lines = [`FACTURE (EXEMPLE) : ${lineId}`, `${dirhams(spentCentimes)} DH`];
    return new File([Uint8Array.from(plainPdf(lines))], `${lineId}.pdf`, { type: 'application/pdf' });
  }
  const [width, height] = [240, 320];
  const grey = Uint8Array.from({ length: width * height }, (_, dot) =>
    Math.trunc(dot / width) % 24 === 12 && dot % width > 30 && dot % width < 210 ? 96 : 245,
  );
  return new File([Uint8Array.from(png({ width, height, grey }))], `${lineId}.png`, { type: 'image/png' });
}
