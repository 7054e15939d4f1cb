import type { MoneyRule } from '../../../../shared/domain/convention/account-standing.ts';
import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import { ribLastFour } from '../../../../shared/domain/kernel/rib.ts';
import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import type { ExistingReport } from '../../../../shared/domain/report/state.ts';
import type { ExistingTranche } from '../../../../shared/domain/tranche/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { gateSummary } from '../../../../shared/i18n/gate-words.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import type { GateReading } from '../../../../shared/use-cases/read-gate.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import { GateConditions } from '../../components/gate-conditions.tsx';
import { SuspendedNotice } from '../../components/suspended-notice.tsx';
import type { PortalContext } from '../../visitor.ts';
import { ReportMark } from '../reports/report-mark.tsx';
import { Fact, faultOf, isolated, named, Phone, Tick } from './parts.tsx';
import { NewAccount, TrancheStatus } from './tranche-status.tsx';

/** The tranche as its requester reads it. */
export interface TrancheCase {
  readonly tranche: ExistingTranche;
  /** As it stands today. */
  readonly gate: GateReading;
  /** What it waits for was withdrawn: it opens no more. */
  readonly isShut: boolean;
  readonly convention: ExistingConvention;
  readonly terms: ProgrammeTerms;
  readonly rule: MoneyRule;
  /** On earlier tranches, those that the gate asks for and that are not accepted yet. */
  readonly awaitedReports: readonly ExistingReport[];
}

export interface TrancheForm {
  readonly key?: string;
  readonly confirmed: boolean;
  readonly faults: readonly FormFault[];
}

/** Asking for a tranche: the sum, the account, the conditions, one box and one button; afterwards the receipt. */
export function TranchePage(props: {
  readonly c: PortalContext;
  readonly about: TrancheCase;
  readonly form: TrancheForm;
}) {
  const { c, about, form } = props;
  const { locale } = c.var.visitor;
  const { tranche, terms } = about;
  return (
    <>
      <FaultSummary locale={locale} faults={form.faults} />
      <h1>
        {'requestedAt' in tranche
          ? text(locale, 'request.receipt')
          : text(locale, 'request.title', { index: tranche.index })}
      </h1>
      <Suspended locale={locale} about={about} />
      <Facts locale={locale} about={about} />
      {tranche.status === 'requestable' ? <RequestForm {...props} /> : <Standing c={c} about={about} />}
      <p>
        <a class="line" href="/case">
          {text(locale, 'case.back')}
        </a>
      </p>
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}

/** Whoever may ask still asks; it waits with the others. */
function Suspended({ locale, about }: { readonly locale: Locale; readonly about: TrancheCase }) {
  const { convention, tranche } = about;
  const asks = tranche.status === 'requestable';
  const meaning = ['suspension.until-then', ...(asks ? ['suspension.request-waits' as const] : [])] as const;
  return <SuspendedNotice locale={locale} convention={convention} meaning={meaning} />;
}

function Facts({ locale, about }: { readonly locale: Locale; readonly about: TrancheCase }) {
  const { tranche, convention } = about;
  const account = 'requestedAt' in tranche ? tranche.account : convention.account;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="request.convention">
        <Identifier value={convention.number} />
      </Fact>
      <Fact locale={locale} label="sign.tranche">
        {tranche.index}
      </Fact>
      <Fact locale={locale} label="request.amount">
        <strong>
          <Amount locale={locale} centimes={tranche.amountCentimes} />
        </strong>
      </Fact>
      <Fact locale={locale} label="request.account">
        {text(locale, 'request.account-ending', {
          holder: named(account.holder),
          ending: isolated(ribLastFour(account.rib)),
        })}
      </Fact>
      {'requestedAt' in tranche ? (
        <Fact locale={locale} label="request.requested-at">
          {formatInstant(locale, tranche.requestedAt)}
        </Fact>
      ) : null}
    </dl>
  );
}

function RequestForm(props: {
  readonly c: PortalContext;
  readonly about: TrancheCase;
  readonly form: TrancheForm;
}) {
  const { c, about, form } = props;
  const { locale } = c.var.visitor;
  const { tranche } = about;
  const { correction, takenBackAt } = tranche.status === 'requestable' ? tranche : {};
  const amount = formatAmount(locale, tranche.amountCentimes);
  return (
    <>
      {correction === undefined ? null : (
        <div class="notice">
          <h2>{text(locale, 'request.correction')}</h2>
          <p>
            <bdi>{correction}</bdi>
          </p>
        </div>
      )}
      {takenBackAt === undefined ? null : (
        <div class="notice done">
          <h2>{text(locale, 'request.taken-back')}</h2>
          <p>{text(locale, 'request.taken-back-help', { at: formatInstant(locale, takenBackAt) })}</p>
        </div>
      )}
      <GateList locale={locale} about={about} />
      <p>
        {text(locale, 'request.wrong-account')}{' '}
        <a class="line" href="/case/account">
          {text(locale, 'contacts.account-title')}
        </a>
      </p>
      <Form
        c={c}
        action="/case/tranche"
        submit="request.submit"
        {...(form.key ? { requestKey: form.key } : {})}
      >
        <Tick
          id="confirm"
          label={text(locale, 'request.confirm', { amount })}
          checked={form.confirmed}
          {...faultOf(form.faults, 'confirm')}
        />
      </Form>
    </>
  );
}

/** The conditions with a word for each, as they are today; a gate once open stays open, so an asked-for tranche shows none. */
function GateList({ locale, about }: { readonly locale: Locale; readonly about: TrancheCase }) {
  const { convention, gate, rule } = about;
  return (
    <>
      <h2>{text(locale, 'request.conditions')}</h2>
      <p>{gateSummary(locale, gate)}</p>
      <GateConditions locale={locale} lines={gate.lines} account={convention.account} rule={rule} />
    </>
  );
}

/** Where a tranche stands that waits for somebody else. */
function Standing({ c, about }: { readonly c: PortalContext; readonly about: TrancheCase }) {
  const { locale } = c.var.visitor;
  const { isShut, tranche } = about;
  const turn = isShut ? 'case.tranche-shut' : `turn.tranche.${tranche.status}`;
  return (
    <>
      <h2>{text(locale, 'request.status')}</h2>
      <p>
        <TrancheStatus locale={locale} tranche={tranche} isShut={isShut} />
      </p>
      {isTextKey(turn) ? <p>{text(locale, turn)}</p> : null}
      {tranche.status === 'returned' || tranche.status === 'rejected' ? <NewAccount locale={locale} /> : null}
      {tranche.status === 'requested' ? <TakeBack c={c} /> : null}
      {tranche.status === 'scheduled' ? <GateList locale={locale} about={about} /> : null}
      {tranche.status === 'scheduled' && !isShut ? (
        <AwaitedReports locale={locale} reports={about.awaitedReports} />
      ) : null}
    </>
  );
}

/** The way back from a request that nobody has looked into yet; out of the way until it is wanted. */
function TakeBack({ c }: { readonly c: PortalContext }) {
  const { locale } = c.var.visitor;
  return (
    <details>
      <summary>{text(locale, 'request.take-back')}</summary>
      <p class="hint">{text(locale, 'request.take-back-help')}</p>
      <Form c={c} action="/case/tranche/take-back" submit="request.take-back" tone="danger" />
    </details>
  );
}

/** Which reports stand before this tranche, and whose turn each is. */
function AwaitedReports(props: { readonly locale: Locale; readonly reports: readonly ExistingReport[] }) {
  const { locale, reports } = props;
  if (reports.length === 0) return null;
  return (
    <>
      <p>{text(locale, 'request.awaits-reports')}</p>
      <ul class="rows">
        {reports.map((report) => (
          <li>
            <a class="target" href="/case">
              {text(locale, 'case.report', { index: report.index })}
            </a>
            <ReportMark locale={locale} report={report} />
          </li>
        ))}
      </ul>
    </>
  );
}
