import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Heading, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Form } from '../../components/form.tsx';
import { StatementLinks } from '../../components/statement-links.tsx';
import { SuspendedNotice } from '../../components/suspended-notice.tsx';
import { Written } from '../../components/written.tsx';
import { Fact, isolated } from '../association/parts.tsx';
import { UndeliveredMails } from '../programme/undelivered-mails.tsx';
import { SignatureList } from '../signing/signature-list.tsx';
import { ConventionAccount } from './convention-account.tsx';
import { ConventionActs } from './convention-acts.tsx';
import { ConventionBalance } from './convention-balance.tsx';
import { ConventionMoney } from './convention-money.tsx';
import type { ConventionPageProps } from './convention-page-props.ts';
import { ConventionPaper } from './convention-paper.tsx';
import { ConventionReports } from './convention-reports.tsx';
import { ConventionVisa } from './convention-visa.tsx';
import { Log } from './log.tsx';
import { Age, TrancheMark, Turn } from './parts.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { StackedTable } from './stacked-table.tsx';

/** One convention: who signed, what hangs on it, the account and the visa that its money waits for, its log. */
export function ConventionPage(props: ConventionPageProps) {
  const { c, view, forms } = props;
  const { locale } = c.var.visitor;
  const { convention, round, commits, nameOf } = view;
  return (
    <>
      <FaultSummary locale={locale} faults={forms.faults} />
      <Heading words={text(locale, 'conventions.one', { number: isolated(convention.number) })} />
      <p>
        <StatusMark locale={locale} lifecycle="convention" status={convention.status} />{' '}
        <span class="soft">
          <Age c={c} since={convention.since} />
        </span>
      </p>
      {isReady(props) ? null : <Turn locale={locale} lifecycle="convention" status={convention.status} />}
      <SuspendedNotice locale={locale} convention={convention} meaning={['suspension.until-then']} />
      <UndeliveredMails c={c} entries={view.undelivered} />
      {convention.status === 'assembled' && props.may.open ? <OpenSigning {...props} /> : null}
      <Facts {...props} />
      {round ? (
        <>
          <h2>{text(locale, 'sign.parties')}</h2>
          <SignatureList locale={locale} round={round} />
          <ConventionPaper
            c={c}
            path={`/conventions/${convention.conventionId}`}
            round={round}
            mayRecord={props.may.paper}
          />
        </>
      ) : null}
      <Tranches {...props} />
      <ConventionBalance c={c} view={view} />
      <ConventionReports c={c} view={view} />
      {'inForceOn' in convention ? <ConventionMoney c={c} money={props.money} /> : null}
      <ConventionActs {...props} />
      <ConventionAccount {...props} />
      <ConventionVisa {...props} />
      {'document' in convention && convention.document ? (
        <>
          <h2>{text(locale, 'finance.documents')}</h2>
          <PdfPreview
            locale={locale}
            href={`/conventions/${convention.conventionId}/document.pdf`}
            label="convention.pdf"
          />
          {round ? (
            <p>
              <a href={`/conventions/${convention.conventionId}/evidence.pdf`}>
                {text(locale, 'evidence.link')}
              </a>
            </p>
          ) : null}
          {props.may.open ? (
            <p>
              <a class="target" href={`/conventions/${convention.conventionId}/evidence.json`}>
                {text(locale, 'conventions.evidence')}
              </a>{' '}
              <span class="soft">{text(locale, 'conventions.evidence-help')}</span>
            </p>
          ) : null}
        </>
      ) : null}
      <StatementLinks
        locale={locale}
        folder={`/conventions/${convention.conventionId}/statements`}
        tranches={view.tranches}
      />
      <Log locale={locale} commits={commits} nameOf={nameOf} />
    </>
  );
}

function OpenSigning({ c, view }: ConventionPageProps) {
  const { locale } = c.var.visitor;
  return (
    <section class="card">
      <h2>{text(locale, 'conventions.open-title')}</h2>
      <p>{text(locale, 'conventions.open-help')}</p>
      <Form
        c={c}
        action={`/conventions/${view.convention.conventionId}/open-signing`}
        submit="conventions.open"
      />
    </section>
  );
}

function Facts({ c, view }: ConventionPageProps) {
  const { locale } = c.var.visitor;
  const { convention } = view;
  const { association, unit } = convention.contents;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="signing.association">
        <Name locale={locale} name={association.name} />
      </Fact>
      <Fact locale={locale} label="sign.unit">
        <Name locale={locale} name={unit.name} />
      </Fact>
      <Fact locale={locale} label="finance.region">
        {regionByCode(convention.regionCode)?.name[locale] ?? convention.regionCode}
      </Fact>
      <Fact locale={locale} label="sign.amount">
        <strong>
          <Amount locale={locale} centimes={convention.amountCentimes} />
        </strong>
      </Fact>
      <Fact locale={locale} label="finance.application">
        <Identifier value={convention.applicationId} />
      </Fact>
      {'inForceOn' in convention ? (
        <Fact locale={locale} label="conventions.in-force-on">
          {formatDay(locale, convention.inForceOn)}
        </Fact>
      ) : null}
      {convention.status === 'signing' ? (
        <Fact locale={locale} label="sign.last-day">
          {formatDay(locale, view.round?.expiresOn ?? convention.expiresOn)}
        </Fact>
      ) : null}
      {'reason' in convention && convention.status !== 'suspended' ? (
        <Fact locale={locale} label="portal.reason">
          <Written words={convention.reason} />
        </Fact>
      ) : null}
    </dl>
  );
}

function Tranches({ c, view }: ConventionPageProps) {
  const { locale } = c.var.visitor;
  const { gates, tranches } = view;
  if (tranches.length === 0) return null;
  const columns = [
    text(locale, 'sign.tranche'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'finance.status'),
    text(locale, 'finance.gate'),
    text(locale, 'finance.since'),
  ];
  return (
    <StackedTable caption={text(locale, 'sign.tranches')} columns={columns}>
      {tranches.map((tranche, position) => {
        const gate = gates[position];
        return (
          <tr>
            <th scope="row">
              <a class="target" href={`/tranches/${tranche.trancheId}`}>
                {text(locale, 'finance.tranche-number', { index: tranche.index })}
              </a>
            </th>
            <td class="number">
              <Amount locale={locale} centimes={tranche.amountCentimes} />
            </td>
            <td>
              <TrancheMark locale={locale} status={tranche.status} />
            </td>
            <td data-label={text(locale, 'finance.gate')}>
              {gate ? text(locale, 'finance.holds-of', { holds: gate.met, total: gate.total }) : null}
            </td>
            <td data-label={text(locale, 'finance.since')}>
              <Age c={c} since={tranche.since} short />
            </td>
          </tr>
        );
      })}
    </StackedTable>
  );
}

/** In force with account and visa confirmed: what comes next is the tranches' affair, and they say it themselves. */
function isReady({ view }: ConventionPageProps): boolean {
  const { status, account, visa } = view.convention;
  return status === 'in-force' && account.verifiedBy !== undefined && visa?.confirmedBy !== undefined;
}
