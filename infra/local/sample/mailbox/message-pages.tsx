import { page } from '../../../../functions/portal/answers.tsx';
import { Sentence } from '../../../../functions/portal/components/figures.tsx';
import { isolated } from '../../../../functions/portal/pages/association/parts.tsx';
import { StackedTable } from '../../../../functions/portal/pages/finance/stacked-table.tsx';
import type { PortalContext } from '../../../../functions/portal/visitor.ts';
import { moroccanMobile } from '../../../../shared/domain/kernel/moroccan-phone.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { CaughtMessage, CaughtMessages } from './caught-messages.ts';

export const MESSAGES_PATH = '/sample/mailbox/messages';
const MESSAGES_SHOWN = 60;
const NEWEST = 3;

/** Every short message that the programme sent, newest first, with the number that it went to. */
export function messagesPage(c: PortalContext, { messages }: Pick<CaughtMessages, 'messages'>) {
  const { locale } = c.var.visitor;
  const asked = c.req.query('to')?.trim() ?? '';
  const to = moroccanMobile(asked) ?? asked;
  const found = messages({ ...(to === '' ? {} : { to }), limit: MESSAGES_SHOWN });
  const title = text(locale, 'mailbox.messages');
  return page(
    c,
    title,
    <>
      <h1>{title}</h1>
      <p>{text(locale, 'mailbox.messages-help')}</p>
      <form method="get" action={MESSAGES_PATH}>
        <div class="field">
          <label for="to">{text(locale, 'mailbox.number')}</label>
          <input id="to" name="to" type="tel" dir="ltr" value={asked} autocomplete="off" />
        </div>
        <div class="actions">
          <button type="submit">{text(locale, 'mailbox.filter')}</button>
          {to === '' ? null : <a href={MESSAGES_PATH}>{text(locale, 'mailbox.all-messages')}</a>}
        </div>
      </form>
      {found.length === 0 ? (
        <p>{text(locale, 'mailbox.no-messages')}</p>
      ) : (
        <MessageTable locale={locale} messages={found} />
      )}
      <p>
        <a href="/sample/mailbox">{text(locale, 'mailbox.title')}</a>
      </p>
    </>,
  );
}

/** The newest of them, beside the mails: who signs reads there what their telephone would show. */
export function NewestMessages(props: {
  readonly locale: Locale;
  readonly caught: Pick<CaughtMessages, 'messages'>;
}) {
  const { locale, caught } = props;
  const newest = caught.messages({ limit: NEWEST });
  if (newest.length === 0) return null;
  return (
    <section class="card" aria-labelledby="messages">
      <h2 id="messages">{text(locale, 'mailbox.newest-messages')}</h2>
      <MessageTable locale={locale} messages={newest} />
      <p>
        <a href={MESSAGES_PATH}>{text(locale, 'mailbox.all-messages')}</a>
      </p>
    </section>
  );
}

function MessageTable(props: { readonly locale: Locale; readonly messages: readonly CaughtMessage[] }) {
  const { locale, messages } = props;
  const columns = [
    text(locale, 'mailbox.message'),
    text(locale, 'mailbox.number'),
    text(locale, 'mailbox.at'),
  ];
  return (
    <StackedTable caption={text(locale, 'mailbox.newest-messages')} columns={columns} titled>
      {messages.map(({ at, text: words, to }) => (
        <tr>
          <td>
            <bdi dir="auto" lang={/\p{Script=Arabic}/u.test(words) ? 'ar' : 'fr'}>
              <Sentence words={words.replaceAll(/[A-Z]{2,}(?:-\d+)+(?:\/A\d+)?/gu, isolated)} />
            </bdi>
          </td>
          <td>
            <a href={`${MESSAGES_PATH}?${new URLSearchParams({ to })}`}>
              <bdi dir="ltr">{to}</bdi>
            </a>
          </td>
          <td>{formatInstant(locale, at)}</td>
        </tr>
      ))}
    </StackedTable>
  );
}
