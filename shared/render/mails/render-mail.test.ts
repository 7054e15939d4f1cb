import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../i18n/amount.ts';
import { formatDay } from '../../i18n/dates.ts';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import { mailTemplates } from '../../use-cases/mail-intents.ts';
import { linkOfMail } from '../../use-cases/mail-links.ts';
import type { MailInput } from './mail-input.ts';
import { renderMail } from './render-mail.ts';

interface Row {
  readonly template: string;
  readonly subject: Record<Locale, string>;
  readonly link: string;
}

const rows: readonly Row[] = readFileSync(new URL('../../../docs/mails.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| template'))
  .map((line) => {
    const [template = '', , fr = '', ar = '', link = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { template, subject: { fr, ar }, link };
  });

const DAY = '2026-12-14';

function aMail(changes: Partial<MailInput> = {}): MailInput {
  return {
    template: 'application-received',
    first: 'ar',
    recipientName: 'فاطمة أملال',
    applicationId: 'UPE-017',
    conventionNumber: 'UPE-2026-017',
    associationName: { fr: 'Association Ajial (exemple)', ar: 'جمعية أجيال (نموذج)' },
    trancheIndex: 2,
    reportNumber: 'UPE-2026-017/R2',
    amountCentimes: 12_800_050,
    accountLastFour: '4410',
    facts: {
      dueOn: DAY,
      expiresOn: DAY,
      untilOn: DAY,
      missing: '3, 5',
      placeFr: 'Bureau du programme, Rabat',
      placeAr: 'مكتب البرنامج، الرباط',
      paidOn: DAY,
      rank: 7,
      reason: 'Rapport illisible',
      code: '482913',
      orderId: 'UPE-017-1/2',
      count: 12,
      call: '0661234567',
      email: 'contact@ajyal.example',
      purpose: 'sign',
      day: DAY,
      lapsedOn: DAY,
      mandates: 2,
      reports: 3,
      oldestOn: DAY,
      signatoryFr: 'Driss El Alami',
      signatoryAr: 'إدريس العلمي',
      partyFr: 'Ministère',
      partyAr: 'الوزارة',
      askFr: 'Zineb Rahmouni',
      askAr: 'زينب الرحموني',
      ending: '4410',
      recovery: 'UPE-2026-017/OR1',
      askedCentimes: 2_800_000,
      holderFr: 'Trésorerie générale (exemple)',
      holderAr: 'الخزينة العامة (نموذج)',
      rib: '310810000000000000000047',
      year: 2026,
    },
    link: 'https://mithaq.example/l/abc?lang=ar',
    office: { name: { fr: 'Bureau du programme', ar: 'مكتب البرنامج' }, phone: '05 37 00 00 00' },
    sample: false,
    ...changes,
  };
}

function filled(pattern: string, locale: Locale): string {
  const day = formatDay(locale, DAY);
  const values: Record<string, string> = {
    application: 'UPE-017',
    convention: 'UPE-2026-017',
    tranche: '2',
    amount: formatAmount(locale, 12_800_050),
    account: '4410',
    dueOn: day,
    expiresOn: day,
    untilOn: day,
    paidOn: day,
    rank: '7',
    code: '482913',
    order: 'UPE-017-1/2',
    count: '12',
    call: '0661234567',
    signatory: locale === 'fr' ? 'Driss El Alami' : 'إدريس العلمي',
  };
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? `no value for ${name}`);
}

/** The template in the language, as `[name, first]` for a table of tests. */
const every = mailTemplates.flatMap((template) => LOCALES.map((first) => [template, first] as const));

describe('mails: the map', () => {
  it('has one row for every template and no other', () => {
    expect(rows.map(({ template }) => template)).toEqual([...mailTemplates]);
  });

  it.each(rows.map((row) => [row.template, row] as const))(
    'leads %s to the link of its row',
    (template, row) => {
      const order = linkOfMail({ template, facts: { purpose: 'status' } }, false);
      const asInCode = typeof order === 'string' ? order : order.purpose;
      expect(asInCode).toBe(row.link === 'as before' ? 'status' : row.link);
    },
  );
});

describe.each(every)('mails: %s, %s first', (template, first) => {
  const mail = renderMail(aMail({ template, first }));

  it('has the subject of the map', () => {
    const pattern = rows.find((row) => row.template === template)?.subject[first] ?? 'no row';
    expect(mail.subject.replaceAll(/\s/gu, ' ')).toBe(filled(pattern, first).replaceAll(/\s/gu, ' '));
  });

  it('says it in both languages, the reader’s first', () => {
    const greetings = { fr: mail.text.indexOf('Bonjour'), ar: mail.text.indexOf('تحية طيبة') };
    expect(greetings.fr).toBeGreaterThanOrEqual(0);
    expect(greetings.ar).toBeGreaterThanOrEqual(0);
    expect(greetings.fr < greetings.ar).toBe(first === 'fr');
    expect(
      mail.html.indexOf('lang="fr" dir="ltr"') >= 0 && mail.html.indexOf('lang="ar" dir="rtl"') >= 0,
    ).toBe(true);
  });

  it('leaves no placeholder open and gives the phone in one piece', () => {
    for (const part of [mail.subject, mail.text, mail.html.replace(/style="[^"]*"/gu, '')]) {
      expect(part).not.toMatch(/[{}]|undefined|null/u);
    }
    expect(mail.text.match(/05\u00a037\u00a000\u00a000\u00a000/gu)).toHaveLength(2);
  });

  it('carries its link once per language, each in its language', () => {
    const links = mail.html.match(/href="[^"]*"/gu) ?? [];
    const expected = template === 'signing-code' ? [] : [first, first === 'fr' ? 'ar' : 'fr'];
    expect(links).toEqual(expected.map((locale) => `href="https://mithaq.example/l/abc?lang=${locale}"`));
  });

  it('stays under 20 kB and loads nothing, also with the longest names and reasons', () => {
    const long = '"ض & <'.repeat(500);
    const big = renderMail(
      aMail({
        template,
        first,
        recipientName: long,
        associationName: { fr: long, ar: long },
        facts: { ...aMail().facts, reason: long },
        sample: true,
      }),
    );
    expect(Buffer.byteLength(mail.text) + Buffer.byteLength(mail.html)).toBeLessThan(10_000);
    expect(Buffer.byteLength(big.html)).toBeLessThan(20_000);
    expect(mail.html).not.toMatch(/<(?:img|script|link|iframe|style)|url\(|src=|@import/iu);
  });
});

describe('mails: what others typed', () => {
  const hostile = '</div><script>alert("x")</script>\u202E\r\nBcc: x@y.example';

  it('is escaped in HTML and cannot break a line or turn the text around', () => {
    const mail = renderMail(
      aMail({ template: 'tranche-held', recipientName: hostile, facts: { reason: hostile } }),
    );
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain('&lt;script&gt;');
    expect(`${mail.text}${mail.html}`).not.toMatch(/\u202E|\nBcc/u);
    expect(mail.text).not.toContain('\r');
  });

  it('does not reach the header of the mail as a second line', () => {
    const mail = renderMail(aMail({ template: 'signing-code', facts: { code: '1\r\nBcc: x@y.example' } }));
    expect(mail.subject).not.toMatch(/[\r\n]/u);
  });
});

describe('mails: reading direction', () => {
  it('isolates identifiers in Arabic text and HTML, and bears no mark in French text or subjects', () => {
    const mail = renderMail(aMail({ template: 'ready-to-sign' }));
    expect(mail.text).toContain('\u2066UPE-2026-017\u2069');
    expect(mail.html).toContain('<bdi dir="ltr">UPE-2026-017</bdi>');
    expect(mail.html).not.toMatch(/[\u2066-\u2069]/u);
    expect(mail.subject).not.toMatch(/[\u2066-\u2069]/u);
    const french = mail.text.slice(mail.text.indexOf('Bonjour'));
    expect(french).not.toMatch(/[\u2066-\u2069]/u);
  });

  it('closes every isolate that it opens', () => {
    const { text, html } = renderMail(aMail({ template: 'tranche-paid' }));
    expect(text.match(/[\u2066\u2068]/gu)).toHaveLength(text.match(/\u2069/gu)?.length ?? 0);
    expect(html.match(/<bdi/gu)).toHaveLength(html.match(/<\/bdi>/gu)?.length ?? 0);
  });
});

describe('mails: special cases', () => {
  it('bears the mark of the sample in both languages when it is one, and not otherwise', () => {
    const sample = renderMail(aMail({ sample: true }));
    for (const part of [sample.text, sample.html]) expect(part).toMatch(/نموذج \/ EXEMPLE/u);
    expect(sample.text).toMatch(/EXEMPLE\u00A0: ce courriel/u);
    expect(renderMail(aMail({ associationName: { fr: 'A', ar: 'أ' } })).text).not.toMatch(/EXEMPLE|نموذج/u);
  });

  it('counts in Arabic with its own plural forms', () => {
    const digest = (count: number) => renderMail(aMail({ template: 'daily-digest', facts: { count } })).text;
    expect(digest(1)).toContain('ملف واحد في انتظار إجراء منكم.');
    expect(digest(2)).toContain('ملفان في انتظار إجراء منكم.');
    expect(digest(5)).toContain('5 ملفات في انتظار إجراء منكم.');
    expect(digest(30)).toContain('30 ملفا في انتظار إجراء منكم.');
    expect(digest(100)).toContain('100 ملف في انتظار إجراء منكم.');
  });

  it('offers a convention of the second phase also while the day of answer is unknown', () => {
    const mail = renderMail(aMail({ template: 'phase-two-offer', first: 'fr', facts: {} }));
    expect(mail.subject).toBe('Deuxième phase\u00A0: une convention vous est proposée');
  });

  it('tells of a mail that did not arrive also where there is no number to call', () => {
    const facts = { email: 'contact@ajyal.example' };
    const mail = renderMail(aMail({ template: 'mail-undeliverable', first: 'fr', facts }));
    expect(mail.subject).toBe('Courriel non remis à contact@ajyal.example');
    expect(mail.text).toContain('ne donne pas de numéro');
    expect(mail.text).toContain('لا يتضمن الملف رقم هاتف');
  });

  it('is written for a person of the staff without any case', () => {
    const { template, first, recipientName, office, sample } = aMail({
      template: 'daily-digest',
      first: 'fr',
    });
    const bare: MailInput = { template, first, recipientName, office, sample, facts: { count: 1 } };
    expect(renderMail(bare).subject).toBe('1 dossier vous attend');
    expect(renderMail(bare).html).not.toContain('href');
  });

  it('warns about a link that opens a case, and not about the address of the sign-in', () => {
    const staff = { template: 'transfer-unknown', first: 'fr' as const };
    expect(renderMail(aMail(staff)).text).toContain('Ce lien est personnel');
    const signIn = renderMail(aMail({ ...staff, link: 'https://mithaq.example/sign-in' }));
    expect(signIn.text).toContain('https://mithaq.example/sign-in');
    expect(signIn.text).not.toContain('Ce lien est personnel');
  });

  it('refuses an unknown template, and a template without a fact that it needs', () => {
    expect(() => renderMail(aMail({ template: 'no-such-mail' }))).toThrow(RangeError);
    expect(() => renderMail(aMail({ template: 'constructor' }))).toThrow(RangeError);
    expect(() => renderMail(aMail({ template: 'ready-to-sign', facts: {} }))).toThrow(/expiresOn/u);
  });
});
