import type { AmendmentChange } from '../../../../shared/domain/convention/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { AmendmentDocument } from '../../../../shared/render/amendment/amendment-document.ts';
import { amendmentRows, type ShownValue } from '../../../../shared/render/amendment/amendment-rows.ts';
import { amendmentArticles } from '../../../../shared/render/amendment/render-amendment.ts';
import { StackedTable } from '../finance/stacked-table.tsx';

/** What changes, the old value beside the new one; the same lines as in the PDF. */
export function ChangeTable(props: { readonly locale: Locale; readonly change: AmendmentChange }) {
  const { locale, change } = props;
  const columns = [
    text(locale, 'amendments.what'),
    text(locale, 'amendments.before'),
    text(locale, 'amendments.after'),
  ];
  return (
    <StackedTable caption={text(locale, 'amendments.changes')} columns={columns}>
      {amendmentRows(change).map(({ label, before, after, changed }) => (
        <tr>
          <th scope="row">{label[locale]}</th>
          <td data-label={text(locale, 'amendments.before')}>
            {before === null ? '—' : <Value locale={locale} value={before} />}
          </td>
          <td data-label={text(locale, 'amendments.after')}>
            {changed ? (
              <strong>
                <Value locale={locale} value={after} />
              </strong>
            ) : (
              <Value locale={locale} value={after} />
            )}
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

/** A figure, a number or an address keeps its own direction in a sentence of either. */
function Value({ locale, value }: { readonly locale: Locale; readonly value: ShownValue }) {
  return <bdi>{value[locale]}</bdi>;
}

/** The whole amendment in the reader's language, filled by the hand that fills the PDF. */
export function AmendmentText(props: { readonly locale: Locale; readonly document: AmendmentDocument }) {
  const { locale, document } = props;
  const { title, visas, articles } = amendmentArticles(document);
  return (
    <div class="convention">
      <p>
        <strong>{title[locale]}</strong>
      </p>
      {visas.map((visa) => (
        <p>{visa[locale]}</p>
      ))}
      {articles.map((article) => (
        <section id={`article-${article.number}`}>
          <h3>{text(locale, 'sign.article', { number: article.number, title: article.title[locale] })}</h3>
          {article.clauses.map((clause) => (
            <>
              <p>{clause[locale]}</p>
              {clause.table === 'change' ? <ChangeTable locale={locale} change={document.change} /> : null}
            </>
          ))}
        </section>
      ))}
    </div>
  );
}
