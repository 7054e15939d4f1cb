import type { MoneyRule } from '../../../shared/domain/convention/account-standing.ts';
import type { AccountStanding } from '../../../shared/domain/convention/state.ts';
import type { GateLine } from '../../../shared/domain/gate/gate-table.ts';
import { conditionWords } from '../../../shared/i18n/gate-words.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { text } from '../../../shared/i18n/text.ts';
import { AccountWords } from './account-words.tsx';

interface GateConditionsProps {
  readonly locale: Locale;
  readonly lines: readonly GateLine[];
  readonly account: AccountStanding;
  readonly rule: MoneyRule;
}

/** The conditions of a gate as a list, each with a word for whether it holds; ways of which one is enough within. */
export function GateConditions({ lines, ...about }: GateConditionsProps) {
  return (
    <ul class="steps upright">
      {lines.map((line) => (
        <li data-done={line.holds ? 'true' : undefined}>
          <GateLineWords line={line} {...about} />
        </li>
      ))}
    </ul>
  );
}

function GateLineWords({ line, ...about }: Omit<GateConditionsProps, 'lines'> & { readonly line: GateLine }) {
  const { account, locale, rule } = about;
  const holds = text(locale, line.holds ? 'request.condition-holds' : 'request.condition-fails');
  if (line.kind !== 'condition')
    return (
      <>
        {text(locale, `gate.${line.kind}`)}
        <span class="hint line">{holds}</span>
        <GateConditions lines={line.lines} {...about} />
      </>
    );
  return (
    <>
      {conditionWords(locale, line)}
      <span class="hint line">{holds}</span>
      {line.condition.fact === 'account.verified' ? (
        <AccountWords locale={locale} account={account} rule={rule} />
      ) : null}
    </>
  );
}
