import type { ExistingConvention, SuspendedConvention } from '../../../../shared/domain/convention/state.ts';
import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import { isAwaitingAnswer } from '../../../../shared/domain/tranche/facts.ts';
import type { ExistingTranche } from '../../../../shared/domain/tranche/state.ts';
import type { TextKey } from '../../../../shared/i18n/text.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Heading, Name } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault, refusalText } from '../../components/form.tsx';
import { GraveDecision } from '../../components/grave-decision.tsx';
import { SuspendedNotice } from '../../components/suspended-notice.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { Fact, isolated } from '../association/parts.tsx';
import { TrancheAmounts } from './tranche-amounts.tsx';

export interface SuspensionProps {
  readonly c: PortalContext;
  readonly convention: ExistingConvention;
  readonly tranches: readonly ExistingTranche[];
  readonly nameOf: NameOf;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The suspension of a convention in force, or the resumption of a suspended one: what follows, then the decision. */
export function SuspensionPage(props: SuspensionProps) {
  const { c, convention, faults } = props;
  const { locale } = c.var.visitor;
  const isSuspended = convention.status === 'suspended';
  const title = isSuspended ? 'suspension.title-resume' : 'suspension.title';
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, title, { number: isolated(convention.number) })} />
      <p>
        <a class="line" href={`/conventions/${convention.conventionId}`}>
          {text(locale, 'amendments.back')}
        </a>
      </p>
      {isSuspended ? <Resumption {...props} convention={convention} /> : <Suspension {...props} />}
    </>
  );
}

function Suspension(props: SuspensionProps) {
  const { c, convention, faults, tranches, values } = props;
  const { locale } = c.var.visitor;
  const atBank = tranches.filter(isAwaitingAnswer);
  return (
    <>
      <p>{text(locale, 'suspension.help')}</p>
      <p class="soft">{text(locale, 'suspension.not-termination')}</p>
      <Touched {...props} amount="suspension.stopped-amount" heading="suspension.stopped" />
      {waiting(tranches).length > 0 ? <p>{text(locale, 'suspension.stopped-help')}</p> : null}
      {atBank.map(({ index }) => (
        <p class="notice">{text(locale, 'suspension.at-bank', { index })}</p>
      ))}
      <p>{text(locale, 'suspension.told')}</p>
      <GraveDecision
        c={c}
        action={`/conventions/${convention.conventionId}/suspend`}
        submit="suspension.submit"
        label="suspension.reason"
        hint="suspension.reason-help"
        values={values}
        faults={faults}
      />
    </>
  );
}

function Resumption(props: SuspensionProps & { readonly convention: SuspendedConvention }) {
  const { c, convention, nameOf, values } = props;
  const { locale } = c.var.visitor;
  const isTheSame = personOf(c).personId === convention.suspendedBy;
  return (
    <>
      <SuspendedNotice locale={locale} convention={convention} meaning={[]} />
      <p>{text(locale, 'suspension.resume-help')}</p>
      <Touched {...props} amount="suspension.freed-amount" heading="suspension.going-on">
        <Fact locale={locale} label="suspension.by">
          <Name locale={locale} name={nameOf(convention.suspendedBy)} />
        </Fact>
      </Touched>
      <p>{text(locale, 'suspension.resume-told')}</p>
      {isTheSame ? (
        <p class="notice">{refusalText(locale, { code: 'CONVENTION_SUSPENDED_BY_YOU' })}</p>
      ) : (
        <Form
          c={c}
          action={`/conventions/${convention.conventionId}/resume`}
          submit="suspension.resume"
          {...keyOf(values)}
        />
      )}
    </>
  );
}

/** The tranches that wait, with their sum; and what is beyond the decision: paid, or with the bank. */
function Touched(
  props: SuspensionProps & {
    readonly amount: TextKey;
    readonly heading: TextKey;
    readonly children?: Parameters<typeof Fact>[0]['children'];
  },
) {
  const { amount, c, children, heading, tranches } = props;
  const { locale } = c.var.visitor;
  const stopped = waiting(tranches);
  const atBank = tranches.filter(isAwaitingAnswer);
  return (
    <>
      <dl class="facts card">
        {children}
        <Fact locale={locale} label={amount}>
          <strong>
            <Amount locale={locale} centimes={total(stopped)} />
          </strong>
        </Fact>
        {atBank.length > 0 ? (
          <Fact locale={locale} label="suspension.at-bank-amount">
            <Amount locale={locale} centimes={total(atBank)} />
          </Fact>
        ) : null}
        <Fact locale={locale} label="termination.paid">
          <Amount locale={locale} centimes={total(tranches.filter(({ status }) => status === 'paid'))} />
        </Fact>
      </dl>
      <h2>{text(locale, heading)}</h2>
      <TrancheAmounts locale={locale} tranches={stopped} none="suspension.stopped-none" />
    </>
  );
}

/** Neither paid nor given up, and not with the bank. */
function waiting(tranches: readonly ExistingTranche[]): readonly ExistingTranche[] {
  return tranches.filter(
    (each) => each.status !== 'paid' && each.status !== 'withdrawn' && !isAwaitingAnswer(each),
  );
}

function total(tranches: readonly ExistingTranche[]): number {
  return sumCentimes(tranches.map(({ amountCentimes }) => amountCentimes));
}

function keyOf({ key }: Readonly<Record<string, string>>): { readonly requestKey?: string } {
  return key ? { requestKey: key } : {};
}
