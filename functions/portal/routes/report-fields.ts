import { parseAmount } from '../../../shared/domain/kernel/money.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { openFields } from '../../../shared/domain/report/open-fields.ts';
import type { Beneficiaries, LineSpending, ReportDraft } from '../../../shared/domain/report/state.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { FormFault } from '../components/form.tsx';
import { named } from '../pages/association/parts.tsx';
import { spentField } from '../pages/association/report-case.ts';
import type { ReportView } from '../pages/reports/report-view.ts';

type Values = Readonly<Record<string, string>>;

/** What was read of a form: what is sure of it, what cannot be read at all, and what is still to be written. */
export interface ReportReading {
  readonly draft: ReportDraft;
  readonly unreadable: readonly FormFault[];
  readonly missing: readonly FormFault[];
}

const LENGTH_MAX = 6000;
const TEXTS = ['activities', 'results', 'difficulties'] as const;

/** The names of the inputs that are open now; anything else in a body is not of this report. */
export function reportFieldNames({ report }: ReportView): readonly string[] {
  const open = openFields(report);
  return [
    ...TEXTS.filter((name) => open.includes(name)),
    ...(open.includes('beneficiaries') ? ['children', 'families'] : []),
    ...(open.includes('spending')
      ? [...report.lines.map(({ lineId }) => spentField(lineId)), 'ownSpent']
      : []),
  ];
}

/** Reads the open fields of a form as people type them; what is closed is left as it was filed. */
export function readReportFields(locale: Locale, about: ReportView, values: Values): ReportReading {
  const readings = [readTexts, readBeneficiaries, readSpending].map((read) => read(locale, about, values));
  return {
    draft: Object.assign({}, ...readings.map(({ draft }) => draft)),
    unreadable: readings.flatMap(({ unreadable }) => unreadable),
    missing: readings.flatMap(({ missing }) => missing),
  };
}

function readTexts(locale: Locale, { report }: ReportView, values: Values): ReportReading {
  const open = TEXTS.filter((name) => openFields(report).includes(name));
  const typed = open.map((name) => [name, (values[name] ?? '').trim()] as const);
  const long = typed.filter(([, words]) => words.length > LENGTH_MAX);
  const empty = (['activities', 'results'] as const).filter((name) =>
    typed.some(([field, words]) => field === name && words === ''),
  );
  return {
    draft: Object.fromEntries(typed.filter(([, words]) => words.length <= LENGTH_MAX)),
    unreadable: long.map(([field]) => ({
      field,
      message: text(locale, 'report.text-long', { max: LENGTH_MAX }),
    })),
    missing: empty.map((field) => ({ field, message: text(locale, `report.${field}-missing`) })),
  };
}

function readBeneficiaries(locale: Locale, { report }: ReportView, values: Values): ReportReading {
  if (!openFields(report).includes('beneficiaries')) return { draft: {}, unreadable: [], missing: [] };
  const read = (['children', 'families'] as const).map((field) => {
    const typed = cleanPasted(values[field] ?? '');
    const count = /^\d{1,6}$/u.test(typed) ? Number(typed) : undefined;
    return { field, typed, count };
  });
  const fault = ({ field }: { field: 'children' | 'families' }) => ({
    field,
    message: text(locale, `report.${field}-wrong`),
  });
  const [children, families] = read.map(({ count }) => count);
  const beneficiaries: Beneficiaries | undefined =
    children === undefined || families === undefined ? undefined : { children, families };
  return {
    draft: beneficiaries ? { beneficiaries } : {},
    unreadable: read.filter(({ typed, count }) => typed !== '' && count === undefined).map(fault),
    missing: read.filter(({ typed }) => typed === '').map(fault),
  };
}

function readSpending(locale: Locale, { report }: ReportView, values: Values): ReportReading {
  if (!openFields(report).includes('spending')) return { draft: {}, unreadable: [], missing: [] };
  const rows = [
    ...report.lines.map(({ label, lineId }) => ({ field: spentField(lineId), lineId, label: label[locale] })),
    { field: 'ownSpent', lineId: undefined, label: text(locale, 'report.own-spent') },
  ].map((row) => {
    const typed = (values[row.field] ?? '').trim();
    return { ...row, typed, centimes: typed === '' ? undefined : parseAmount(typed) };
  });
  const fault = (key: 'report.amount-wrong' | 'report.amount-missing') => (row: (typeof rows)[number]) => ({
    field: row.field,
    message: text(locale, key, { line: named(row.label) }),
  });
  const spending = rows.flatMap(({ centimes, lineId }): LineSpending[] =>
    lineId === undefined || centimes === undefined ? [] : [{ lineId, spentCentimes: centimes }],
  );
  const own = rows.find(({ lineId }) => lineId === undefined)?.centimes;
  return {
    draft: { spending, ...(own === undefined ? {} : { ownSpentCentimes: own }) },
    unreadable: rows
      .filter(({ typed, centimes }) => typed !== '' && centimes === undefined)
      .map(fault('report.amount-wrong')),
    missing: rows.filter(({ typed }) => typed === '').map(fault('report.amount-missing')),
  };
}
