import { Name } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import {
  BOARD_REFRESH_SECONDS,
  type BoardView,
  PartyCounts,
  SessionHead,
  StandingMark,
} from './board-page.tsx';

/** The screen of the hall: large, read from afar, without amounts, reasons or anything to press. */
export function HallPage({ c, view }: { readonly c: PortalContext; readonly view: BoardView }) {
  const { locale } = c.var.visitor;
  const { board, live } = view;
  return (
    <div class="hall">
      <SessionHead locale={locale} view={view} />
      <div id="live" data-seconds={live ? BOARD_REFRESH_SECONDS : undefined}>
        <progress aria-hidden="true" value={board.counts.signed} max={board.rows.length} />
        <PartyCounts locale={locale} board={board} />
        <ul class="tiles">
          {board.rows.map(({ item, standing }) => (
            <li class="card">
              <Name locale={locale} name={item.association} />
              <StandingMark locale={locale} standing={standing} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
