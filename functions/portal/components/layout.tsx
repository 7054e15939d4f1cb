import type { Child } from 'hono/jsx';
import { LOCALES, type Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { PortalContext } from '../visitor.ts';
import { hasManyRooms, RoomsMenu } from './rooms-menu.tsx';

/** What a page asks of its frame. */
export interface Frame {
  /** Without the head of the page: a screen that nobody touches. */
  readonly bare?: boolean;
  /** A script of our own, or what stands in for it. */
  readonly head?: Child;
}

interface LayoutProps extends Frame {
  readonly c: PortalContext;
  readonly title: string;
  readonly children: Child;
}

/** The frame of every page: language, direction, sample mark, navigation by role, one main region. */
export function Layout({ c, title, children, bare = false, head }: LayoutProps) {
  const { visitor, desk } = c.var;
  const { locale } = visitor;
  return (
    <html lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${text(locale, 'portal.name')}`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="data:," />
        {head}
      </head>
      <body>
        <a class="skip" href="#main">
          {text(locale, 'portal.skip')}
        </a>
        {desk.sample ? <SampleMark c={c} bare={bare} /> : null}
        {bare ? null : <Head c={c} />}
        <main id="main">
          {c.req.query('done') === '' ? (
            <p class="notice done" role="status">
              {text(locale, 'portal.done')}
            </p>
          ) : null}
          {children}
        </main>
      </body>
    </html>
  );
}

function Head({ c }: { readonly c: PortalContext }) {
  const { locale, person } = c.var.visitor;
  const menu = person ? <RoomsMenu c={c} roles={person.roles} /> : null;
  // Many rooms have lines of their own under the rest; what is read first stands first.
  const isBelow = person !== undefined && hasManyRooms(person.roles);
  return (
    <header class="top">
      <a class="brand" href="/">
        {text(locale, 'portal.name')}
      </a>
      {isBelow ? null : menu}
      <div class="who">
        {person ? <SignedIn locale={locale} name={person.name[locale]} /> : null}
        <LanguageSwitch c={c} />
      </div>
      {isBelow ? menu : null}
    </header>
  );
}

/** The mark of an example in both languages, and the bar of the installation beside it. */
function SampleMark({ c, bare }: { readonly c: PortalContext; readonly bare: boolean }) {
  const { locale } = c.var.visitor;
  const other = LOCALES.find((candidate) => candidate !== locale) ?? locale;
  return (
    <aside class="sample" aria-label={text(locale, 'portal.sample')}>
      <p>
        <strong>
          {text(locale, 'portal.sample')} / <bdi lang={other}>{text(other, 'portal.sample')}</bdi>
        </strong>{' '}
        <span>{text(locale, 'portal.sample-note')}</span>
      </p>
      {bare ? null : c.var.sections.bar?.(c)}
    </aside>
  );
}

function SignedIn({ locale, name }: { readonly locale: Locale; readonly name: string }) {
  return (
    <form method="post" action="/sign-out">
      <span>{text(locale, 'portal.signed-in-as', { name })}</span>
      <button class="quiet" type="submit">
        {text(locale, 'portal.sign-out')}
      </button>
    </form>
  );
}

/** Stays on the page: the same address in the other language. */
function LanguageSwitch({ c }: { readonly c: PortalContext }) {
  const { locale } = c.var.visitor;
  const other = locale === 'fr' ? 'ar' : 'fr';
  const url = new URL(c.req.url);
  url.searchParams.set('lang', other);
  url.searchParams.delete('done');
  const href = c.req.method === 'GET' ? `${url.pathname}${url.search}` : `/?lang=${other}`;
  return (
    <a class="language" lang={other} dir={other === 'ar' ? 'rtl' : 'ltr'} href={href}>
      {text(locale, 'portal.language')}
    </a>
  );
}
