import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { refusalText } from '../../components/form.tsx';
import type { Choice } from '../../routes/tranches-choices.ts';

/** Why an act is not this person's, in words: it belongs to another role, or the person had another part. */
export function whyNot(locale: Locale, choice: Extract<Choice, { allowed: false }>): string {
  if ('refusal' in choice) return refusalText(locale, choice.refusal);
  const roles = choice.roles.map((role) => text(locale, `role.${role}`));
  const any = new Intl.ListFormat(locale, { type: 'disjunction' }).format(roles);
  return text(locale, 'finance.role-needed', { roles: any });
}
