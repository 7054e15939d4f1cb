import type { ConventionStatus, ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Age, StatusTabs } from './parts.tsx';
import { StackedTable } from './stacked-table.tsx';

/** In the order in which a convention meets them. */
const STATUSES: readonly Exclude<ConventionStatus, 'absent'>[] = [
  'drafted',
  'assembled',
  'signing',
  'in-force',
  'suspended',
  'refused',
  'expired',
  'completed',
  'terminated',
  'withdrawn',
];

interface ListProps {
  readonly c: PortalContext;
  readonly conventions: readonly ExistingConvention[];
  /** '' shows all. */
  readonly chosen: string;
  readonly mayOpenSigning: boolean;
  readonly faults: readonly FormFault[];
}

/** The conventions of the programme by status; those that are ready to sign can be opened together. */
export function ConventionsList({ c, conventions, chosen, mayOpenSigning, faults }: ListProps) {
  const { locale } = c.var.visitor;
  const shown = chosen === '' ? conventions : conventions.filter(({ status }) => status === chosen);
  const assembled = conventions.filter(({ status }) => status === 'assembled');
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'nav.conventions')}</h1>
      <StatusTabs
        locale={locale}
        path="/conventions"
        label="finance.by-status"
        chosen={chosen}
        tabs={tabsOf(locale, conventions)}
      />
      {mayOpenSigning && assembled.length > 0 ? <OpenSigning c={c} assembled={assembled} /> : null}
      {shown.length === 0 ? (
        <p>{text(locale, 'finance.none')}</p>
      ) : (
        <ConventionTable c={c} conventions={shown} />
      )}
    </>
  );
}

function tabsOf(locale: Locale, conventions: readonly ExistingConvention[]) {
  const present = STATUSES.map((status) => {
    const key = `status.convention.${status}`;
    const count = conventions.filter((convention) => convention.status === status).length;
    return { status, words: isTextKey(key) ? text(locale, key) : status, count };
  });
  const all = { status: '', words: text(locale, 'finance.all'), count: conventions.length };
  return [all, ...present.filter(({ count }) => count > 0)];
}

/** The day of the ceremony: the signing of those ticked begins, and the first in turn are written to. */
function OpenSigning(props: {
  readonly c: PortalContext;
  readonly assembled: readonly ExistingConvention[];
}) {
  const { c, assembled } = props;
  const { locale } = c.var.visitor;
  return (
    <section class="card">
      <h2>{text(locale, 'conventions.open-title')}</h2>
      <p>{text(locale, 'conventions.open-help')}</p>
      <Form c={c} action="/conventions/open-signing" submit="conventions.open">
        {assembled.map(({ conventionId, number, contents }) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`open-${conventionId}`}
              name="conventionId"
              value={conventionId}
              checked
            />
            <label for={`open-${conventionId}`}>
              <Identifier value={number} /> <Name locale={locale} name={contents.association.name} />
            </label>
          </div>
        ))}
      </Form>
    </section>
  );
}

function ConventionTable(props: {
  readonly c: PortalContext;
  readonly conventions: readonly ExistingConvention[];
}) {
  const { c, conventions } = props;
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'signing.convention'),
    text(locale, 'signing.association'),
    text(locale, 'finance.region'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'finance.status'),
    text(locale, 'finance.since'),
  ];
  return (
    <StackedTable caption={text(locale, 'nav.conventions')} columns={columns}>
      {conventions.map(({ conventionId, number, contents, regionCode, amountCentimes, status, since }) => (
        <tr>
          <th scope="row">
            <a class="target" href={`/conventions/${conventionId}`}>
              <Identifier value={number} />
            </a>
          </th>
          <td>
            <Name locale={locale} name={contents.association.name} />
          </td>
          <td>{regionByCode(regionCode)?.name[locale] ?? regionCode}</td>
          <td class="number">
            <Amount locale={locale} centimes={amountCentimes} />
          </td>
          <td>
            <StatusMark locale={locale} lifecycle="convention" status={status} />
          </td>
          <td>
            <Age c={c} since={since} short />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}
