import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accepted, aDesk } from '../../test/builders/a-desk.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { anApplicationFile } from '../../test/builders/an-application-file.ts';
import { keepAttention } from './keep-attention.ts';
import { applications } from './lifecycles.ts';
import { openCall } from './open-call.ts';
import { waitKey } from './settle-wait.ts';
import { submitApplication } from './submit-application.ts';
import { takeStock, WAITED_FOR } from './take-stock.ts';

/** Every status that a definition waits in, as the listing of the subject's lifecycle. */
function waitsOfDefinitions(): string[] {
  const folder = new URL('../../workflows/', import.meta.url);
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.flatMap(({ name }) => {
    const definition = JSON.parse(readFileSync(new URL(`${name}/definition.asl.json`, folder), 'utf8'));
    const states = Object.values(definition.States as Record<string, { Arguments?: { Payload?: object } }>);
    return states.flatMap(({ Arguments }) => {
      const payload = (Arguments?.Payload ?? {}) as { task?: string; subject?: string; while?: string[] };
      if (payload.task !== 'keep-wait') return [];
      const lifecycle = /'([a-z]+)-'/u.exec(payload.subject ?? '')?.[1];
      return (payload.while ?? []).map((status) => `${lifecycle}s/${status}`);
    });
  });
}

describe('stock', () => {
  it('knows every status that a workflow waits in', () => {
    expect([...WAITED_FOR].sort()).toEqual([...new Set(waitsOfDefinitions())].sort());
  });

  it('of an installation where nothing stands still is nothing', async () => {
    const { desk } = await aDesk();
    expect(await takeStock(desk)).toEqual({
      waitsOpen: 0,
      waitsMissing: 0,
      paymentsUnknown: 0,
      oldestApprovalDays: 0,
      mailsUndeliverable: 0,
      outboxOverdue: 0,
    });
  });

  it('counts a case that nobody waits for, once an hour has gone', async () => {
    const { desk, given, setNow } = await aDesk();
    const state = await given(applications, 'UPE-017', applicationEvents.submitted);
    const since = Date.parse('since' in state ? state.since : '');
    setNow(new Date(since + 3_600_000).toISOString());
    expect((await takeStock(desk)).waitsMissing).toBe(0);
    setNow(new Date(since + 3_600_001).toISOString());
    expect((await takeStock(desk)).waitsMissing).toBe(1);
    await desk.records.put(waitKey(applications.streamOf('UPE-017')), { token: 't' });
    expect(await takeStock(desk)).toMatchObject({ waitsMissing: 0, waitsOpen: 1 });
  });

  it('counts mails that a person has to replace, and nothing else that a person looks at', async () => {
    const { desk } = await aDesk();
    for (const kind of ['mail', 'workflow'] as const)
      await keepAttention(desk, { kind, id: `${kind}-1`, subject: 'application-UPE-017', facts: {} });
    const late = { kind: 'mail', id: 'mail-2', subject: 'application-UPE-017' } as const;
    await keepAttention(desk, { ...late, facts: { outcome: 'delayed' } });
    expect((await takeStock(desk)).mailsUndeliverable).toBe(1);
  });

  it('counts what is owed for five minutes', async () => {
    const { desk, request, setNow } = await aDesk();
    accepted(await openCall(desk, { ...request('admin', 'administrator'), callId: 'upe-2026-1' }));
    const filed = { applicationId: 'UPE-017', callId: 'upe-2026-1', file: anApplicationFile() };
    accepted(
      await submitApplication(desk, { ...request('contact-UPE-017', 'association', 'link'), ...filed }),
    );
    expect((await takeStock(desk)).outboxOverdue).toBe(0);
    setNow('2026-06-01T09:05:00.001Z');
    expect((await takeStock(desk)).outboxOverdue).toBeGreaterThan(1);
  });
});
