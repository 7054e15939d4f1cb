import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import { Amount, Identifier } from '../../components/figures.tsx';
import type { QueuedTranche } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { eventWords } from './log.tsx';

/** What this person did last, and to which tranche. */
export interface Receipt {
  readonly about: QueuedTranche;
  readonly commit: Commit;
}

/** The last decision in one line, above the next item: it can be looked at again from here. */
export function ReceiptNote({
  c,
  receipt,
}: {
  readonly c: PortalContext;
  readonly receipt?: Receipt | undefined;
}) {
  if (!receipt) return null;
  const { locale } = c.var.visitor;
  const { about, commit } = receipt;
  const { convention, tranche } = about;
  return (
    <p class="notice done" role="status">
      <strong>{text(locale, 'portal.done')}</strong>{' '}
      <a href={`/tranches/${tranche.trancheId}`}>
        <Identifier value={`${convention.number} / ${tranche.index}`} />
      </a>
      {' · '}
      {commit.events.map(({ type }) => `${eventWords(locale, type)} · `)}
      <Amount locale={locale} centimes={tranche.amountCentimes} />
      {' · '}
      <time datetime={commit.act.at}>{formatInstant(locale, commit.act.at)}</time>
    </p>
  );
}
