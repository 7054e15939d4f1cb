import type { CreditFigures } from '../../../../shared/domain/ledger/credit-accounts.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import { FaultSummary } from '../../components/form.tsx';
import { named } from '../association/parts.tsx';
import { CreditForm, PendingCredits, SettledCredits } from './credit-entries.tsx';
import type { CreditsPageProps } from './credits-props.ts';
import { StackedTable } from './stacked-table.tsx';

/** What each year and line was given, what was ordered and paid of it, what is left, and what waits for a second officer. */
export function CreditsPage(props: CreditsPageProps) {
  const { c, forms, may, view } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <FaultSummary locale={locale} faults={forms.faults} />
      <h1>{text(locale, 'credits.title')}</h1>
      <p>{text(locale, view.controlled ? 'credits.help' : 'credits.off')}</p>
      <PendingCredits {...props} />
      <h2>{text(locale, 'credits.by-line')}</h2>
      {view.figures.length === 0 ? <p>{text(locale, 'credits.none')}</p> : <Lines {...props} />}
      {may.enter ? <CreditForm {...props} /> : null}
      <SettledCredits {...props} />
    </>
  );
}

const AMOUNTS = ['opened', 'brought', 'ordered', 'paid', 'left'] as const;

function Lines(props: CreditsPageProps) {
  const { locale } = props.c.var.visitor;
  const columns = [
    text(locale, 'credits.year'),
    text(locale, 'credits.line'),
    ...AMOUNTS.map((name) => ({ label: text(locale, `credits.${name}`), number: true }) as const),
  ];
  return (
    <StackedTable caption={text(locale, 'credits.by-line')} columns={columns} titled>
      {[...props.view.figures].reverse().map((figures) => (
        <Line {...props} figures={figures} />
      ))}
    </StackedTable>
  );
}

/** What has left the year stands under its line; what a year that is over has left waits for the order that carries it over. */
function Line({ c, figures, view }: CreditsPageProps & { readonly figures: CreditFigures }) {
  const { locale } = c.var.visitor;
  const { carried, lapsed, left, line, year } = figures;
  const gone = [
    ['credits.carried-out', carried],
    ['credits.lapsed-out', lapsed],
  ] as const;
  return (
    <tr>
      <th scope="row">{year}</th>
      <td data-label={text(locale, 'credits.line')}>
        <Identifier value={line} />
        {gone.map(([words, centimes]) =>
          centimes === 0 ? null : (
            <span class="hint line">
              {text(locale, words, { amount: named(formatAmount(locale, centimes)) })}
            </span>
          ),
        )}
        {left > 0 && year < view.runningYear ? (
          <span class="odd">{text(locale, 'credits.left-over')}</span>
        ) : null}
      </td>
      {AMOUNTS.map((name) => (
        <td class="number" data-label={text(locale, `credits.${name}`)}>
          {name === 'left' ? (
            <strong>
              <Amount locale={locale} centimes={left} />
            </strong>
          ) : (
            <Amount locale={locale} centimes={figures[name]} />
          )}
        </td>
      ))}
    </tr>
  );
}
