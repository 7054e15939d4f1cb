import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { arabicText } from '../../../../shared/render/convention/arabic-text.ts';
import type { ConventionDocument } from '../../../../shared/render/convention/convention-document.ts';
import { conventionArticles } from '../../../../shared/render/convention/render-convention.ts';
import { Amount, Name } from '../../components/figures.tsx';

interface TextProps {
  readonly locale: Locale;
  readonly document: ConventionDocument;
}

/** The article of the model that says what the association owes. */
const DUTIES = 'association';

/** The whole convention in the reader's language, filled by the hand that fills the PDF. */
export function ConventionText({ locale, document }: TextProps) {
  const { title, visas, preamble, articles } = conventionArticles(document);
  return (
    <div class="convention">
      <p>
        <strong>{title[locale]}</strong>
      </p>
      <Lines locale={locale} lines={visas} />
      <Parties locale={locale} document={document} />
      <Lines locale={locale} lines={preamble} />
      {articles.map((article) => (
        <section id={`article-${article.number}`}>
          <h3>{text(locale, 'sign.article', { number: article.number, title: article.title[locale] })}</h3>
          {article.clauses.map((clause) => (
            <>
              <p>{clause[locale]}</p>
              {clause.table === 'budget' ? <BudgetTable locale={locale} document={document} /> : null}
              {clause.table === 'tranches' ? <TrancheTable locale={locale} document={document} /> : null}
            </>
          ))}
        </section>
      ))}
    </div>
  );
}

/** What the association engages itself to, taken from the convention's own article. */
export function Duties({ locale, document }: TextProps) {
  const article = conventionArticles(document).articles.find(({ id }) => id === DUTIES);
  if (!article) return null;
  const [opening, ...duties] = article.clauses;
  return (
    <>
      <p>{opening?.[locale]}</p>
      <ul class="plain duties">
        {duties.map((duty) => (
          <li>{duty[locale]}</li>
        ))}
      </ul>
    </>
  );
}

export function TrancheTable({ locale, document }: TextProps) {
  return (
    <ul class="rows">
      {document.tranches.map(({ label, condition, amountCentimes }) => (
        <li>
          <span>
            <strong>
              <Name locale={locale} name={label} />
            </strong>
            <span class="hint line">{condition[locale]}</span>
          </span>
          <Amount locale={locale} centimes={amountCentimes} />
        </li>
      ))}
    </ul>
  );
}

function BudgetTable({ locale, document }: TextProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text(locale, 'sign.budget-line')}</th>
          <th scope="col" class="number">
            {text(locale, 'sign.sum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {document.budget.map(({ label, amountCentimes }) => (
          <tr>
            <th scope="row">{label[locale]}</th>
            <td class="number">
              <Amount locale={locale} centimes={amountCentimes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Parties({ locale, document }: TextProps) {
  return (
    <ul>
      {document.parties.map(({ organisation, details, signatory }) => (
        <li>
          <Name locale={locale} name={organisation} />
          {details ? <span class="hint line">{upright(locale, details)}</span> : null}
          <span class="line">
            <Name locale={locale} name={signatory.name} />
          </span>
          <span class="line">{signatory.title[locale]}</span>
        </li>
      ))}
    </ul>
  );
}

/** An address may be typed in Latin letters only: inside an Arabic sentence it keeps its own direction, as in the PDF. */
function upright(locale: Locale, details: Bilingual): string {
  return locale === 'ar' ? arabicText(details.ar) : details.fr;
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
