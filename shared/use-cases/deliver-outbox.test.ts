import { describe, expect, it } from 'vitest';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { signatureEvents, signatureRound } from '../../test/builders/a-signature.ts';
import type { Delivery, SendMail, StartWorkflow } from '../ports/deliveries.ts';
import { fault } from '../ports/fault.ts';
import { done } from './answer.ts';
import { deliverOutbox, deliverOutboxRow, type OutboxDesk } from './deliver-outbox.ts';
import { signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { settleWait } from './settle-wait.ts';
import { transact } from './transact.ts';

interface Outbox {
  readonly test: TestDesk;
  readonly desk: OutboxDesk;
  readonly sent: SendMail[];
  readonly started: StartWorkflow[];
  readonly faults: [Delivery, unknown][];
  /** Deliveries for which this is true fail. */
  broken: (delivery: Delivery) => boolean;
}

async function anOutbox(): Promise<Outbox> {
  const test = await aDesk();
  const { records, store } = test.desk;
  await test.given(signatures, signatureRound.signatureId, signatureEvents.open);
  const outbox: Outbox = {
    test,
    sent: [],
    started: [],
    faults: [],
    broken: () => false,
    desk: {
      store,
      records,
      workflows: {
        async start(request) {
          const start: StartWorkflow = { kind: 'start-workflow', ...request };
          if (outbox.broken(start)) throw fault('TransientFault', 'The engine is away.');
          outbox.started.push(start);
        },
        succeed: async () => undefined,
      },
      async sendMail(sending) {
        if (outbox.broken(sending)) throw fault('TransientFault', 'The mail server is away.');
        outbox.sent.push(sending);
      },
      advance: async () => undefined,
      onFault: (delivery, thrown) => outbox.faults.push([delivery, thrown]),
    },
  };
  return outbox;
}

/** One act that owes a start of a workflow and three mails. */
async function act({ test }: Outbox, dayNumber: number): Promise<void> {
  const request = test.request('system', 'system', 'timer');
  const about = { ...request, verb: 'remind', facts: dayNumber, programmeVersion: 1 };
  const answer = await transact(test.desk, about, async (transaction) => {
    const round = await transaction.load(signatures, signatureRound.signatureId);
    const decision = round.decide({ type: 'RemindSignatories', act: request.act, dayNumber });
    if (!decision.accepted) throw new Error(decision.refusal.code);
    const name = `convention-CV-UPE-017-r${dayNumber}`;
    transaction.deliver(
      { kind: 'start-workflow', workflow: 'convention', name, input: { conventionId: 'CV-UPE-017' } },
      ...mail('signing-reminder', round.stream, ['contact', 'president', 'treasurer'], { expiresOn: 'x' }),
    );
    return done(null);
  });
  accepted(answer);
}

describe('outbox: delivery', () => {
  it('starts what is to start, settles what waits, sends what is to be sent, once', async () => {
    const outbox = await anOutbox();
    await act(outbox, 7);
    expect(await deliverOutbox(outbox.desk, 'signals')).toBe(2);
    expect(await deliverOutbox(outbox.desk, 'mails')).toBe(3);
    expect(outbox.started.map(({ name }) => name)).toEqual(['convention-CV-UPE-017-r7']);
    expect(outbox.sent.map(({ recipient }) => recipient)).toEqual(['contact', 'president', 'treasurer']);
    expect(await deliverOutbox(outbox.desk, 'signals')).toBe(0);
    expect(await deliverOutbox(outbox.desk, 'mails')).toBe(0);
    expect(await outbox.test.owed('mails')).toEqual([]);
    expect(outbox.sent).toHaveLength(3);
  });

  it('goes from the oldest act to the newest', async () => {
    const outbox = await anOutbox();
    for (const day of [7, 14]) {
      outbox.test.setNow(`2026-06-0${day / 7}T10:00:00.000Z`);
      await act(outbox, day);
    }
    await deliverOutbox(outbox.desk, 'signals');
    expect(outbox.started.map(({ name }) => name.at(-1))).toEqual(['7', '4']);
  });

  it('wakes who waits for the subject, through the state that stands now', async () => {
    const outbox = await anOutbox();
    const answered: unknown[] = [];
    const succeed = async (...given: unknown[]) => {
      answered.push(given);
    };
    const desk = { ...outbox.desk, workflows: { ...outbox.desk.workflows, succeed } };
    const subject = signatures.streamOf(signatureRound.signatureId);
    const wait = { subject, token: 't', state: 's', enteredTime: '2026-06-01T09:00:00.000Z', retryCount: 0 };
    await outbox.test.desk.records.put(`wait/${subject}`, { ...wait, while: ['nowhere'] });
    await act(outbox, 7);
    await deliverOutbox(desk, 'signals');
    expect(answered).toEqual([['t', { status: 'open' }]]);
    await settleWait(desk, subject);
    expect(answered).toHaveLength(1);
  });
});

describe('outbox: one row', () => {
  it('is delivered by itself, and once', async () => {
    const outbox = await anOutbox();
    await act(outbox, 7);
    await act(outbox, 14);
    const [first] = await outbox.desk.store.outbox('signals', 10);
    expect(await deliverOutboxRow(outbox.desk, first!.id)).toBe(0);
    expect(await deliverOutboxRow(outbox.desk, first!.id)).toBe(0);
    expect(outbox.started.map(({ name }) => name)).toEqual(['convention-CV-UPE-017-r7']);
    expect(await outbox.test.owed('signals')).toHaveLength(2);
  });

  it('counts what it still owes, and delivers that alone the next time', async () => {
    const outbox = await anOutbox();
    await act(outbox, 7);
    const [row] = await outbox.desk.store.outbox('mails', 10);
    outbox.broken = (delivery) => delivery.kind === 'mail' && delivery.recipient !== 'contact';
    expect(await deliverOutboxRow(outbox.desk, row!.id)).toBe(2);
    outbox.broken = () => false;
    expect(await deliverOutboxRow(outbox.desk, row!.id)).toBe(0);
    expect(outbox.sent.map(({ recipient }) => recipient)).toEqual(['contact', 'president', 'treasurer']);
  });
});

describe('outbox: failure', () => {
  it('of one mail leaves that one owed and delivers the others', async () => {
    const outbox = await anOutbox();
    await act(outbox, 7);
    outbox.broken = (delivery) => delivery.kind === 'mail' && delivery.recipient === 'president';
    expect(await deliverOutbox(outbox.desk, 'mails')).toBe(2);
    expect(await outbox.test.owed('mails')).toMatchObject([{ recipient: 'president' }]);
    expect(outbox.faults).toMatchObject([[{ recipient: 'president' }, { name: 'TransientFault' }]]);
    outbox.broken = () => false;
    expect(await deliverOutbox(outbox.desk, 'mails')).toBe(1);
    expect(outbox.sent.map(({ recipient }) => recipient)).toEqual(['contact', 'treasurer', 'president']);
    expect(await outbox.test.owed('mails')).toEqual([]);
  });

  it('of every mail blocks no signal', async () => {
    const outbox = await anOutbox();
    await act(outbox, 7);
    outbox.broken = (delivery) => delivery.kind === 'mail';
    expect(await deliverOutbox(outbox.desk, 'mails')).toBe(0);
    expect(await deliverOutbox(outbox.desk, 'signals')).toBe(2);
    expect(await outbox.test.owed('signals')).toEqual([]);
    expect(await outbox.test.owed('mails')).toHaveLength(3);
  });

  it('of an older act keeps no newer one waiting', async () => {
    const outbox = await anOutbox();
    await act(outbox, 7);
    await act(outbox, 14);
    outbox.broken = (delivery) => delivery.kind === 'start-workflow' && delivery.name.endsWith('r7');
    await deliverOutbox(outbox.desk, 'signals');
    expect(outbox.started.map(({ name }) => name)).toEqual(['convention-CV-UPE-017-r14']);
    expect(await outbox.test.owed('signals')).toMatchObject([{ name: 'convention-CV-UPE-017-r7' }]);
  });

  it('of any number of older acts keeps no newer one waiting', async () => {
    const outbox = await anOutbox();
    for (let day = 1; day <= 70; day += 1) await act(outbox, day);
    outbox.broken = (delivery) => delivery.kind === 'start-workflow' && !delivery.name.endsWith('r70');
    expect(await deliverOutbox(outbox.desk, 'signals')).toBe(71);
    expect(outbox.started.map(({ name }) => name)).toEqual(['convention-CV-UPE-017-r70']);
    expect(outbox.faults).toHaveLength(69);
  });

  it('is told with the same mail id at every try', async () => {
    const outbox = await anOutbox();
    await act(outbox, 7);
    outbox.broken = () => true;
    await deliverOutbox(outbox.desk, 'mails');
    await deliverOutbox(outbox.desk, 'mails');
    const ids = outbox.faults.map(([delivery]) => (delivery.kind === 'mail' ? delivery.mailId : ''));
    expect(new Set(ids).size).toBe(3);
    expect(ids).toHaveLength(6);
  });

  it('of a row that two readers had in hand brings nothing back', async () => {
    const outbox = await anOutbox();
    await act(outbox, 7);
    await Promise.all([deliverOutbox(outbox.desk, 'mails'), deliverOutbox(outbox.desk, 'mails')]);
    expect(await outbox.test.owed('mails')).toEqual([]);
  });
});
