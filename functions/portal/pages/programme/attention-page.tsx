import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { Attention } from '../../../../shared/use-cases/keep-attention.ts';
import { Identifier } from '../../components/figures.tsx';
import { FaultSummary, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';

/** What no rule can finish: each with its case, what happened, since when, and what can be done about it here. */
export function AttentionPage(props: {
  readonly c: PortalContext;
  readonly entries: readonly Attention[];
  readonly faults: readonly FormFault[];
  readonly mayRestart: boolean;
}) {
  const { c, entries, faults, mayRestart } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'attention.title')}</h1>
      <FaultSummary locale={locale} faults={faults} />
      {entries.length === 0 ? <p>{text(locale, 'attention.nothing')}</p> : null}
      {entries.map((entry) => (
        <article class="card">
          <h2>
            <CaseName entry={entry} />
          </h2>
          <p>{happened(locale, entry)}</p>
          <p class="soft">
            {text(locale, 'applications.since')}{' '}
            <time datetime={entry.since}>{formatInstant(locale, entry.since)}</time>
          </p>
          <details>
            <summary>{text(locale, 'attention.kept')}</summary>
            <p>
              <Identifier value={[entry.id, ...Object.values(entry.facts)].join(' · ')} />
            </p>
          </details>
          {entry.kind === 'workflow' && mayRestart ? (
            <Form c={c} action="/attention/restart" submit="attention.restart">
              <input type="hidden" name="execution" value={entry.id} />
            </Form>
          ) : null}
        </article>
      ))}
    </>
  );
}

/** Where the case behind a stream, or behind a workflow's run, is read. */
const CASE_PATHS: Readonly<Record<string, string>> = {
  application: '/applications',
  convention: '/conventions',
  tranche: '/tranches',
  expansion: '/expansion',
};

function CaseName({ entry }: { readonly entry: Attention }) {
  const stream = entry.kind === 'workflow' ? entry.id.replace(/-r\d+$/u, '') : entry.subject;
  const { id = stream, lifecycle = '' } = /^(?<lifecycle>[a-z]+)-(?<id>.+)$/u.exec(stream)?.groups ?? {};
  const path = CASE_PATHS[lifecycle];
  return path === undefined ? (
    <Identifier value={id} />
  ) : (
    <a href={`${path}/${id}`}>
      <Identifier value={id} />
    </a>
  );
}

function happened(locale: Locale, { facts, kind }: Attention): string {
  switch (kind) {
    case 'workflow':
      return text(locale, 'attention.workflow');
    case 'mail':
      return text(locale, facts.outcome === 'complained' ? 'attention.mail-complained' : 'attention.mail', {
        email: facts.email ?? '',
      });
    case 'statement-line':
      return text(locale, 'attention.statement-line', {
        bookedOn: facts.bookedOn === undefined ? '' : formatDay(locale, facts.bookedOn),
      });
  }
}
