import { describe, expect, it } from 'vitest';
import { type Impurity, impuritiesOf } from './impurities.ts';
import { isTest, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const product = files.filter(({ path }) => !isTest(path));
const linesMax = 250;

function breaking(kinds: Impurity[], rooms: RegExp, except = /^$/): string[] {
  return product
    .filter(({ path }) => rooms.test(path) && !except.test(path))
    .flatMap(({ path, text }) => impuritiesOf(path, text))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ where }) => where);
}

describe('house: size and names', () => {
  it('finds the sources it speaks about', () => {
    expect(product.length).toBeGreaterThan(50);
    expect(product.some(({ path }) => path.startsWith('shared/domain/'))).toBe(true);
  });

  it(`no source file is longer than ${linesMax} lines`, () => {
    const long = product.filter(({ text }) => text.trimEnd().split('\n').length > linesMax);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('no file or folder is a drawer for anything', () => {
    const drawers = files.filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.tsx?$)/.test(path),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  it('no check is switched off and no work is put off in a comment', () => {
    const marks = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'biome-' + 'ignore', '@ts-' + 'ignore', '@ts-' + 'nocheck'].join('|'),
    );
    expect(files.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('house: the same input gives the same answer', () => {
  it('domain, wire, formats, render, i18n and use cases ask neither clock, chance nor environment', () => {
    const rooms = /^shared\/(domain|ports|wire|formats|render|i18n|use-cases)\//;
    expect(breaking(['clock', 'randomness', 'environment'], rooms)).toEqual([]);
  });

  it('doors receive clock, chance and settings; only index.ts and the wiring read the environment', () => {
    expect(
      breaking(
        ['clock', 'randomness', 'environment'],
        /^functions\//,
        /^functions\/([^/]+\/index\.ts$|wiring\/)/,
      ),
    ).toEqual([]);
  });

  it('adapters and the engine live by the injected clock and read no environment', () => {
    const rooms = /^(shared\/adapters|infra\/local\/engine)\//;
    // The environment is also the one way to keep the machine's fonts out of native code.
    const apart = /clock[^/]*\.ts$|\/without-machine-fonts\.ts$/;
    expect(breaking(['clock', 'environment'], rooms, apart)).toEqual([]);
  });

  it.each([
    ['clock', 'const a = Date.now();'],
    ['clock', 'const a = new Date();'],
    ['clock', 'call(Date.now)'],
    ['randomness', 'const a = Math.random() * 3;'],
    ['randomness', 'const a = randomUUID();'],
    ['randomness', 'const a = crypto.getRandomValues(b);'],
    ['environment', 'const { HOME } = process.env;'],
  ])('sees the %s in `%s`', (kind, text) => {
    expect(impuritiesOf('a.ts', text).map((found) => found.kind)).toEqual([kind]);
  });

  it('lets a given instant be read', () => {
    expect(impuritiesOf('a.ts', 'const a = new Date(at).getTime(); clock.now();')).toEqual([]);
  });
});

describe('house: tests', () => {
  const tests = files.filter(({ path }) => isTest(path));

  it('replace no module behind the back of the code', () => {
    const mocks = new RegExp(['vi\\.', '(do)?', 'mock\\('].join(''), 'i');
    expect(tests.filter(({ text }) => mocks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('state what holds, not what ought to', () => {
    expect(
      tests
        .filter(({ text }) => /\bit(\.each\([^)]*\))?\(['"`][^'"`]*\bshould\b/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('none is left alone or left out for good', () => {
    const focused = new RegExp(['\\b(it|describe|test)\\.', '(only|todo)\\('].join(''));
    expect(tests.filter(({ text }) => focused.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
