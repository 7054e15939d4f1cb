import type { ExistingSignature } from '../../../../shared/domain/signature/state.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Name } from '../../components/figures.tsx';
import { mandateWords } from './mandate-words.tsx';
import { levelWords } from './signature-facts.tsx';

/** Who has signed and at which level, whose turn it is, who comes after: a word beside every shape. */
export function SignatureList(props: { readonly locale: Locale; readonly round: ExistingSignature }) {
  const { locale, round } = props;
  const awaiting = round.status === 'open' ? round.awaiting : [];
  return (
    <ol class="steps upright">
      {round.parties.map(({ partyId, organisation, personId, personName, title }) => {
        const act = round.acts.find((signed) => signed.partyId === partyId);
        // A signature by hand names no row of the register: it is that of the person whom the document names.
        const named =
          act?.personId === personId ? { signatory: { personId, name: personName, title } } : undefined;
        const row = act?.mandate ?? named;
        const turn = awaiting.includes(partyId);
        return (
          <li data-done={act ? 'true' : undefined} aria-current={turn ? 'step' : undefined}>
            <Name locale={locale} name={organisation} />
            {row ? <span class="line">{mandateWords(locale, row)}</span> : null}
            <span class="hint line">
              {act
                ? text(locale, 'sign.signed-at', { signedAt: formatInstant(locale, act.signedAt) })
                : text(locale, turn ? 'sign.awaited' : 'sign.later')}
            </span>
            {act ? <span class="hint line">{levelWords(locale, act)}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
