import { Amount, Identifier, Name, StatusMark } from '../../../../functions/portal/components/figures.tsx';
import { RegionMap, RegionMaps } from '../../../../functions/portal/components/region-map/region-map.tsx';
import { Fact, Hash, Phone } from '../../../../functions/portal/pages/association/parts.tsx';
import { StackedTable } from '../../../../functions/portal/pages/finance/stacked-table.tsx';
import { regions } from '../../../../shared/domain/territory/territory.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { texts } from '../../../../shared/i18n/texts/texts.ts';

interface SampleProps {
  readonly locale: Locale;
}

const NAME = { fr: 'Association Ajial (exemple)', ar: 'جمعية أجيال (نموذج)' };
const OFFICE = {
  name: { fr: 'Bureau (exemple)', ar: 'المكتب (نموذج)' },
  phone: '05 37 00 00 00',
  email: 'bureau@programme.example',
};
const CENTIMES = 12_800_050;

/** Every state of every lifecycle that has a word of its own. */
const STATUSES = Object.keys(texts).flatMap((key) => {
  const [, lifecycle, status] = /^status\.([\w-]+)\.([\w-]+)$/u.exec(key) ?? [];
  return lifecycle && status ? [{ lifecycle, status }] : [];
});

export function WordSamples({ locale }: SampleProps) {
  return (
    <>
      <h3>{text(locale, 'portal.name')}</h3>
      <p>{text(locale, 'portal.purpose')}</p>
      <p class="hint">{text(locale, 'sign.name-hint', { name: NAME[locale] })}</p>
      <p>
        <a class="line" href="/style">
          {text(locale, 'case.verify')}
        </a>
      </p>
      <dl class="facts">
        <Fact locale={locale} label="signing.association">
          <Name locale={locale} name={NAME} />
        </Fact>
        <Fact locale={locale} label="request.amount">
          <Amount locale={locale} centimes={CENTIMES} />
        </Fact>
        <Fact locale={locale} label="request.convention">
          <Identifier value="UPE-2026-017" />
        </Fact>
        <Fact locale={locale} label="sign.last-day">
          {formatDay(locale, '2026-12-14')}
        </Fact>
        <Fact locale={locale} label="link.receipt-at">
          {formatInstant(locale, '2026-12-14T09:30:00.000Z')}
        </Fact>
        <Fact locale={locale} label="sign.receipt-document">
          <Hash value={'3f'.repeat(32)} />
        </Fact>
      </dl>
      <Phone locale={locale} office={OFFICE} />
    </>
  );
}

export function StatusSamples({ locale }: SampleProps) {
  return (
    <ul class="rows">
      {STATUSES.map(({ lifecycle, status }) => (
        <li>
          <StatusMark locale={locale} lifecycle={lifecycle} status={status} />
          <bdi class="hint" dir="ltr" lang="en">
            {lifecycle} {status}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

export function ListSamples({ locale }: SampleProps) {
  return (
    <>
      <ol class="steps">
        <li data-done="true">{text(locale, 'case.step.filing')}</li>
        <li aria-current="step">{text(locale, 'case.step.signing')}</li>
        <li>{text(locale, 'case.step.tranches')}</li>
      </ol>
      <ul class="stations">
        <li>
          <a href="/style">
            <span class="figure">41</span>
            {text(locale, 'home.selected')}
          </a>
        </li>
      </ul>
      <ol class="log">
        <li>
          <time datetime="2026-11-12T10:04:00.000Z">{formatInstant(locale, '2026-11-12T10:04:00.000Z')}</time>
          <strong>{text(locale, 'event.TrancheApproved')}</strong>
          <span>{text(locale, 'role.finance-officer')}</span>
        </li>
      </ol>
      <details>
        <summary>{text(locale, 'case.history')}</summary>
        <p>{text(locale, 'case.event.TrancheRequested')}</p>
      </details>
    </>
  );
}

export function TableSamples({ locale }: SampleProps) {
  const paid = text(locale, 'home.paid-amount');
  return (
    <StackedTable
      caption={text(locale, 'home.regions')}
      columns={[text(locale, 'applications.region'), { label: paid, number: true }]}
    >
      {regions.slice(0, 3).map(({ name }) => (
        <tr>
          <th scope="row">
            <Name locale={locale} name={name} />
          </th>
          <td class="number" data-label={paid}>
            <Amount locale={locale} centimes={CENTIMES} />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

export function MapSamples({ locale }: SampleProps) {
  const values = regions.map(({ code, name }, count) => {
    const title = text(locale, 'map.in-force-count', { region: name[locale], count });
    return [code, { value: count, title }] as const;
  });
  return (
    <RegionMaps locale={locale}>
      <RegionMap locale={locale} caption={text(locale, 'map.in-force')} values={new Map(values.slice(1))} />
    </RegionMaps>
  );
}
