import { X509Certificate } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { writeAuthorityCertificate } from '../../shared/adapters/authority/authority-certificate.ts';
import { createP256Key } from '../../shared/adapters/authority/signer.ts';
import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import { fault } from '../../shared/ports/fault.ts';
import { lambda } from './lambda.ts';
import { once } from './once.ts';
import { createLateShortMessages, readGateway } from './open-short-messages.ts';
import { openTrust, readTrust, withTrust } from './open-trust.ts';
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

const NOW = '2026-10-14T09:00:00.000Z';
const root = await writeAuthorityCertificate({
  role: 'root',
  signer: createP256Key().signer,
  holder: 'Prestataire',
  sample: true,
  now: NOW,
});

describe('wiring: trust services of others', () => {
  const pem = new X509Certificate(root).toString();
  const csc = {
    name: 'Prestataire',
    serviceUrl: 'https://sign.example.ma/csc/v2',
    clientId: 'mithaq',
    clientSecret: 'word-of-the-client',
  };
  const own = {
    timestamps: { timestamp: async () => ({ at: NOW, token: new Uint8Array() }) },
    rootCertificates: async () => [new Uint8Array([1])],
  };

  it('are none where none are set up, and the own authority stays alone', async () => {
    const tools = {
      clock: { now: () => NOW },
      secrets: createSecrets(new Uint8Array(32)),
      publicUrl: 'https://a.example',
    };
    expect(await openTrust(tools)).toBeUndefined();
    expect(withTrust(own, undefined)).toBe(own);
  });

  it('are what the secret names, with their roots beside the own one', async () => {
    const whole = { roots: [pem], tsaUrl: 'http://tsa.example.ma', csc };
    const read = readTrust(JSON.stringify(whole));
    expect(read).toEqual({ ...whole, roots: [new Uint8Array(root)] });
    const timestamps = { timestamp: async () => ({ at: 'theirs', token: new Uint8Array() }) };
    const foreignAnswers = { revocationStatus: async () => undefined };
    const others = {
      qualifiedRoots: async () => read.roots,
      remoteSigning: undefined,
      foreignAnswers,
      timestamps,
    };
    const desk = withTrust(own, others);
    expect(desk.timestamps).toBe(timestamps);
    expect(await desk.rootCertificates()).toEqual([new Uint8Array([1]), ...read.roots]);
    expect(withTrust(own, { ...others, timestamps: undefined }).timestamps).toBe(own.timestamps);
  });

  it.each([
    ['no JSON', 'word-of-the-client', /the whole/u],
    ['no roots', JSON.stringify({ roots: [], csc }), /roots/u],
    ['a root that is none', JSON.stringify({ roots: ['word-of-the-client'] }), /roots\.0/u],
    [
      'a service without TLS',
      JSON.stringify({ roots: [pem], csc: { ...csc, serviceUrl: 'http://a.ma' } }),
      /csc\.serviceUrl/u,
    ],
  ])('with %s are refused without telling the secret', (_, secret, said) => {
    expect(() => readTrust(secret)).toThrow(said);
    expect(() => readTrust(secret)).not.toThrow(/word-of-the-client/u);
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
