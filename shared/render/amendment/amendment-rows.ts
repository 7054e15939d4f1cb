import type { AmendmentChange, Signatory } from '../../domain/convention/state.ts';
import type { Bilingual } from '../../domain/kernel/act.ts';
import { assertNever } from '../../domain/kernel/decider.ts';
import { sumCentimes } from '../../domain/kernel/money.ts';
import { groupRib } from '../../domain/kernel/rib.ts';
import { formatAmountAr, formatAmountFr } from '../../i18n/amount.ts';
import { amountInWordsAr, amountInWordsFr } from '../amount/amount-in-words.ts';
import { counted } from '../convention/counted.ts';

/** A value as both columns print it, an amount with its words. */
export interface ShownValue extends Bilingual {
  readonly words: Bilingual | null;
}

/** One line of the table of an amendment: what it is, its old value, its new one. */
export interface ChangeRow {
  readonly label: Bilingual;
  readonly before: ShownValue | null;
  readonly after: ShownValue;
  /** Whether the two differ; a line that stays is shown for the total. */
  readonly changed: boolean;
}

/** What an amendment changes, line by line, old beside new: the PDF and the pages show these. */
export function amendmentRows(change: AmendmentChange): readonly ChangeRow[] {
  switch (change.kind) {
    case 'extension':
      return [row({ fr: 'Durée', ar: 'المدة' }, months(change.before), months(change.after))];
    case 'budget':
      return [
        ...change.after.map(({ label, amountCentimes }, position) =>
          row(label, amount(change.before[position]?.amountCentimes ?? 0), amount(amountCentimes)),
        ),
        totalRow(change.after.map(({ amountCentimes }) => amountCentimes)),
      ];
    case 'schedule':
      return [
        ...change.after.map((amountCentimes, position) =>
          row(
            { fr: `Tranche ${position + 1}`, ar: `الشطر ${position + 1}` },
            amount(change.before[position] ?? 0),
            amount(amountCentimes),
          ),
        ),
        totalRow(change.after),
      ];
    case 'account':
      return [
        row({ fr: 'Titulaire', ar: 'صاحب الحساب' }, same(change.before.holder), same(change.after.holder)),
        row({ fr: 'RIB', ar: 'رقم التعريف البنكي' }, rib(change.before.rib), rib(change.after.rib)),
      ];
    case 'signatory':
      return signatoryRows(change.before, change.after);
    case 'clause':
      return [{ label: change.title, before: null, after: plain(change.text), changed: true }];
    default:
      return assertNever(change);
  }
}

function signatoryRows(before: Signatory, after: Signatory): readonly ChangeRow[] {
  return [
    row({ fr: 'Nom', ar: 'الاسم' }, plain(before.personName), plain(after.personName)),
    row({ fr: 'Qualité', ar: 'الصفة' }, plain(before.title), plain(after.title)),
    ...(after.email === undefined
      ? []
      : [row({ fr: 'Courriel', ar: 'البريد الإلكتروني' }, same(before.email ?? '—'), same(after.email))]),
  ];
}

function row(label: Bilingual, before: ShownValue, after: ShownValue): ChangeRow {
  return { label, before, after, changed: before.fr !== after.fr || before.ar !== after.ar };
}

function totalRow(amounts: readonly number[]): ChangeRow {
  const total = amount(sumCentimes(amounts));
  return row({ fr: 'Total', ar: 'المجموع' }, total, total);
}

function amount(centimes: number): ShownValue {
  const words = { fr: amountInWordsFr(centimes), ar: amountInWordsAr(centimes) };
  return { fr: formatAmountFr(centimes), ar: formatAmountAr(centimes), words };
}

function months(count: number): ShownValue {
  return plain(counted(count, 'month'));
}

function rib(value: string): ShownValue {
  return same(groupRib(value).replaceAll(' ', '\u00A0'));
}

function same(value: string): ShownValue {
  return { fr: value, ar: value, words: null };
}

function plain({ fr, ar }: Bilingual): ShownValue {
  return { fr, ar, words: null };
}
