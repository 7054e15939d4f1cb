import type { CreditLine } from '../ledger/credit-accounts.ts';

/** The case of a year and line: `2026-1.2.1.3.31`. */
export function creditIdOf({ year, line }: CreditLine): string {
  return `${year}-${line}`;
}
