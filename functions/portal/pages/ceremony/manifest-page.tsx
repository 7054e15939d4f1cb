import type { ExistingCeremony } from '../../../../shared/domain/ceremony/state.ts';
import type { Party } from '../../../../shared/domain/convention/state.ts';
import type { MandateRow } from '../../../../shared/domain/mandate/state.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ManifestItem } from '../../../../shared/use-cases/ceremony-manifest.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, faultOf, Hash, isolated, named, Tick } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';
import { CodeAndName } from '../signing/code-and-name.tsx';
import { CeremonyFactList } from './ceremony-facts.tsx';

export interface ManifestView {
  readonly ceremony: ExistingCeremony;
  readonly party: Party;
  readonly mandate: MandateRow;
  readonly items: readonly ManifestItem[];
  /** The session is open and the plan has come to this party. */
  readonly isTheirTurn: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
  readonly codeSent: boolean;
  readonly email: string;
}

interface ViewProps {
  readonly c: PortalContext;
  readonly view: ManifestView;
}

/** The list before an authority: every document with its hash, what binds them, one consent, one code. */
export function ManifestPage({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, faults, party } = view;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'ceremony.manifest')}</h1>
      <p>
        <Name locale={locale} name={ceremony.title} />
      </p>
      <p>{text(locale, 'ceremony.manifest-help')}</p>
      <p>
        <a class="target" href="#authorise">
          {text(locale, 'ceremony.authorise-form')}
        </a>
      </p>
      <CeremonyFactList locale={locale} ceremony={ceremony} />
      <Items c={c} view={view} />
      <h2 id="authorise">{text(locale, 'ceremony.authorise-form')}</h2>
      <dl class="facts">
        <Fact locale={locale} label="ceremony.for">
          <Name locale={locale} name={party.organisation} />
        </Fact>
      </dl>
      <Deed c={c} view={view} />
    </>
  );
}

function Items({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, items } = view;
  const columns = [
    text(locale, 'signing.convention'),
    text(locale, 'signing.association'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'ceremony.fingerprint'),
    text(locale, 'ceremony.read-document'),
  ];
  return (
    <StackedTable caption={text(locale, 'ceremony.conventions')} columns={columns}>
      {items.map(({ amountCentimes, association, conventionId, documentSha256, number }) => (
        <tr>
          <th scope="row">
            <Identifier value={number} />
          </th>
          <td>
            <Name locale={locale} name={association} />
          </td>
          <td class="number">
            <Amount locale={locale} centimes={amountCentimes} />
          </td>
          <td>
            <Hash value={documentSha256} />
          </td>
          <td>
            <a
              class="target"
              href={`/ceremonies/${ceremony.ceremonyId}/documents/${conventionId}/document.pdf`}
            >
              {text(locale, 'ceremony.read-document')} <bdi class="unseen">{number}</bdi>
            </a>
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

function Deed({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, isTheirTurn, party } = view;
  const given = 'authorisations' in ceremony ? ceremony.authorisations : [];
  const own = given.find(({ partyId }) => partyId === party.partyId);
  if (own)
    return (
      <>
        <p class="notice done" role="status">
          {text(locale, 'ceremony.authorised', { at: formatInstant(locale, own.authorisedAt) })}
        </p>
        <p>
          <a class="button" href={`/ceremonies/${ceremony.ceremonyId}/board`}>
            {text(locale, 'ceremony.board')}
          </a>
        </p>
      </>
    );
  return isTheirTurn ? (
    <AuthoriseForms c={c} view={view} />
  ) : (
    <p class="notice">{text(locale, 'ceremony.not-your-turn')}</p>
  );
}

function AuthoriseForms({ c, view }: ViewProps) {
  const { locale } = c.var.visitor;
  const { ceremony, codeSent, faults, party, values } = view;
  const path = `/ceremonies/${ceremony.ceremonyId}/manifest`;
  const email = isolated(view.email);
  const consent = { count: ceremony.manifest.count, organisation: named(party.organisation[locale]) };
  return (
    <>
      <p>{text(locale, 'sign.level')}</p>
      <h3>{text(locale, 'sign.step-code')}</h3>
      {codeSent ? (
        <p class="notice" role="status">
          {text(locale, 'sign.code-sent.email', { to: email })}
        </p>
      ) : (
        <p>{text(locale, 'sign.code-help.email', { to: email })}</p>
      )}
      <Form c={c} action={`${path}/code`} submit="sign.send-code" />
      <h3>{text(locale, 'sign.step-sign')}</h3>
      <Form
        c={c}
        action={`${path}#authorise`}
        submit="ceremony.authorise"
        {...(values.key ? { requestKey: values.key } : {})}
      >
        <input type="hidden" name="root" value={ceremony.manifest.root} />
        <CodeAndName locale={locale} mandate={view.mandate} party={party} form={view} />
        <Tick
          id="consent"
          label={text(locale, 'ceremony.consent', consent)}
          checked={values.consent === 'yes'}
          {...faultOf(faults, 'consent')}
        />
      </Form>
    </>
  );
}
