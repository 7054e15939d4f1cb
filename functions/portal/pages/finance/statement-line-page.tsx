import type { SettledLine } from '../../../../shared/domain/statement-line/state.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Heading, Identifier, Name } from '../../components/figures.tsx';
import { FaultSummary } from '../../components/form.tsx';
import { Fact, isolated } from '../association/parts.tsx';
import { Log } from './log.tsx';
import { LineActs, ProposedOrders } from './statement-line-acts.tsx';
import type { StatementLinePageProps } from './statement-line-props.ts';
import { LineAmount, OtherAccount, whyWords } from './statement-lines-page.tsx';

/** One line: what the bank says, what was tried, which orders are proposed for it, and what this person may do. */
export function StatementLinePage(props: StatementLinePageProps) {
  const { c, faults, view } = props;
  const { locale } = c.var.visitor;
  const { entry } = view;
  return (
    <>
      <p>
        <a class="target" href="/statements/unmatched">
          {text(locale, 'lines.title')}
        </a>
      </p>
      <Heading words={text(locale, 'lines.one', { lineId: isolated(entry.line.lineId) })} />
      <FaultSummary locale={locale} faults={faults} />
      <LineFacts {...props} />
      {entry.status === 'settled' ? <Ending {...props} entry={entry} /> : null}
      {entry.status === 'open' ? (
        <>
          <section>
            <h2>{text(locale, 'lines.tried')}</h2>
            <ul>
              <li>{whyWords(locale, entry)}</li>
              <li>
                {text(locale, 'lines.tried-facts', {
                  count: entry.proposed.filter(({ by }) => by === 'system').length,
                })}
              </li>
            </ul>
          </section>
          <ProposedOrders {...props} />
          <LineActs {...props} />
        </>
      ) : null}
      <Refused {...props} />
      <Log locale={locale} commits={view.commits} nameOf={view.nameOf} />
    </>
  );
}

function LineFacts({ c, may, view }: StatementLinePageProps) {
  const { locale } = c.var.visitor;
  const { line, statementId } = view.entry;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="lines.statement">
        <Identifier value={statementId} />
      </Fact>
      <Fact locale={locale} label="lines.kind">
        {text(locale, `lines.kind.${line.kind}`)}
      </Fact>
      <Fact locale={locale} label="signing.amount">
        <LineAmount locale={locale} line={line} />
      </Fact>
      <Fact locale={locale} label="payments.booked-on">
        {formatDay(locale, line.bookedOn)}
      </Fact>
      <Fact locale={locale} label="lines.account">
        <OtherAccount locale={locale} line={line} whole={may.settle} />
      </Fact>
      {line.endToEndId === undefined ? null : (
        <Fact locale={locale} label="lines.reference">
          <Identifier value={line.endToEndId} />
        </Fact>
      )}
      {line.returnReason === undefined ? null : (
        <Fact locale={locale} label="lines.reason-of-bank">
          <bdi>{line.returnReason}</bdi>
        </Fact>
      )}
    </dl>
  );
}

function Ending({ c, entry, view }: StatementLinePageProps & { readonly entry: SettledLine }) {
  const { locale } = c.var.visitor;
  const { orderId, outcome, reason, settledBy, since, trancheId } = entry;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="lines.outcome">
        <strong class="status" data-status="complete">
          {text(locale, `lines.outcome.${outcome}`)}
        </strong>
        <span class="line soft">
          <Name locale={locale} name={view.nameOf(settledBy)} /> · {formatInstant(locale, since)}
        </span>
      </Fact>
      {orderId === undefined ? null : (
        <Fact locale={locale} label="lines.order">
          <a class="target" href={`/tranches/${trancheId}`}>
            <Identifier value={orderId} />
          </a>
        </Fact>
      )}
      {reason === undefined ? null : (
        <Fact locale={locale} label="portal.reason">
          <q dir="auto">
            <bdi>{reason}</bdi>
          </q>
        </Fact>
      )}
    </dl>
  );
}

function Refused({ c, view }: StatementLinePageProps) {
  const { locale } = c.var.visitor;
  const { refused } = view.entry;
  if (refused.length === 0) return null;
  return (
    <section>
      <h2>{text(locale, 'lines.refused')}</h2>
      <ul>
        {refused.map(({ by, orderId, reason }) => (
          <li>
            <Identifier value={orderId} /> · <Name locale={locale} name={view.nameOf(by)} /> ·{' '}
            <q dir="auto">
              <bdi>{reason}</bdi>
            </q>
          </li>
        ))}
      </ul>
    </section>
  );
}
