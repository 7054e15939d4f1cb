import type { TermsChange } from '../domain/programme/terms-changes.ts';
import { formatDay } from './dates.ts';
import type { Locale } from './locale.ts';
import { shownValues } from './shown-values.ts';
import { text } from './text.ts';

/** What one value of the terms was and what it becomes, as a whole sentence: days in full, amounts in dirhams. */
export function changeSentence(locale: Locale, { section, path, before, after }: TermsChange): string {
  const values = {
    section: text(locale, `revision.section.${section}`),
    path: `\u2066${path}\u2069`,
    before: before === undefined ? '' : shownLeaf(locale, path, before),
    after: after === undefined ? '' : shownLeaf(locale, path, after),
  };
  if (before === undefined) return text(locale, 'revision.added', values);
  return text(locale, after === undefined ? 'revision.removed' : 'revision.changed', values);
}

function shownLeaf(locale: Locale, path: string, value: string | number | boolean | null): string {
  if (value === null) return text(locale, 'revision.no-limit');
  const name = /[^.]*$/u.exec(path)?.[0] ?? path;
  const shown =
    name === 'validFrom' ? formatDay(locale, String(value)) : shownValues(locale, { [name]: value })[name];
  return `\u2068${String(shown ?? value)}\u2069`;
}
