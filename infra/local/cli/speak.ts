import { REPORT_LOCALES, type ReportLocale } from '../../../shared/i18n/locale.ts';

/** An error of the caller: what is wrong, and what to do. */
export class UsageFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The language of a report. */
export function languageOf(lang: string): ReportLocale {
  const locale = REPORT_LOCALES.find((one) => one === lang);
  if (!locale) throw new UsageFault(`"${lang}" is no language of a report.`, 'Give --lang fr, ar or en.');
  return locale;
}

/** A line of a report. Terminals show the marks that isolate names in Arabic as boxes where nothing is to isolate. */
export function tellIn(locale: ReportLocale, line: string): void {
  tell(locale === 'ar' ? line : line.replaceAll(/[\u2066-\u2069]/gu, ''));
}

/** A failure in plain words, with its remedy where there is one; the stack only when asked for. */
export function tellFault(fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(`mithaq: ${message}\n`);
  if (fault instanceof Error && 'remedy' in fault && typeof fault.remedy === 'string')
    process.stderr.write(`        ${fault.remedy}\n`);
  if (process.env.MITHAQ_DEBUG && fault instanceof Error) process.stderr.write(`${fault.stack ?? ''}\n`);
}
