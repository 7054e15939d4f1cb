export const LOCALES = ['fr', 'ar'] as const;

/** The two languages of every page, mail and document. */
export type Locale = (typeof LOCALES)[number];

export const REPORT_LOCALES = [...LOCALES, 'en'] as const;

/** A report on a file or on the log is also read by people from elsewhere. */
export type ReportLocale = (typeof REPORT_LOCALES)[number];
