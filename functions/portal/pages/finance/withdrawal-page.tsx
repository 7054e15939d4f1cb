import { lostWith } from '../../../../shared/domain/tranche/lost-with.ts';
import type { WithdrawalProposal } from '../../../../shared/domain/tranche/withdrawal.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Heading, Name } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault, refusalText } from '../../components/form.tsx';
import { GraveDecision } from '../../components/grave-decision.tsx';
import { Written } from '../../components/written.tsx';
import type { TrancheView } from '../../routes/tranches-reading.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { Fact, isolated } from '../association/parts.tsx';
import { OpenAmendments } from './open-amendments.tsx';
import { ReasonForm, TrancheMark } from './parts.tsx';

interface WithdrawalProps {
  readonly c: PortalContext;
  readonly view: TrancheView;
  /** Numbers of the open amendments of the schedule. */
  readonly openAmendments: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The end of one tranche: what follows from it, and then the act of the first or of the second officer. */
export function WithdrawalPage(props: WithdrawalProps) {
  const { c, faults, view } = props;
  const { locale } = c.var.visitor;
  const { tranche, convention } = view;
  const title = { index: tranche.index, number: isolated(convention.number) };
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, 'withdrawal.title', title)} />
      <p>
        <a class="line" href={`/tranches/${tranche.trancheId}`}>
          {text(locale, 'withdrawal.back')}
        </a>
      </p>
      <p>{text(locale, 'withdrawal.help')}</p>
      <Consequences {...props} />
      {tranche.withdrawal ? <Proposed {...props} proposal={tranche.withdrawal} /> : <Propose {...props} />}
    </>
  );
}

function Consequences({ c, view, openAmendments }: WithdrawalProps) {
  const { locale } = c.var.visitor;
  const { tranche, convention, money } = view;
  return (
    <>
      <dl class="facts card">
        <Fact locale={locale} label="signing.association">
          <Name locale={locale} name={convention.contents.association.name} />
        </Fact>
        <Fact locale={locale} label="finance.status">
          <TrancheMark locale={locale} status={tranche.status} />
        </Fact>
        <Fact locale={locale} label="withdrawal.freed">
          <strong>
            <Amount locale={locale} centimes={tranche.amountCentimes} />
          </strong>
        </Fact>
        <Fact locale={locale} label="withdrawal.left">
          <Amount locale={locale} centimes={money.committed - money.paid - tranche.amountCentimes} />
        </Fact>
        <Fact locale={locale} label="finance.paid">
          <Amount locale={locale} centimes={money.paid} />
        </Fact>
        <OpenAmendments locale={locale} label="withdrawal.amendments" numbers={openAmendments} />
      </dl>
      <Lost c={c} view={view} />
      {'requestedAt' in tranche || tranche.status === 'on-hold' ? (
        <p>{text(locale, 'withdrawal.request-ends')}</p>
      ) : null}
      {money.paid > 0 ? (
        <p>{text(locale, isLastOpen(view) ? 'withdrawal.last' : 'withdrawal.reports')}</p>
      ) : null}
      <p>{text(locale, 'withdrawal.told')}</p>
    </>
  );
}

/** Whether nothing is left to be paid of the convention once this tranche is withdrawn. */
function isLastOpen({ schedule, tranche }: TrancheView): boolean {
  const others = schedule.filter(({ index }) => index !== tranche.index);
  return others.every(({ status }) => status === 'paid' || status === 'withdrawn');
}

/** The later tranches that wait for this one: said before the act, for nothing opens them afterwards. */
function Lost({ c, view: { schedule, tranche } }: Pick<WithdrawalProps, 'c' | 'view'>) {
  const { locale } = c.var.visitor;
  const lost = lostWith(tranche, schedule);
  if (lost.length === 0) return <p>{text(locale, 'withdrawal.lost-none')}</p>;
  return (
    <div class="notice wrong">
      <h2>{text(locale, 'withdrawal.lost')}</h2>
      <p>{text(locale, 'withdrawal.lost-help')}</p>
      <ul class="rows">
        {lost.map(({ amountCentimes, index, trancheId }) => (
          <li>
            <a class="target" href={`/tranches/${trancheId}`}>
              {text(locale, 'finance.tranche-number', { index })}
            </a>
            <Amount locale={locale} centimes={amountCentimes} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Propose({ c, view, values, faults }: WithdrawalProps) {
  const { locale } = c.var.visitor;
  return (
    <>
      <p>{text(locale, 'withdrawal.two')}</p>
      <GraveDecision
        c={c}
        action={`/tranches/${view.tranche.trancheId}/withdraw`}
        submit="withdrawal.propose"
        hint="withdrawal.reason-help"
        values={values}
        faults={faults}
      />
    </>
  );
}

/** What the first officer said; whoever reads it as the second one confirms just that, or puts it aside. */
function Proposed(props: WithdrawalProps & { readonly proposal: WithdrawalProposal }) {
  const { c, view, values, faults, proposal } = props;
  const { locale } = c.var.visitor;
  const folder = `/tranches/${view.tranche.trancheId}/withdraw`;
  const shown = <input type="hidden" name="proposedAt" value={proposal.at} />;
  const isOwn = proposal.by === personOf(c).personId;
  const typed = values.act === 'decline' ? { value: values.reason ?? '' } : {};
  return (
    <section class="card">
      <h2>{text(locale, 'withdrawal.proposal')}</h2>
      <ProposalFacts c={c} view={view} proposal={proposal} />
      {isOwn ? (
        <p class="notice">
          {refusalText(locale, { code: 'TRANCHE_FOUR_EYES', ...{ rule: 'withdrawal-proposer' } })}
        </p>
      ) : (
        <>
          <p>{text(locale, 'withdrawal.confirm-help')}</p>
          <Form c={c} action={`${folder}/confirm`} submit="withdrawal.confirm" tone="danger">
            {shown}
          </Form>
        </>
      )}
      <ReasonForm
        c={c}
        id="decline"
        action={`${folder}/decline`}
        summary="withdrawal.decline"
        submit="withdrawal.decline"
        help="withdrawal.decline-help"
        faults={faults}
        {...typed}
      >
        {shown}
      </ReasonForm>
    </section>
  );
}

export function ProposalFacts(props: {
  readonly c: PortalContext;
  readonly view: Pick<TrancheView, 'nameOf'>;
  readonly proposal: WithdrawalProposal;
}) {
  const { c, view, proposal } = props;
  const { locale } = c.var.visitor;
  return (
    <dl class="facts">
      <Fact locale={locale} label="withdrawal.proposed-by">
        <Name locale={locale} name={view.nameOf(proposal.by)} />
      </Fact>
      <Fact locale={locale} label="withdrawal.proposed-at">
        {formatInstant(locale, proposal.at)}
      </Fact>
      <Fact locale={locale} label="portal.reason">
        <Written words={proposal.reason} />
      </Fact>
    </dl>
  );
}
