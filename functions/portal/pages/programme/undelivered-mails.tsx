import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { Age } from '../finance/parts.tsx';
import { ATTENTION_READERS, happened, type KeptAttention, TroubleMark } from './attention-words.tsx';

/** The mails about a case that nobody has received, where the case is read; the way to them for who reads such. */
export function UndeliveredMails(props: {
  readonly c: PortalContext;
  readonly entries: readonly KeptAttention[];
}) {
  const { c, entries } = props;
  const { locale } = c.var.visitor;
  if (entries.length === 0) return null;
  const { roles } = personOf(c);
  const reads = ATTENTION_READERS.some((act) => mayAct(roles, act));
  return (
    <section class="card">
      <h2>{text(locale, 'attention.mails')}</h2>
      <ul class="plain">
        {entries.map((entry) => (
          <li>
            <TroubleMark locale={locale} entry={entry} />{' '}
            <span class="soft">
              <Age c={c} since={entry.since} />
            </span>{' '}
            {reads ? (
              <a class="target" href={`/attention/${entry.attentionId}`}>
                {text(locale, 'attention.title')}
              </a>
            ) : null}
            <p>{happened(locale, entry)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
