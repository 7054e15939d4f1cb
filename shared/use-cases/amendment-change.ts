import type { BankAccount } from '../domain/application/application-file.ts';
import type { AmendmentChange, ExistingConvention, Signatory } from '../domain/convention/state.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import { assertNever } from '../domain/kernel/decider.ts';

/** What an officer asks to change: the new value alone, the old one is read where it stands. */
export type WantedChange =
  | { readonly kind: 'extension'; readonly durationMonths: number }
  /** One amount in centimes for each line, in the order of the budget. */
  | { readonly kind: 'budget'; readonly amountsCentimes: readonly number[] }
  | { readonly kind: 'schedule'; readonly amountsCentimes: readonly number[] }
  | { readonly kind: 'account'; readonly account: BankAccount }
  /** Without a person: whom the association's contacts name as its president now. */
  | { readonly kind: 'signatory'; readonly partyId: string; readonly person?: Signatory }
  | { readonly kind: 'clause'; readonly title: Bilingual; readonly text: Bilingual };

/** The change with its old value, as the convention has it now. */
export function changeOf(state: ExistingConvention, wanted: WantedChange): AmendmentChange {
  switch (wanted.kind) {
    case 'extension':
      return { kind: 'extension', before: state.durationMonths, after: wanted.durationMonths };
    case 'budget': {
      const { lines } = state.contents.budget;
      const after = lines.map((line, position) => ({
        ...line,
        amountCentimes: wanted.amountsCentimes[position] ?? line.amountCentimes,
      }));
      return { kind: 'budget', before: lines, after };
    }
    case 'schedule':
      return { kind: 'schedule', before: state.trancheAmountsCentimes, after: wanted.amountsCentimes };
    case 'account': {
      const { holder, rib } = state.account;
      return { kind: 'account', before: { holder, rib }, after: wanted.account };
    }
    case 'signatory':
      return signatoryChange(state, wanted);
    case 'clause':
      return wanted;
    default:
      return assertNever(wanted);
  }
}

function signatoryChange(
  state: ExistingConvention,
  { partyId, person }: Extract<WantedChange, { kind: 'signatory' }>,
): AmendmentChange {
  const party = state.parties.find((each) => each.partyId === partyId);
  const nobody: Signatory = { personId: '', personName: { fr: '', ar: '' }, title: { fr: '', ar: '' } };
  const { personId, personName, title, email }: Signatory = party ?? nobody;
  const before = { personId, personName, title, ...(email === undefined ? {} : { email }) };
  return { kind: 'signatory', partyId, before, after: person ?? before };
}
