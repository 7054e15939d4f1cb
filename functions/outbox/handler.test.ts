import { describe, expect, it } from 'vitest';
import type { SendMail } from '../../shared/ports/deliveries.ts';
import { openCall } from '../../shared/use-cases/open-call.ts';
import { submitApplication } from '../../shared/use-cases/submit-application.ts';
import { accepted, aDesk } from '../../test/builders/a-desk.ts';
import { anApplicationFile } from '../../test/builders/an-application-file.ts';
import { createHandler } from './handler.ts';

async function aHandler() {
  const { desk, owed, request } = await aDesk();
  accepted(await openCall(desk, { ...request('admin', 'administrator'), callId: 'upe-2026-1' }));
  const filed = { applicationId: 'UPE-017', callId: 'upe-2026-1', file: anApplicationFile() };
  accepted(await submitApplication(desk, { ...request('contact-UPE-017', 'association', 'link'), ...filed }));
  const started: string[] = [];
  const sent: SendMail[] = [];
  const handler = createHandler({
    store: desk.store,
    records: desk.records,
    workflows: {
      start: async ({ name }) => void started.push(name),
      succeed: async () => undefined,
    },
    sendMail: async (mail) => void sent.push(mail),
    onFault: (_, fault) => {
      throw fault;
    },
  });
  return { handler, owed, sent, started };
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
