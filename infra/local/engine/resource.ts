/** What the Resource of a Task names. */
export type Resource =
  | { kind: 'function'; name: string }
  | { kind: 'activity'; arn: string }
  | { kind: 'service'; service: string; action: string; pattern: 'request' | 'sync' | 'sync:2' | 'callback' };

/** Reads a Resource: a function ARN (or a bare or `${substituted}` name), an activity ARN or a service integration. */
export function parseResource(text: string): Resource {
  const service =
    /^arn:aws[\w-]*:states:[^:]*:[^:]*:((?:aws-sdk:)?[\w-]+):(\w+)(?:\.(sync:2|sync|waitForTaskToken))?$/.exec(
      text,
    );
  if (/^arn:aws[\w-]*:states:[^:]*:[^:]*:activity:/.test(text)) return { kind: 'activity', arn: text };
  if (!service) return { kind: 'function', name: text };
  const [, name, action, suffix] = service;
  const pattern =
    suffix === undefined
      ? 'request'
      : suffix === 'waitForTaskToken'
        ? 'callback'
        : (suffix as 'sync' | 'sync:2');
  return { kind: 'service', service: name ?? '', action: action ?? '', pattern };
}

/** The last name of an ARN without its qualifier, or of `${name}`: what a host registers. */
export function nameIn(reference: string): string {
  const substituted = /^\$\{(.+)\}$/.exec(reference);
  if (substituted?.[1]) return substituted[1];
  const parts = reference.split(':');
  if (parts[0] !== 'arn') return parts[0] ?? reference;
  return parts[6] ?? reference;
}

/** Finds what was registered for a function under its ARN, its name or `${name}`. */
export function lookUp<T>(registry: Readonly<Record<string, T>>, reference: string): T | undefined {
  const key = [reference, nameIn(reference)].find((candidate) => Object.hasOwn(registry, candidate));
  if (key !== undefined) return registry[key];
  const name = nameIn(reference);
  const alias = Object.keys(registry).find((candidate) => nameIn(candidate) === name);
  return alias === undefined ? undefined : registry[alias];
}
