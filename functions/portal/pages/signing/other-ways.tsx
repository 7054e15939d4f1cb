import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { isolated, named } from '../association/parts.tsx';
import type { SigningCase } from './signing-case.ts';

/** Beneath the form: every way to sign but the one-time code. An authority's way is arranged by the office. */
export function OtherWays({ locale, about }: { readonly locale: Locale; readonly about: SigningCase }) {
  if (about.door.kind !== 'link') return null;
  const { name, phone } = about.terms.contact;
  return (
    <section id="other-ways" aria-labelledby="other-ways-title">
      <h3 id="other-ways-title">{text(locale, 'sign.other-ways')}</h3>
      <p>{text(locale, 'sign.paper', { name: named(name[locale]), phone: isolated(phone) })}</p>
    </section>
  );
}
