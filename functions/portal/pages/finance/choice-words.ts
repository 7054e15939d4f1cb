import type { StaffRole } from '../../../../shared/domain/kernel/act.ts';
import type { Refusal } from '../../../../shared/domain/kernel/decider.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { refusalText } from '../../components/form.tsx';

/** What keeps a person from an act: a rule, or the roles that it belongs to. */
type Denied = { readonly refusal: Refusal } | { readonly roles: readonly StaffRole[] };

/** Why an act is not this person's, in words: it belongs to another role, or the person had another part. */
export function whyNot(locale: Locale, choice: Denied): string {
  if ('refusal' in choice) return refusalText(locale, choice.refusal);
  const roles = choice.roles.map((role) => text(locale, `role.${role}`));
  const any = new Intl.ListFormat(locale, { type: 'disjunction' }).format(roles);
  return text(locale, 'finance.role-needed', { roles: any });
}
