import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { GateLine, GateRow } from '../../../../shared/domain/gate/gate-table.ts';
import { dayOf } from '../../../../shared/domain/kernel/calendar-day.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { conditionWords, gateSummary } from '../../../../shared/i18n/gate-words.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { AccountWords } from '../../components/account-words.tsx';
import { Identifier, Name } from '../../components/figures.tsx';
import type { TrancheView } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { ReportLink } from '../reports/report-link.tsx';
import { fallenCount } from './oddities.ts';
import { StackedTable } from './stacked-table.tsx';

interface GateProps {
  readonly c: PortalContext;
  readonly view: TrancheView;
}

/**
 * The conditions of the tranche as a truth table of today: each with its value, and what shows it. A gate that was opened
 * stays open for the request; what has fallen since is said above.
 */
export function TrancheGate({ c, view }: GateProps) {
  const { locale } = c.var.visitor;
  const { lines, met, total } = view.gate;
  return (
    <section>
      <h2>
        {text(locale, 'finance.gate')}{' '}
        <span class="soft">{text(locale, 'finance.holds-of', { holds: met, total })}</span>
      </h2>
      <Fallen c={c} view={view} />
      <p>{gateSummary(locale, view.gate)}</p>
      {lines.length > 0 ? (
        <StackedTable
          caption={text(locale, 'finance.gate')}
          columns={[
            text(locale, 'finance.condition'),
            text(locale, 'finance.value'),
            text(locale, 'finance.shown-by'),
          ]}
          titled
        >
          {lines.map((line) => (
            <Lines c={c} view={view} line={line} depth={0} />
          ))}
        </StackedTable>
      ) : null}
    </section>
  );
}

/** The day of the opening is the last one of which the log knows that everything held. */
function Fallen({ c, view }: GateProps) {
  const { locale } = c.var.visitor;
  const count = fallenCount(view);
  const opening = view.commits.find(({ events }) => events.some(({ type }) => type === 'TrancheGateOpened'));
  if (count === 0 || !opening) return null;
  const openedOn = formatDay(locale, dayOf(opening.act.at));
  return <p class="odd">{text(locale, 'gate.fallen', { count, openedOn })}</p>;
}

/** A condition is a row; of a group, a row for the whole and, set in, one for each of its ways. */
function Lines({ c, view, line, depth }: GateProps & { readonly line: GateLine; readonly depth: number }) {
  const { locale } = c.var.visitor;
  const inset = depth === 0 ? undefined : `within within-${Math.min(depth, 2)}`;
  return (
    <>
      <tr>
        <th scope="row" class={inset}>
          {line.kind === 'condition' ? conditionWords(locale, line) : text(locale, `gate.${line.kind}`)}
        </th>
        <td>
          <span class="status" data-status={line.holds ? 'complete' : 'refused'}>
            {text(locale, line.holds ? 'request.condition-holds' : 'request.condition-fails')}
          </span>
        </td>
        <td>{line.kind === 'condition' ? <ShownBy c={c} view={view} row={line} /> : null}</td>
      </tr>
      {line.kind === 'condition'
        ? null
        : line.lines.map((each) => <Lines c={c} view={view} line={each} depth={depth + 1} />)}
    </>
  );
}

/** Where the truth of a condition can be looked up: its date, its number, who checked it, the sums behind a share. */
function ShownBy({ c, view, row }: GateProps & { readonly row: GateRow }) {
  const { locale } = c.var.visitor;
  const { account, visa, ...convention }: ExistingConvention = view.convention;
  switch (row.condition.fact) {
    case 'convention.inForce':
      return row.holds && 'inForceOn' in convention ? (
        <span>{formatDay(locale, convention.inForceOn)}</span>
      ) : null;
    case 'commitment.visa':
      return row.holds && visa ? (
        <>
          <Identifier value={visa.number} /> · {formatDay(locale, visa.visaOn)}
        </>
      ) : null;
    case 'account.verified':
      return (
        <>
          {row.holds && account.verifiedBy && account.verifiedAt ? (
            <>
              <Name locale={locale} name={view.nameOf(account.verifiedBy)} /> ·{' '}
              {formatInstant(locale, account.verifiedAt)}
            </>
          ) : null}
          <AccountWords locale={locale} account={account} rule={view.rule} />
        </>
      );
    case 'spent': {
      const { paidCentimes, spentCentimes } = view.gate.spendingUpTo(row.condition.index);
      const sums = { spent: formatAmount(locale, spentCentimes), paid: formatAmount(locale, paidCentimes) };
      return <span>{text(locale, 'gate.spent-of', sums)}</span>;
    }
    case 'report.filed':
    case 'report.accepted': {
      const { index: wanted } = row.condition;
      const report = view.reports.find(({ index }) => index === wanted);
      return report ? <ReportLink c={c} convention={view.convention} report={report} /> : null;
    }
    default:
      return null;
  }
}
