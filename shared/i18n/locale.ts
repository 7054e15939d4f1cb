export const LOCALES = ['fr', 'ar'] as const;

/** The two languages of every page, mail and document. */
export type Locale = (typeof LOCALES)[number];
