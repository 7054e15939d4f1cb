import { checkRib, groupRib } from '../../../../shared/domain/kernel/rib.ts';
import type { BankLine, ExistingLine } from '../../../../shared/domain/statement-line/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { isolated } from '../association/parts.tsx';
import { Account, Age, StatusTabs } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

interface StatementLinesPageProps {
  readonly c: PortalContext;
  readonly entries: readonly ExistingLine[];
  readonly chosen: ExistingLine['status'];
  readonly counts: Readonly<Record<ExistingLine['status'], number>>;
}

/** The lines that answered no order by themselves, the oldest first: what the bank says, what was tried, how long they wait. */
export function StatementLinesPage({ c, chosen, counts, entries }: StatementLinesPageProps) {
  const { locale } = c.var.visitor;
  const tabs = (['open', 'settled'] as const).map((status) => {
    return {
      status: status === 'open' ? '' : status,
      words: text(locale, `lines.${status}`),
      count: counts[status],
    };
  });
  const columns = [
    text(locale, 'lines.line'),
    text(locale, 'payments.booked-on'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'lines.account'),
    text(locale, chosen === 'open' ? 'lines.tried' : 'lines.outcome'),
    text(locale, 'finance.since'),
  ];
  return (
    <>
      <p>
        <a class="target" href="/payments">
          {text(locale, 'nav.payments')}
        </a>
      </p>
      <h1>{text(locale, 'lines.title')}</h1>
      <p>{text(locale, 'lines.help')}</p>
      <StatusTabs
        locale={locale}
        path="/statements/unmatched"
        label="lines.lists"
        chosen={chosen === 'open' ? '' : chosen}
        tabs={tabs}
      />
      {entries.length === 0 ? (
        <p>{text(locale, `lines.none-${chosen}`)}</p>
      ) : (
        <StackedTable caption={text(locale, 'lines.title')} columns={columns} titled>
          {entries.map((entry) => (
            <Row c={c} entry={entry} />
          ))}
        </StackedTable>
      )}
    </>
  );
}

function Row({ c, entry }: { readonly c: PortalContext; readonly entry: ExistingLine }) {
  const { locale } = c.var.visitor;
  const { id, line, statementId } = entry;
  return (
    <tr>
      <th scope="row">
        <a class="target" href={`/statements/unmatched/${id}`}>
          <Identifier value={line.lineId} />
        </a>
        <br />
        <span class="soft">
          <Identifier value={statementId} />
        </span>
      </th>
      <td data-label={text(locale, 'payments.booked-on')}>{formatDay(locale, line.bookedOn)}</td>
      <td class="number">
        <LineAmount locale={locale} line={line} />
        <span class="hint line">{text(locale, `lines.kind.${line.kind}`)}</span>
      </td>
      <td data-label={text(locale, 'lines.account')}>
        <OtherAccount locale={locale} line={line} whole={false} />
      </td>
      <td>
        {entry.status === 'open' ? (
          <Tried locale={locale} entry={entry} />
        ) : (
          text(locale, `lines.outcome.${entry.outcome}`)
        )}
      </td>
      <td data-label={text(locale, 'finance.since')}>
        <Age c={c} since={entry.status === 'open' ? entry.raisedAt : entry.since} short />
      </td>
    </tr>
  );
}

function Tried({ locale, entry }: { readonly locale: Locale; readonly entry: ExistingLine }) {
  const { proposed } = entry;
  return (
    <>
      <span class="status" data-status={proposed.length > 0 ? 'waiting' : 'unknown'}>
        {text(locale, 'lines.tried-short', { count: proposed.length })}
      </span>
      <span class="hint line">{whyWords(locale, entry)}</span>
    </>
  );
}

/** Why the line answered no order by itself. */
export function whyWords(locale: Locale, { code, line }: ExistingLine): string {
  if (line.endToEndId === undefined) return text(locale, 'lines.tried-no-reference');
  return isTextKey(code) ? text(locale, code, { orderId: isolated(line.endToEndId) }) : code;
}

export function LineAmount({ locale, line }: { readonly locale: Locale; readonly line: BankLine }) {
  const { amountCentimes } = line;
  return amountCentimes === undefined ? (
    <span class="soft">{text(locale, 'lines.no-amount')}</span>
  ) : (
    <Amount locale={locale} centimes={amountCentimes} />
  );
}

/** The other side's account: whole for who settles lines, its end alone for every other reader. */
export function OtherAccount(props: {
  readonly locale: Locale;
  readonly line: BankLine;
  readonly whole: boolean;
}) {
  const { account } = props.line;
  if (account === undefined) return <span class="soft">{text(props.locale, 'lines.no-account')}</span>;
  if (!props.whole) return <Account rib={account} />;
  return <Identifier value={checkRib(account).ok ? groupRib(account) : account} />;
}
