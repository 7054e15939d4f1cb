import type { ProgrammeTerms } from './programme-terms.ts';

type Leaf = string | number | boolean | null;

/** One value that two versions of the terms do not have in common. */
export interface TermsChange {
  /** Which part of the terms. */
  readonly section: keyof ProgrammeTerms;
  /** Where in the file, rows by their own key where they have one: `calls[upe-2026-1].closesOn`. */
  readonly path: string;
  /** Absent where the value is new. */
  readonly before?: Leaf;
  /** Absent where the value is gone. */
  readonly after?: Leaf;
}

/** By what a row of a list is known, in whichever place it stands. */
const ROW_KEYS = ['callId', 'regionCode', 'partyId', 'criterionId', 'stepId', 'index'] as const;

/** Everything that differs between two versions, in the order of the file; of rows in another order, that order. */
export function termsChanges(before: ProgrammeTerms, after: ProgrammeTerms): readonly TermsChange[] {
  const sections = Object.keys({ ...after, ...before }) as (keyof ProgrammeTerms)[];
  return sections.flatMap((section) => {
    const [old, next] = [leavesOf(before[section], section), leavesOf(after[section], section)];
    return [...new Set([...next.keys(), ...old.keys()])]
      .filter((path) => old.get(path) !== next.get(path))
      .map((path) => ({ section, path, ...valueAt('before', old, path), ...valueAt('after', next, path) }));
  });
}

function valueAt(side: 'before' | 'after', leaves: ReadonlyMap<string, Leaf>, path: string) {
  const value = leaves.get(path);
  return value === undefined ? {} : { [side]: value };
}

function leavesOf(value: unknown, path: string): Map<string, Leaf> {
  if (Array.isArray(value)) {
    const keys = value.map(keyOf);
    const rows = value.map((row: unknown, index) => leavesOf(row, `${path}[${keys[index] ?? index}]`));
    const isKeyed = keys.length > 0 && !keys.includes(undefined);
    return isKeyed ? merged([new Map([[path, keys.join(', ')]]), ...rows]) : merged(rows);
  }
  if (typeof value === 'object' && value !== null) {
    return merged(Object.entries(value).map(([name, inner]) => leavesOf(inner, `${path}.${name}`)));
  }
  return value === undefined ? new Map() : new Map([[path, value as Leaf]]);
}

function keyOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const key = Object.entries(row).find(([name]) => ROW_KEYS.some((known) => known === name));
  return key ? String(key[1]) : undefined;
}

function merged(maps: readonly Map<string, Leaf>[]): Map<string, Leaf> {
  return new Map(maps.flatMap((map) => [...map]));
}
