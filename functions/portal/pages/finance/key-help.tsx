import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';

export type PageKey = 'j' | 'k' | 'a' | 'r' | 'h';

/**
 * The keys of a page and the switch that turns them off. Hidden until the script is there to obey them: without it
 * every one of them is a link or a button all the same.
 */
export function KeyHelp({ locale, keys }: { readonly locale: Locale; readonly keys: readonly PageKey[] }) {
  return (
    <>
      <details id="keys" class="card" hidden>
        <summary>{text(locale, 'keys.title')}</summary>
        <dl class="facts">
          {[...keys, '?' as const].map((key) => (
            <>
              <dt>
                <kbd dir="ltr">{key}</kbd>
              </dt>
              <dd>{text(locale, key === '?' ? 'keys.help' : `keys.${key}`)}</dd>
            </>
          ))}
        </dl>
        <div class="choice">
          <input type="checkbox" id="keys-on" />
          <label for="keys-on">{text(locale, 'keys.on')}</label>
        </div>
      </details>
      <script src="/assets/keys.js" defer />
    </>
  );
}
