import type { PagePlace } from '../../../../shared/domain/scan/match-pages.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ReportedScan } from '../../../../shared/use-cases/read-scan.ts';
import { isolated } from '../association/parts.tsx';

/** The pages that went to no convention, each with its place in the files and the reason. */
export function PagesAside({ locale, report }: { readonly locale: Locale; readonly report: ReportedScan }) {
  const { foreign, unreadable, blank } = report;
  const rows = [
    ...unreadable.map((place) => ({ place, why: text(locale, 'scans.aside.unreadable') })),
    ...foreign.map(({ reason, number = '', ...place }) => ({
      place,
      why: text(locale, `scans.aside.${reason}`, { number: isolated(number) }),
    })),
    ...blank.map((place) => ({ place, why: text(locale, 'scans.aside.blank') })),
  ];
  return (
    <>
      <h2>{text(locale, 'scans.aside')}</h2>
      {rows.length === 0 ? <p class="soft">{text(locale, 'scans.aside-none')}</p> : null}
      <ul class="plain">
        {rows.map(({ place, why }) => (
          <li>
            <strong>{placeText(locale, place)}</strong>
            {' · '}
            {why}
          </li>
        ))}
      </ul>
    </>
  );
}

function placeText(locale: Locale, { file, index }: PagePlace): string {
  return text(locale, 'scans.aside-page', { file: file + 1, page: index + 1 });
}
