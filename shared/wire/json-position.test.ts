import { describe, expect, it } from 'vitest';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { jsonFaultPosition } from './json-position.ts';

describe('json: where it stops being JSON', () => {
  it.each(['{}', ' [ ] ', '-1.5e+3', '"\\u0623 \\" é"', '{"a":[true,null,{"b":0}]}'])(
    'is nowhere in %s',
    (text) => {
      expect(jsonFaultPosition(text)).toBeUndefined();
    },
  );

  it.each([
    ['', 'line 1, column 1'],
    ['{\n  "a": upe\n}', 'line 2, column 8'],
    ['{\n  "a": 1,\n}', 'line 3, column 1'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
    ['[1, 2', 'line 1, column 6'],
    ['[1,,2]', 'line 1, column 4'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a" 1}', 'line 1, column 6'],
    ['"two\nlines"', 'line 1, column 1'],
    ['{} {}', 'line 1, column 4'],
    ['01', 'line 1, column 2'],
  ])('is found in %j: %s', (text, position) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFaultPosition(text)).toBe(position);
  });

  it('agrees with the parser of the engine on every truncation of a programme', () => {
    const json = JSON.stringify(aProgramme());
    for (let length = 0; length < json.length; length += 7) {
      expect(jsonFaultPosition(json.slice(0, length))).toBeDefined();
    }
    expect(jsonFaultPosition(json)).toBeUndefined();
  });
});
