import type { AmendmentKind, ExistingConvention } from '../../../shared/domain/convention/state.ts';
import type { Bilingual } from '../../../shared/domain/kernel/act.ts';
import { parseAmount } from '../../../shared/domain/kernel/money.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { checkRib } from '../../../shared/domain/kernel/rib.ts';
import type { Registered } from '../../../shared/domain/staff/state.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { lintText } from '../../../shared/render/convention/lint-model.ts';
import type { WantedChange } from '../../../shared/use-cases/amendment-change.ts';
import type { FormFault } from '../components/form.tsx';

type Values = Readonly<Record<string, string>>;

export interface WantedForm {
  readonly wanted?: WantedChange;
  readonly motive: Bilingual;
  readonly faults: readonly FormFault[];
}

/** What a form of an amendment asks for, or what is wrong with it, field by field. */
export function readWanted(
  locale: Locale,
  kind: AmendmentKind,
  values: Values,
  convention: ExistingConvention,
  authorities: readonly Registered[],
): WantedForm {
  const form = createReader(locale, values);
  const wanted = readKind(form, kind, values, convention, authorities);
  const motive = form.sides('motive-fr', 'motive-ar');
  return { motive, faults: form.faults, ...(form.faults.length === 0 && wanted ? { wanted } : {}) };
}

type Reader = ReturnType<typeof createReader>;

function readKind(
  form: Reader,
  kind: AmendmentKind,
  values: Values,
  convention: ExistingConvention,
  authorities: readonly Registered[],
): WantedChange | undefined {
  switch (kind) {
    case 'extension':
      return { kind, durationMonths: form.months('months') };
    case 'budget':
      return {
        kind,
        amountsCentimes: convention.contents.budget.lines.map((line, index) =>
          form.amount(`amount-${index + 1}`, line.amountCentimes),
        ),
      };
    case 'schedule':
      return {
        kind,
        amountsCentimes: convention.trancheAmountsCentimes.map((centimes, index) =>
          form.amount(`amount-${index + 1}`, centimes),
        ),
      };
    case 'account':
      return { kind, account: { holder: form.filled('holder'), rib: form.rib('rib') } };
    case 'signatory':
      return readSignatory(form, values, authorities);
    case 'clause':
      return { kind, title: form.sides('title-fr', 'title-ar'), text: form.sides('text-fr', 'text-ar') };
  }
}

/** An authority is somebody whom the register has; the association's president is the one on file. */
function readSignatory(form: Reader, values: Values, authorities: readonly Registered[]): WantedChange {
  const partyId = values.party ?? '';
  if (values.person === undefined) return { kind: 'signatory', partyId };
  const title = form.sides('title-fr', 'title-ar');
  const found = authorities.find(({ personId }) => personId === values.person);
  if (!found) form.fault('person', 'amendments.fault.missing');
  const { personId = '', name = { fr: '', ar: '' } } = found ?? {};
  return { kind: 'signatory', partyId, person: { personId, personName: name, title } };
}

function createReader(locale: Locale, values: Values) {
  const faults: FormFault[] = [];
  const fault = (field: string, key: TextKey, facts: Readonly<Record<string, string>> = {}) => {
    faults.push({ field, message: text(locale, key, facts) });
  };
  const filled = (field: string): string => {
    const value = (values[field] ?? '').trim();
    if (value === '') fault(field, 'amendments.fault.missing');
    return value;
  };
  return {
    faults,
    fault,
    filled,
    /** Both languages, saying the same numbers and references. */
    sides(french: string, arabic: string): Bilingual {
      const both = { fr: filled(french), ar: filled(arabic) };
      if (both.fr === '' || both.ar === '') return both;
      const found = lintText(french, both).filter(({ code }) => code !== 'ISOLATE_MISSING');
      const missing = found.find(({ code }) => code === 'SIDE_MISSING');
      if (missing) fault(missing.side === 'ar' ? arabic : french, 'amendments.fault.missing');
      else if (found.length > 0) fault(arabic, 'amendments.fault.sides');
      return both;
    },
    months(field: string): number {
      const typed = cleanPasted(values[field] ?? '');
      if (!/^\d{1,3}$/u.test(typed)) fault(field, 'amendments.fault.months');
      return Number(typed);
    },
    /** A field that the form does not have keeps its amount: a tranche that may not change has none. */
    amount(field: string, centimes: number): number {
      const typed = values[field];
      if (typed === undefined) return centimes;
      const read = parseAmount(typed);
      if (read === undefined) fault(field, 'amendments.fault.amount');
      return read ?? centimes;
    },
    rib(field: string): string {
      const checked = checkRib(values[field] ?? '');
      if (checked.ok) return checked.rib;
      fault(field, 'finding.RIB_WRONG', { fault: checked.code });
      return '';
    },
  };
}
