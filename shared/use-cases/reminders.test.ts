import { describe, expect, it } from 'vitest';
import { aConvention, conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents, signatureRound, signatures as signed } from '../../test/builders/a-signature.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { reservationReleased } from '../domain/convention/postings.ts';
import { instantAtStartOf } from '../domain/kernel/calendar-day.ts';
import { lookAtTranche, markUnknown } from './await-bank.ts';
import { awaitPaper } from './await-paper.ts';
import { applications, conventions, signatures, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { remindCompletion } from './remind-completion.ts';
import { remindRequest } from './remind-request.ts';
import { remindSignatories } from './remind-signatories.ts';

const DAY = 86_400;
const startOf = instantAtStartOf;
const mailsOf = async (test: TestDesk) =>
  (await test.owed('mails')).map((owed) =>
    owed.kind === 'mail' ? `${owed.template} to ${owed.recipient}` : '',
  );

describe('completion: reminder', () => {
  async function returned() {
    const test = await aDesk();
    const state = await test.given(applications, 'UPE-017', applicationEvents.returned);
    if (state.status !== 'returned') throw new Error(state.status);
    return { test, since: state.since.slice(0, 10), dueOn: state.dueOn };
  }
  const plus = (day: string, days: number) =>
    new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY * 1000).toISOString().slice(0, 10);
  const remind = (test: TestDesk, taskKey: string) => remindCompletion(test.desk, { taskKey, id: 'UPE-017' });

  it('is sent on each day of the programme, once, and the file lapses on its last day', async () => {
    const { test, since, dueOn } = await returned();
    test.setNow(startOf(plus(since, 7)));
    expect(await remind(test, 'visit/1')).toEqual({ status: 'returned', waitSeconds: 5 * DAY });
    test.setNow(startOf(plus(since, 12)));
    const left = (Date.parse(startOf(dueOn)) - Date.parse(startOf(plus(since, 12)))) / 1000;
    expect(await remind(test, 'visit/2')).toEqual({ status: 'returned', waitSeconds: left });
    test.setNow(startOf(dueOn));
    expect(await remind(test, 'visit/3')).toMatchObject({ status: 'ineligible' });
    expect(await mailsOf(test)).toEqual([
      'completion-reminder to contact',
      'completion-reminder to contact',
      'application-declined to contact',
    ]);
  });

  it('is sent once when its task is repeated', async () => {
    const { test, since } = await returned();
    test.setNow(startOf(plus(since, 7)));
    const first = await remind(test, 'visit/1');
    expect(await remind(test, 'visit/1')).toEqual(first);
    expect(await mailsOf(test)).toEqual(['completion-reminder to contact']);
  });

  it('that was repeated only after the last day had come is answered, and the lapse is left to the next', async () => {
    const { test, since, dueOn } = await returned();
    test.setNow(startOf(plus(since, 12)));
    await remind(test, 'visit/1');
    test.setNow(startOf(dueOn));
    expect(await remind(test, 'visit/1')).toEqual({ status: 'returned', waitSeconds: 1 });
    expect(await remind(test, 'visit/2')).toMatchObject({ status: 'ineligible' });
  });

  it('comes too late for a file that is back', async () => {
    const test = await aDesk();
    await test.given(applications, 'UPE-017', applicationEvents.resubmitted);
    expect(await remind(test, 'visit/1')).toMatchObject({ status: 'resubmitted' });
    expect(await mailsOf(test)).toEqual([]);
  });
});

describe('signing: reminder', () => {
  async function opened(extra: Parameters<TestDesk['given']>[2] = []) {
    const test = await aDesk({ now: '2026-07-01T09:00:00.000Z' });
    await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
    await test.given(signatures, signatureRound.signatureId, [...signatureEvents.open, ...(extra as [])]);
    const [release] = reservationReleased(aConvention('expired'));
    if (!release) throw new Error('nothing is reserved');
    // The money that an expiry gives back.
    await test.fund(release.from, release.amountCentimes);
    return test;
  }
  const remind = (test: TestDesk, taskKey: string) =>
    remindSignatories(test.desk, { taskKey, id: 'CV-UPE-017' });

  it('goes to those whose turn it is, twice, and the round expires after its last day', async () => {
    const test = await opened();
    test.setNow(startOf('2026-07-08'));
    expect(await remind(test, 'visit/1')).toEqual({ status: 'signing', waitSeconds: 7 * DAY });
    test.setNow(startOf('2026-07-15'));
    expect(await remind(test, 'visit/2')).toEqual({ status: 'signing', waitSeconds: 8 * DAY });
    test.setNow(startOf('2026-07-23'));
    expect(await remind(test, 'visit/3')).toMatchObject({ status: 'expired' });
    expect(await mailsOf(test)).toEqual([
      'signing-reminder to party:ministry',
      'signing-reminder to party:agency',
      'signing-reminder to party:ministry',
      'signing-reminder to party:agency',
      'signing-late to role:programme-officer',
      'signing-expired to president',
      'signing-expired to contact',
      'signing-expired to role:programme-officer',
    ]);
    expect((await readCase(test.desk, signatures, signatureRound.signatureId)).status).toBe('expired');
  });

  it('lets a round live until the last day of a paper', async () => {
    const test = await opened(signed.slice(0, 2));
    const { signatureId } = signatureRound;
    test.setNow('2026-07-10T09:00:00.000Z');
    const asked = await awaitPaper(test.desk, {
      ...test.request('officer', 'programme-officer'),
      signatureId,
      partyId: 'association',
    });
    expect(asked.ok).toBe(true);
    test.setNow(startOf('2026-07-15'));
    await remind(test, 'visit/1');
    expect(await remind(test, 'visit/2')).toEqual({ status: 'signing', waitSeconds: 26 * DAY });
    test.setNow(startOf('2026-08-09'));
    expect(await remind(test, 'visit/3')).toEqual({ status: 'signing', waitSeconds: DAY });
    test.setNow(startOf('2026-08-10'));
    expect(await remind(test, 'visit/4')).toMatchObject({ status: 'expired' });
  });

  it('leaves out who has signed', async () => {
    const test = await opened(signed.slice(0, 1) as never);
    test.setNow(startOf('2026-07-08'));
    await remind(test, 'visit/1');
    expect(await mailsOf(test)).toEqual(['signing-reminder to party:agency']);
  });

  it('is sent once when its task is repeated, also on the next day', async () => {
    const test = await opened();
    test.setNow('2026-07-08T22:59:00.000Z');
    await remind(test, 'visit/1');
    test.setNow('2026-07-09T06:00:00.000Z');
    expect(await remind(test, 'visit/1')).toMatchObject({ status: 'signing' });
    expect(await mailsOf(test)).toHaveLength(2);
  });

  it('that the ledger refuses to end is a person’s matter, not a turn in a circle', async () => {
    const test = await aDesk({ now: startOf('2026-07-23') });
    await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
    await test.given(signatures, signatureRound.signatureId, signatureEvents.open);
    await expect(remind(test, 'visit/1')).rejects.toMatchObject({ name: 'PermanentFault' });
  });

  it('gives way to a round that ended first', async () => {
    const test = await aDesk({ now: startOf('2026-07-23') });
    await test.given(conventions, 'CV-UPE-017', conventionEvents.signing);
    await test.given(signatures, signatureRound.signatureId, signatureEvents.complete);
    expect(await remind(test, 'visit/1')).toMatchObject({ status: 'signing' });
    expect(await mailsOf(test)).toEqual([]);
  });
});

describe('tranche: timers', () => {
  const task = { taskKey: 'visit/1', id: 'CV-UPE-017-1' };

  async function standing(
    status: keyof typeof trancheEvents,
    now: string,
    convention: 'in-force' | 'suspended' = 'in-force',
  ) {
    const test = await aDesk({ now });
    await test.given(conventions, 'CV-UPE-017', conventionEvents[convention]);
    await test.given(tranches, task.id, trancheEvents[status]);
    return test;
  }

  it('give the bank the days of the programme, from the day of the sending', async () => {
    const test = await standing('sent', '2026-10-09T09:00:00.000Z');
    const { status, waitSeconds } = await lookAtTranche(test.desk, task);
    const until = new Date(Date.parse('2026-10-09T09:00:00.000Z') + waitSeconds * 1000).toISOString();
    expect([status, until]).toEqual(['sent', startOf('2026-10-15')]);
  });

  it('make a silent order unknown, once, and tell those who settle it', async () => {
    const test = await standing('sent', startOf('2026-10-15'));
    expect(await markUnknown(test.desk, task)).toMatchObject({ status: 'unknown' });
    expect(await markUnknown(test.desk, task)).toMatchObject({ status: 'unknown' });
    expect(await mailsOf(test)).toEqual([
      'transfer-unknown to role:finance-officer',
      'transfer-unknown to role:administrator',
    ]);
  });

  it.each(['paid', 'rejected', 'returned'] as const)('leave an order alone that is %s', async (status) => {
    const test = await standing(status, startOf('2026-10-25'));
    expect(await markUnknown(test.desk, task)).toMatchObject({ status });
    expect(await mailsOf(test)).toEqual([]);
  });

  it('remind of a request that does not come, and not of one that came', async () => {
    const waiting = await standing('requestable', '2026-11-02T09:00:00.000Z');
    expect(await remindRequest(waiting.desk, task)).toMatchObject({ status: 'requestable' });
    expect(await mailsOf(waiting)).toEqual([
      'tranche-requestable to contact',
      'tranche-requestable to treasurer',
    ]);
    const suspended = await standing('requestable', '2026-11-02T09:00:00.000Z', 'suspended');
    expect(await remindRequest(suspended.desk, task)).toMatchObject({ status: 'requestable' });
    expect(await mailsOf(suspended)).toEqual([]);
    const asked = await standing('requested', '2026-11-02T09:00:00.000Z');
    expect(await remindRequest(asked.desk, task)).toMatchObject({ status: 'requested' });
    expect(await mailsOf(asked)).toEqual([]);
  });
});
