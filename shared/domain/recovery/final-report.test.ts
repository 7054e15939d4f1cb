import { describe, expect, it } from 'vitest';
import { reportEvents } from '../../../test/builders/a-report.ts';
import { aTranche } from '../../../test/builders/a-tranche.ts';
import { fold } from '../kernel/decider.ts';
import { report as rules } from '../report/report.ts';
import { finalOn } from './final-report.ts';

const report = fold(rules, reportEvents.accepted);
if (report.status !== 'accepted') throw new Error('The report is not accepted');
const first = aTranche('paid');
const withdrawn = (index: number, since: string) => ({ ...aTranche('withdrawn'), index, since });
const BEFORE = '2026-11-10T09:00:00.000Z';
const AFTER = '2026-12-05T09:00:00.000Z';

describe('recovery: the day on which a report becomes final', () => {
  it('is that of its acceptance when it was the last by then', () => {
    expect(finalOn({ ...report, final: true }, [])).toBe('2026-11-28');
    expect(finalOn(report, [first, withdrawn(2, BEFORE), withdrawn(3, BEFORE)])).toBe('2026-11-28');
  });

  it('is that of the withdrawal that made it the last, whichever tranche that was of', () => {
    expect(finalOn(report, [first, withdrawn(2, BEFORE), withdrawn(3, AFTER)])).toBe('2026-12-05');
    expect(finalOn(report, [first, withdrawn(2, AFTER), withdrawn(3, BEFORE)])).toBe('2026-12-05');
  });

  it('does not move when it was expected as the last, and is none while another tranche may be paid', () => {
    expect(finalOn({ ...report, final: true }, [first, withdrawn(2, AFTER)])).toBe('2026-11-28');
    const open = { ...aTranche('scheduled'), index: 3 };
    expect(finalOn(report, [first, withdrawn(2, AFTER), open])).toBeUndefined();
    expect(finalOn(report, [first])).toBeUndefined();
  });
});
