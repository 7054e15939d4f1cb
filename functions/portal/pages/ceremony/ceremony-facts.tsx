import type { ExistingCeremony } from '../../../../shared/domain/ceremony/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { Amount, Name } from '../../components/figures.tsx';
import { Fact, Hash } from '../association/parts.tsx';

/** Who, where, when, over how much, and what binds the list. */
export function CeremonyFactList({
  locale,
  ceremony,
}: {
  readonly locale: Locale;
  readonly ceremony: ExistingCeremony;
}) {
  const { guests, heldOn, manifest, occasion, place, presidedBy } = ceremony;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="ceremony.occasion">
        <Name locale={locale} name={occasion} />
      </Fact>
      <Fact locale={locale} label="ceremony.place">
        <Name locale={locale} name={place} />
      </Fact>
      <Fact locale={locale} label="ceremony.held-on">
        {formatDay(locale, heldOn)}
      </Fact>
      <Fact locale={locale} label="ceremony.presided-by">
        <Name locale={locale} name={presidedBy} />
      </Fact>
      {guests.length > 0 ? (
        <Fact locale={locale} label="ceremony.guests">
          <ul class="plain">
            {guests.map((guest) => (
              <li>
                <Name locale={locale} name={guest} />
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      <Fact locale={locale} label="ceremony.count">
        {manifest.count}
      </Fact>
      <Fact locale={locale} label="ceremony.total">
        <Amount locale={locale} centimes={manifest.totalCentimes} />
      </Fact>
      <Fact locale={locale} label="ceremony.root">
        <Hash value={manifest.root} />
      </Fact>
      <Fact locale={locale} label="ceremony.manifest-file">
        <Hash value={manifest.sha256} />
      </Fact>
    </dl>
  );
}
