import type { Child } from 'hono/jsx';
import { type Column, DataTable } from '../programme/data-table.tsx';

interface StackedTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** A heading above says the same: the caption is kept for those who hear the page. */
  readonly titled?: boolean;
  readonly children: Child;
}

/** A table whose rows become blocks where the page is narrow; a bare number carries its name in `data-label`. */
export function StackedTable({ caption, columns, titled = false, children }: StackedTableProps) {
  return (
    <div class={titled ? 'stacked titled' : 'stacked'}>
      <DataTable caption={caption} columns={columns}>
        {children}
      </DataTable>
    </div>
  );
}
