import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Heading, Identifier, Name } from '../../components/figures.tsx';
import { FaultSummary } from '../../components/form.tsx';
import { Written } from '../../components/written.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, isolated, named } from '../association/parts.tsx';
import { Log } from '../finance/log.tsx';
import { Age, StatusTabs } from '../finance/parts.tsx';
import { WaitingLines } from '../finance/waiting-lines.tsx';
import { AttentionActs } from './attention-acts.tsx';
import { ATTENTION_LISTS, type AttentionList, type AttentionView } from './attention-view.ts';
import {
  CaseName,
  caseOf,
  happened,
  type KeptAttention,
  keptFacts,
  TroubleMark,
} from './attention-words.tsx';
import { PendingContacts } from './contact-list.tsx';

interface AttentionPageProps {
  readonly c: PortalContext;
  readonly view: AttentionView;
  readonly entries: readonly KeptAttention[];
  readonly chosen: AttentionList;
  readonly counts: Readonly<Record<AttentionList, number>>;
}

/** What no rule can finish: each with its case, what happened, since when, and what can be done about it here. */
export function AttentionPage({ c, chosen, counts, entries, view }: AttentionPageProps) {
  const { locale } = c.var.visitor;
  const tabs = ATTENTION_LISTS.map((list) => {
    const words = text(locale, `attention.${list}`);
    return { status: list === 'open' ? '' : list, words, count: counts[list] };
  });
  return (
    <>
      <h1>{text(locale, 'attention.title')}</h1>
      <FaultSummary locale={locale} faults={view.faults} />
      <StatusTabs
        locale={locale}
        path="/attention"
        label="attention.lists"
        chosen={chosen === 'open' ? '' : chosen}
        tabs={tabs}
      />
      {view.contacts.length > 0 && chosen === 'open' ? (
        <section>
          <h2>{text(locale, 'contacts.list')}</h2>
          <PendingContacts c={c} cases={view.contacts} />
        </section>
      ) : null}
      {view.lines > 0 && chosen === 'open' ? <WaitingLines locale={locale} count={view.lines} /> : null}
      {entries.length === 0 && !(chosen === 'open' && view.contacts.length + view.lines > 0) ? (
        <p>{text(locale, chosen === 'open' ? 'attention.nothing' : 'attention.none')}</p>
      ) : null}
      {entries.map((entry) => (
        <article class="card">
          <h2>
            <CaseName c={c} entry={entry} parties={view.parties} />
          </h2>
          <Trouble c={c} view={view} entry={entry} listed />
        </article>
      ))}
    </>
  );
}

/** One trouble with everything that was done about it. */
export function OneAttentionPage(props: {
  readonly c: PortalContext;
  readonly view: AttentionView;
  readonly entry: KeptAttention;
  readonly commits: readonly Commit[];
}) {
  const { c, commits, entry, view } = props;
  const { locale } = c.var.visitor;
  const { name, path } = caseOf(c, entry);
  const party = entry.kind === 'mandate' ? view.parties.get(name) : undefined;
  const about = party ? named(party[locale]) : isolated(name);
  return (
    <>
      <p>
        <a class="target" href="/attention">
          {text(locale, 'attention.title')}
        </a>
      </p>
      <Heading words={text(locale, 'attention.one', { name: about })} />
      <FaultSummary locale={locale} faults={view.faults} />
      <article class="card">
        {path === undefined ? null : (
          <p>
            <CaseName c={c} entry={entry} parties={view.parties} />
          </p>
        )}
        <Trouble c={c} view={view} entry={entry} />
      </article>
      <Log locale={locale} commits={commits} nameOf={view.nameOf} />
    </>
  );
}

interface TroubleProps {
  readonly c: PortalContext;
  readonly view: AttentionView;
  readonly entry: KeptAttention;
}

function Trouble({ c, entry, listed = false, view }: TroubleProps & { readonly listed?: boolean }) {
  const { locale } = c.var.visitor;
  return (
    <>
      <p>
        <TroubleMark locale={locale} entry={entry} />{' '}
        <span class="soft">
          {formatInstant(locale, entry.since)} · <Age c={c} since={entry.since} />
          {entry.times > 1 ? ` · ${text(locale, 'attention.again-count', { times: entry.times })}` : ''}
        </span>
      </p>
      <p>{happened(locale, entry)}</p>
      <HandedOver c={c} entry={entry} view={view} />
      {entry.status === 'closed' ? <Ending c={c} entry={entry} view={view} /> : null}
      {entry.status === 'open' ? <AttentionActs c={c} entry={entry} view={view} /> : null}
      <div class="actions">
        {listed ? (
          <a class="target" href={`/attention/${entry.attentionId}`}>
            {text(locale, 'attention.history')}
          </a>
        ) : null}
        <details>
          <summary>{text(locale, 'attention.kept')}</summary>
          <p>
            <Identifier value={keptFacts(entry)} />
          </p>
        </details>
      </div>
    </>
  );
}

function HandedOver({ c, entry, view }: TroubleProps) {
  const { locale } = c.var.visitor;
  if (!entry.handedOver) return null;
  const { at, by, note, to } = entry.handedOver;
  return (
    <dl class="facts">
      <Fact locale={locale} label="attention.handed-over">
        <strong>
          <Name locale={locale} name={view.nameOf(to)} />
        </strong>
      </Fact>
      <Signed c={c} view={view} label="attention.handed-by" by={by} at={at} />
      <Fact locale={locale} label="attention.note">
        <q>
          <Written words={note} />
        </q>
      </Fact>
    </dl>
  );
}

function Ending({ c, entry, view }: TroubleProps) {
  const { locale } = c.var.visitor;
  if (entry.status !== 'closed') return null;
  return (
    <dl class="facts">
      <Signed
        c={c}
        view={view}
        label={`attention.outcome.${entry.outcome}`}
        by={entry.closedBy}
        at={entry.closedAt}
      />
      {entry.reason === undefined ? null : (
        <Fact locale={locale} label="portal.reason">
          <q>
            <Written words={entry.reason} />
          </q>
        </Fact>
      )}
    </dl>
  );
}

function Signed(props: {
  readonly c: PortalContext;
  readonly view: AttentionView;
  readonly label: TextKey;
  readonly by: string;
  readonly at: string;
}) {
  const { locale } = props.c.var.visitor;
  return (
    <Fact locale={locale} label={props.label}>
      <Name locale={locale} name={props.view.nameOf(props.by)} /> ·{' '}
      <span class="soft">{formatInstant(locale, props.at)}</span>
    </Fact>
  );
}
