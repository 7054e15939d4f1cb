import type { Engine, TaskCall, TaskHandler } from '../../infra/local/engine/engine.ts';

/**
 * A workflow with everything that can be interrupted: a task, a retry, a Wait, two branches, a Map, a callback and an
 * awaited child execution. Every handler is told a key; `effects` holds what each key has done.
 */
const storyMachine = {
  QueryLanguage: 'JSONata',
  StartAt: 'Greet',
  States: {
    Greet: { ...invoke('greet'), Assign: { greeting: '{% $states.result.Payload %}' }, Next: 'Pause' },
    Pause: { Type: 'Wait', Seconds: 60, Next: 'Try' },
    Try: {
      ...invoke('flaky'),
      Retry: [{ ErrorEquals: ['Flaky'], IntervalSeconds: 5, MaxAttempts: 3 }],
      Next: 'Both',
    },
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Left', States: { Left: { ...invoke('left'), End: true } } },
        {
          StartAt: 'Right',
          States: {
            Right: { Type: 'Wait', Seconds: 10, Next: 'Right end' },
            'Right end': { ...invoke('right'), End: true },
          },
        },
      ],
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      Items: [1, 2, 3],
      MaxConcurrency: 2,
      ItemProcessor: { StartAt: 'Item', States: { Item: { ...invoke('item'), End: true } } },
      Next: 'Ask',
    },
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      TimeoutSeconds: 600,
      Next: 'Child',
    },
    Child: {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Arguments: { StateMachineArn: 'child', Input: { of: '{% $states.context.Execution.Name %}' } },
      Output: '{% { "greeting": $greeting, "child": $states.result.Output } %}',
      End: true,
    },
  },
};

const childMachine = {
  QueryLanguage: 'JSONata',
  StartAt: 'Work',
  States: { Work: { ...invoke('child'), Output: '{% "child of " & $states.input.of %}', End: true } },
};

function invoke(name: string) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  };
}

/** The states that every execution of the story runs a handler in, with how often. */
export const storyCalls = { Greet: 1, Try: 1, Left: 1, 'Right end': 1, Item: 3, Ask: 1 };

export async function defineStory(engine: Engine): Promise<void> {
  await engine.define({ name: 'child', definition: childMachine });
  await engine.define({ name: 'story', definition: storyMachine });
}

/** The key of DESIGN.md: equal for every retry and restart of one visit, different for the next. */
function keyOf(call: TaskCall): string {
  return [call.executionName, call.stateName, call.enteredTime].join(' | ');
}

interface Story {
  /** Notes an effect under its key; a repeated key changes nothing. */
  note: (key: string) => void;
  /** The first call of a key fails where this is true. */
  isFirst: (key: string) => boolean;
  giveToken: (token: string) => void;
}

/** Handlers that note their key before they answer; `flaky` fails the first time. */
export function storyFunctions({ note, isFirst, giveToken }: Story): Record<string, TaskHandler> {
  const plain: TaskHandler = async (call) => {
    note(keyOf(call));
    return call.stateName;
  };
  return {
    greet: plain,
    left: plain,
    right: plain,
    item: plain,
    child: plain,
    flaky: async (call) => {
      const first = isFirst(keyOf(call));
      note(keyOf(call));
      if (!first) return null;
      const fault = new Error('the first time fails');
      fault.name = 'Flaky';
      throw fault;
    },
    ask: async (call) => {
      note(keyOf(call));
      giveToken(call.token ?? '');
      return null;
    },
  };
}
