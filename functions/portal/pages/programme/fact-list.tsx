import type { Child } from 'hono/jsx';

/** A list of named facts; a fact without a value is left out. */
export function FactList({ facts }: { readonly facts: readonly (readonly [label: string, value: Child])[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  );
}
