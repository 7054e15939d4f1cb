import { describe, expect, it } from 'vitest';
import { reportContents, reportEvents, reportFile, reportIdentity } from '../../../test/builders/a-report.ts';
import { aLinkAct, anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { ReportCommand } from './commands.ts';
import type { ReportEvent } from './events.ts';
import { REPORT_FILES_MAX } from './filing-rules.ts';
import { type ReportRefusalCode, reportRefusalCodes } from './refusals.ts';
import { report } from './report.ts';
import type { ReportStatus } from './state.ts';

const e = reportEvents;
const statuses = Object.keys(e) as ReportStatus[];
const association = aLinkAct('2026-11-20T09:00:00.000Z');
const officer = anAct({
  personId: 'staff-officer',
  role: 'programme-officer',
  at: '2026-11-25T09:00:00.000Z',
});
const finance = anAct({ personId: 'staff-finance', role: 'finance-officer', at: '2026-11-26T09:00:00.000Z' });
const administrator = anAct({ personId: 'staff-admin', role: 'administrator' });

const expectIt: ReportCommand = { type: 'ExpectReport', act: aTimerAct(), ...reportIdentity };
const cancel: ReportCommand = { type: 'CancelReport', act: aTimerAct(), reason: 'AC04' };
const draft: ReportCommand = {
  type: 'SaveReportDraft',
  act: association,
  draft: { results: 'Trente et un.' },
};
const add: ReportCommand = { type: 'AddReportFile', act: association, file: reportFile };
const remove: ReportCommand = { type: 'RemoveReportFile', act: association, file: 1 };
const file = { type: 'FileReport', act: association, contents: reportContents } as const;
const remark = {
  type: 'RemarkReport',
  act: officer,
  stage: 'content',
  remarks: [{ field: 'spending', text: 'Le total ne suit pas les pièces.' }],
} as const;
const ask = { ...remark, act: finance, stage: 'finance' } as const;
const acceptContent: ReportCommand = { type: 'AcceptContent', act: officer };
const accept = { type: 'AcceptReport', act: finance, disallowed: [] } as const;
const remind: ReportCommand = {
  type: 'RemindReport',
  act: aTimerAct('2026-11-10T08:00:00.000Z'),
  daysBefore: 30,
};
const late: ReportCommand = { type: 'MarkReportLate', act: aTimerAct('2026-12-11T08:00:00.000Z') };
const missing: ReportCommand = {
  type: 'MarkReportMissing',
  act: aTimerAct('2027-01-09T08:00:00.000Z'),
  missingAfterDays: 30,
};
const restart: ReportCommand = { type: 'RestartWorkflow', act: administrator };

function spent(lineId: string, spentCentimes: number) {
  const spending = reportContents.spending.map((line) =>
    line.lineId === lineId ? { lineId, spentCentimes } : line,
  );
  return { ...file, contents: { ...reportContents, spending } };
}

const full = Array.from({ length: REPORT_FILES_MAX }, () => add);
const disallow = (spentCentimes: number, reason = 'Sans facture', lineId = 'staff') => ({
  ...accept,
  disallowed: [{ lineId, spentCentimes, reason }],
});

const provocations: Record<ReportRefusalCode, readonly [readonly ReportEvent[], ReportCommand]> = {
  REPORT_NOT_FOUND: [[], file],
  REPORT_EXPECTED_ALREADY: [e.awaited, expectIt],
  REPORT_NOT_OPEN: [e.cancelled, file],
  REPORT_FILED_ALREADY: [e.filed, file],
  REPORT_FIELD_MISSING: [e.awaited, { ...file, contents: { ...reportContents, activities: ' ' } }],
  REPORT_FIELD_CLOSED: [e.remarked, { ...file, contents: { ...reportContents, activities: 'Autre.' } }],
  REPORT_AMOUNT_INVALID: [e.awaited, spent('staff', 0.5)],
  REPORT_LINE_UNKNOWN: [e.awaited, { ...add, file: { ...reportFile, lineId: 'travel' } }],
  REPORT_EVIDENCE_MISSING: [e.awaited, file],
  REPORT_FILE_UNKNOWN: [e.awaited, remove],
  REPORT_FILES_TOO_MANY: [eventsAfter(report, e.awaited, ...full), add],
  REPORT_NOT_AT_STAGE: [e.filed, accept],
  REPORT_REMARKS_MISSING: [e.filed, { ...remark, remarks: [] }],
  REPORT_DISALLOWED_TOO_MUCH: [e['content-accepted'], disallow(12_000_001)],
  REPORT_SAME_PERSON: [
    e['content-accepted'],
    { ...accept, act: anAct({ personId: 'staff-officer', role: 'finance-officer' }) },
  ],
  REPORT_ROLE_NOT_ALLOWED: [e.filed, { ...acceptContent, act: finance }],
  REPORT_NOT_LATE: [e.awaited, { ...late, act: aTimerAct('2026-12-10T20:00:00.000Z') }],
  REPORT_LATE_ALREADY: [eventsAfter(report, e.awaited, late), late],
  REPORT_REMINDED_ALREADY: [eventsAfter(report, e.awaited, remind), remind],
};

describe('report: refusals', () => {
  it.each(reportRefusalCodes)('%s is provoked', (code) => {
    const [events, command] = provocations[code];
    expect(refusalOf(decideAfter(report, events, command)).code).toBe(code);
  });
});

const accepted: Record<string, readonly [ReportCommand, readonly ReportStatus[]]> = {
  expectation: [expectIt, ['absent', 'cancelled']],
  cancelling: [cancel, ['awaited', 'filed', 'content-accepted', 'remarked', 'accepted']],
  draft: [draft, ['awaited', 'remarked']],
  'one more file': [add, ['awaited']],
  remark: [remark, ['filed']],
  'remark on the money': [ask, ['content-accepted']],
  'acceptance of the content': [acceptContent, ['filed']],
  acceptance: [accept, ['content-accepted']],
  reminder: [remind, ['awaited']],
  lateness: [late, ['awaited']],
  absence: [missing, ['awaited']],
  restart: [restart, statuses.filter((status) => status !== 'absent')],
};

describe('report: every command at every status', () => {
  it.each(Object.entries(accepted))('%s is accepted where it fits alone', (_, [command, fits]) => {
    const taken = statuses.filter((status) => decideAfter(report, e[status], command).accepted);
    expect(taken).toEqual(fits);
  });
});

describe('report: course', () => {
  it('leads from the payment to an account accepted by two people', () => {
    const all = eventsAfter(report, [], expectIt, add, file, acceptContent, disallow(500_000));
    expect(fold(report, all)).toMatchObject({
      status: 'accepted',
      filedBy: 'association-contact',
      contentBy: 'staff-officer',
      financeBy: 'staff-finance',
      disallowed: [{ lineId: 'staff', spentCentimes: 500_000 }],
    });
  });

  it('brings an answer back to the stage that asked', () => {
    const toContent = eventsAfter(report, e.filed, remark, file);
    expect(fold(report, toContent)).toMatchObject({ status: 'filed', rounds: [{ stage: 'content' }] });
    const toFinance = eventsAfter(report, e['content-accepted'], ask, spent('staff', 11_000_000));
    expect(fold(report, toFinance)).toMatchObject({
      status: 'content-accepted',
      contentBy: 'staff-officer',
      rounds: [{ stage: 'finance', answeredBy: 'association-contact' }],
      contents: { spending: [{ spentCentimes: 11_000_000 }, { spentCentimes: 0 }] },
    });
  });

  it('begins anew, under another run, when a payment that came back is made again', () => {
    const again = eventsAfter(report, e.filed, cancel, {
      ...expectIt,
      paidOn: '2026-07-01',
      dueOn: '2027-01-01',
    });
    expect(fold(report, again)).toMatchObject({
      status: 'awaited',
      paidOn: '2026-07-01',
      dueOn: '2027-01-01',
      files: [],
      filesAdded: 1,
      rounds: [],
      run: 2,
    });
  });

  it('comes to each status, and counts its runs', () => {
    for (const status of statuses) expect(fold(report, e[status]).status).toBe(status);
    expect(fold(report, eventsAfter(report, e.filed, restart))).toMatchObject({ status: 'filed', run: 2 });
  });

  it('is left as it is by events that do not fit', () => {
    const events = [...e.accepted, ...e.remarked].filter(({ type }) => type !== 'ReportFileAdded');
    for (const status of ['accepted', 'cancelled'] as const)
      for (const event of events) {
        const before = fold(report, e[status]);
        expect(report.evolve(before, event).status, event.type).toBe(
          status === 'cancelled' && event.type === 'ReportExpected' ? 'awaited' : status,
        );
      }
  });
});
