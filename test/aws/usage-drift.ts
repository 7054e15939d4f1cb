import type { Usage } from '../../infra/aws/cost/usage.ts';

/** Counts that a busy machine may change: how many records of a stream come in one batch. */
const OF_THE_MOMENT = /outbox|Bytes|rounds/u;

/** Which counts of a usage are more than a tenth (those of the moment: a half) away from those of another. */
export function driftOf(usage: Usage, kept: Usage): readonly string[] {
  const [fresh, old] = [figuresOf({ ...usage, recordedOn: '' }), figuresOf({ ...kept, recordedOn: '' })];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((path) => {
    const [now = 0, then = 0] = [fresh.get(path), old.get(path)];
    const allowed = OF_THE_MOMENT.test(path) ? 0.5 : 0.1;
    const near = Math.abs(now - then) <= Math.max(2, allowed * Math.max(now, then));
    return near || /[Mm]illis/u.test(path) ? [] : [`${path}: ${now}, kept ${then}`];
  });
}

function figuresOf(value: unknown, path = ''): ReadonlyMap<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...figuresOf(inner, `${path}.${key}`)]));
}
