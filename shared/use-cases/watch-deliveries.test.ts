import { describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import { done } from './answer.ts';
import { keepStopped, listAttention } from './keep-attention.ts';
import { signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { transact } from './transact.ts';
import { watchDeliveries } from './watch-deliveries.ts';

/** A mail that an act owes since nine in the morning of 1 June 2026. */
async function owingAMail(): Promise<TestDesk> {
  const test = await aDesk();
  await test.given(signatures, signatureRound.signatureId, signatureEvents.open);
  const request = test.request('system', 'system', 'timer');
  const about = { ...request, verb: 'remind', facts: 7, programmeVersion: 1 };
  await transact(test.desk, about, async (transaction) => {
    const round = await transaction.load(signatures, signatureRound.signatureId);
    round.decide({ type: 'RemindSignatories', act: request.act, dayNumber: 7 });
    transaction.deliver(...mail('signing-reminder', round.stream, ['president']));
    return done(null);
  });
  for (const row of await test.desk.store.outbox('signals', 10)) await test.desk.store.settleOutbox(row, []);
  return test;
}

describe('deliveries: watch', () => {
  it('tells a person what has been owed for over an hour, once', async () => {
    const test = await owingAMail();
    test.setNow('2026-06-01T09:59:00.000Z');
    await watchDeliveries(test.desk);
    expect(await listAttention(test.desk)).toEqual([]);
    test.setNow('2026-06-01T10:30:00.000Z');
    await watchDeliveries(test.desk);
    await watchDeliveries(test.desk);
    expect(await listAttention(test.desk)).toMatchObject([
      { kind: 'delivery', facts: { reader: 'mails', owed: 'signing-reminder' }, times: 1 },
    ]);
  });

  it('lets it rest once it has left', async () => {
    const test = await owingAMail();
    test.setNow('2026-06-01T10:30:00.000Z');
    await watchDeliveries(test.desk);
    for (const row of await test.desk.store.outbox('mails', 10)) await test.desk.store.settleOutbox(row, []);
    await watchDeliveries(test.desk);
    expect(await listAttention(test.desk)).toEqual([]);
  });
});

describe('workflows: stopped', () => {
  it('are kept for a person; a child that its parent answers for is not', async () => {
    const test = await aDesk();
    await keepStopped(test.desk, 'tranche-CV-UPE-017-1-r2', 'FAILED');
    await keepStopped(test.desk, 'child-of-a-map', 'FAILED');
    expect(await listAttention(test.desk)).toMatchObject([
      { kind: 'workflow', id: 'tranche-CV-UPE-017-1-r2', subject: 'tranche-CV-UPE-017-1' },
    ]);
  });
});
