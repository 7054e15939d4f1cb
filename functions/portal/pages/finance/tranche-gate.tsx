import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { GateFact } from '../../../../shared/domain/programme/programme-terms.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { AccountWords } from '../../components/account-words.tsx';
import { Identifier, Name } from '../../components/figures.tsx';
import type { TrancheView } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from './stacked-table.tsx';

interface GateProps {
  readonly c: PortalContext;
  readonly view: TrancheView;
}

/** The conditions of the tranche as a truth table: each with its value, and what shows it. */
export function TrancheGate({ c, view }: GateProps) {
  const { locale } = c.var.visitor;
  const { gate } = view;
  const holds = gate.filter((row) => row.holds).length;
  return (
    <section>
      <h2>
        {text(locale, 'finance.gate')}{' '}
        <span class="soft">{text(locale, 'finance.holds-of', { holds, total: gate.length })}</span>
      </h2>
      <StackedTable
        caption={text(locale, 'finance.gate')}
        columns={[
          text(locale, 'finance.condition'),
          text(locale, 'finance.value'),
          text(locale, 'finance.shown-by'),
        ]}
        titled
      >
        {gate.map((row) => (
          <tr>
            <th scope="row">{text(locale, `gate.${row.fact}`)}</th>
            <td>
              <span class="status" data-status={row.holds ? 'complete' : 'refused'}>
                {text(locale, row.holds ? 'request.condition-holds' : 'request.condition-fails')}
              </span>
            </td>
            <td>
              {row.holds ? <ShownBy c={c} view={view} fact={row.fact} /> : null}
              {row.fact === 'account-verified' ? (
                <AccountWords locale={locale} account={view.convention.account} rule={view.rule} />
              ) : null}
            </td>
          </tr>
        ))}
      </StackedTable>
    </section>
  );
}

/** Where the truth of a condition can be looked up: its date, its number, who checked it. */
function ShownBy({ c, view, fact }: GateProps & { readonly fact: GateFact }) {
  const { locale } = c.var.visitor;
  const { account, visa, ...convention }: ExistingConvention = view.convention;
  switch (fact) {
    case 'convention-in-force':
      return 'inForceOn' in convention ? <span>{formatDay(locale, convention.inForceOn)}</span> : null;
    case 'commitment-visa':
      return visa ? (
        <>
          <Identifier value={visa.number} /> · {formatDay(locale, visa.visaOn)}
        </>
      ) : null;
    case 'account-verified':
      return account.verifiedBy && account.verifiedAt ? (
        <>
          <Name locale={locale} name={view.nameOf(account.verifiedBy)} /> ·{' '}
          {formatInstant(locale, account.verifiedAt)}
        </>
      ) : null;
    default:
      return null;
  }
}
