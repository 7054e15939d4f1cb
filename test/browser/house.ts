import type { Browser } from 'playwright-core';
import type { Locale } from '../../shared/i18n/locale.ts';
import type { Logbook } from './look.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** The running sample and who comes to its doors in one language. */
export interface House {
  readonly locale: Locale;
  /** A member of staff at a desk, entered through the issuer; the same person keeps the same browser. */
  staff(personId: string): Promise<Visitor>;
  /** Somebody of an association: a phone of 360 pixels, no script, no account. */
  phone(): Promise<Visitor>;
  /** Somebody at a desk whom nobody knows. */
  stranger(): Promise<Visitor>;
  /** Sessions last a working day: after it everybody enters again. */
  newDay(): void;
  close(): Promise<void>;
}

export function createHouse(browser: Browser, origin: string, locale: Locale, logbook: Logbook): House {
  const inside = new Map<string, Visitor>();
  const outside: Visitor[] = [];
  const open = async (at: 'phone' | 'desk') => {
    const visitor = await createVisitor(browser, origin, { locale, at }, logbook);
    outside.push(visitor);
    return visitor;
  };
  return {
    locale,
    phone: () => open('phone'),
    stranger: () => open('desk'),
    async staff(personId) {
      const known = inside.get(personId);
      if (known) return known;
      const visitor = await open('desk');
      await visitor.visit('/sample/people');
      await visitor.follow(`form:has(input[name=hint][value="${personId}"]) button`);
      inside.set(personId, visitor);
      return visitor;
    },
    newDay: () => inside.clear(),
    async close() {
      for (const visitor of outside) await visitor.close();
    },
  };
}
