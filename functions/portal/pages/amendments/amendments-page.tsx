import type { ExistingAmendment } from '../../../../shared/domain/amendment/state.ts';
import type { AmendmentKind, ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name, Sentence, StatusMark } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { isolated } from '../association/parts.tsx';
import { Age } from '../finance/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';

/** The kinds that a form of their own proposes, in the order of the page. */
export const AMENDMENT_KINDS = [
  'extension',
  'budget',
  'schedule',
  'account',
  'signatory',
  'clause',
] as const satisfies readonly AmendmentKind[];

/** The amendments of a convention and where each stands; and the forms that propose another. */
export function AmendmentsPage(props: {
  readonly c: PortalContext;
  readonly convention: ExistingConvention;
  readonly amendments: readonly ExistingAmendment[];
  readonly mayAmend: boolean;
}) {
  const { c, convention, amendments, mayAmend } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>
        <Sentence words={text(locale, 'amendments.title', { number: isolated(convention.number) })} />
      </h1>
      <p>
        <a class="line" href={`/conventions/${convention.conventionId}`}>
          {text(locale, 'amendments.back')}
        </a>
      </p>
      {amendments.length === 0 ? (
        <p>{text(locale, 'amendments.none')}</p>
      ) : (
        <List c={c} amendments={amendments} />
      )}
      {mayAmend ? <Proposals locale={locale} convention={convention} /> : null}
    </>
  );
}

function List({
  c,
  amendments,
}: {
  readonly c: PortalContext;
  readonly amendments: readonly ExistingAmendment[];
}) {
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'amendments.number'),
    text(locale, 'amendments.what'),
    text(locale, 'amendments.state'),
    text(locale, 'finance.since'),
  ];
  return (
    <StackedTable caption={text(locale, 'amendments.heading')} columns={columns} titled>
      {amendments.map(({ change, conventionId, index, number, since, status }) => (
        <tr>
          <th scope="row">
            <a class="target" href={`/conventions/${conventionId}/amendments/${index}`}>
              <Identifier value={number} />
            </a>
          </th>
          <td>{text(locale, `amendments.kind.${change.kind}`)}</td>
          <td>
            <StatusMark locale={locale} lifecycle="amendment" status={status} />
          </td>
          <td>
            <Age c={c} since={since} short />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

function Proposals(props: { readonly locale: Locale; readonly convention: ExistingConvention }) {
  const { locale, convention } = props;
  const base = `/conventions/${convention.conventionId}/amend`;
  return (
    <section>
      <h2>{text(locale, 'amendments.propose')}</h2>
      {convention.status === 'in-force' ? (
        <>
          <p>{text(locale, 'amendments.propose-help')}</p>
          <ul class="rows">
            {AMENDMENT_KINDS.flatMap((kind) =>
              kind === 'signatory'
                ? convention.parties.map(({ partyId, organisation }) => (
                    <li>
                      <span>
                        <a class="line" href={`${base}/signatory?party=${partyId}`}>
                          {text(locale, 'amendments.kind.signatory')}
                        </a>
                        <span class="hint line">
                          <Name locale={locale} name={organisation} />
                        </span>
                      </span>
                    </li>
                  ))
                : [
                    <li>
                      <a class="line" href={`${base}/${kind}`}>
                        {text(locale, `amendments.kind.${kind}`)}
                      </a>
                    </li>,
                  ],
            )}
          </ul>
        </>
      ) : (
        <p>{text(locale, 'amendments.not-in-force')}</p>
      )}
    </section>
  );
}
