import type { Bilingual } from '../../../shared/domain/kernel/act.ts';
import { formatAmount } from '../../../shared/i18n/amount.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../shared/i18n/text.ts';

/** An amount as one unbroken, isolated figure. */
export function Amount({ locale, centimes }: { readonly locale: Locale; readonly centimes: number }) {
  return <bdi class="amount">{formatAmount(locale, centimes)}</bdi>;
}

/** A number, a RIB, a file name: isolated, left to right. An address breaks after its sign, where it has to. */
export function Identifier({ value }: { readonly value: string }) {
  const [name, host] = value.split('@');
  return (
    <bdi class="identifier" dir="ltr">
      {host === undefined ? (
        value
      ) : (
        <>
          {name}@<wbr />
          {host}
        </>
      )}
    </bdi>
  );
}

/** A name in the reader's language. */
export function Name({ locale, name }: { readonly locale: Locale; readonly name: Bilingual }) {
  return <bdi lang={locale}>{name[locale]}</bdi>;
}

/** Where a case stands, as a word and a shape, never by colour alone. The texts are `status.<lifecycle>.<status>`. */
export function StatusMark(props: {
  readonly locale: Locale;
  readonly lifecycle: string;
  readonly status: string;
}) {
  const key = `status.${props.lifecycle}.${props.status}`;
  return (
    <span class="status" data-status={props.status}>
      {isTextKey(key) ? text(props.locale, key) : props.status}
    </span>
  );
}

/** A sentence whose isolated numbers stay whole: a line breaks before one, never within it. */
export function Sentence({ words }: { readonly words: string }) {
  // Every second piece stood between the isolates.
  const pieces = words.split(/\u2066([^\u2069]*)\u2069/u);
  return <>{pieces.map((piece, index) => (index % 2 === 1 ? <Identifier value={piece} /> : piece))}</>;
}

/** The heading of a page, with its numbers whole. */
export function Heading({ words }: { readonly words: string }) {
  return (
    <h1>
      <Sentence words={words} />
    </h1>
  );
}
