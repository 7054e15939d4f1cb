import { text } from '../../../../shared/i18n/text.ts';
import type { ApplicationsReading, RowFault } from '../../../../shared/wire/applications-csv.ts';
import { Identifier } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { DataTable } from './data-table.tsx';

export interface ImportedRow {
  readonly row: number;
  readonly applicationId: string;
}

export interface RefusedRow {
  readonly row: number;
  readonly applicationId?: string;
  readonly reason: string;
}

type Recognised = Pick<ApplicationsReading, 'encoding' | 'delimiter'>;

/** What an import did, row by row. */
export function ImportResult(props: {
  readonly c: PortalContext;
  readonly reading: Recognised;
  readonly taken: readonly ImportedRow[];
  readonly refused: readonly RefusedRow[];
}) {
  const { c, reading, refused, taken } = props;
  const { locale } = c.var.visitor;
  const columns = [text(locale, 'import.row'), text(locale, 'applications.number')];
  const refusedTitle = text(locale, 'import.refused', { count: refused.length });
  const takenTitle = text(locale, 'import.taken', { count: taken.length });
  return (
    <>
      <h1>{text(locale, 'import.result')}</h1>
      <p class="notice done" role="status">
        {takenTitle}
      </p>
      <Encoding c={c} reading={reading} />
      {refused.length > 0 ? (
        <DataTable caption={refusedTitle} columns={[...columns, text(locale, 'portal.reason')]}>
          {refused.map(({ applicationId, reason, row }) => (
            <tr>
              <td>{row}</td>
              <td>{applicationId === undefined ? null : <Identifier value={applicationId} />}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </DataTable>
      ) : null}
      <DataTable caption={takenTitle} columns={columns}>
        {taken.map(({ applicationId, row }) => (
          <tr>
            <td>{row}</td>
            <td>
              <a href={`/applications/${applicationId}`}>
                <Identifier value={applicationId} />
              </a>
            </td>
          </tr>
        ))}
      </DataTable>
      <Back c={c} />
    </>
  );
}

/** Why a file was not taken at all: every fault of form, where it stands and what to do. */
export function ImportFaults(props: {
  readonly c: PortalContext;
  readonly reading: Recognised;
  readonly faults: readonly RowFault[];
}) {
  const { c, faults, reading } = props;
  const { locale } = c.var.visitor;
  const title = text(locale, 'import.nothing', { count: faults.length });
  const columns = [
    text(locale, 'import.row'),
    text(locale, 'import.column'),
    text(locale, 'import.found'),
    text(locale, 'import.remedy'),
  ];
  return (
    <>
      <h1>{text(locale, 'import.result')}</h1>
      <p class="notice wrong" role="alert">
        {title}
      </p>
      <Encoding c={c} reading={reading} />
      <DataTable caption={title} columns={columns}>
        {faults.map(({ column = '', found = '', remedy, row }) => (
          <tr>
            <td>{row}</td>
            <td>
              <bdi>{column}</bdi>
            </td>
            <td>
              <bdi>{found}</bdi>
            </td>
            <td>{remedy[locale]}</td>
          </tr>
        ))}
      </DataTable>
      <Back c={c} />
    </>
  );
}

function Encoding({ c, reading }: { readonly c: PortalContext; readonly reading: Recognised }) {
  const { encoding, delimiter } = reading;
  if (encoding === undefined || delimiter === undefined) return null;
  return <p class="soft">{text(c.var.visitor.locale, 'import.recognised', { encoding, delimiter })}</p>;
}

function Back({ c }: { readonly c: PortalContext }) {
  return (
    <p>
      <a href="/applications">{text(c.var.visitor.locale, 'import.back')}</a>
    </p>
  );
}
