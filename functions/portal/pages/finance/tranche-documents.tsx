import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { TrancheView } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { isolated } from '../association/parts.tsx';
import { PdfPreview } from './pdf-preview.tsx';

interface DocumentsProps {
  readonly c: PortalContext;
  readonly view: TrancheView;
}

/** What the decision rests on, read in the page: the convention, and the association's papers about its money. */
export function TrancheDocuments({ c, view }: DocumentsProps) {
  const { locale } = c.var.visitor;
  const { conventionId, number } = view.convention;
  return (
    <section>
      <h2>{text(locale, 'finance.documents')}</h2>
      <PdfPreview locale={locale} href={`/conventions/${conventionId}/document.pdf`} label="convention.pdf" />
      <Papers c={c} view={view} />
      <p>
        <a class="target" href={`/conventions/${conventionId}`}>
          {text(locale, 'conventions.one', { number: isolated(number) })}
        </a>
      </p>
    </section>
  );
}

function Papers({ c, view }: DocumentsProps) {
  const { locale } = c.var.visitor;
  const { papers, tranche } = view;
  const uploaded = papers.filter(({ documentKey }) => documentKey !== undefined);
  const onPaper = papers.filter(({ documentKey }) => documentKey === undefined);
  return (
    <>
      {uploaded.map(({ kind }) => (
        <PdfPreview
          locale={locale}
          href={`/tranches/${tranche.trancheId}/papers/${kind}`}
          label={`paper.${kind}`}
        />
      ))}
      {onPaper.length === 0 ? null : (
        <ul class="rows">
          {onPaper.map(({ issuedOn, kind }) => (
            <li>
              <span class="paper">{text(locale, `paper.${kind}`)}</span>
              <span class="soft">
                {issuedOn === undefined ? null : `${formatDay(locale, issuedOn)} · `}
                {text(locale, 'applications.on-paper')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
