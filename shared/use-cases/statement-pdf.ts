import { dayOf, instantAtStartOf } from '../domain/kernel/calendar-day.ts';
import type { AnnualStatement } from '../domain/reconciliation/statement.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import { renderStatement } from '../render/reconciliation/render-statement.ts';
import type { Desk } from './desk.ts';
import { readTerms } from './read-cases.ts';

export interface StatementDesk extends Desk {
  readonly typesetter: Typesetter;
  readonly sample: boolean;
}

/** The statement as a PDF in both languages, with its figures attached. A year that is over always gives the same bytes. */
export async function statementPdf(desk: StatementDesk, statement: AnnualStatement): Promise<Uint8Array> {
  const today = dayOf(desk.clock.now());
  const over = `${statement.year + 1}-01-01`;
  const { name } = await readTerms(desk);
  const toldOn = today < over ? today : `${statement.year}-12-31`;
  const source = renderStatement({
    statement,
    programme: name,
    toldOn,
    createdAt: instantAtStartOf(today < over ? today : over),
    sample: desk.sample,
  });
  return (await desk.typesetter.typeset(source)).pdf;
}
