import { creditKinds } from '../../../../shared/domain/credit/state.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import { Field, Form } from '../../components/form.tsx';
import type { EntryOfLine } from '../../routes/credits-reading.ts';
import { personOf } from '../../visitor.ts';
import { Fact, faultOf, named } from '../association/parts.tsx';
import { Choices } from '../programme/choices.tsx';
import type { CreditsPageProps } from './credits-props.ts';
import { ReasonForm } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

type EntryProps = CreditsPageProps & { readonly entry: EntryOfLine };

/** What one officer has entered and another is to compare with its paper. */
export function PendingCredits(props: CreditsPageProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  return (
    <section>
      <h2>{text(locale, 'credits.pending')}</h2>
      {view.pending.length === 0 ? <p>{text(locale, 'credits.pending-none')}</p> : null}
      <div class="cards">
        {view.pending.map((entry) => (
          <Pending {...props} entry={entry} />
        ))}
      </div>
    </section>
  );
}

function Pending(props: EntryProps) {
  const { c, entry, forms, may } = props;
  const { locale } = c.var.visitor;
  const id = `${entry.year}-${entry.line}-${entry.entry}`;
  const path = `/credits/${entry.year}/${entry.line}/${entry.entry}`;
  const typed = forms.values[`reason-${id}`];
  return (
    <article class="card" id={`credit-${id}`}>
      <h3>{text(locale, `credits.kind.${entry.kind}`)}</h3>
      <dl class="facts">
        <Fact locale={locale} label="credits.year">
          {entry.year}
        </Fact>
        <Fact locale={locale} label="credits.line">
          <Identifier value={entry.line} />
        </Fact>
        <Fact locale={locale} label="signing.amount">
          <strong>
            <Amount locale={locale} centimes={entry.amountCentimes} />
          </strong>
        </Fact>
        <Fact locale={locale} label="credits.reference">
          <bdi>{entry.reference}</bdi>
        </Fact>
        <Fact locale={locale} label="credits.paper-on">
          {formatDay(locale, entry.paperOn)}
        </Fact>
      </dl>
      <Hands {...props} />
      {may.confirm && entry.enteredBy !== personOf(c).personId ? (
        <Form c={c} action={`${path}/confirm`} submit="credits.confirm" />
      ) : (
        <p class="hint">{text(locale, 'credits.other-officer')}</p>
      )}
      {may.enter ? (
        <ReasonForm
          c={c}
          id={`reason-${id}`}
          action={`${path}/drop`}
          summary="credits.drop"
          submit="credits.drop"
          tone="danger"
          faults={forms.faults}
          {...(typed === undefined ? {} : { value: typed })}
        />
      ) : null}
    </article>
  );
}

/** Both pairs of eyes on an entry, or who took it away and why. */
function Hands({ c, entry, view }: EntryProps) {
  const { locale } = c.var.visitor;
  const { enteredAt, enteredBy, outcome, reason, settledAt, settledBy } = entry;
  const by = (personId: string) => named(view.nameOf(personId)[locale]);
  const entered = { by: by(enteredBy), at: formatInstant(locale, enteredAt) };
  return (
    <p class="soft">
      <span class="line">{text(locale, 'credits.entered-by', entered)}</span>
      {outcome === 'confirmed' && settledBy && settledAt ? (
        <span class="line">
          {text(locale, 'credits.confirmed-by', { by: by(settledBy), at: formatInstant(locale, settledAt) })}
        </span>
      ) : null}
      {outcome === 'dropped' && settledBy ? (
        <span class="line">
          {text(locale, 'credits.dropped-by', { by: by(settledBy), reason: named(reason ?? '') })}
        </span>
      ) : null}
    </p>
  );
}

/** One paper, as it is read: nothing is credit before another officer has confirmed it. */
export function CreditForm({ c, forms, view }: CreditsPageProps) {
  const { locale } = c.var.visitor;
  const { faults, values } = forms;
  const field = (id: string, value = '') => ({
    ...{ id, value: values[id] ?? value, dir: 'ltr' as const, autocomplete: 'off' },
    ...faultOf(faults, id),
  });
  const kinds = creditKinds.map((value) => ({ value, label: text(locale, `credits.kind.${value}`) }));
  return (
    <section class="card">
      <h2>{text(locale, 'credits.enter')}</h2>
      <p class="hint">{text(locale, 'credits.enter-help')}</p>
      <Form
        c={c}
        action="/credits"
        submit="credits.enter-go"
        {...(values.key ? { requestKey: values.key } : {})}
      >
        <Choices
          name="kind"
          legend={text(locale, 'credits.kind')}
          options={kinds}
          value={values.kind}
          fault={faults.find((fault) => fault.field === 'kind')?.message}
        />
        <Field
          {...field('year', String(view.runningYear))}
          label={text(locale, 'credits.year')}
          inputmode="numeric"
        />
        <Field
          {...field('line')}
          label={text(locale, 'credits.line')}
          hint={text(locale, 'credits.line-hint')}
        />
        <Field {...field('amount')} label={text(locale, 'credits.amount')} inputmode="decimal" />
        <Field
          {...field('reference')}
          dir="auto"
          label={text(locale, 'credits.reference')}
          hint={text(locale, 'credits.reference-hint')}
        />
        <Field {...field('paperOn')} label={text(locale, 'credits.paper-on')} type="date" />
      </Form>
    </section>
  );
}

/** Which paper made which credit, through whose hands; the newest first. */
export function SettledCredits(props: CreditsPageProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  if (view.settled.length === 0) return null;
  const columns = [
    text(locale, 'credits.year'),
    text(locale, 'credits.kind'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'credits.reference'),
    text(locale, 'credits.hands'),
  ];
  return (
    <section>
      <h2>{text(locale, 'credits.entries')}</h2>
      <StackedTable caption={text(locale, 'credits.entries')} columns={columns} titled>
        {view.settled.map((entry) => (
          <tr>
            <th scope="row">
              {entry.year} · <Identifier value={entry.line} />
            </th>
            <td>{text(locale, `credits.kind.${entry.kind}`)}</td>
            <td class="number">
              <Amount locale={locale} centimes={entry.amountCentimes} />
            </td>
            <td>
              <bdi>{entry.reference}</bdi>
              <span class="hint line">{formatDay(locale, entry.paperOn)}</span>
            </td>
            <td>
              <Hands {...props} entry={entry} />
            </td>
          </tr>
        ))}
      </StackedTable>
    </section>
  );
}
