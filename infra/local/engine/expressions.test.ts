import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { createExpressions } from './expressions.ts';
import { isOversize, type Json, sizeBytesOf, toJson } from './json.ts';
import { followPath, plainPathOf } from './plain-path.ts';
import { compileTemplate, evaluateTemplate } from './templates.ts';

const now = Date.parse('2026-03-04T05:06:07.008Z');
const expressions = createExpressions({ nowMillis: () => now, randomUuid: () => 'a-uuid' });

function evaluate(value: Json, bindings: Record<string, Json> = {}): Promise<Json> {
  return evaluateTemplate(compileTemplate(expressions, value, 'Output'), bindings);
}

describe('engine: the functions of Step Functions', () => {
  it.each<[string, Json]>([
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([0], 4)', [[0]]],
    ['$range(0, 10, 3)', [0, 3, 6, 9]],
    ['$range(3, -3, -2)', [3, 1, -1, -3]],
    ["$hash('input data', 'SHA-1')", 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
    ["$hash('', 'MD5')", 'd41d8cd98f00b204e9800998ecf8427e'],
    ['$parse(\'{"a":[1,null]}\')', { a: [1, null] }],
    ['$uuid()', 'a-uuid'],
    ['$random(7) = $random(7)', true],
    ['$random() < 1', true],
    ['$now()', '2026-03-04T05:06:07.008Z'],
    ['$millis()', now],
    ["$fromMillis($toMillis('11:30', '[H01]:[m01]'))", '2026-03-04T11:30:00.000Z'],
  ])('%s', async (expression, expected) => {
    expect(await evaluate(`{% ${expression} %}`)).toEqual(expected);
  });

  it.each([
    ['$range(1, 2000, 1)', 'more than 1000 items'],
    ['$range(1, 2, 0)', 'must not be zero'],
    ['$partition([1], 0)', 'must be a positive number'],
    ["$hash('a', 'SHA-3')", 'SHA-3'],
    ["$parse('{')", 'not valid JSON'],
    ["$eval('1')", 'non-function'],
    ['1 + "a"', 'T2002'],
  ])('refuses %s', async (expression, words) => {
    await expect(evaluate(`{% ${expression} %}`)).rejects.toThrow(words);
    await expect(evaluate(`{% ${expression} %}`)).rejects.toThrow(
      `The JSONata expression '${expression}' specified for the field 'Output'`,
    );
  });
});

describe('engine: templates', () => {
  it('names the place of what gives nothing, or what is no JSON', async () => {
    await expect(evaluate({ a: { b: ['{% $missing %}'] } })).rejects.toThrow(
      "The JSONata expression '$missing' specified for the field 'Output/a/b[0]' returned nothing (undefined).",
    );
    await expect(evaluate('{% function($x) { $x } %}')).rejects.toThrow(
      'returned an unsupported result type.',
    );
    await expect(evaluate('{% { "f": $sum } %}')).rejects.toThrow('returned an unsupported result type.');
  });

  it('leaves what only looks like an expression', async () => {
    const texts = [' {% $x %}', '{%$x', '$x', '{% %', '', '{%'];
    expect(await evaluate(texts)).toEqual(texts);
  });

  it('looks plain paths up as the interpreter evaluates them', async () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const path = fc.array(name, { minLength: 0, maxLength: 4 }).map((steps) => ['$v', ...steps].join('.'));
    const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom<Json>(null, 0, '', 'x', true, [], {}),
        fc.dictionary(name, tie('tree'), { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<Json>,
        fc.array(tie('tree'), { maxLength: 2 }) as fc.Arbitrary<Json>,
      ),
    }));
    let lookedUp = 0;
    await fc.assert(
      fc.asyncProperty(path, tree, async (text, v) => {
        const found = followPath(plainPathOf(text) ?? [], { v });
        if (found === undefined) return;
        lookedUp += 1;
        const value: unknown = await jsonata(text).evaluate(undefined, { v });
        expect(JSON.stringify(value)).toBe(JSON.stringify(found));
      }),
      { seed: 3, numRuns: 2_000 },
    );
    expect(lookedUp).toBeGreaterThan(200);
  });
});

describe('engine: JSON', () => {
  it('tells an oversize value exactly', () => {
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string({ maxLength: 5 }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ) as fc.Arbitrary<Json>,
    }));
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 400 }), (json, limit) => {
        expect(isOversize(json, limit)).toBe(sizeBytesOf(json) > limit);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('takes what a handler returns as a wire would', () => {
    expect(toJson({ at: new Date(now), no: undefined, list: [undefined, 1] } as never)).toEqual({
      at: '2026-03-04T05:06:07.008Z',
      list: [null, 1],
    });
    expect(toJson(undefined)).toBeNull();
    expect(() => toJson(() => 1)).toThrow(TypeError);
  });
});
