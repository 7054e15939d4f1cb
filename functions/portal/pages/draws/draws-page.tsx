import type { ExistingDraw } from '../../../../shared/domain/draw/state.ts';
import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import { type PortalContext, personOf } from '../../visitor.ts';
import { faultOf } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';

interface DrawsPageProps {
  readonly c: PortalContext;
  readonly draws: readonly ExistingDraw[];
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The draws so far, the newest first, and the freezing of the next list. */
export function DrawsPage(props: DrawsPageProps) {
  const { c, draws, faults } = props;
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'draw.title'),
    text(locale, 'draw.period'),
    { label: text(locale, 'draw.count'), number: true } as const,
    { label: text(locale, 'draw.picked-count'), number: true } as const,
    text(locale, 'finance.status'),
  ];
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'draw.title')}</h1>
      <p>{text(locale, 'draw.list-help')}</p>
      {draws.length === 0 ? (
        <p>{text(locale, 'draw.none')}</p>
      ) : (
        <StackedTable caption={text(locale, 'nav.draws')} columns={columns} titled>
          {[...draws].reverse().map((draw) => (
            <tr>
              <th scope="row">
                <a class="target" href={`/draws/${draw.drawId}`}>
                  {text(locale, 'draw.one', { number: draw.drawId })}
                </a>
              </th>
              <td data-label={text(locale, 'draw.period')}>{periodWords(locale, draw)}</td>
              <td class="number" data-label={text(locale, 'draw.count')}>
                {draw.count}
              </td>
              <td class="number" data-label={text(locale, 'draw.picked-count')}>
                {draw.status === 'made' ? draw.picks.length : '–'}
              </td>
              <td>
                <StatusMark locale={locale} lifecycle="draw" status={draw.status} />
              </td>
            </tr>
          ))}
        </StackedTable>
      )}
      {mayAct(personOf(c).roles, 'draw-reports') ? <OpenForm {...props} /> : null}
    </>
  );
}

export function periodWords(locale: Locale, { fromOn, toOn }: Pick<ExistingDraw, 'fromOn' | 'toOn'>): string {
  return text(locale, 'draw.period-days', {
    fromOn: formatDay(locale, fromOn),
    toOn: formatDay(locale, toOn),
  });
}

function OpenForm({ c, faults, values }: DrawsPageProps) {
  const { locale } = c.var.visitor;
  return (
    <section class="card">
      <h2>{text(locale, 'draw.open')}</h2>
      <p>{text(locale, 'draw.open-help')}</p>
      <Form c={c} action="/draws" submit="draw.submit">
        {(
          [
            ['fromOn', 'draw.from'],
            ['toOn', 'draw.to'],
          ] as const
        ).map(([id, label]) => (
          <Field
            id={id}
            label={text(locale, label)}
            hint={text(locale, 'draw.day-help')}
            type="date"
            value={values[id] ?? ''}
            {...faultOf(faults, id)}
          />
        ))}
      </Form>
    </section>
  );
}
