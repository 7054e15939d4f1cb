import { Hono } from 'hono';
import { messagePage, page } from '../../../../functions/portal/answers.tsx';
import type { PortalContext, PortalEnv } from '../../../../functions/portal/visitor.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { CaughtMail, MailSummary } from './caught-mails.ts';
import type { Mailbox } from './mailbox.ts';
import { MESSAGES_PATH, messagesPage, NewestMessages } from './message-pages.tsx';

const MAILS_PER_PAGE = 30;
const LIST_PATH = '/sample/mailbox';

type Caught = Pick<Mailbox, 'list' | 'messages'>;

/** The pages of the sample's mailbox: every mail that the programme sent, newest first, with its links to follow. */
export function mailboxRoutes(mailbox: Caught & Pick<Mailbox, 'get'>): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get(LIST_PATH, (c) => listPage(c, mailbox));
  app.get(MESSAGES_PATH, (c) => messagesPage(c, mailbox));
  app.get(`${LIST_PATH}/:id{[0-9]{1,12}}`, (c) => {
    const mail = mailbox.get(Number(c.req.param('id')));
    return mail ? mailPage(c, mail) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  });
  return app;
}

function listPage(c: PortalContext, mailbox: Caught) {
  const { locale } = c.var.visitor;
  const to = c.req.query('to')?.trim() ?? '';
  const number = pageNumber(c.req.query('page'));
  const found = mailbox.list({
    ...(to === '' ? {} : { to }),
    limit: MAILS_PER_PAGE + 1,
    offset: (number - 1) * MAILS_PER_PAGE,
  });
  const title = text(locale, 'mailbox.title');
  return page(
    c,
    title,
    <>
      <h1>{title}</h1>
      <p>{text(locale, 'mailbox.help')}</p>
      <form method="get" action={LIST_PATH}>
        <div class="field">
          <label for="to">{text(locale, 'mailbox.address')}</label>
          <input id="to" name="to" type="email" dir="ltr" value={to} autocomplete="off" />
        </div>
        <div class="actions">
          <button type="submit">{text(locale, 'mailbox.filter')}</button>
          {to === '' ? null : <a href={LIST_PATH}>{text(locale, 'mailbox.all')}</a>}
        </div>
      </form>
      {to === '' && number === 1 ? <NewestMessages locale={locale} caught={mailbox} /> : null}
      {found.length === 0 ? (
        <p>{text(locale, 'mailbox.empty')}</p>
      ) : (
        <MailTable locale={locale} mails={found.slice(0, MAILS_PER_PAGE)} />
      )}
      <Pages locale={locale} to={to} number={number} more={found.length > MAILS_PER_PAGE} />
    </>,
  );
}

function pageNumber(asked: string | undefined): number {
  return asked !== undefined && /^[1-9]\d{0,5}$/u.test(asked) ? Number(asked) : 1;
}

function MailTable({ locale, mails }: { readonly locale: Locale; readonly mails: readonly MailSummary[] }) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{text(locale, 'mailbox.subject')}</th>
            <th scope="col">{text(locale, 'mailbox.to')}</th>
            <th scope="col">{text(locale, 'mailbox.at')}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map(({ id, to, toName, subject, at }) => (
            <tr>
              <td>
                <a href={`${LIST_PATH}/${id}`}>
                  <bdi lang={languageOf(subject)}>{subject}</bdi>
                </a>
              </td>
              <td>
                <bdi lang={languageOf(toName)}>{toName}</bdi>{' '}
                <a href={listPath(to)}>
                  <bdi dir="ltr">{to}</bdi>
                </a>
              </td>
              <td>{formatInstant(locale, at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pages(props: {
  readonly locale: Locale;
  readonly to: string;
  readonly number: number;
  readonly more: boolean;
}) {
  const { locale, to, number, more } = props;
  if (number === 1 && !more) return null;
  return (
    <nav class="actions" aria-label={text(locale, 'mailbox.pages')}>
      {number > 1 ? <a href={listPath(to, number - 1)}>{text(locale, 'mailbox.newer')}</a> : null}
      {more ? <a href={listPath(to, number + 1)}>{text(locale, 'mailbox.older')}</a> : null}
    </nav>
  );
}

function listPath(to: string, number = 1): string {
  const query = new URLSearchParams({
    ...(to === '' ? {} : { to }),
    ...(number === 1 ? {} : { page: String(number) }),
  });
  return query.size === 0 ? LIST_PATH : `${LIST_PATH}?${query}`;
}

function mailPage(c: PortalContext, mail: CaughtMail) {
  const { locale } = c.var.visitor;
  return page(
    c,
    mail.subject,
    <>
      <p>
        <a href={LIST_PATH}>{text(locale, 'mailbox.title')}</a>
      </p>
      <h1>
        <bdi lang={languageOf(mail.subject)}>{mail.subject}</bdi>
      </h1>
      <dl>
        <dt>{text(locale, 'mailbox.to')}</dt>
        <dd>
          <bdi lang={languageOf(mail.toName)}>{mail.toName}</bdi>{' '}
          <a href={listPath(mail.to)}>
            <bdi dir="ltr">{mail.to}</bdi>
          </a>
        </dd>
        <dt>{text(locale, 'mailbox.at')}</dt>
        <dd>{formatInstant(locale, mail.at)}</dd>
      </dl>
      <article>
        <MailText words={mail.text} />
      </article>
      {mail.html === '' ? null : (
        <details>
          <summary>{text(locale, 'mailbox.html')}</summary>
          <iframe
            class="document"
            sandbox=""
            loading="lazy"
            srcdoc={mail.html}
            title={text(locale, 'mailbox.html')}
          />
        </details>
      )}
    </>,
  );
}

/** The text part: a paragraph per empty line, each in its own language and direction, addresses made links. */
function MailText({ words }: { readonly words: string }) {
  const paragraphs = words.split(/\r?\n\s*\r?\n/u).filter((paragraph) => paragraph.trim() !== '');
  return (
    <>
      {paragraphs.map((paragraph) => {
        if (/^-+$/u.test(paragraph.trim())) return <hr />;
        const language = languageOf(paragraph);
        return (
          <p lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
            {paragraph
              .trim()
              .split(/\r?\n/u)
              .map((line, index) => (
                <>
                  {index === 0 ? null : <br />}
                  <Line line={line} />
                </>
              ))}
          </p>
        );
      })}
    </>
  );
}

/** A line that is an address of the web is a link; nothing else becomes one. */
function Line({ line }: { readonly line: string }) {
  if (!/^https?:\/\/\S+$/u.test(line)) return <span>{line}</span>;
  return (
    <a href={line} dir="ltr">
      {line}
    </a>
  );
}

/** By its first letter, as readers do: a French sentence may name somebody in Arabic. */
function languageOf(words: string): Locale {
  return /^\P{L}*\p{Script=Arabic}/u.test(words) ? 'ar' : 'fr';
}
