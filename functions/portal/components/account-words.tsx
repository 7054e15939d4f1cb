import { accountBlock, type MoneyRule } from '../../../shared/domain/convention/account-standing.ts';
import type { AccountStanding } from '../../../shared/domain/convention/state.ts';
import { formatDay } from '../../../shared/i18n/dates.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';

/** Why no money follows an account that was changed, and from which day it will; nothing to say of any other. */
export function AccountWords(props: {
  readonly locale: Locale;
  readonly account: AccountStanding;
  readonly rule: MoneyRule;
}) {
  const { locale, account, rule } = props;
  const words = accountWords(locale, account, rule);
  return words === undefined ? null : <span class="hint line">{words}</span>;
}

function accountWords(locale: Locale, account: AccountStanding, rule: MoneyRule): string | undefined {
  const block = accountBlock(account, rule);
  if (block?.why === 'cooling')
    return text(locale, 'gate.account-cooling', { fromOn: formatDay(locale, block.fromOn) });
  return block?.why === 'contested' ? text(locale, 'gate.account-contested') : undefined;
}
