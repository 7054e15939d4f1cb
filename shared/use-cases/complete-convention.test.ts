import { beforeEach, describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { reportContents, reportEvents, reportIdentity } from '../../test/builders/a-report.ts';
import { trancheEvents, trancheIdentity } from '../../test/builders/a-tranche.ts';
import { amendmentDraft, amendmentEvents } from '../../test/builders/an-amendment.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import type { ConventionEvent } from '../domain/convention/events.ts';
import type { ReportEvent } from '../domain/report/events.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import { acceptReport } from './check-report.ts';
import { deliverMail } from './deliver-mail.ts';
import { reopenTranche } from './judge-tranche.ts';
import { amendments, applications, conventions, recoveries, reports, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { recordStatement } from './record-statement.ts';
import { confirmRecovery, proposeRecovery, recordReceipt, takeBackReceipt } from './recover-money.ts';
import { resumeConvention } from './suspend-convention.ts';
import { withdrawAmendment } from './withdraw-amendment.ts';
import { confirmWithdrawal, proposeWithdrawal } from './withdraw-tranche.ts';

const conventionId = 'CV-UPE-017';
const reportId = `${conventionId}-R1`;
const now = '2026-12-01T09:00:00.000Z';
const PAID_CENTIMES = 12_800_000;
const [COMMITTED, PAID] = ['upe-2026-1/MA-08/committed', 'upe-2026-1/MA-08/paid'];
let test: TestDesk;

/** Tranche 1 is paid, its report is with finance; the two others stand as given. */
async function aConvention({
  events = conventionEvents['in-force'],
  spent = PAID_CENTIMES,
  third = 'withdrawn',
}: {
  readonly events?: readonly ConventionEvent[];
  readonly spent?: number;
  readonly third?: 'withdrawn' | 'requestable';
} = {}) {
  await test.given(conventions, conventionId, events);
  await test.given(tranches, `${conventionId}-1`, trancheEvents.paid);
  await test.given(tranches, `${conventionId}-2`, later(trancheEvents.withdrawn, 2, 7_680_000));
  await test.given(tranches, `${conventionId}-3`, later(trancheEvents[third], 3, 5_120_000));
  await test.given(reports, reportId, told(spent));
}

function later(events: readonly TrancheEvent[], index: number, amountCentimes: number): TrancheEvent[] {
  const trancheId = `${conventionId}-${index}`;
  const own = { ...trancheIdentity, trancheId, index, amountCentimes };
  return events.map((event) => (event.type === 'TrancheScheduled' ? { ...event, ...own } : event));
}

function told(spentCentimes: number): ReportEvent[] {
  const contents = { ...reportContents, spending: [{ lineId: 'staff', spentCentimes }] };
  return reportEvents['content-accepted'].map((event) => {
    if (event.type === 'ReportExpected')
      return { ...event, ...reportIdentity, receivedCentimes: PAID_CENTIMES };
    return event.type === 'ReportFiled' ? { ...event, contents } : event;
  });
}

beforeEach(async () => {
  test = await aDesk({ now });
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await test.fund(PAID, PAID_CENTIMES);
  await test.fund(COMMITTED, 5_120_000);
});

const finance = (personId: string) => ({ ...test.request(personId, 'finance-officer'), conventionId });
const accept = () =>
  acceptReport(test.desk, {
    ...test.request('staff-finance', 'finance-officer'),
    ...{ reportId, disallowed: [] },
  });
const convention = () => readCase(test.desk, conventions, conventionId);
const completions = async () =>
  (await test.owed('mails')).filter(
    (owed) => owed.kind === 'mail' && owed.template === 'convention-completed',
  );

describe('completion: by the last report', () => {
  it('comes in the same append, by the hand that accepted it, and is told in both languages', async () => {
    await aConvention();
    accepted(await accept());
    expect(await convention()).toMatchObject({ status: 'completed', since: now });
    const commits = await test.desk.store.history(conventions.streamOf(conventionId));
    expect(commits.at(-1)?.events).toEqual([{ type: 'ConventionCompleted', at: now, by: 'staff-finance' }]);
    const mails = await completions();
    expect(mails).toMatchObject(
      ['contact', 'treasurer', 'role:finance-officer', 'role:programme-officer'].map((recipient) => ({
        ...{ recipient, subject: `convention-${conventionId}` },
      })),
    );
    for (const mail of mails) if (mail.kind === 'mail') await deliverMail(test.desk, mail);
    expect(test.mails[0]?.text).toContain('Rien n’est plus attendu');
    expect(test.mails[0]?.text).toContain('لم يعد أي شيء منتظرا');
  });

  it('waits for the tranche that is open, and comes with its withdrawal', async () => {
    await aConvention({ third: 'requestable' });
    accepted(await accept());
    expect(await convention()).toMatchObject({ status: 'in-force' });
    const officer = (personId: string) => ({ ...finance(personId), trancheId: `${conventionId}-3` });
    accepted(await proposeWithdrawal(test.desk, { ...officer('finance-1'), reason: 'Renoncement' }));
    expect(await convention()).toMatchObject({ status: 'in-force' });
    accepted(await confirmWithdrawal(test.desk, { ...officer('finance-2'), proposedAt: now }));
    expect(await convention()).toMatchObject({ status: 'completed' });
  });

  it('waits for the end of a suspension', async () => {
    await aConvention({ events: conventionEvents.suspended });
    accepted(await accept());
    expect(await convention()).toMatchObject({ status: 'suspended' });
    const other = { ...test.request('staff-officer', 'programme-officer'), conventionId };
    accepted(await resumeConvention(test.desk, other));
    expect(await convention()).toMatchObject({ status: 'completed' });
  });
});

describe('completion: money that is left', () => {
  const receive = (amountCentimes: number, reference: string) =>
    recordReceipt(test.desk, {
      ...test.request('accountant-1', 'accountant'),
      ...{ conventionId, receivedOn: '2026-12-01', amountCentimes, reference },
    });

  async function ordered(amountCentimes: number) {
    const asked = { ...finance('finance-1'), amountCentimes, reason: 'Solde non dépensé' };
    accepted(await proposeRecovery(test.desk, asked));
    accepted(await confirmRecovery(test.desk, { ...finance('finance-2'), order: 1 }));
  }

  it('is paid back to the last centime first', async () => {
    await aConvention({ spent: 12_000_000 });
    accepted(await accept());
    expect(await convention()).toMatchObject({ status: 'in-force' });
    await ordered(800_000);
    accepted(await receive(300_000, 'Q-1'));
    expect(await convention()).toMatchObject({ status: 'in-force' });
    accepted(await receive(500_000, 'Q-2'));
    expect(await convention()).toMatchObject({ status: 'completed' });
  });

  it('is asked for again by another order where one asked for a part of it', async () => {
    await aConvention({ spent: 12_000_000 });
    accepted(await accept());
    await ordered(300_000);
    accepted(await receive(300_000, 'Q-1'));
    expect(await readCase(test.desk, recoveries, conventionId)).toMatchObject({ status: 'recovered' });
    expect(await convention()).toMatchObject({ status: 'in-force' });
  });

  it('is told of once, though a receipt is taken back and recorded anew', async () => {
    await aConvention({ spent: 12_000_000 });
    accepted(await accept());
    await ordered(800_000);
    accepted(await receive(800_000, 'Q-1'));
    const accountant = { ...test.request('accountant-1', 'accountant'), conventionId };
    accepted(await takeBackReceipt(test.desk, { ...accountant, receipt: 1, reason: 'Doublon' }));
    expect(await convention()).toMatchObject({ status: 'completed' });
    accepted(await receive(800_000, 'Q-2'));
    expect(await completions()).toHaveLength(4);
  });
});

describe('completion: a transfer that comes back after it', () => {
  it('brings the convention into force again, and the tranche is to be paid anew', async () => {
    await aConvention();
    accepted(await accept());
    const line = {
      lineId: 'L1',
      bookedOn: '2026-12-01',
      amountCentimes: PAID_CENTIMES,
      kind: 'returned',
      endToEndId: `${conventionId}-1/1`,
      returnReason: 'AC04',
    } as const;
    const request = test.request('staff-accountant', 'accountant');
    accepted(await recordStatement(test.desk, { ...request, statementId: 'ST-9', lines: [line] }));
    expect(await convention()).toMatchObject({ status: 'in-force' });
    expect(await readCase(test.desk, tranches, `${conventionId}-1`)).toMatchObject({ status: 'returned' });
    expect(await readCase(test.desk, reports, reportId)).toMatchObject({ status: 'cancelled' });
    const officer = test.request('staff-finance-1', 'finance-officer');
    accepted(await reopenTranche(test.desk, { ...officer, trancheId: `${conventionId}-1` }));
    expect(await convention()).toMatchObject({ status: 'in-force' });
  });
});

describe('completion: an amendment that is open', () => {
  it('is waited for, and its end is the end of the convention', async () => {
    const { amendmentId } = amendmentDraft;
    const at = '2026-10-30T09:00:00.000Z';
    const open = {
      type: 'AmendmentProposed',
      at,
      by: 'staff-officer',
      amendmentId,
      kind: 'extension',
    } as const;
    await test.given(amendments, amendmentId, amendmentEvents.assembled);
    await aConvention({ events: [...conventionEvents['in-force'], open] });
    accepted(await accept());
    expect(await convention()).toMatchObject({ status: 'in-force' });
    const officer = test.request('staff-officer', 'programme-officer');
    accepted(await withdrawAmendment(test.desk, { ...officer, amendmentId, reason: 'Sans objet' }));
    expect(await convention()).toMatchObject({ status: 'completed' });
  });
});
