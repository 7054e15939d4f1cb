import { type Purpose, purposes } from '../../../../shared/domain/ledger/ledger.ts';
import { callEnvelopeCentimes } from '../../../../shared/domain/programme/programme-queries.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Name } from '../../components/figures.tsx';
import { Form } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact } from '../association/parts.tsx';
import { type CallRow, progressText } from './calls-section.tsx';

export interface CallCount {
  readonly label: TextKey;
  readonly count: number;
  /** Where the cases behind the figure are listed. */
  readonly path: string;
}

export interface CallOverview extends CallRow {
  readonly counts: readonly CallCount[];
  /** Centimes at each station of the money, over all regions. */
  readonly money: Readonly<Record<Purpose, number>>;
}

/** Every call on one page: its days, what came in and became of it, and where its money stands. */
export function CallsPage(props: {
  readonly c: PortalContext;
  readonly calls: readonly CallOverview[];
  readonly mayOpen: boolean;
}) {
  const { c, calls, mayOpen } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'calls.title')}</h1>
      {calls.length === 0 ? <p>{text(locale, 'calls.none')}</p> : null}
      {calls.map((overview) => (
        <CallCard c={c} overview={overview} mayOpen={mayOpen} />
      ))}
    </>
  );
}

function CallCard(props: {
  readonly c: PortalContext;
  readonly overview: CallOverview;
  readonly mayOpen: boolean;
}) {
  const { c, overview, mayOpen } = props;
  const { locale } = c.var.visitor;
  const { call, counts, progress } = overview;
  const isFirst = call.phase === 1;
  return (
    <section class="card">
      <h2>
        <Name locale={locale} name={call.name} />
      </h2>
      <p>
        {text(locale, 'calls.phase', { phase: call.phase })}
        {' · '}
        {text(locale, 'calls.window', {
          opensOn: formatDay(locale, call.opensOn),
          closesOn: formatDay(locale, call.closesOn),
        })}
        {' · '}
        <strong>{progressText(c, overview)}</strong>
      </p>
      {mayOpen && !progress ? <Form c={c} action={`/calls/${call.callId}/open`} submit="calls.open" /> : null}
      <ul class="stations">
        {counts.map(({ count, label, path }) => (
          <li>
            <a href={path}>
              <span class="figure">{count}</span>
              {text(locale, label)}
            </a>
          </li>
        ))}
      </ul>
      <Money c={c} overview={overview} />
      <p>
        <a class="target" href={isFirst ? '/committee' : '/expansion'}>
          {text(locale, isFirst ? 'calls.to-selection' : 'calls.to-phase-two')}
        </a>
      </p>
    </section>
  );
}

function Money({ c, overview }: { readonly c: PortalContext; readonly overview: CallOverview }) {
  const { locale } = c.var.visitor;
  const { call, money } = overview;
  return (
    <>
      <h3>{text(locale, 'calls.money')}</h3>
      <dl class="facts">
        <Fact locale={locale} label="calls.envelope">
          <strong>
            <Amount locale={locale} centimes={callEnvelopeCentimes(call)} />
          </strong>
        </Fact>
        {purposes.map((purpose) => (
          <Fact locale={locale} label={`calls.money.${purpose}`}>
            <Amount locale={locale} centimes={money[purpose]} />
          </Fact>
        ))}
      </dl>
    </>
  );
}
