import { text } from '../../../../shared/i18n/text.ts';
import type { PortalContext } from '../../visitor.ts';
import { isolated, named } from '../association/parts.tsx';
import type { SigningCase } from './signing-case.ts';

/** Beneath the form: every way to sign but the one-time code. An authority's way is arranged by the office. */
export function OtherWays({ c, about }: { readonly c: PortalContext; readonly about: SigningCase }) {
  const { locale } = c.var.visitor;
  if (about.door.kind !== 'link') return null;
  const { name, phone } = about.terms.contact;
  return (
    <section id="other-ways" aria-labelledby="other-ways-title">
      <h3 id="other-ways-title">{text(locale, 'sign.other-ways')}</h3>
      <p>{text(locale, 'sign.paper', { name: named(name[locale]), phone: isolated(phone) })}</p>
    </section>
  );
}
