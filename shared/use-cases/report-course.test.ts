import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { reportContents, reportEvents, reportFile } from '../../test/builders/a-report.ts';
import { instantAtStartOf } from '../domain/kernel/calendar-day.ts';
import type { ReportEvent } from '../domain/report/events.ts';
import { lookAtReport, remindReport } from './await-report.ts';
import { acceptContent, acceptReport, remarkReport } from './check-report.ts';
import { addReportFile, fileReport, removeReportFile, saveReportDraft } from './file-report.ts';
import { listAttention } from './keep-attention.ts';
import { conventions, reports } from './lifecycles.ts';
import { pendingFor } from './pending-work.ts';
import { readCase } from './read-cases.ts';
import { readReports, reportStandings } from './read-reports.ts';

const reportId = 'CV-UPE-017-R1';
const DAY = 86_400;

async function aReport(
  events: readonly ReportEvent[] = reportEvents.awaited,
  now = '2026-11-20T09:00:00.000Z',
) {
  const test = await aDesk({ now });
  await test.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await test.given(reports, reportId, events);
  const by = (personId: string, role: 'association' | 'programme-officer' | 'finance-officer') => ({
    ...test.request(personId, role, role === 'association' ? 'link' : 'page'),
    reportId,
  });
  return { ...test, by };
}

async function mailsOf(test: Pick<TestDesk, 'owed'>) {
  return (await test.owed('mails')).flatMap((owed) =>
    owed.kind === 'mail' ? [[owed.template, owed.recipient, owed.subject]] : [],
  );
}

describe('report: course', () => {
  it('is drafted, filed, mended and accepted, each by one who may', async () => {
    const test = await aReport();
    const { by, desk } = test;
    const contact = () => by('association-contact', 'association');
    accepted(await saveReportDraft(desk, { ...contact(), draft: { activities: 'Accueil.' } }));
    for (const _ of [1, 2]) accepted(await addReportFile(desk, { ...contact(), file: reportFile }));
    accepted(await removeReportFile(desk, { ...contact(), file: 2 }));
    accepted(await fileReport(desk, { ...contact(), contents: reportContents }));
    expect(await pendingFor(desk, ['programme-officer'])).toBe(1);
    const remarks = [{ field: 'results', text: 'Combien ?' }] as const;
    const officer = () => by('staff-officer', 'programme-officer');
    accepted(await remarkReport(desk, { ...officer(), stage: 'content', remarks }));
    expect(await mailsOf(test)).toEqual([
      ['report-remarked', 'contact', `report-${reportId}`],
      ['report-remarked', 'treasurer', `report-${reportId}`],
    ]);
    accepted(await fileReport(desk, { ...contact(), contents: { ...reportContents, results: 'Trente.' } }));
    accepted(await acceptContent(desk, officer()));
    expect(await pendingFor(desk, ['finance-officer'])).toBe(1);
    const disallowed = [{ lineId: 'staff', spentCentimes: 500_000, reason: 'Sans facture' }];
    accepted(await acceptReport(desk, { ...by('staff-finance', 'finance-officer'), disallowed }));
    const [state, ...others] = await readReports(desk, 'CV-UPE-017');
    expect(others).toEqual([]);
    expect(state).toMatchObject({
      status: 'accepted',
      contents: { results: 'Trente.' },
      files: [{ file: 1 }],
    });
    expect((await mailsOf(test)).slice(2).map(([template]) => template)).toEqual([
      'report-accepted',
      'report-accepted',
    ]);
  });

  it('answers a refusal of the rules, and records nothing', async () => {
    const { by, desk } = await aReport(reportEvents['content-accepted']);
    const same = by('staff-officer', 'finance-officer');
    expect(await acceptReport(desk, { ...same, disallowed: [] })).toEqual({
      ok: false,
      refusal: { code: 'REPORT_SAME_PERSON', personId: 'staff-officer' },
    });
    expect((await readCase(desk, reports, reportId)).status).toBe('content-accepted');
  });
});

describe('report: standing', () => {
  const standingOf = async (events: readonly ReportEvent[]) => {
    const { desk } = await aReport(events);
    return reportStandings(await readReports(desk, 'CV-UPE-017'));
  };

  it('tells what was filed, and once it is accepted what was accepted of that', async () => {
    const facts = { index: 1, filed: true, accepted: false, spentCentimes: 12_000_000 };
    expect(await standingOf(reportEvents.awaited)).toEqual([{ ...facts, filed: false, spentCentimes: 0 }]);
    expect(await standingOf(reportEvents.remarked)).toEqual([facts]);
    const accepted = {
      type: 'ReportAccepted',
      at: '2026-11-28T09:00:00.000Z',
      by: 'staff-finance',
      disallowed: [{ lineId: 'staff', spentCentimes: 500_000, reason: 'Sans facture' }],
    } as const;
    expect(await standingOf([...reportEvents['content-accepted'], accepted])).toEqual([
      { ...facts, accepted: true, spentCentimes: 11_500_000 },
    ]);
    expect(await standingOf(reportEvents.cancelled)).toEqual([]);
  });
});

describe('report: its workflow', () => {
  const task = (key: string) => ({ taskKey: `report-x/${key}`, id: reportId });

  const secondsUntil = (day: string) =>
    (Date.parse(instantAtStartOf(day)) - Date.parse('2026-11-10T12:00:00.000Z')) / 1000;

  it('waits until the next day of the calendar, and else for people', async () => {
    const awaited = await aReport(reportEvents.awaited, '2026-11-10T12:00:00.000Z');
    expect(await lookAtReport(awaited.desk, task('look'))).toEqual({
      status: 'awaited',
      waitSeconds: secondsUntil('2026-12-03'),
    });
    const filed = await aReport(reportEvents.filed);
    expect(await lookAtReport(filed.desk, task('look'))).toEqual({ status: 'filed', waitSeconds: 90 * DAY });
  });

  it('reminds once for each day of the calendar, whoever tries again', async () => {
    const test = await aReport(reportEvents.awaited, '2026-11-10T08:00:00.000Z');
    await remindReport(test.desk, task('a'));
    await remindReport(test.desk, task('a'));
    await remindReport(test.desk, task('b'));
    expect(await mailsOf(test)).toEqual([
      ['report-due', 'contact', `report-${reportId}`],
      ['report-due', 'treasurer', `report-${reportId}`],
    ]);
    test.setNow('2026-12-03T08:00:00.000Z');
    await remindReport(test.desk, task('c'));
    expect(await mailsOf(test)).toHaveLength(4);
    expect(await readCase(test.desk, reports, reportId)).toMatchObject({ reminded: [30, 7] });
  });

  it('tells that it is late on the day after, and gives a missing one to a person until it is filed', async () => {
    const test = await aReport(reportEvents.awaited, '2026-12-11T08:00:00.000Z');
    await remindReport(test.desk, task('late'));
    await remindReport(test.desk, task('late-again'));
    expect((await mailsOf(test)).map(([template]) => template)).toEqual(['report-late', 'report-late']);
    expect(await listAttention(test.desk)).toEqual([]);
    test.setNow('2027-01-09T08:00:00.000Z');
    for (const key of ['missing', 'missing-again']) await remindReport(test.desk, task(key));
    expect(await listAttention(test.desk)).toMatchObject([
      {
        kind: 'report',
        subject: `report-${reportId}`,
        facts: { number: 'UPE-2026-017/R1', dueOn: '2026-12-10' },
      },
    ]);
    const contact = () => test.by('association-contact', 'association');
    accepted(await addReportFile(test.desk, { ...contact(), file: reportFile }));
    accepted(await fileReport(test.desk, { ...contact(), contents: reportContents }));
    await lookAtReport(test.desk, task('filed'));
    expect(await listAttention(test.desk)).toEqual([]);
  });
});
