import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { fault } from '../../shared/ports/fault.ts';
import { lambda } from './lambda.ts';
import { once } from './once.ts';
import { createLateShortMessages, readGateway } from './open-short-messages.ts';
import { batchResponse, readOutboxCall } from './outbox-calls.ts';
import { documentSettings, publicSettings, readSettings } from './settings.ts';

const context = {
  functionName: 'f',
  awsRequestId: 'r',
  memoryLimitInMB: '512',
  invokedFunctionArn: 'arn',
} as unknown as Context;

describe('wiring: opening', () => {
  it('happens once, at the first call', async () => {
    let opened = 0;
    const open = once(async () => {
      opened += 1;
      return opened;
    });
    expect(opened).toBe(0);
    expect(await Promise.all([open(), open()])).toEqual([1, 1]);
  });

  it('that failed is tried again by the next call', async () => {
    let tries = 0;
    const open = once(async () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return tries;
    });
    await expect(open()).rejects.toThrow('not yet');
    expect(await open()).toBe(2);
  });
});

describe('wiring: short messages', () => {
  const gateway = { url: 'https://sms.example.ma/send', body: '{"to":"{to}","text":"{text}"}' };

  it('are not sent where no gateway is set up', () => {
    expect(createLateShortMessages()).toBeUndefined();
  });

  it('go by the gateway that the secret describes', () => {
    const whole = { ...gateway, method: 'PUT', headers: { Authorization: 'Bearer secret' } };
    expect(readGateway(JSON.stringify(whole))).toEqual(whole);
    expect(readGateway(JSON.stringify(gateway))).toEqual(gateway);
  });

  it.each([
    ['no JSON', 'Bearer secret', /the whole/u],
    ['an address without TLS', JSON.stringify({ ...gateway, url: 'http://secret.example' }), /url/u],
    ['no body', JSON.stringify({ url: 'https://secret.example' }), /body/u],
  ])('with %s are refused without telling the secret', (_, secret, said) => {
    expect(() => readGateway(secret)).toThrow(said);
    expect(() => readGateway(secret)).not.toThrow(/secret\.example|Bearer/u);
  });
});

describe('wiring: a Lambda', () => {
  it('answers what its door answers', async () => {
    const handler = lambda(async () => async (event: unknown) => ({ had: event }));
    expect(await handler({ task: 'look' }, context)).toEqual({ had: { task: 'look' } });
  });

  it.each([
    ['of the door', lambda(async () => () => Promise.reject(fault('VersionConflict', 'moved')))],
    ['of the opening', lambda(() => Promise.reject(fault('VersionConflict', 'moved')))],
  ])('lets an error %s go out under its name', async (_, handler) => {
    await expect(handler({}, context)).rejects.toMatchObject({ name: 'VersionConflict' });
  });
});

describe('wiring: settings', () => {
  it('are read by group', () => {
    const environment = { MITHAQ_PUBLIC_URL: 'https://c.example', MITHAQ_SAMPLE: 'false' };
    expect(readSettings(publicSettings, environment)).toEqual({
      MITHAQ_PUBLIC_URL: 'https://c.example',
      MITHAQ_SAMPLE: false,
    });
  });

  it('that are missing are all named', () => {
    expect(() => readSettings(documentSettings, { MITHAQ_LOCK_YEARS: '0' })).toThrow(
      /MITHAQ_DOCUMENTS_BUCKET[\s\S]*MITHAQ_LOCK_MODE[\s\S]*MITHAQ_LOCK_YEARS/u,
    );
  });
});

describe('wiring: calls of the outbox', () => {
  const record = (NewImage?: object) => ({
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: '7', ...(NewImage ? { NewImage } : {}) },
  });

  it('from the stream are rows by their ids', () => {
    const Records = [record({ id: { S: 'tranche-1@2/mails' }, reader: { S: 'mails' } })];
    expect(readOutboxCall({ Records })).toEqual([{ id: 'tranche-1@2/mails', position: '7' }]);
  });

  it('from the stream keep the place of a record that is no row', () => {
    expect(readOutboxCall({ Records: [record(), record({ id: { N: '1' } })] })).toEqual([
      { position: '7' },
      { position: '7' },
    ]);
  });

  it('from the schedule name no rows', () => {
    expect(readOutboxCall({ task: 'deliver-due' })).toBeUndefined();
  });

  it('of another form are refused', () => {
    expect(() => readOutboxCall({ task: 'other' })).toThrow(
      expect.objectContaining({ name: 'InputInvalid' }),
    );
  });

  it('are answered row by row', () => {
    expect(batchResponse(['7'])).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
  });
});
