/** A pattern of EventBridge, which filters of event source mappings use too. */
export type Pattern = { readonly [field: string]: Pattern | readonly Rule[] };

type Rule = string | number | boolean | null | Readonly<Record<string, unknown>>;

/** Whether an event has every field of the pattern with one of the values asked for. */
export function matchesPattern(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or')
      return (wanted as unknown as readonly Pattern[]).some((one) => matchesPattern(one, event));
    const value = isRecord(event) ? event[field] : undefined;
    if (!Array.isArray(wanted)) return matchesPattern(wanted as Pattern, value);
    const values = Array.isArray(value) ? value : [value];
    return values.some((one) => wanted.some((rule: Rule) => matchesRule(rule, one)));
  });
}

function matchesRule(rule: Rule, value: unknown): boolean {
  if (!isRecord(rule)) return rule === value;
  const [operator = '', operand] = Object.entries(rule)[0] ?? [];
  const text = typeof value === 'string' ? value : undefined;
  switch (operator) {
    case 'exists':
      return (value !== undefined) === operand;
    case 'prefix':
      return text?.startsWith(String(operand)) ?? false;
    case 'suffix':
      return text?.endsWith(String(operand)) ?? false;
    case 'equals-ignore-case':
      return text?.toLowerCase() === String(operand).toLowerCase();
    case 'anything-but': {
      const refused = Array.isArray(operand) ? operand : [operand];
      return value !== undefined && !refused.some((one: Rule) => matchesRule(one, value));
    }
    case 'numeric':
      return typeof value === 'number' && matchesNumbers(operand as readonly unknown[], value);
    default:
      throw new Error(`The pattern rule ${operator} is not evaluated here.`);
  }
}

function matchesNumbers(comparisons: readonly unknown[], value: number): boolean {
  for (let at = 0; at < comparisons.length; at += 2) {
    const bound = Number(comparisons[at + 1]);
    const holds = {
      '=': value === bound,
      '<': value < bound,
      '<=': value <= bound,
      '>': value > bound,
      '>=': value >= bound,
    };
    if (!holds[comparisons[at] as keyof typeof holds]) return false;
  }
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
