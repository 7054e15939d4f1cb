import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import { sumCentimes } from '../../../../shared/domain/kernel/money.ts';
import type { ExistingTranche } from '../../../../shared/domain/tranche/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Sentence } from '../../components/figures.tsx';
import { FaultSummary, type FormFault } from '../../components/form.tsx';
import { GraveDecision } from '../../components/grave-decision.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, isolated } from '../association/parts.tsx';
import { OpenAmendments } from './open-amendments.tsx';
import { TrancheAmounts } from './tranche-amounts.tsx';

interface TerminationProps {
  readonly c: PortalContext;
  readonly convention: ExistingConvention;
  readonly tranches: readonly ExistingTranche[];
  /** Numbers of the amendments that are open. */
  readonly openAmendments: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** What the end of a convention leads to, before it is decided: tranches, money, amendments, who is told. */
export function TerminationPage(props: TerminationProps) {
  const { c, convention, faults, tranches } = props;
  const { locale } = c.var.visitor;
  const underWay = tranches.filter(({ status }) => ['ordered', 'sent', 'unknown'].includes(status));
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Sentence words={text(locale, 'termination.title', { number: isolated(convention.number) })} />
      </h1>
      <p>
        <a class="line" href={`/conventions/${convention.conventionId}`}>
          {text(locale, 'amendments.back')}
        </a>
      </p>
      <p>{text(locale, 'termination.help')}</p>
      <Consequences {...props} />
      {underWay.map(({ index }) => (
        <p class="notice wrong">{text(locale, 'termination.under-way', { index })}</p>
      ))}
      {underWay.length === 0 ? (
        <GraveDecision
          c={c}
          action={`/conventions/${convention.conventionId}/terminate`}
          submit="termination.submit"
          values={props.values}
          faults={faults}
        />
      ) : null}
    </>
  );
}

function Consequences({ c, convention, tranches, openAmendments }: TerminationProps) {
  const { locale } = c.var.visitor;
  const paid = tranches.filter(({ status }) => status === 'paid');
  const ended = tranches.filter(({ status }) => status !== 'paid' && status !== 'withdrawn');
  const carried = new Set(tranches.map(({ index }) => index));
  const uncarried = convention.trancheAmountsCentimes.filter((_, position) => !carried.has(position + 1));
  const freed = sumCentimes([...ended.map(({ amountCentimes }) => amountCentimes), ...uncarried]);
  return (
    <>
      <dl class="facts card">
        <Fact locale={locale} label="termination.freed">
          <strong>
            <Amount locale={locale} centimes={freed} />
          </strong>
        </Fact>
        <Fact locale={locale} label="termination.paid">
          <Amount locale={locale} centimes={sumCentimes(paid.map(({ amountCentimes }) => amountCentimes))} />
        </Fact>
        <OpenAmendments locale={locale} label="termination.amendments" numbers={openAmendments} />
      </dl>
      {paid.length > 0 ? <p>{text(locale, 'termination.paid-help')}</p> : null}
      <h2>{text(locale, 'termination.withdrawn')}</h2>
      <TrancheAmounts locale={locale} tranches={ended} none="termination.withdrawn-none" />
      <p>{text(locale, 'termination.told')}</p>
    </>
  );
}
