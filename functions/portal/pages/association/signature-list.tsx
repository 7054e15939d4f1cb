import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Name } from '../../components/figures.tsx';
import { mandateWords } from '../signing/mandate-words.tsx';
import type { ExistingRound } from './sign-page.tsx';

/** Who has signed, whose turn it is, who comes after: a word beside every shape. */
export function SignatureList({ locale, round }: { readonly locale: Locale; readonly round: ExistingRound }) {
  const awaiting = round.status === 'open' ? round.awaiting : [];
  return (
    <ol class="steps upright">
      {round.parties.map(({ partyId, organisation }) => {
        const act = round.acts.find((signed) => signed.partyId === partyId);
        const turn = awaiting.includes(partyId);
        return (
          <li data-done={act ? 'true' : undefined} aria-current={turn ? 'step' : undefined}>
            <Name locale={locale} name={organisation} />
            {act?.mandate ? <span class="line">{mandateWords(locale, act.mandate)}</span> : null}
            <span class="hint line">
              {act
                ? text(locale, 'sign.signed-at', { signedAt: formatInstant(locale, act.signedAt) })
                : text(locale, turn ? 'sign.awaited' : 'sign.later')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
