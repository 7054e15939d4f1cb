import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { isolated } from '../association/parts.tsx';

/** The scanned pages of one convention, to open beside or to read in the page. */
export function PagesPreview(props: {
  readonly locale: Locale;
  readonly href: string;
  readonly number: string;
  /** Shown at once where the reader came to look at it. */
  readonly open?: boolean;
}) {
  const { locale, href, number, open = false } = props;
  const title = text(locale, 'scans.pdf', { number: isolated(number) });
  return (
    <>
      <p>
        <a class="target" href={href}>
          {title}
        </a>
      </p>
      <details open={open}>
        <summary>{text(locale, 'finance.read-here')}</summary>
        <iframe class="document" loading="lazy" title={title} src={href} />
      </details>
    </>
  );
}
