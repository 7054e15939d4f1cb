import { describe, expect, it } from 'vitest';
import { anEngine } from '../testing/an-engine.ts';

async function problemsOf(state: object): Promise<string> {
  const { engine } = anEngine({ functions: { f: async () => null } });
  const definition = { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { End: true, ...state } } };
  const problems = engine.problemsOf(definition);
  return problems.join('\n');
}

function written(expression: string): Promise<string> {
  return problemsOf({ Type: 'Pass', Output: `{% ${expression} %}` });
}

const task = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:000000000000:function:f' };

describe('engine: what only our JSONata takes is refused at load', () => {
  it.each([
    '$exists($states.input.a) ? $states.input.a : 1',
    '$states.input.a ? $states.input.b : $states.input.a',
    '$states.input.list[price > 3].name',
    '$states.input.list.{"n": name, "all": $, "top": *}',
    '$states.input.list^(>price)',
    '$states.input.list{name: $sum(price)}',
    '$map($states.input.list, function($v, $i) { $v.name & $i })',
    '$states.input ~> | list | {"price": price * 2} |',
    '($f := function($x) { $x * 2 }; [1..3].$f($))',
    '$states.context.Execution.Id',
    "$match('a', /(?:a)/)[0].match",
    '$states',
    '"a ?? b"',
    '$merge([$states.input, {"a": 1}]) ~> $keys()',
  ])('takes %s', async (expression) => {
    expect(await written(expression)).toBe('');
  });

  it.each([
    ['$states.input.a ?? 1', 'the operator ?? is not known to Step Functions'],
    ['[1].($x := 1; $x ?: 2)', 'the operator ?: is not known to Step Functions'],
    ['$', '$ reads a context that is not there'],
    ['$.a', '$ reads a context that is not there'],
    ['$$.a', '$$ reads a context that is not there'],
    ['caseId', '"caseId" reads a context that is not there; begin with $states.'],
    ['$states.input.a + amount', '"amount" reads'],
    ['{"a": [status = 1 ? 2 : 3]}', '"status" reads'],
    ['$map([1], function($v) { name })', '"name" reads'],
    ['**.a', '** reads'],
    ['$states.inputs', '$states.inputs is not there; here are $states.input, $states.context.'],
    ['$states.result', '$states.result is not there'],
    ['$states.errorOutput.Cause', '$states.errorOutput is not there'],
  ])('refuses %s', async (expression, words) => {
    expect(await written(expression)).toContain(`State "A": Output: ${words}`);
  });

  it('knows where there are a result and an error', async () => {
    const told = (place: object) => problemsOf({ ...task, ...place });
    const failed = (place: object) => told({ Catch: [{ ErrorEquals: ['X'], Next: 'A', ...place }] });
    expect(await told({ Output: '{% $states.result %}', Assign: { a: ['{% $states.result %}'] } })).toBe('');
    expect(await told({ Arguments: '{% $states.result %}' })).toContain('$states.result is not there');
    expect(await failed({ Output: { e: '{% $states.errorOutput %}' } })).toBe('');
    expect(await failed({ Assign: { e: '{% $states.errorOutput %}' } })).toBe('');
    expect(await failed({ Output: '{% $states.result %}' })).toContain('$states.result is not there');
    expect(await told({ Output: '{% $states.errorOutput %}' })).toContain('$states.errorOutput is not there');
  });

  it.each(['states', 'a-b', '1a', '$a', 'a.b', '', 'x'.repeat(81)])(
    'refuses the variable name "%s"',
    async (name) => {
      expect(await problemsOf({ Type: 'Pass', Assign: { [name]: 1 } })).toBe(
        `State "A": "${name}" cannot be the name of a variable.`,
      );
    },
  );

  it('takes every Unicode identifier as the name of a variable', async () => {
    const names = { été: 1, حالة: 2, a_1: 3, ['x'.repeat(80)]: 4 };
    expect(await problemsOf({ Type: 'Pass', Assign: names })).toBe('');
    expect(await problemsOf({ Type: 'Pass', Assign: '{% {"a": 1} %}' })).toContain(
      'Assign must be an object',
    );
  });
});
