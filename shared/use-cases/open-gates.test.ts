import { describe, expect, it } from 'vitest';
import { conventionEvents, payableEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { reportContents, reportEvents } from '../../test/builders/a-report.ts';
import { trancheAccount, trancheEvents, trancheIdentity } from '../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import type { ReportEvent } from '../domain/report/events.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import { acceptReport } from './check-report.ts';
import { fileReport } from './file-report.ts';
import { applications, conventions, reports, tranches } from './lifecycles.ts';
import { openDueGates } from './open-due-gates.ts';
import { readCase, readTerms } from './read-cases.ts';
import { readGates } from './read-gate.ts';
import { recordStatement } from './record-statement.ts';
import { settleUnknown } from './settle-unknown.ts';

const CONVENTION = 'CV-UPE-017';
const FIRST = 'CV-UPE-017-1';
const SECOND = 'CV-UPE-017-2';
const REPORT = 'CV-UPE-017-R1';
const REPORTED = 'tranche(1).paid and report(1).accepted and spent(1) >= 0.75';

function scheduled(gate: string): readonly TrancheEvent[] {
  const about = { ...trancheIdentity, trancheId: SECOND, index: 2, amountCentimes: 7_680_000, gate };
  return [{ type: 'TrancheScheduled', at: '2026-09-20T09:00:00.000Z', by: 'system', ...about }];
}

/** A convention in force whose first tranche is this far, and whose second waits for the gate. */
async function waitingFor(gate: string, first: keyof typeof trancheEvents = 'paid'): Promise<TestDesk> {
  const test = await aDesk({ now: '2026-10-13T09:00:00.000Z' });
  await test.given(conventions, CONVENTION, payableEvents(trancheAccount.rib));
  await test.given(tranches, FIRST, trancheEvents[first]);
  await test.given(tranches, SECOND, scheduled(gate));
  await test.fund(`upe-2026-1/MA-08/${first === 'paid' ? 'paid' : 'ordered'}`, 12_800_000);
  return test;
}

async function statusOf({ desk }: TestDesk): Promise<string> {
  return (await readCase(desk, tranches, SECOND)).status;
}

async function bankSays(test: TestDesk, kind: 'executed' | 'returned') {
  const line = { lineId: 'L1', bookedOn: '2026-10-12', kind, endToEndId: `${FIRST}/1`, returnReason: 'AC04' };
  const request = test.request('staff-accountant', 'accountant');
  accepted(await recordStatement(test.desk, { ...request, statementId: `ST-${kind}`, lines: [line] }));
}

const officer = (test: TestDesk) => ({ ...test.request('finance-9', 'finance-officer'), reportId: REPORT });

describe('gates: of the next tranche', () => {
  it('open with the payment of the one before, by the append that proves it, and start its workflow', async () => {
    const test = await waitingFor('convention.inForce and tranche(1).paid', 'sent');
    await bankSays(test, 'executed');
    expect(await statusOf(test)).toBe('requestable');
    const owed = await test.owed('signals');
    expect(owed).toContainEqual(expect.objectContaining({ name: `tranche-${SECOND}-r1` }));
    const [, opened] = await test.desk.store.history(tranches.streamOf(SECOND));
    expect(opened?.act.actor.personId).toBe('staff-accountant');
  });

  it('open when two officers find the payment executed', async () => {
    const test = await waitingFor('tranche(1).paid', 'unknown');
    const about = { trancheId: FIRST, orderId: `${FIRST}/1`, outcome: 'executed', reason: 'Vu' } as const;
    for (const person of ['finance-1', 'accountant-1'])
      accepted(await settleUnknown(test.desk, { ...test.request(person, 'finance-officer'), ...about }));
    expect(await statusOf(test)).toBe('requestable');
  });

  it('open with a return, where they wait for one', async () => {
    const test = await waitingFor('not tranche(1).paid');
    await bankSays(test, 'returned');
    expect(await statusOf(test)).toBe('requestable');
  });

  it('open with the filing of a report', async () => {
    const test = await waitingFor('report(1).filed');
    const [expected, file] = reportEvents.filed as [ReportEvent, ReportEvent];
    await test.given(reports, REPORT, [expected, file]);
    const by = test.request('association-contact', 'association', 'link');
    accepted(await fileReport(test.desk, { ...by, reportId: REPORT, contents: reportContents }));
    expect(await statusOf(test)).toBe('requestable');
  });

  it('open with the acceptance of a report that accounts for enough, to the centime', async () => {
    // Filed 120,000 DH of the 128,000 DH that were paid: what may be disallowed before 75 % is missed is 24,000 DH.
    const statusAfter = async (disallowedCentimes: number) => {
      const test = await waitingFor(REPORTED);
      await test.given(reports, REPORT, reportEvents['content-accepted']);
      expect(await statusOf(test)).toBe('scheduled');
      const disallowed = [{ lineId: 'staff', spentCentimes: disallowedCentimes, reason: 'Sans facture' }];
      accepted(await acceptReport(test.desk, { ...officer(test), disallowed }));
      return statusOf(test);
    };
    expect(await statusAfter(2_400_000)).toBe('requestable');
    expect(await statusAfter(2_400_001)).toBe('scheduled');
  });
});

describe('gates: of a day', () => {
  const onDay = async (test: TestDesk, day: string) => {
    test.setNow(`${day}T09:00:00.000Z`);
    await openDueGates(test.desk);
    return statusOf(test);
  };

  it('open by the daily round once it is reached, and stay as they are', async () => {
    const test = await waitingFor('date >= 2026-10-15 and tranche(1).paid');
    expect(await onDay(test, '2026-10-14')).toBe('scheduled');
    expect(await onDay(test, '2026-10-15')).toBe('requestable');
    expect(await onDay(test, '2026-10-16')).toBe('requestable');
    expect(await test.desk.store.history(tranches.streamOf(SECOND))).toHaveLength(2);
  });

  it('are caught up with when the round was missed', async () => {
    const test = await waitingFor('date >= 2026-10-15 or report(1).filed');
    expect(await onDay(test, '2027-02-01')).toBe('requestable');
  });

  it('hold papers that are none too old, by the terms of today', async () => {
    const test = await waitingFor('papers.valid');
    await test.given(applications, 'UPE-017', applicationEvents.selected);
    const gateOn = async (day: string) => {
      const convention = await readCase(test.desk, conventions, CONVENTION);
      const judged = { at: `${day}T09:00:00.000Z`, terms: await readTerms(test.desk) };
      const [gate] = await readGates(test.desk, [{ gate: 'papers.valid' }], convention, judged);
      return gate?.holds;
    };
    expect(aProgramme().eligibility.paperAgeDaysMax).toBe(365);
    expect(await gateOn('2026-10-14')).toBe(true);
    expect(await gateOn('2028-10-14')).toBe(false);
    expect(await onDay(test, '2028-10-14')).toBe('scheduled');
  });
});

describe('gates: as they stand today', () => {
  it('fall after they were opened, and the tranche stays open for the request', async () => {
    const test = await aDesk({ now: '2026-10-13T09:00:00.000Z' });
    await test.given(conventions, CONVENTION, conventionEvents.suspended);
    await test.given(tranches, FIRST, trancheEvents.requestable);
    await openDueGates(test.desk);
    const convention = await readCase(test.desk, conventions, CONVENTION);
    const judged = { at: test.desk.clock.now(), terms: await readTerms(test.desk) };
    const [gate] = await readGates(test.desk, [trancheIdentity], convention, judged);
    expect(gate).toMatchObject({ met: 0, total: 3, holds: false });
    expect((await readCase(test.desk, tranches, FIRST)).status).toBe('requestable');
  });

  it('tell the sums behind a share', async () => {
    const test = await waitingFor(REPORTED);
    await test.given(reports, REPORT, reportEvents.accepted);
    const convention = await readCase(test.desk, conventions, CONVENTION);
    const judged = { at: test.desk.clock.now(), terms: await readTerms(test.desk) };
    const [gate] = await readGates(test.desk, [{ gate: REPORTED }], convention, judged);
    expect(gate?.spendingUpTo(1)).toEqual({ spentCentimes: 12_000_000, paidCentimes: 12_800_000 });
    expect(gate?.holds).toBe(true);
  });
});
