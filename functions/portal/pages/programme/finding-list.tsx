import type { Finding } from '../../../../shared/domain/application/findings.ts';
import type { IneligibilityReason } from '../../../../shared/domain/application/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { shownValues } from '../../../../shared/i18n/shown-values.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';

/** What the programme's rules found in a file, in words. */
export function FindingList({
  locale,
  findings,
}: {
  readonly locale: Locale;
  readonly findings: readonly Finding[];
}) {
  if (findings.length === 0) return <p>{text(locale, 'applications.no-findings')}</p>;
  return (
    <ul>
      {findings.map((finding) => (
        <li>{findingText(locale, finding)}</li>
      ))}
    </ul>
  );
}

/**
 * Why a file was declared ineligible: the officer's own words, or the rule's sentence with the facts of its finding
 * (a reason keeps the code only).
 */
export function ReasonList({
  locale,
  reasons,
  findings,
}: {
  readonly locale: Locale;
  readonly reasons: readonly IneligibilityReason[];
  readonly findings: readonly Finding[];
}) {
  return (
    <ul>
      {reasons.map(({ code, text: words }) => (
        <li dir="auto">
          {words ?? findingText(locale, findings.find((finding) => finding.code === code) ?? { code })}
        </li>
      ))}
    </ul>
  );
}

function findingText(locale: Locale, finding: { readonly code: string }): string {
  const key = `finding.${finding.code}`;
  return isTextKey(key) ? text(locale, key, shownValues(locale, finding)) : finding.code;
}
