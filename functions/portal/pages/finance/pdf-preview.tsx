import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';

/** A PDF to open beside, or to read in the page: it is fetched only when it is unfolded. */
export function PdfPreview(props: {
  readonly locale: Locale;
  readonly href: string;
  readonly label: TextKey;
  /** Shown at once where the reader came to compare with it. */
  readonly open?: boolean;
}) {
  const { locale, href, label, open = false } = props;
  const title = text(locale, label);
  return (
    <>
      <p>
        <a class="target" href={href}>
          {title}
        </a>
      </p>
      <PdfFrame locale={locale} href={href} title={title} open={open} />
    </>
  );
}

/** The PDF in the page, fetched only when it is unfolded. */
export function PdfFrame(props: {
  readonly locale: Locale;
  readonly href: string;
  readonly title: string;
  readonly open?: boolean;
}) {
  const { locale, href, title, open = false } = props;
  return (
    <details open={open}>
      <summary>{text(locale, 'finance.read-here')}</summary>
      <iframe class="document" loading="lazy" title={title} src={href} />
    </details>
  );
}
