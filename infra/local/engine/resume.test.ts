import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anEngine, callback, day, invoke, oneState, second } from './testing/an-engine.ts';

describe('engine: a new process on the same store', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'engine-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = () => join(folder, 'store.sqlite');

  it('calls the handler that was being called again, with the same key', async () => {
    const seen: string[] = [];
    const first = anEngine({
      path: path(),
      functions: {
        work: ({ enteredTime }) => {
          seen.push(enteredTime);
          return new Promise(() => undefined);
        },
      },
    });
    await first.engine.define({
      name: 'machine',
      definition: { QueryLanguage: 'JSONata', ...oneState(invoke('work')) },
    });
    await first.engine.start({ stateMachine: 'machine', name: 'run-1', input: { a: 1 } });
    await first.engine.close();
    const second = anEngine({
      path: path(),
      functions: {
        work: async ({ enteredTime, input }) => {
          seen.push(enteredTime);
          return input;
        },
      },
    });
    await second.engine.resume();
    await second.engine.idle();
    expect(second.engine.describe('run-1')).toMatchObject({ status: 'SUCCEEDED', output: { a: 1 } });
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBe(seen[1]);
  });

  it('keeps timers, tokens, variables and the progress of a Map', async () => {
    const definition = {
      QueryLanguage: 'JSONata',
      StartAt: 'Set',
      States: {
        Set: { Type: 'Pass', Assign: { kept: 'v' }, Next: 'Each' },
        Each: {
          Type: 'Map',
          Items: [1, 2, 3, 4],
          MaxConcurrency: 2,
          ItemProcessor: {
            StartAt: 'Pause',
            States: {
              Pause: { Type: 'Wait', Seconds: '{% $states.input * 10 %}', Next: 'Ask' },
              Ask: { ...callback('ask'), End: true },
            },
          },
          Output: '{% { "all": $states.result, "kept": $kept } %}',
          End: true,
        },
      },
    };
    const tokens: string[] = [];
    const options = {
      path: path(),
      functions: {
        ask: async ({ token }: { token?: string }) => {
          tokens.push(token ?? '');
          return null;
        },
      },
    };
    const first = anEngine(options);
    await first.run(definition);
    await first.advance(15 * second);
    expect(tokens).toHaveLength(1);
    await first.engine.close();
    const next = anEngine(options);
    next.clock.moveTo(first.clock.nowMillis());
    await next.engine.resume();
    await next.engine.sendTaskSuccess(tokens[0]!, 'one');
    for (const [index, answer] of ['two', 'three', 'four'].entries()) {
      await next.advance(day);
      await next.engine.sendTaskSuccess(tokens[index + 1]!, answer);
    }
    await next.engine.idle();
    expect(next.engine.describe('run-1').output).toEqual({ all: ['one', 'two', 'three', 'four'], kept: 'v' });
  });
});
