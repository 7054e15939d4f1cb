import type { ApplicationFile, Association } from '../../../../shared/domain/application/application-file.ts';
import { provinceByCode, regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from '../finance/stacked-table.tsx';
import { DataTable } from './data-table.tsx';
import { FactList } from './fact-list.tsx';

interface FileProps {
  readonly c: PortalContext;
  readonly file: ApplicationFile;
}

/** What the association filed: itself, its unit, its budget. */
export function ApplicationFileView({ c, file }: FileProps) {
  return (
    <section>
      <h2>{text(c.var.visitor.locale, 'applications.file')}</h2>
      <AssociationFacts c={c} association={file.association} />
      <UnitFacts c={c} file={file} />
      <BudgetTable c={c} file={file} />
    </section>
  );
}

function AssociationFacts({
  c,
  association,
}: {
  readonly c: PortalContext;
  readonly association: Association;
}) {
  const { locale } = c.var.visitor;
  const { address, foundedOn, ice, name, publicMoneyCentimes, receiptNumber } = association;
  const other = locale === 'fr' ? 'ar' : 'fr';
  return (
    <FactList
      facts={[
        [
          text(locale, 'applications.association'),
          <>
            <Name locale={locale} name={name} /> / <Name locale={other} name={name} />
          </>,
        ],
        [text(locale, 'applications.founded'), formatDay(locale, foundedOn)],
        [text(locale, 'applications.receipt'), <Identifier value={receiptNumber} />],
        [text(locale, 'applications.ice'), ice === undefined ? null : <Identifier value={ice} />],
        [
          text(locale, 'applications.address'),
          <>
            <bdi>{address.street}</bdi> · <bdi>{address.town}</bdi>
          </>,
        ],
        [
          text(locale, 'applications.public-money'),
          <Amount locale={locale} centimes={publicMoneyCentimes} />,
        ],
      ]}
    />
  );
}

/** The unit that would be opened: where, and what for. */
function UnitFacts({ c, file }: FileProps) {
  const { locale } = c.var.visitor;
  const { commune, name, provinceCode, regionCode, services } = file.unit;
  return (
    <FactList
      facts={[
        [text(locale, 'applications.unit'), <Name locale={locale} name={name} />],
        [text(locale, 'applications.region'), regionByCode(regionCode)?.name[locale] ?? ''],
        [
          text(locale, 'applications.province'),
          provinceByCode(provinceCode)?.name[locale] ?? <bdi>{provinceCode}</bdi>,
        ],
        [text(locale, 'applications.commune'), <Name locale={locale} name={commune} />],
        [
          text(locale, 'applications.services'),
          <ul class="inline">
            {services.map((service) => (
              <li>{text(locale, `service.${service}`)}</li>
            ))}
          </ul>,
        ],
      ]}
    />
  );
}

/** The lines of the budget, and who pays for them. */
function BudgetTable({ c, file }: FileProps) {
  const { locale } = c.var.visitor;
  const { lines, ownContributionCentimes, requestedCentimes } = file.budget;
  const columns = [
    text(locale, 'applications.budget-line'),
    { label: text(locale, 'applications.amount'), number: true as const },
  ];
  const funding: readonly (readonly [TextKey, number])[] = [
    ['applications.requested', requestedCentimes],
    ['applications.own-contribution', ownContributionCentimes],
  ];
  return (
    <DataTable caption={text(locale, 'applications.budget')} columns={columns}>
      {lines.map(({ amountCentimes, label }) => (
        <tr>
          <td>
            <Name locale={locale} name={label} />
          </td>
          <td class="number">
            <Amount locale={locale} centimes={amountCentimes} />
          </td>
        </tr>
      ))}
      {funding.map(([label, centimes]) => (
        <tr>
          <th scope="row">{text(locale, label)}</th>
          <td class="number">
            <Amount locale={locale} centimes={centimes} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** Who answers for the association, with the account that the money would go to. */
export function PeopleAndAccount({ c, file }: FileProps) {
  const { locale } = c.var.visitor;
  const { contact, president, treasurer } = file.association;
  const people = [
    ['applications.president', president],
    ['applications.treasurer', treasurer],
    ['applications.contact', contact],
  ] as const;
  const columns = [
    text(locale, 'applications.role'),
    text(locale, 'applications.name'),
    text(locale, 'applications.email'),
    text(locale, 'applications.phone'),
  ];
  return (
    <section>
      <StackedTable caption={text(locale, 'applications.people')} columns={columns}>
        {people.map(([label, { email, name, phone }]) => (
          <tr>
            <th scope="row">{text(locale, label)}</th>
            <td>
              <Name locale={locale} name={name} />
            </td>
            <td>
              <Identifier value={email} />
            </td>
            <td>{phone === undefined ? null : <Identifier value={phone} />}</td>
          </tr>
        ))}
      </StackedTable>
      <FactList
        facts={[
          [text(locale, 'applications.holder'), <bdi>{file.account.holder}</bdi>],
          [text(locale, 'applications.rib'), <Identifier value={file.account.rib} />],
        ]}
      />
    </section>
  );
}

/** The papers of a file; one that was uploaded opens in the page's own origin. */
export function PaperTable({ c, file, folder }: FileProps & { readonly folder?: string }) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'applications.paper'),
    text(locale, 'applications.issued-on'),
    text(locale, 'applications.kept'),
  ];
  return (
    <DataTable caption={text(locale, 'applications.papers')} columns={columns}>
      {file.papers.map(({ documentKey, issuedOn, kind }) => (
        <tr>
          <td>{text(locale, `paper.${kind}`)}</td>
          <td>{issuedOn === undefined ? null : formatDay(locale, issuedOn)}</td>
          <td>
            {documentKey === undefined || folder === undefined ? (
              text(locale, 'applications.on-paper')
            ) : (
              <a href={`${folder}/${kind}`}>{text(locale, 'applications.open-paper')}</a>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
