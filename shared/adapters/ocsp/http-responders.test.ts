import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  anOcspService,
  hasOpenssl,
  type OcspService,
  type Registered,
} from '../../../test/builders/an-ocsp-service.ts';
import type { RevocationAnswers } from '../../ports/revocations.ts';
import { createHttpRevocationLists } from '../crl/http-revocation-lists.ts';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { isOcspResponse } from '../pades/ocsp-response.ts';
import { readAnswers, standingUnder } from '../pades/revocation-standing.ts';
import { createHttpResponders } from './http-responders.ts';
import { responderAddresses } from './responder-addresses.ts';
import { respondersThenLists } from './responders-then-lists.ts';

const now = new Date().toISOString();
const HOUR = 3_600_000;
const later = new Date(Date.parse(now) + HOUR).toISOString();
if (!hasOpenssl) console.log('No OpenSSL on this machine: the tests of the OCSP client are skipped');

describe.runIf(hasOpenssl)('responders of others', () => {
  let service: OcspService;
  beforeAll(async () => {
    service = await anOcspService();
  });
  afterAll(() => service.close());
  beforeEach(() => {
    service.habits = {};
    service.replay = false;
  });

  const issued = (name: Registered) => ({
    certificate: service.certificate(name),
    issuer: service.issuer,
  });
  const ask = (name: Registered, at = now) =>
    createHttpResponders({
      clock: { now: () => at },
      lists: createHttpRevocationLists(),
      timeMillisMax: 5_000,
    }).revocationStatus(issued(name));
  const standing = (name: Registered, answer: Uint8Array | undefined, at = now) =>
    standingUnder(
      parseCertificate(service.certificate(name)),
      parseCertificate(service.issuer),
      readAnswers(answer === undefined ? [] : [answer]),
      at,
    );

  it('say that a certificate is good, or since when it is not', async () => {
    const good = await ask('good');
    expect(good && isOcspResponse(good)).toBe(true);
    expect(standing('good', good)).toEqual({ status: 'good' });
    const revoked = await ask('revoked');
    expect(standing('revoked', revoked)).toEqual({
      status: 'revoked',
      revokedAt: '2026-01-02T00:00:00.000Z',
    });
    // What was said of one certificate says nothing of another.
    expect(standing('revoked', good)).toEqual({ status: 'unknown' });
  });

  it('may be the issuer itself, name themselves by their key, or answer without the nonce', async () => {
    for (const habits of [{ signer: 'issuer' }, { byKey: true }, { repeatsNonce: false }] as const) {
      service.habits = habits;
      expect(standing('good', await ask('good')), JSON.stringify(habits)).toEqual({ status: 'good' });
    }
  });

  it('are not believed when they were not appointed, or by somebody else', async () => {
    for (const signer of ['not-appointed', 'stranger'] as const) {
      service.habits = { signer };
      expect(await ask('good'), signer).toBeUndefined();
    }
  });

  it('are not believed with an old answer, one to another question, or a damaged one', async () => {
    expect(await ask('good', later)).toBeUndefined();
    const answer = await ask('good');
    service.replay = true;
    expect(await ask('good')).toBeUndefined();
    const damaged = answer?.map((byte, index) => (index === 120 ? byte ^ 1 : byte));
    expect(standing('good', damaged)).toEqual({ status: 'unknown' });
    // In force at a signature made while it lasted, and not for one made after it.
    expect(standing('good', answer, later)).toEqual({ status: 'unknown' });
  });

  it('say nothing of a certificate that they do not know, and are not asked where none is named', async () => {
    expect(await ask('unregistered')).toBeUndefined();
    const before = service.asked();
    expect(responderAddresses(service.certificate('silent'))).toEqual([]);
    expect(await ask('silent')).toBeUndefined();
    expect(service.asked()).toBe(before);
  });

  it('are asked again later when they do not answer', async () => {
    service.habits = { status: 503 };
    await expect(ask('good')).rejects.toMatchObject({ name: 'TransientFault' });
  });

  describe('whose own certificate has to stand', () => {
    it('are believed once the list of their issuer clears them, and not when it names them', async () => {
      service.habits = { signer: 'listed' };
      expect(standing('good', await ask('good'))).toEqual({ status: 'good' });
      service.habits = { signer: 'taken-back' };
      expect(await ask('good')).toBeUndefined();
    });

    it('are not believed where nothing can be known of them', async () => {
      service.habits = { signer: 'unlisted' };
      expect(await ask('good')).toBeUndefined();
      service.habits = { signer: 'listed', listStatus: 503 };
      await expect(ask('good')).rejects.toMatchObject({ name: 'TransientFault' });
    });

    it('need no list where their issuer says so, or where they are the issuer', async () => {
      for (const signer of ['appointed', 'issuer'] as const) {
        service.habits = { signer, listStatus: 503 };
        expect(standing('good', await ask('good')), signer).toEqual({ status: 'good' });
      }
    });

    it('say nothing in a file beside a list that took them back before they spoke', async () => {
      service.habits = { signer: 'listed' };
      const answer = await ask('good');
      const beside = (list: Uint8Array, spoken: Uint8Array | undefined) =>
        readAnswers(spoken === undefined ? [list] : [list, spoken]).flatMap(
          (one) => one(parseCertificate(service.certificate('good')), parseCertificate(service.issuer)) ?? [],
        ).length;
      // The list speaks of the certificate, and so does a responder that stands.
      expect(beside(service.list, answer)).toBe(2);
      service.habits = { signer: 'taken-back' };
      expect(await ask('good')).toBeUndefined();
      expect(beside(service.list, service.answered())).toBe(1);
    });
  });

  describe('with the list as the second way', () => {
    const list = Uint8Array.of(1);
    const lists = (answer: Uint8Array | undefined): RevocationAnswers => ({
      revocationStatus: async () => answer,
    });
    const both = (name: Registered, answer: Uint8Array | undefined) =>
      respondersThenLists(
        createHttpResponders({ clock: { now: () => now }, lists: createHttpRevocationLists() }),
        lists(answer),
      ).revocationStatus(issued(name));

    it('take the word of the responder first', async () => {
      expect(await both('good', list)).not.toBe(list);
    });

    it('take the list where the responder was taken back, or may have been', async () => {
      for (const signer of ['taken-back', 'unlisted'] as const) {
        service.habits = { signer };
        expect(await both('good', list), signer).toBe(list);
      }
    });

    it('take the list where no responder is named, or none answers', async () => {
      expect(await both('silent', list)).toBe(list);
      service.habits = { status: 503 };
      expect(await both('good', list)).toBe(list);
    });

    it('are asked again later where neither speaks and the responder was silent', async () => {
      service.habits = { status: 503 };
      await expect(both('good', undefined)).rejects.toMatchObject({ name: 'TransientFault' });
      service.habits = {};
      expect(await both('unregistered', undefined)).toBeUndefined();
    });
  });
});
