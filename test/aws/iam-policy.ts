/** What a recorded call asks of its caller's role. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request, by name. */
  readonly facts?: Readonly<Record<string, string>>;
}

type OneOrMany<Value> = Value | readonly Value[];

/** A statement of an IAM policy, its intrinsics resolved. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: OneOrMany<string>;
  readonly NotAction?: OneOrMany<string>;
  readonly Resource?: OneOrMany<string>;
  readonly NotResource?: OneOrMany<string>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany<string>>>>>;
}

/** IAM's own verdict: a statement allows it and none denies it. */
export function isAllowed(statements: readonly Statement[], permission: Permission): boolean {
  const fitting = statements.filter((statement) => fits(statement, permission));
  return fitting.some(({ Effect }) => Effect === 'Allow') && !fitting.some(({ Effect }) => Effect === 'Deny');
}

/** Whether the statement names the action and the resource, whatever its conditions. */
function names(statement: Statement, { action, resource }: Permission): boolean {
  const some = (given: OneOrMany<string>, value: string, anyCase: boolean) =>
    list(given).some((pattern) => matchesWildcard(pattern, value, anyCase));
  const { Action, NotAction, Resource, NotResource } = statement;
  const actionFits = Action === undefined ? !some(NotAction ?? [], action, true) : some(Action, action, true);
  const resourceFits =
    Resource === undefined ? !some(NotResource ?? [], resource, false) : some(Resource, resource, false);
  return actionFits && resourceFits;
}

function fits(statement: Statement, permission: Permission): boolean {
  return names(statement, permission) && conditionsHold(statement, permission.facts ?? {});
}

function conditionsHold({ Condition = {} }: Statement, facts: Readonly<Record<string, string>>): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, facts[key], list(wanted))),
  );
}

function holds(operator: string, fact: string | undefined, wanted: readonly string[]): boolean {
  const [, quantifier, name = '', ifExists] =
    /^(ForAnyValue:|ForAllValues:)?(\w+?)(IfExists)?$/u.exec(operator) ?? [];
  if (fact === undefined) return Boolean(ifExists) || quantifier === 'ForAllValues:' || name.includes('Not');
  switch (name) {
    case 'StringEquals':
    case 'ArnEquals':
    case 'Bool':
      return wanted.some((value) => String(value) === fact);
    case 'StringLike':
    case 'ArnLike':
      return wanted.some((pattern) => matchesWildcard(pattern, fact, false));
    case 'StringNotEquals':
      return !wanted.includes(fact);
    default:
      throw new Error(`The IAM condition ${operator} is not evaluated here.`);
  }
}

function list<Value>(given: OneOrMany<Value>): readonly Value[] {
  return Array.isArray(given) ? (given as readonly Value[]) : [given as Value];
}

/** `*` is any text, `?` one character. */
function matchesWildcard(pattern: string, value: string, anyCase: boolean): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  return new RegExp(`^${source}$`, anyCase ? 'iu' : 'u').test(value);
}
