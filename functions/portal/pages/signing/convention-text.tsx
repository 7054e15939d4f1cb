import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import type {
  ConventionDocument,
  PartyRole,
} from '../../../../shared/render/convention/convention-document.ts';
import {
  conventionArticles,
  conventionTables,
} from '../../../../shared/render/convention/render-convention.ts';

interface TextProps {
  readonly locale: Locale;
  readonly document: ConventionDocument;
}

type Tables = ReturnType<typeof conventionTables>;
type Amounts = Tables['budget']['total'];

/** The articles of the model that say what a party of each role owes. */
const DUTIES: Partial<Record<PartyRole, string>> = {
  funder: 'funder',
  operator: 'operator',
  beneficiary: 'association',
};

/** The whole convention in the reader's language, filled by the hand that fills the PDF. */
export function ConventionText({ locale, document }: TextProps) {
  const { title, visas, preamble, articles } = conventionArticles(document);
  const tables = conventionTables(document);
  return (
    <div class="convention">
      <p>
        <strong>{title[locale]}</strong>
      </p>
      <Lines locale={locale} lines={visas} />
      <Parties locale={locale} parties={tables.parties} />
      <Lines locale={locale} lines={preamble} />
      {articles.map((article) => (
        <section id={`article-${article.number}`} aria-labelledby={`title-${article.number}`}>
          <h3 id={`title-${article.number}`}>
            {text(locale, 'sign.article', { number: article.number, title: article.title[locale] })}
          </h3>
          {article.clauses.map((clause) => (
            <>
              <p>{clause[locale]}</p>
              {clause.table === 'budget' ? <BudgetTable locale={locale} budget={tables.budget} /> : null}
              {clause.table === 'tranches' ? (
                <TrancheTable locale={locale} tranches={tables.tranches} />
              ) : null}
            </>
          ))}
        </section>
      ))}
    </div>
  );
}

/** What the party engages itself to, taken from the convention's own article; nothing for a role without one. */
export function Duties({ locale, document, partyId }: TextProps & { readonly partyId: string }) {
  const role = document.parties.find((party) => party.partyId === partyId)?.role;
  const article = conventionArticles(document).articles.find(({ id }) => role && id === DUTIES[role]);
  if (!article) return null;
  const [opening, ...duties] = article.clauses;
  return (
    <>
      <h2>{text(locale, 'sign.duties')}</h2>
      <p>{opening?.[locale]}</p>
      <ul class="plain duties">
        {duties.map((duty) => (
          <li>{duty[locale]}</li>
        ))}
      </ul>
    </>
  );
}

/** The tranches of a document, before its text. */
export function Tranches({ locale, document }: TextProps) {
  return (
    <>
      <h2>{text(locale, 'sign.tranches')}</h2>
      <TrancheTable locale={locale} tranches={conventionTables(document).tranches} />
    </>
  );
}

function TrancheTable({
  locale,
  tranches,
}: {
  readonly locale: Locale;
  readonly tranches: Tables['tranches'];
}) {
  return (
    <SumTable locale={locale} caption="sign.tranches" head="sign.tranche-condition" total={tranches.total}>
      {tranches.lines.map(({ label, condition, percent, due, amount }) => (
        <SumRow locale={locale} amount={amount}>
          {label[locale]} (<bdi dir="ltr">{locale === 'ar' ? `${percent}%` : `${percent}\u00a0%`}</bdi>)
          <span class="hint line">{condition[locale]}</span>
          {due ? (
            <span class="hint line">{text(locale, 'sign.tranche-due', { dueOn: due[locale] })}</span>
          ) : null}
        </SumRow>
      ))}
    </SumTable>
  );
}

function BudgetTable({ locale, budget }: { readonly locale: Locale; readonly budget: Tables['budget'] }) {
  return (
    <SumTable locale={locale} caption="sign.budget" head="sign.budget-line" total={budget.total}>
      {budget.lines.map(({ label, amount }) => (
        <SumRow locale={locale} amount={amount}>
          {label[locale]}
        </SumRow>
      ))}
    </SumTable>
  );
}

/** A table of what is paid for, each with its sum, and the total in words beneath. */
function SumTable(props: {
  readonly locale: Locale;
  readonly caption: TextKey;
  readonly head: TextKey;
  readonly total: Amounts;
  readonly children: Child;
}) {
  const { caption, children, head, locale, total } = props;
  return (
    <div class="scroll">
      <table>
        <caption class="unseen">{text(locale, caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(locale, head)}</th>
            <th scope="col" class="number">
              {text(locale, 'sign.sum')}
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
        <Total locale={locale} total={total} />
      </table>
    </div>
  );
}

function SumRow(props: { readonly locale: Locale; readonly amount: Amounts; readonly children: Child }) {
  return (
    <tr>
      <th scope="row">{props.children}</th>
      <td class="number">
        <Sum locale={props.locale} amount={props.amount} />
      </td>
    </tr>
  );
}

function Total({ locale, total }: { readonly locale: Locale; readonly total: Amounts }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {text(locale, 'sign.total')}
          <span class="hint line">{locale === 'ar' ? total.wordsAr : total.wordsFr}</span>
        </th>
        <td class="number">
          <Sum locale={locale} amount={total} />
        </td>
      </tr>
    </tfoot>
  );
}

function Sum({ locale, amount }: { readonly locale: Locale; readonly amount: Amounts }) {
  return <bdi class="amount">{amount[locale]}</bdi>;
}

function Parties({ locale, parties }: { readonly locale: Locale; readonly parties: Tables['parties'] }) {
  return (
    <ul>
      {parties.map(({ organisation, details, signatory, title, term }) => (
        <li>
          <strong>{organisation[locale]}</strong>
          {details ? <span class="hint line">{details[locale]}</span> : null}
          <span class="line">
            {text(locale, 'sign.party-acting', { name: signatory[locale], title: title[locale] })}
          </span>
          <span class="line">{text(locale, 'sign.party-term', { term: term[locale] })}</span>
        </li>
      ))}
    </ul>
  );
}

function Lines({ locale, lines }: { readonly locale: Locale; readonly lines: readonly Bilingual[] }) {
  return (
    <>
      {lines.map((line) => (
        <p>{line[locale]}</p>
      ))}
    </>
  );
}
