import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Block } from './walk.ts';

function targetsOf(state: JsonObject): Json[] {
  const lists = [state.Choices, state.Catch].flatMap((list) => (Array.isArray(list) ? list : []));
  return [state.Next, state.Default, ...lists.filter(isObject).map(({ Next }) => Next)].filter(
    (target) => target !== undefined,
  );
}

/** States that no way leads to. */
export function unreachableProblems({ states, startAt }: Block): string[] {
  const reached = new Set<string>();
  const open: Json[] = startAt === undefined ? [] : [startAt];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (typeof name !== 'string' || reached.has(name)) continue;
    reached.add(name);
    const state = states[name];
    if (state) open.push(...targetsOf(state));
  }
  return Object.keys(states)
    .filter((name) => !reached.has(name))
    .map((name) => `State "${name}": no way leads to it.`);
}

/** Transitions to states that are not there. */
export function targetProblems({ states, startAt }: Block): string[] {
  const from = (name: string, target: Json) =>
    typeof target === 'string' && target in states
      ? []
      : [`${name}: there is no state ${JSON.stringify(target)} to go to.`];
  const transitions = Object.entries(states).flatMap(([name, state]) =>
    targetsOf(state).flatMap((target) => from(`State "${name}"`, target)),
  );
  return [...from('StartAt', startAt ?? null), ...transitions];
}

/** `States.ALL` must stand alone and last: what comes after it is never looked at. */
export function errorListProblems({ states }: Block): string[] {
  return Object.entries(states).flatMap(([name, state]) =>
    ['Retry', 'Catch'].flatMap((field) => {
      const list = state[field];
      const entries = Array.isArray(list) ? list.filter(isObject) : [];
      return entries.flatMap((entry, index) => {
        const errors = Array.isArray(entry.ErrorEquals) ? entry.ErrorEquals : [];
        if (!errors.includes('States.ALL')) return [];
        const where = `State "${name}": ${field}[${index}]: States.ALL`;
        const problems = errors.length > 1 ? [`${where} must be alone in its list.`] : [];
        return index < entries.length - 1 ? [...problems, `${where} must come last.`] : problems;
      });
    }),
  );
}

/** Times that cannot be meant: a heartbeat not shorter than the time-out, a callback that may wait for ever. */
export function timeProblems({ states }: Block): string[] {
  return Object.entries(states).flatMap(([name, state]) => {
    if (state.Type !== 'Task') return [];
    const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat, Resource: resource } = state;
    const problems: string[] = [];
    if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
      problems.push(`State "${name}": HeartbeatSeconds must be smaller than TimeoutSeconds.`);
    }
    if (String(resource).endsWith('.waitForTaskToken') && timeout === undefined) {
      problems.push(`State "${name}": a task that waits for a token needs TimeoutSeconds.`);
    }
    return problems;
  });
}
