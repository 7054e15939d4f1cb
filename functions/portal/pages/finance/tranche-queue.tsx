import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import type { TrancheStatus } from '../../../../shared/domain/tranche/state.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import { Key } from '../../components/form.tsx';
import { type Choice, choicesFor, type TrancheActName } from '../../routes/tranches-choices.ts';
import type { QueuedTranche } from '../../routes/tranches-reading.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { whyNot } from './choice-words.ts';
import { KeyHelp } from './key-help.tsx';
import { oddities } from './oddities.ts';
import { Age, StatusTabs, TrancheMark, trancheWords } from './parts.tsx';
import { type Receipt, ReceiptNote } from './receipt.tsx';
import { StackedTable } from './stacked-table.tsx';

/** What somebody must act on, in the order of the way of the money. */
export const WAITING: readonly TrancheStatus[] = [
  'requested',
  'certified',
  'approved',
  'ordered',
  'observed',
  'sent',
  'unknown',
  'on-hold',
  'rejected',
  'returned',
];

/** What waits for somebody outside, or for nobody. */
export const RESTING: readonly TrancheStatus[] = ['requestable', 'scheduled', 'paid', 'withdrawn'];

interface QueueProps {
  readonly c: PortalContext;
  readonly receipt?: Receipt | undefined;
  readonly queue: readonly QueuedTranche[];
  readonly counts: ReadonlyMap<TrancheStatus, number>;
  /** How many wait for somebody. */
  readonly waiting: number;
  /** '' shows what waits. */
  readonly chosen: string;
}

/** The queue of the tranches by age: what is mine, what is odd, and why the others are not mine. */
export function TrancheQueue({ c, queue, counts, waiting, chosen, receipt }: QueueProps) {
  const { locale } = c.var.visitor;
  const mine = queue.filter((about) => myTurn(c, about) !== undefined);
  const others = queue.filter((about) => !mine.includes(about));
  const first = mine.find((about) => isDecidedOnPage(c, about));
  return (
    <>
      <ReceiptNote c={c} receipt={receipt} />
      <h1>{text(locale, 'nav.tranches')}</h1>
      <StatusTabs
        locale={locale}
        path="/tranches"
        label="finance.by-status"
        chosen={chosen}
        tabs={tabsOf(c, counts, waiting)}
      />
      <p>{text(locale, 'finance.mine-count', { count: mine.length })}</p>
      {first ? (
        <p>
          <a class="button" href={`/tranches/${first.tranche.trancheId}`} data-key="j" aria-keyshortcuts="j">
            {text(locale, 'finance.begin')}
            <Key letter="j" />
          </a>
        </p>
      ) : null}
      {mine.length > 0 ? <Mine c={c} queue={mine} /> : null}
      {others.length > 0 ? <Table c={c} caption={text(locale, 'finance.others')} queue={others} /> : null}
      <KeyHelp locale={locale} keys={['j']} />
    </>
  );
}

/** What is mine; several full gates can be ticked and approved together, by way of a manifest. */
function Mine({ c, queue }: Pick<QueueProps, 'c' | 'queue'>) {
  const { locale } = c.var.visitor;
  const table = <Table c={c} caption={text(locale, 'finance.mine')} queue={queue} tickable />;
  if (!queue.some((about) => isBatchable(c, about))) return table;
  return (
    <form method="get" action="/tranches/approve">
      <p class="hint">{text(locale, 'finance.batch-help')}</p>
      {table}
      <button type="submit">{text(locale, 'finance.batch-open')}</button>
    </form>
  );
}

function tabsOf(c: PortalContext, counts: QueueProps['counts'], waiting: number) {
  const { locale } = c.var.visitor;
  const countOf = (status: TrancheStatus) => counts.get(status) ?? 0;

  const each = [...WAITING, ...RESTING].map((status) => {
    return { status, words: trancheWords(locale, status), count: countOf(status) };
  });
  const all = { status: '', words: text(locale, 'finance.waiting'), count: waiting };
  return [all, ...each.filter(({ count }) => count > 0)];
}

function Table(props: {
  readonly c: PortalContext;
  readonly caption: string;
  readonly queue: readonly QueuedTranche[];
  readonly tickable?: boolean;
}) {
  const { c, caption, queue, tickable = false } = props;
  const { locale } = c.var.visitor;
  const columns = [
    text(locale, 'sign.tranche'),
    text(locale, 'signing.association'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'finance.status'),
    text(locale, 'finance.since'),
    text(locale, 'finance.turn'),
  ];
  return (
    <StackedTable caption={caption} columns={columns}>
      {queue.map((about) => (
        <Row c={c} about={about} tickable={tickable && isBatchable(c, about)} />
      ))}
    </StackedTable>
  );
}

function Row(props: {
  readonly c: PortalContext;
  readonly about: QueuedTranche;
  readonly tickable: boolean;
}) {
  const { c, about, tickable } = props;
  const { locale } = c.var.visitor;
  const { tranche, convention } = about;
  const odd = oddities(c, about);
  return (
    <tr>
      <th scope="row">
        <span class="choice">
          {tickable ? (
            <input
              type="checkbox"
              name="t"
              value={`${tranche.trancheId}@${about.mark}`}
              aria-label={text(locale, 'finance.tick', { number: `${convention.number} / ${tranche.index}` })}
            />
          ) : null}
          <a class="target" href={`/tranches/${tranche.trancheId}`}>
            <Identifier value={`${convention.number} / ${tranche.index}`} />
          </a>
        </span>
      </th>
      <td>
        <Name locale={locale} name={convention.contents.association.name} />
        {odd.map((words) => (
          <span class="odd">{words}</span>
        ))}
      </td>
      <td class="number">
        <Amount locale={locale} centimes={tranche.amountCentimes} />
      </td>
      <td>
        <TrancheMark locale={locale} status={tranche.status} />
      </td>
      <td data-label={text(locale, 'finance.since')}>
        <Age c={c} since={tranche.since} short />
      </td>
      <td>{myTurn(c, about) ? <strong>{turnWords(c, about)}</strong> : turnWords(c, about)}</td>
    </tr>
  );
}

/** What the tranche waits for this person to do; undefined when it is another's turn. */
function myTurn(c: PortalContext, about: QueuedTranche): TextKey | undefined {
  const { roles } = personOf(c);
  const { status } = about.tranche;
  const choice = moving(c, about).find(({ allowed }) => allowed);
  const endsIt = choice?.name === 'confirm-withdrawal';
  if (status === 'approved' && mayAct(roles, 'prepare-batch') && !endsIt) return 'finance.mine.batch';
  if (status === 'ordered' && mayAct(roles, 'release-batch')) return 'finance.mine.send';
  return choice && MY_TURN[choice.name];
}

/** Whether this person decides on the tranche's own page: batches and their release have pages of their own. */
export function isDecidedOnPage(c: PortalContext, about: QueuedTranche): boolean {
  return moving(c, about).some(({ allowed }) => allowed);
}

/** Whether this person may approve it together with others: every condition holds, its level is theirs, nobody would end it. */
export function isBatchable(c: PortalContext, about: QueuedTranche): boolean {
  const isTheirs = moving(c, about).some(({ name, allowed }) => name === 'approve' && allowed);
  return isTheirs && about.gate.holds && !about.tranche.withdrawal;
}

const MY_TURN: Readonly<Partial<Record<TrancheActName, TextKey>>> = {
  'confirm-withdrawal': 'finance.mine.confirm-withdrawal',
  certify: 'finance.mine.certify',
  approve: 'finance.mine.approve',
  answer: 'finance.mine.answer',
  settle: 'finance.mine.settle',
  release: 'finance.mine.release',
  reopen: 'finance.mine.reopen',
};

/** The acts that move the tranche on; to hold or return it is always open to some, and makes no queue. */
function moving(c: PortalContext, about: QueuedTranche): readonly Choice[] {
  const choices = choicesFor(personOf(c), about, c.var.desk.clock.now());
  return choices.filter(({ name }) => MY_TURN[name] !== undefined);
}

function turnWords(c: PortalContext, about: QueuedTranche): string {
  const { locale } = c.var.visitor;
  const mine = myTurn(c, about);
  if (mine) return text(locale, mine);
  const [first] = moving(c, about);
  if (first && !first.allowed) return whyNot(locale, first);
  return text(locale, `turn.tranche.${about.tranche.status}`);
}
