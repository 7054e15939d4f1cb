import { describe, expect, it } from 'vitest';
import { reportContents, reportEvents, reportFile } from '../../../test/builders/a-report.ts';
import { aLinkAct, anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { ReportCommand } from './commands.ts';
import { OWN_CONTRIBUTION } from './contents-fault.ts';
import type { ReportEvent } from './events.ts';
import { report } from './report.ts';
import type { ReportContents, ReportField } from './state.ts';

const e = reportEvents;
const act = aLinkAct('2026-11-20T09:00:00.000Z');
const later = aLinkAct('2026-11-27T09:00:00.000Z');
const add = { type: 'AddReportFile', act: later, file: reportFile } as const;
const file = (contents: ReportContents): ReportCommand => ({ type: 'FileReport', act, contents });
const remove = (number: number): ReportCommand => ({ type: 'RemoveReportFile', act: later, file: number });

function remarkedOn(...fields: ReportField[]): readonly ReportEvent[] {
  return eventsAfter(report, e.filed, {
    type: 'RemarkReport',
    act: anAct({ at: '2026-11-24T09:00:00.000Z' }),
    stage: 'content',
    remarks: fields.map((field) => ({ field, text: 'À revoir.' })),
  });
}

const withEvidence = eventsAfter(report, e.awaited, add);

describe('report: filing', () => {
  it('may leave the difficulties empty, and nothing else that is told', () => {
    expect(decideAfter(report, withEvidence, file(reportContents)).accepted).toBe(true);
    for (const field of ['activities', 'results'] as const)
      expect(
        refusalOf(decideAfter(report, withEvidence, file({ ...reportContents, [field]: '\n' }))),
      ).toEqual({
        code: 'REPORT_FIELD_MISSING',
        field,
      });
  });

  it.each([
    { children: -1, families: 0 },
    { children: 0, families: 1.5 },
    { children: Number.NaN, families: 0 },
  ])('wants whole numbers of beneficiaries, not %o', (beneficiaries) => {
    const refusal = refusalOf(decideAfter(report, withEvidence, file({ ...reportContents, beneficiaries })));
    expect(refusal).toEqual({ code: 'REPORT_FIELD_MISSING', field: 'beneficiaries' });
  });

  it('wants each line of the budget once, and none besides', () => {
    const [staff, equipment] = reportContents.spending;
    const told = (...spending: ReportContents['spending'][number][]) =>
      refusalOf(decideAfter(report, withEvidence, file({ ...reportContents, spending })));
    if (!staff || !equipment) throw new Error('two lines are told');
    expect(told(staff)).toEqual({ code: 'REPORT_FIELD_MISSING', field: 'spending' });
    expect(told(staff, equipment, staff)).toEqual({ code: 'REPORT_AMOUNT_INVALID', lineId: 'staff' });
    expect(told(staff, { ...equipment, lineId: 'travel' })).toEqual({
      code: 'REPORT_LINE_UNKNOWN',
      lineId: 'travel',
    });
    expect(told(staff, { ...equipment, spentCentimes: -1 })).toEqual({
      code: 'REPORT_AMOUNT_INVALID',
      lineId: 'equipment',
    });
  });

  it('wants the own contribution in centimes as well', () => {
    const contents = { ...reportContents, ownSpentCentimes: -5 };
    expect(refusalOf(decideAfter(report, withEvidence, file(contents)))).toEqual({
      code: 'REPORT_AMOUNT_INVALID',
      lineId: OWN_CONTRIBUTION,
    });
  });

  it('is the affair of the association alone', () => {
    const byOfficer: ReportCommand = { type: 'FileReport', act: anAct(), contents: reportContents };
    expect(refusalOf(decideAfter(report, withEvidence, byOfficer))).toEqual({
      code: 'REPORT_ROLE_NOT_ALLOWED',
      role: 'programme-officer',
    });
  });
});

describe('report: fields that a remark opens', () => {
  const changes: Readonly<Record<Exclude<ReportField, 'evidence'>, Partial<ReportContents>>> = {
    activities: { activities: 'Autre.' },
    results: { results: 'Autre.' },
    difficulties: { difficulties: 'Autre.' },
    beneficiaries: { beneficiaries: { children: 43, families: 30 } },
    spending: { ownSpentCentimes: 1 },
  };
  const fields = Object.keys(changes) as (keyof typeof changes)[];

  it.each(fields)('%s changes when it was named, and then alone', (field) => {
    const answer = file({ ...reportContents, ...changes[field] });
    expect(decideAfter(report, remarkedOn(field), answer).accepted).toBe(true);
    const other = field === 'results' ? 'activities' : 'results';
    expect(refusalOf(decideAfter(report, remarkedOn(other), answer))).toEqual({
      code: 'REPORT_FIELD_CLOSED',
      field,
    });
    const draft: ReportCommand = { type: 'SaveReportDraft', act, draft: changes[field] };
    expect(decideAfter(report, remarkedOn(field), draft).accepted).toBe(true);
    expect(refusalOf(decideAfter(report, remarkedOn(other), draft)).code).toBe('REPORT_FIELD_CLOSED');
  });

  it('lets the evidence be added to and taken away on a remark that names it', () => {
    const all = eventsAfter(report, remarkedOn('evidence'), add, remove(1));
    expect(fold(report, all)).toMatchObject({ files: [{ file: 2 }], filesAdded: 2 });
  });

  it('keeps filed evidence where only the spending was named, but takes more of it', () => {
    const more = eventsAfter(report, remarkedOn('spending'), add);
    expect(refusalOf(decideAfter(report, more, remove(1)))).toEqual({
      code: 'REPORT_FIELD_CLOSED',
      field: 'evidence',
    });
    expect(decideAfter(report, more, remove(2)).accepted).toBe(true);
    expect(refusalOf(decideAfter(report, remarkedOn('results'), add)).code).toBe('REPORT_FIELD_CLOSED');
  });
});

describe('report: calendar', () => {
  const at = (instant: string) => aTimerAct(instant);

  it('has no reminder once the due day has passed', () => {
    const command: ReportCommand = {
      type: 'RemindReport',
      act: at('2026-12-11T08:00:00.000Z'),
      daysBefore: 1,
    };
    expect(refusalOf(decideAfter(report, e.awaited, command)).code).toBe('REPORT_LATE_ALREADY');
  });

  it('is missing when the due day lies so many days behind, once, and can still be filed', () => {
    const missing = (instant: string): ReportCommand => ({
      type: 'MarkReportMissing',
      act: at(instant),
      missingAfterDays: 30,
    });
    expect(refusalOf(decideAfter(report, withEvidence, missing('2027-01-08T08:00:00.000Z'))).code).toBe(
      'REPORT_NOT_LATE',
    );
    const all = eventsAfter(report, withEvidence, missing('2027-01-09T08:00:00.000Z'));
    expect(refusalOf(decideAfter(report, all, missing('2027-01-10T08:00:00.000Z'))).code).toBe(
      'REPORT_LATE_ALREADY',
    );
    expect(fold(report, eventsAfter(report, all, file(reportContents)))).toMatchObject({
      status: 'filed',
      missingAt: '2027-01-09T08:00:00.000Z',
    });
  });
});
