import type { Child } from 'hono/jsx';

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: Child;
}

export type Column = string | { readonly label: string; readonly number: true };

/** A captioned table that scrolls within itself, so that the page does not. */
export function DataTable({ caption, columns, children }: DataTableProps) {
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th scope="col">{column}</th>
              ) : (
                <th scope="col" class="number">
                  {column.label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
