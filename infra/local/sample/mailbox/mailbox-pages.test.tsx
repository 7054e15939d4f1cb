import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { PortalDesk } from '../../../../functions/portal/portal-desk.ts';
import type { PortalEnv } from '../../../../functions/portal/visitor.ts';
import { LOCALES, type Locale } from '../../../../shared/i18n/locale.ts';
import { renderMail } from '../../../../shared/render/mails/render-mail.ts';
import { type CaughtMail, openCaughtMails } from './caught-mails.ts';
import { mailboxRoutes } from './mailbox-pages.tsx';

const written = renderMail({
  template: 'ready-to-sign',
  first: 'ar',
  recipientName: 'فاطمة أملال',
  applicationId: 'UPE-017',
  conventionNumber: 'UPE-2026-017',
  associationName: { fr: 'Ajial', ar: 'أجيال' },
  facts: { expiresOn: '2026-12-14' },
  link: 'http://127.0.0.1:3000/l/abc-DEF_1?lang=ar',
  office: { name: { fr: 'Bureau', ar: 'المكتب' }, phone: '05 37 00 00 00' },
  sample: true,
});

async function aPortal(
  locale: Locale,
  mails: readonly Partial<CaughtMail>[],
  caught = openCaughtMails(':memory:'),
) {
  for (const [index, changes] of mails.entries()) {
    const about = { messageId: `<${index}@x.example>`, to: 'contact@ajial.example', toName: 'فاطمة' };
    const dated = { at: '2026-06-01T08:15:30.000Z', ...written, ...changes };
    await caught.keep({ ...about, ...dated });
  }
  const app = new Hono<PortalEnv>();
  app.use(async (c, next) => {
    c.set('visitor', { locale });
    c.set('desk', { sample: true } as PortalDesk);
    c.set('sections', {});
    await next();
  });
  app.route('/', mailboxRoutes(caught));
  return async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, body: await response.text() };
  };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ subject: `Mail ${index + 1}.` }));

describe('sample mailbox: pages', () => {
  it.each(LOCALES)('lists in %s, newest first and thirty to a page', async (locale) => {
    const get = await aPortal(locale, many(31));
    const first = await get('/sample/mailbox');
    expect(first.status).toBe(200);
    expect(first.body.indexOf('Mail 31.')).toBeLessThan(first.body.indexOf('Mail 30.'));
    expect(first.body).not.toContain('Mail 1.');
    expect(first.body).toContain('href="/sample/mailbox?page=2"');
    const second = await get('/sample/mailbox?page=2');
    expect(second.body).toContain('Mail 1.');
    expect(second.body).not.toContain('Mail 2.');
  });

  it('filters by address and keeps the filter from page to page', async () => {
    const get = await aPortal('fr', [{ to: 'other@x.example', subject: 'Autre.' }, ...many(31)]);
    const { body } = await get('/sample/mailbox?to=CONTACT@ajial.example');
    expect(body).toContain('page=2');
    expect(body).toMatch(/to=CONTACT%40ajial\.example&amp;page=2/u);
    expect((await get('/sample/mailbox?to=contact@ajial.example&page=2')).body).not.toContain('Autre.');
    expect((await get('/sample/mailbox?to=nobody@x.example')).body).toContain('Aucun courriel ici.');
  });

  it('shows a mail in both languages, each in its direction, its link to be followed', async () => {
    const get = await aPortal('fr', [{}]);
    const { body } = await get('/sample/mailbox/1');
    expect(body).toMatch(/<p lang="ar" dir="rtl">[^<]*<span>تحية طيبة/u);
    expect(body).toMatch(/<p lang="fr" dir="ltr">[^<]*<span>Bonjour/u);
    expect(body).toContain('<a href="http://127.0.0.1:3000/l/abc-DEF_1?lang=ar" dir="ltr">');
    expect(body).toContain('<a href="http://127.0.0.1:3000/l/abc-DEF_1?lang=fr" dir="ltr">');
  });

  it('shows the HTML part in a frame that may run nothing', async () => {
    const get = await aPortal('ar', [{ html: '<script>alert(1)</script>"\' onload=x' }]);
    const { body } = await get('/sample/mailbox/1');
    expect(body).toMatch(/<iframe[^>]*sandbox=""[^>]*srcdoc="&lt;script&gt;/u);
    expect(body).not.toContain('<script>');
  });

  it('makes a link of nothing but a web address', async () => {
    const get = await aPortal('fr', [
      { text: 'javascript:alert(1)\n\n<b>x</b>\n\nvoir https://a.example ici' },
    ]);
    const { body } = await get('/sample/mailbox/1');
    expect(body).not.toMatch(/href="(?:javascript|https:)/u);
    expect(body).toContain('&lt;b&gt;x&lt;/b&gt;');
  });

  it('knows no mail of another number', async () => {
    const get = await aPortal('fr', [{}]);
    expect((await get('/sample/mailbox/2')).status).toBe(404);
    expect((await get('/sample/mailbox/abc')).status).toBe(404);
    expect((await get('/sample/mailbox?page=-1')).status).toBe(200);
  });
});

describe('sample mailbox: short messages', () => {
  const message = { messageId: 'm-1', to: '+212612345678', at: '2026-06-01T08:15:30.000Z' };

  it.each(LOCALES)('stand in %s beside the mails of everybody, with their number', async (locale) => {
    const caught = openCaughtMails(':memory:');
    await caught.keepMessage({ ...message, text: '123456: رمز توقيع' });
    const get = await aPortal(locale, [], caught);
    const all = (await get('/sample/mailbox')).body;
    expect(all).toContain('123456');
    expect(all).toContain('href="/sample/mailbox/messages?to=%2B212612345678"');
    expect((await get('/sample/mailbox?to=x@ajial.example')).body).not.toContain('123456');
    expect((await get('/sample/mailbox/messages?to=06 12 34 56 78')).body).toContain('123456');
    expect((await get('/sample/mailbox/messages?to=0612000000')).body).not.toContain('123456');
  });
});
