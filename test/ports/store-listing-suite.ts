import { expect, it } from 'vitest';
import type { ListingKey, ListOptions, Store } from '../../shared/ports/store.ts';
import { anAppendContext, aStreamAppend, outcomeName } from './suite-parts.ts';

export function storeListingSuite(store: () => Store): void {
  const put = (stream: string, listings: readonly ListingKey[], expectedVersion = 0) =>
    store().append(
      [aStreamAppend(stream, { listings, expectedVersion })],
      anAppendContext(`${stream}@${expectedVersion}`),
    );
  const names = async (partition: string, options?: ListOptions) =>
    (await store().list(partition, options)).map((state) => state.stream);
  const fill = async () => {
    for (const day of ['03', '01', '04', '02'])
      await put(`t${day}`, [['tranches/sent', `2026-05-${day}#t${day}`]]);
  };

  it('gives states by their sort text', async () => {
    await fill();
    expect(await names('tranches/sent')).toEqual(['t01', 't02', 't03', 't04']);
    expect(await names('tranches/paid')).toEqual([]);
    expect((await store().list('tranches/sent'))[0]).toEqual(await store().read('t01'));
  });

  it('gives those of one sort text by stream', async () => {
    await put('b', [['today', '2026-05-04']]);
    await put('a', [
      ['all', '1'],
      ['today', '2026-05-04'],
    ]);
    await put('c', [['today', '2026-05-04']]);
    expect(await names('today')).toEqual(['a', 'b', 'c']);
    expect(await names('today', { descending: true })).toEqual(['c', 'b', 'a']);
  });

  it('gives them backwards, in pages, under a prefix', async () => {
    await fill();
    await put('u', [['tranches/sent', '2026-06-01#u']]);
    expect(await names('tranches/sent', { descending: true, limit: 2 })).toEqual(['u', 't04']);
    expect(await names('tranches/sent', { limit: 2 })).toEqual(['t01', 't02']);
    expect(await names('tranches/sent', { limit: 2, after: '2026-05-02#t02' })).toEqual(['t03', 't04']);
    expect(await names('tranches/sent', { after: '2026-05-03#t03', descending: true })).toEqual([
      't02',
      't01',
    ]);
    expect(await names('tranches/sent', { prefix: '2026-05-' })).toEqual(['t01', 't02', 't03', 't04']);
    expect(await names('tranches/sent', { prefix: '2026-05-', after: '2026-05-03#t03' })).toEqual(['t04']);
    expect(await names('tranches/sent', { prefix: '2026-06', after: '2026-05-03#t03' })).toEqual(['u']);
    const last = { prefix: '2026-05-', descending: true, limit: 1 };
    expect(await names('tranches/sent', last)).toEqual(['t04']);
    expect(await names('tranches/sent', { ...last, after: '2026-06-01#u' })).toEqual(['t04']);
    expect(await names('tranches/sent', { limit: 0 })).toEqual([]);
  });

  it('lists a stream under up to three partitions, whatever their order', async () => {
    await put('a', [
      ['calls/1', '2'],
      ['region/fes', '2'],
      ['all', '2'],
    ]);
    await put('b', [
      ['all', '1'],
      ['calls/1', '1'],
      ['region/fes', '1'],
    ]);
    await put('c', [
      ['region/fes', '3'],
      ['all', '3'],
      ['calls/1', '3'],
    ]);
    for (const partition of ['calls/1', 'region/fes', 'all'])
      expect(await names(partition)).toEqual(['b', 'a', 'c']);
    expect(await names('all', { limit: 1, descending: true })).toEqual(['c']);
  });

  it('moves a stream when its listing changes, and drops it when there is none', async () => {
    await put('a', [
      ['open', '1'],
      ['all', '1'],
    ]);
    await put(
      'a',
      [
        ['closed', '1'],
        ['all', '1'],
      ],
      1,
    );
    expect(await names('open')).toEqual([]);
    expect(await names('closed')).toEqual(['a']);
    await put('a', [], 2);
    expect(await names('closed')).toEqual([]);
    expect(await names('all')).toEqual([]);
  });

  it('sorts by the bytes of UTF-8, Arabic and rare characters as well', async () => {
    const sorts = ['z', 'é', 'ج', '\u{fb01}', '\u{10384}'];
    for (const sort of [...sorts].reverse()) await put(sort, [['words', sort]]);
    expect(await names('words')).toEqual(sorts);
    expect(await names('words', { after: '\u{fb01}' })).toEqual(['\u{10384}']);
    expect(await names('words', { after: '\u{fb01}', descending: true, limit: 1 })).toEqual(['ج']);
  });

  it.each<[string, readonly ListingKey[]]>([
    [
      'four listings',
      [
        ['a', '1'],
        ['b', '1'],
        ['c', '1'],
        ['d', '1'],
      ],
    ],
    [
      'one partition twice',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['an empty sort text', [['a', '']]],
  ])('refuses %s', async (_, listings) => {
    expect(await outcomeName(put('a', listings))).toBe('InputInvalid');
  });
}
