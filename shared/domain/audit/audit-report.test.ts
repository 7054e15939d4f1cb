import { describe, expect, it } from 'vitest';
import { reportEvents } from '../../../test/builders/a-report.ts';
import type { ReportEvent } from '../report/events.ts';
import { auditFourEyes } from './audit-four-eyes.ts';
import type { Logged } from './four-eyes-log.ts';

const REPORT = 'CV-UPE-017-R1';
const nothing = {
  ...{ tranches: new Map(), conventions: new Map(), contacts: new Map(), batches: new Map() },
  ...{ rounds: new Map(), registers: new Map(), credits: new Map(), terms: new Map() },
};

/** The log as it is written, but for the hands of some events. */
function found(events: readonly ReportEvent[], hands: { readonly [type: string]: string } = {}) {
  const entries = events.map((event, index): Logged<ReportEvent> => {
    const by = hands[event.type] ?? event.by;
    const facts = { stream: `report-${REPORT}`, version: index + 1, programmeVersion: 1 };
    return { ...facts, at: event.at, personId: by, personName: by, event: { ...event, by } };
  });
  return auditFourEyes({ ...nothing, reports: new Map([[REPORT, entries]]) });
}

describe('audit: reports', () => {
  it('finds nothing in a report that was filed, checked and checked again by three people', () => {
    expect(found(reportEvents.accepted)).toEqual([]);
  });

  it.each([
    [{ ReportAccepted: 'staff-officer' }, ['content-checker', 'finance-checker']],
    [{ ReportContentAccepted: 'association-contact' }, ['report-filer', 'content-checker']],
    [{ ReportAccepted: 'association-contact' }, ['report-filer', 'finance-checker']],
  ] as const)('finds one person in two parts: %o', (hands, parts) => {
    expect(found(reportEvents.accepted, hands)).toMatchObject([
      { rule: 'same-person', subject: REPORT, parts },
    ]);
  });

  it('finds an acceptance whose first check is not in the log, and an answer by who had checked', () => {
    const unchecked = reportEvents.accepted.filter(({ type }) => type !== 'ReportContentAccepted');
    expect(found(unchecked)).toMatchObject([{ rule: 'record-missing', subject: REPORT }]);
    const filed = reportEvents.filed.at(-1);
    if (filed?.type !== 'ReportFiled') throw new Error('The builder files last.');
    const answer = { ...filed, by: 'staff-officer' };
    expect(found([...reportEvents['content-accepted'], answer])).toMatchObject([
      { parts: ['content-checker', 'report-filer'] },
    ]);
  });

  it('begins anew with a report that is expected anew', () => {
    const [expected] = reportEvents.awaited;
    if (!expected) throw new Error('A report begins with its expectation.');
    const again = reportEvents.accepted.map((event) =>
      event.type === 'ReportContentAccepted' ? { ...event, by: 'staff-finance' } : event,
    );
    const second = again.map((event) =>
      event.type === 'ReportAccepted' ? { ...event, by: 'staff-officer' } : event,
    );
    expect(found([...reportEvents.accepted, ...second])).toEqual([]);
  });
});
