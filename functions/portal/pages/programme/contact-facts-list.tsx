import { CONTACT_PARTS, type PersonFacts } from '../../../../shared/domain/contact/state.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier } from '../../components/figures.tsx';
import type { ContactCase } from '../../routes/contacts-reading.ts';
import { Fact } from '../association/parts.tsx';
import { Account } from '../finance/parts.tsx';

/** What is on file now, with its version; the account by its end. */
export function ContactFactsList({ locale, view }: { readonly locale: Locale; readonly view: ContactCase }) {
  const { contacts, convention } = view;
  const { facts, state, version } = contacts;
  const since = state.status === 'absent' || version === 1 ? undefined : state.since;
  return (
    <section>
      <h2>{text(locale, 'contacts.now')}</h2>
      {since === undefined ? null : (
        <p class="soft">
          {text(locale, 'contacts.version', { version, since: formatInstant(locale, since) })}
        </p>
      )}
      <dl class="facts">
        {CONTACT_PARTS.map((part) => (
          <Fact locale={locale} label={`contacts.part.${part}`}>
            <PersonLine locale={locale} person={facts[part]} />
          </Fact>
        ))}
        {convention ? (
          <Fact locale={locale} label="contacts.part.account">
            <a class="target" href={`/conventions/${convention.conventionId}`}>
              <bdi>{convention.account.holder}</bdi> <Account rib={convention.account.rib} />
            </a>
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}

function PersonLine({ locale, person }: { readonly locale: Locale; readonly person: PersonFacts }) {
  const { email, name, phone } = person;
  return (
    <>
      <bdi lang={locale}>{name?.[locale] ?? ''}</bdi>
      {email ? (
        <span class="line">
          <Identifier value={email} />
        </span>
      ) : null}
      {phone ? (
        <span class="line">
          <Identifier value={phone} />
        </span>
      ) : null}
    </>
  );
}
