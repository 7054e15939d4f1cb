import { isAwaitingAnswer } from '../../../../shared/domain/tranche/facts.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Heading, Name } from '../../components/figures.tsx';
import { FaultSummary, Key } from '../../components/form.tsx';
import { SuspendedNotice } from '../../components/suspended-notice.tsx';
import { Fact, isolated } from '../association/parts.tsx';
import { KeyHelp } from './key-help.tsx';
import { Log } from './log.tsx';
import { oddities } from './oddities.ts';
import { Account, Age, TrancheMark, Turn } from './parts.tsx';
import { type Receipt, ReceiptNote } from './receipt.tsx';
import { TrancheCredit } from './tranche-credit.tsx';
import { TrancheDecisions, type TrancheDecisionsProps } from './tranche-decisions.tsx';
import { TrancheDocuments } from './tranche-documents.tsx';
import { TrancheGate } from './tranche-gate.tsx';
import { TranchePeople } from './tranche-people.tsx';
import { TrancheStory } from './tranche-story.tsx';

/** Where the tranche stands in the reader's own queue. */
export interface QueuePlace {
  readonly position?: number;
  readonly length: number;
  readonly before?: string;
  readonly after?: string;
}

interface TranchePageProps extends TrancheDecisionsProps {
  readonly place?: QueuePlace | undefined;
  readonly receipt?: Receipt | undefined;
}

/** One tranche on one page: conditions, people, money, documents, log, and the decision at the foot. */
export function TranchePage(props: TranchePageProps) {
  const { c, view, forms } = props;
  const { locale } = c.var.visitor;
  const { tranche, convention } = view;
  const number = isolated(convention.number);
  return (
    <>
      <ReceiptNote c={c} receipt={props.receipt} />
      <FaultSummary locale={locale} faults={forms.faults} />
      <div class="head">
        <Heading words={text(locale, 'finance.tranche-of', { index: tranche.index, number })} />
        <Place {...props} />
      </div>
      <p>
        <strong>
          <Amount locale={locale} centimes={tranche.amountCentimes} />
        </strong>{' '}
        <TrancheMark locale={locale} status={tranche.status} />{' '}
        <span class="soft">
          <Age c={c} since={tranche.since} />
        </span>
      </p>
      <Turn locale={locale} lifecycle="tranche" status={tranche.status} />
      <Suspended {...props} />
      <Odd {...props} />
      <Payee {...props} />
      <TrancheStory {...props} />
      <TrancheGate {...props} />
      <div class="cards">
        <TranchePeople {...props} />
        <Money {...props} />
        <TrancheCredit {...props} />
      </div>
      <TrancheDocuments {...props} />
      <Log locale={locale} commits={view.commits} nameOf={view.nameOf} />
      <KeyHelp locale={locale} keys={['j', 'k', 'a', 'r', 'h']} />
      <TrancheDecisions {...props} />
    </>
  );
}

function Place({ c, place }: TranchePageProps) {
  const { locale } = c.var.visitor;
  if (!place) return null;
  const { position, length, before, after } = place;
  return (
    <nav class="place" aria-label={text(locale, 'finance.mine')}>
      {before ? (
        <a class="target" href={`/tranches/${before}`} rel="prev" data-key="k" aria-keyshortcuts="k">
          {text(locale, 'finance.previous')}
          <Key letter="k" />
        </a>
      ) : null}
      <span>
        {position === undefined
          ? text(locale, 'finance.left-count', { count: length })
          : text(locale, 'finance.place', { position, length })}
      </span>
      {after ? (
        <a class="target" href={`/tranches/${after}`} rel="next" data-key="j" aria-keyshortcuts="j">
          {text(locale, 'finance.next')}
          <Key letter="j" />
        </a>
      ) : null}
    </nav>
  );
}

/** Who is paid and where to: the account of the request, which the convention's may have left behind. */
function Payee({ c, view }: TranchePageProps) {
  const { locale } = c.var.visitor;
  const { tranche, convention } = view;
  const account = 'account' in tranche ? tranche.account : convention.account;
  return (
    <dl class="facts">
      <Fact locale={locale} label="signing.association">
        <Name locale={locale} name={convention.contents.association.name} />
      </Fact>
      <Fact locale={locale} label="finance.account">
        <bdi>{account.holder}</bdi> <Account rib={account.rib} />
      </Fact>
    </dl>
  );
}

/** Money that is paid or withdrawn is no longer touched; what the bank has is still answered. */
function Suspended({ c, view }: TranchePageProps) {
  const { locale } = c.var.visitor;
  const { convention, tranche } = view;
  if (tranche.status === 'paid' || tranche.status === 'withdrawn') return null;
  const meaning = isAwaitingAnswer(tranche) ? 'suspension.tranche-at-bank' : 'suspension.tranche-waits';
  return <SuspendedNotice locale={locale} convention={convention} meaning={[meaning]} />;
}

function Odd({ c, view }: TranchePageProps) {
  const odd = oddities(c, view);
  if (odd.length === 0) return null;
  return (
    <ul class="oddities">
      {odd.map((words) => (
        <li class="odd">{words}</li>
      ))}
    </ul>
  );
}

function Money({ c, view }: TranchePageProps) {
  const { locale } = c.var.visitor;
  const { tranche, money } = view;
  const isSettled = tranche.status === 'paid' || tranche.status === 'withdrawn';
  const after = money.committed - money.paid - (isSettled ? 0 : tranche.amountCentimes);
  return (
    <section class="card">
      <h2>{text(locale, 'finance.money')}</h2>
      <dl class="facts">
        <Fact locale={locale} label="finance.committed">
          <Amount locale={locale} centimes={money.committed} />
        </Fact>
        <Fact locale={locale} label="finance.ordered">
          <Amount locale={locale} centimes={money.ordered} />
        </Fact>
        <Fact locale={locale} label="finance.paid">
          <Amount locale={locale} centimes={money.paid} />
        </Fact>
        <Fact locale={locale} label={isSettled ? 'finance.left' : 'finance.left-after'}>
          <Amount locale={locale} centimes={after} />
        </Fact>
      </dl>
    </section>
  );
}
