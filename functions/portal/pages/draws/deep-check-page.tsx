import type { ExistingDeepCheck } from '../../../../shared/domain/deep-check/state.ts';
import type { RecoveryBalance } from '../../../../shared/domain/recovery/balance.ts';
import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Amount, Heading, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { Fact, faultOf, isolated } from '../association/parts.tsx';
import { Log } from '../finance/log.tsx';
import { Turn } from '../finance/parts.tsx';
import { BalanceFacts, SumField } from '../recovery/recovery-parts.tsx';
import { Reasons } from './draw-words.tsx';

export interface DeepCheckView {
  readonly check: ExistingDeepCheck;
  readonly balance: RecoveryBalance;
  /** May be asked back besides earlier orders, in centimes. */
  readonly left: number;
  /** Who checked a report of the convention before. */
  readonly hands: readonly string[];
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

interface DeepCheckPageProps {
  readonly c: PortalContext;
  readonly view: DeepCheckView;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** One deep check: why the report was drawn, the money of its convention, and the conclusion. */
export function DeepCheckPage(props: DeepCheckPageProps) {
  const { c, faults, view } = props;
  const { locale } = c.var.visitor;
  const { balance, check, commits, left, nameOf } = view;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, 'check.one', { report: isolated(check.reportId) })} />
      <p>
        <StatusMark locale={locale} lifecycle="deep-check" status={check.status} />
      </p>
      <Turn locale={locale} lifecycle="deep-check" status={check.status} />
      <p>{text(locale, 'check.help')}</p>
      <dl class="facts card">
        <Fact locale={locale} label="draw.title">
          <a href={`/draws/${check.drawId}`}>{text(locale, 'draw.one', { number: check.drawId })}</a>
        </Fact>
        <Fact locale={locale} label="draw.why">
          <Reasons locale={locale} reasons={check.reasons} />
        </Fact>
        <Fact locale={locale} label="draw.report">
          <a href={`/reports/${check.reportId}`}>
            <Identifier value={check.reportId} />
          </a>
        </Fact>
        <Fact locale={locale} label="recovery.convention">
          <a href={`/conventions/${check.conventionId}`}>
            <Identifier value={check.conventionId} />
          </a>
        </Fact>
      </dl>
      <Conclusion {...props} />
      <h2>{text(locale, 'recovery.balance')}</h2>
      <BalanceFacts locale={locale} balance={balance} left={left} />
      <Log locale={locale} commits={commits} nameOf={nameOf} />
    </>
  );
}

function Conclusion({ c, faults, values, view: { check, hands, nameOf } }: DeepCheckPageProps) {
  const { locale } = c.var.visitor;
  if (check.status === 'concluded')
    return (
      <dl class="facts card">
        <Fact locale={locale} label="check.findings">
          <bdi dir="auto">{check.findings}</bdi>
        </Fact>
        <Fact locale={locale} label="check.disallowed">
          <Amount locale={locale} centimes={check.disallowedCentimes} />
        </Fact>
        <Fact locale={locale} label="check.concluded-by">
          <Name locale={locale} name={nameOf(check.concludedBy)} />
        </Fact>
        <Fact locale={locale} label="check.concluded-on">
          {formatInstant(locale, check.since)}
        </Fact>
      </dl>
    );
  const person = personOf(c);
  if (!mayAct(person.roles, 'deep-check')) return null;
  if (hands.includes(person.personId)) return <p class="notice">{text(locale, 'DEEP_CHECK_SAME_PERSON')}</p>;
  return (
    <section class="card">
      <h2>{text(locale, 'check.conclude')}</h2>
      <Form c={c} action={`/draws/${check.drawId}/reports/${check.reportId}`} submit="check.conclude">
        <Field
          id="findings"
          label={text(locale, 'check.findings')}
          value={values.findings ?? ''}
          rows={6}
          dir="auto"
          {...faultOf(faults, 'findings')}
        />
        <SumField
          label={text(locale, 'check.disallowed')}
          hint={text(locale, 'check.disallowed-help')}
          values={values}
          faults={faults}
        />
      </Form>
    </section>
  );
}
