import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';

/** A PDF to open beside, or to read in the page: it is fetched only when the reader unfolds it. */
export function PdfPreview(props: {
  readonly locale: Locale;
  readonly href: string;
  readonly label: TextKey;
}) {
  const { locale, href, label } = props;
  const title = text(locale, label);
  return (
    <>
      <p>
        <a class="target" href={href}>
          {title}
        </a>
      </p>
      <PdfFrame locale={locale} href={href} title={title} />
    </>
  );
}

/** The PDF in the page, fetched only when it is unfolded. */
export function PdfFrame(props: { readonly locale: Locale; readonly href: string; readonly title: string }) {
  const { locale, href, title } = props;
  return (
    <details>
      <summary>{text(locale, 'finance.read-here')}</summary>
      <iframe class="document" loading="lazy" title={title} src={href} />
    </details>
  );
}
