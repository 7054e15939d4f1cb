import type { ExistingCeremony } from '../../../../shared/domain/ceremony/state.ts';
import { timeOfDay } from '../../../../shared/domain/kernel/calendar-day.ts';
import type { AwaitedPaper } from '../../../../shared/domain/signature/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import {
  type Board,
  type BoardRow,
  type BoardStanding,
  papersAwaited,
} from '../../../../shared/use-cases/ceremony-board.ts';
import { Identifier, Name } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { named } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';

/** How often the board and the hall screen are brought up to date. */
export const BOARD_REFRESH_SECONDS = 3;

export interface BoardView {
  readonly ceremony: ExistingCeremony;
  readonly board: Board;
  /** Whether the page brings itself up to date. */
  readonly live: boolean;
}

interface ViewProps {
  readonly c: PortalContext;
  readonly view: BoardView;
}

/** The states by their shape, as marks of the house know them. */
const SHAPES: Readonly<Record<BoardStanding, string>> = {
  signed: 'complete',
  waiting: 'waiting',
  refused: 'refused',
  expired: 'expired',
  withdrawn: 'withdrawn',
  unopened: 'waiting',
};
const STANDINGS = Object.keys(SHAPES) as BoardStanding[];

/** What the board and the screen of the hall begin with: the session, and how far it is, which is read out. */
export function SessionHead({ locale, view }: { readonly locale: Locale; readonly view: BoardView }) {
  const { board, ceremony } = view;
  return (
    <>
      <h1>
        <Name locale={locale} name={ceremony.title} />
      </h1>
      <p>
        <Name locale={locale} name={ceremony.place} />
        {' · '}
        {formatDay(locale, ceremony.heldOn)}
        {' · '}
        <Name locale={locale} name={ceremony.presidedBy} />
      </p>
      <p id="live-words" role="status" class="figure">
        {progressWords(locale, board)}
      </p>
    </>
  );
}

/** How many are signed by all. */
function progressWords(locale: Locale, { counts, rows }: Board): string {
  return text(locale, 'ceremony.progress', { signed: counts.signed, total: rows.length });
}

/** The board of a session: progress, counts by party and state, and every convention with whom it waits for. */
export function BoardPage({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, live } = view;
  const path = `/ceremonies/${ceremony.ceremonyId}`;
  return (
    <>
      <SessionHead locale={locale} view={view} />
      <div id="live" data-seconds={live ? BOARD_REFRESH_SECONDS : undefined}>
        <BoardBody c={c} view={view} />
      </div>
      <p class="actions">
        <a class="target" href={live ? `${path}/board?still` : `${path}/board`}>
          {text(locale, live ? 'ceremony.pause' : 'ceremony.resume')}
        </a>
        <a class="target" href={`${path}/hall`}>
          {text(locale, 'ceremony.hall')}
        </a>
      </p>
    </>
  );
}

function BoardBody({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { board, live } = view;
  const time = timeOfDay(c.var.desk.clock.now());
  return (
    <>
      <progress aria-hidden="true" value={board.counts.signed} max={board.rows.length} />
      <p class="hint">
        {live
          ? text(locale, 'ceremony.live', { time, seconds: BOARD_REFRESH_SECONDS })
          : text(locale, 'ceremony.still', { time })}
      </p>
      <PartyCounts locale={locale} board={board} />
      <StandingCounts locale={locale} board={board} />
      <Rows locale={locale} rows={board.rows} />
    </>
  );
}

/** How many each party has signed. */
export function PartyCounts({ locale, board }: { readonly locale: Locale; readonly board: Board }) {
  return (
    <ul class="stations">
      {board.byParty.map(({ organisation, signed }) => (
        <li class="card">
          <span class="figure">
            <Identifier value={`${signed} / ${board.rows.length}`} />
          </span>
          {organisation ? (
            <Name locale={locale} name={organisation} />
          ) : (
            text(locale, 'ceremony.associations')
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many stand at each state; states that nobody stands at are left out. */
function StandingCounts({ locale, board }: { readonly locale: Locale; readonly board: Board }) {
  const present = STANDINGS.filter((standing) => board.counts[standing] > 0);
  return (
    <ul class="inline" aria-label={text(locale, 'ceremony.counts')}>
      {present.map((standing) => (
        <li>
          <StandingMark locale={locale} standing={standing} /> <bdi>{board.counts[standing]}</bdi>
        </li>
      ))}
      {board.onPaper > 0 ? (
        <li>
          {text(locale, 'ceremony.on-paper')} <bdi>{board.onPaper}</bdi>
        </li>
      ) : null}
      {board.paperAwaited > 0 ? (
        <li>
          {text(locale, 'ceremony.papers-awaited')} <bdi>{board.paperAwaited}</bdi>
        </li>
      ) : null}
    </ul>
  );
}

export function StandingMark({
  locale,
  standing,
}: {
  readonly locale: Locale;
  readonly standing: BoardStanding;
}) {
  return (
    <span class="status" data-status={SHAPES[standing]}>
      {text(locale, `ceremony.standing.${standing}`)}
    </span>
  );
}

function Rows({ locale, rows }: { readonly locale: Locale; readonly rows: readonly BoardRow[] }) {
  const columns = [
    text(locale, 'signing.convention'),
    text(locale, 'signing.association'),
    text(locale, 'ceremony.standing'),
    text(locale, 'ceremony.awaited'),
  ];
  return (
    <StackedTable caption={text(locale, 'ceremony.conventions')} columns={columns} titled>
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <Identifier value={row.item.number} />
          </th>
          <td>
            <Name locale={locale} name={row.item.association} />
          </td>
          <td>
            <StandingMark locale={locale} standing={row.standing} />
            {row.round?.status === 'refused' ? (
              <span class="hint line">
                {text(locale, 'ceremony.reason', { reason: named(row.round.reason) })}
              </span>
            ) : null}
          </td>
          <td>
            <Awaited locale={locale} row={row} />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

function Awaited({ locale, row }: { readonly locale: Locale; readonly row: BoardRow }) {
  const { round } = row;
  if (round?.status !== 'open') return null;
  const papers = papersAwaited(round);
  return (
    <ul class="plain">
      {round.parties
        .filter(({ partyId }) => round.awaiting.includes(partyId))
        .map(({ organisation, partyId }) => (
          <li>
            <Name locale={locale} name={organisation} />
            <PaperFlag locale={locale} paper={papers.find((paper) => paper.partyId === partyId)} />
          </li>
        ))}
    </ul>
  );
}

/** That a party signs by hand, and until when its paper is awaited. */
function PaperFlag({ locale, paper }: { readonly locale: Locale; readonly paper: AwaitedPaper | undefined }) {
  if (!paper) return null;
  const untilOn = formatDay(locale, paper.untilOn);
  return <span class="hint line">{text(locale, 'ceremony.paper-until', { untilOn })}</span>;
}
