import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAppendContext, aStreamAppend } from '../../test/ports/suite-parts.ts';
import { checkAppend, hasFloor, netPostings } from './append-checks.ts';
import type { AppendContext, StreamAppend } from './store.ts';

const one = { from: 'appropriation/upe', to: 'upe/envelope', amountCentimes: 1 };

describe('append: what every store asks', () => {
  it.each<[string, readonly StreamAppend[], Partial<AppendContext>]>([
    ['no stream', [], {}],
    ['a stream twice', [aStreamAppend('a'), aStreamAppend('a')], {}],
    ['a stream without a name', [aStreamAppend('')], {}],
    ['a stream with a name too long', [aStreamAppend('é'.repeat(513))], {}],
    ['a stream without events', [aStreamAppend('a', { events: [] })], {}],
    ['a version below zero', [aStreamAppend('a', { expectedVersion: -1 })], {}],
    ['a form that is no whole number', [aStreamAppend('a', { shape: 1.5 })], {}],
    ['no key', [aStreamAppend('a')], { key: '' }],
    ['no request hash', [aStreamAppend('a')], { requestHash: '' }],
    ['no programme version', [aStreamAppend('a')], { programmeVersion: Number.NaN }],
    ['a posting within one account', [aStreamAppend('a')], { postings: [{ ...one, to: one.from }] }],
    ['a posting to nobody', [aStreamAppend('a')], { postings: [{ ...one, to: '' }] }],
  ])('refuses %s', (_, streams, changes) => {
    const check = () => checkAppend(streams, { ...anAppendContext('k'), ...changes });
    expect(check).toThrow(expect.objectContaining({ name: 'InputInvalid' }));
  });

  it('takes the longest name', () => {
    expect(() => checkAppend([aStreamAppend('é'.repeat(512))], anAppendContext('k'))).not.toThrow();
  });

  it('counts each account and each reader of the outbox as an item', () => {
    const streams = Array.from({ length: 48 }, (_, index) => aStreamAppend(`s${index}`));
    const signal = { kind: 'settle-wait', subject: 'a' } as const;
    expect(() =>
      checkAppend(streams, anAppendContext('k', { postings: [one], outbox: [signal] })),
    ).not.toThrow();
    const more = [one, { ...one, to: 'upe/other' }];
    expect(() => checkAppend(streams, anAppendContext('k', { postings: more, outbox: [signal] }))).toThrow(
      expect.objectContaining({ name: 'AppendTooLarge', items: 101 }),
    );
  });
});

describe('append: postings', () => {
  it('adds up to zero over all accounts, whatever is posted', () => {
    const account = fc.constantFrom('a', 'b', 'c');
    const posting = fc.record({
      from: account,
      to: account,
      amountCentimes: fc.integer({ min: 1, max: 10 ** 12 }),
    });
    fc.assert(
      fc.property(fc.array(posting), (postings) => {
        const net = netPostings(postings);
        expect([...net.values()].reduce((sum, amount) => sum + amount, 0)).toBe(0);
        expect([...net.values()]).not.toContain(0);
      }),
    );
  });

  it('refuses a sum that is no safe integer', () => {
    const most = { ...one, amountCentimes: Number.MAX_SAFE_INTEGER };
    expect(() => netPostings([most, one])).toThrow(expect.objectContaining({ name: 'InputInvalid' }));
  });

  it('knows appropriations by the beginning of their name alone', () => {
    expect(hasFloor('appropriation/upe-2026')).toBe(false);
    expect(hasFloor('upe/appropriation/envelope')).toBe(true);
    expect(hasFloor('appropriations')).toBe(true);
  });
});
