import { describe, expect, it } from 'vitest';
import type { SendMail } from '../../shared/ports/deliveries.ts';
import { openCall } from '../../shared/use-cases/open-call.ts';
import { submitApplication } from '../../shared/use-cases/submit-application.ts';
import { accepted, aDesk } from '../../test/builders/a-desk.ts';
import { anApplicationFile } from '../../test/builders/an-application-file.ts';
import { createHandler, createRoundHandler, createStreamHandler } from './handler.ts';

async function aHandler() {
  const { desk, owed, request, setNow } = await aDesk();
  accepted(await openCall(desk, { ...request('admin', 'administrator'), callId: 'upe-2026-1' }));
  const filed = { applicationId: 'UPE-017', callId: 'upe-2026-1', file: anApplicationFile() };
  accepted(await submitApplication(desk, { ...request('contact-UPE-017', 'association', 'link'), ...filed }));
  const started: string[] = [];
  const sent: SendMail[] = [];
  const faults: unknown[] = [];
  let dead = false;
  const outbox = {
    ...desk,
    workflows: {
      start: async ({ name }: { name: string }) => void started.push(name),
      succeed: async () => undefined,
    },
    sendMail: async (mail: SendMail) => {
      if (dead) throw new Error('no mail server');
      sent.push(mail);
    },
    advance: async () => undefined,
    onFault: (_: unknown, fault: unknown) => void faults.push(fault),
  };
  const handler = createHandler(outbox);
  const dies = () => {
    dead = true;
  };
  return { handler, outbox, owed, sent, started, faults, setNow, dies };
}

describe('outbox function', () => {
  it('brings signals to the engine and leaves the mails to their own reader', async () => {
    const { handler, owed, sent, started } = await aHandler();
    expect(await handler.signals()).toBeGreaterThan(0);
    expect(started).toEqual(['application-UPE-017-r1']);
    expect(sent).toEqual([]);
    expect(await owed('signals')).toEqual([]);
    expect(await owed('mails')).toHaveLength(1);
  });

  it('sends mails and leaves the signals to theirs', async () => {
    const { handler, owed, sent, started } = await aHandler();
    expect(await handler.mails()).toBe(1);
    expect(sent).toMatchObject([{ template: 'application-received', recipient: 'contact' }]);
    expect(started).toEqual([]);
    expect((await owed('signals')).length).toBeGreaterThan(0);
  });
});

describe('outbox function: told by the stream', () => {
  it('delivers the row and answers that nothing is owed', async () => {
    const { outbox, owed, sent } = await aHandler();
    const [row] = await outbox.store.outbox('mails', 1);
    const deliver = createStreamHandler(outbox, () => undefined);
    expect(await deliver([{ id: row!.id, position: '1' }])).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(await owed('mails')).toEqual([]);
  });

  it('delivers a row once that it is told of twice', async () => {
    const { outbox, sent } = await aHandler();
    const [row] = await outbox.store.outbox('mails', 1);
    const deliver = createStreamHandler(outbox, () => undefined);
    await deliver([{ id: row!.id, position: '1' }]);
    expect(await deliver([{ id: row!.id, position: '1' }])).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('answers the positions of what is still owed and of what is no row, and goes on', async () => {
    const { outbox, owed, dies } = await aHandler();
    dies();
    const [mail] = await outbox.store.outbox('mails', 1);
    const [signal] = await outbox.store.outbox('signals', 1);
    const told: unknown[] = [];
    const deliver = createStreamHandler(outbox, (fault) => told.push(fault));
    const owing = await deliver([
      { position: '1' },
      { id: mail!.id, position: '2' },
      { id: signal!.id, position: '3' },
    ]);
    expect(owing).toEqual(['1', '2']);
    expect(told).toHaveLength(1);
    expect(await owed('mails')).toHaveLength(1);
  });
});

describe('outbox function: the round', () => {
  it('leaves to the stream what is younger than a minute', async () => {
    const { outbox, sent, setNow } = await aHandler();
    const round = createRoundHandler(outbox, 'mails');
    setNow('2026-06-01T09:01:00.000Z');
    expect(await round()).toBe(0);
    setNow('2026-06-01T09:01:00.001Z');
    expect(await round()).toBe(1);
    expect(sent).toHaveLength(1);
  });
});
