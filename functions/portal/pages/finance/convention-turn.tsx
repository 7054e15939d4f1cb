import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { OpenSignatureRound } from '../../../../shared/domain/signature/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Name } from '../../components/figures.tsx';

/** Whose turn it is: the parties who are awaited to sign, else the office that has to act. */
export function ConventionTurn(props: {
  readonly locale: Locale;
  readonly convention: ExistingConvention;
  readonly round: OpenSignatureRound | undefined;
}) {
  const { locale, convention, round } = props;
  if (!round) return <>{text(locale, turnOf(convention))}</>;
  return (
    <ul class="plain turn">
      {round.parties
        .filter(({ partyId }) => round.awaiting.includes(partyId))
        .map(({ organisation }) => (
          <li>
            <Name locale={locale} name={organisation} />
          </li>
        ))}
    </ul>
  );
}

/** Since when those awaited have been: the last signature before theirs, or the opening. */
export function turnSince({ acts, opensAt }: OpenSignatureRound): string {
  return acts.at(-1)?.signedAt ?? opensAt;
}

function turnOf({ account, status, visa }: ExistingConvention): TextKey {
  switch (status) {
    case 'drafted':
      return 'board.turn.machine';
    case 'assembled':
      return 'board.turn.open';
    case 'signing':
      return 'sign.awaited';
    case 'in-force': {
      const isReady = account.verifiedBy !== undefined && visa?.confirmedBy !== undefined;
      return isReady ? 'board.turn.payments' : 'board.turn.facts';
    }
    case 'suspended':
      return 'board.turn.suspended';
    default:
      return 'board.turn.nobody';
  }
}
