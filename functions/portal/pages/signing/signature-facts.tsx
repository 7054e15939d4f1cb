import type { SignatureAct } from '../../../../shared/domain/signature/state.ts';
import { consentText, isConsentVersion } from '../../../../shared/i18n/consents.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Sentence } from '../../components/figures.tsx';
import { Fact, Hash, isolated, named } from '../association/parts.tsx';
import { MandateFact } from './mandate-words.tsx';
import type { SigningCase } from './signing-case.ts';

/** The level of a signature by its true name, and by what way its code came. */
export function levelWords(locale: Locale, act: SignatureAct): string {
  if (act.level !== 'simple') return text(locale, `sign.receipt-level.${act.level}`);
  if (act.isOneChannel) return text(locale, 'sign.receipt-level.simple-one-channel');
  return text(
    locale,
    act.codeChannel === 'sms' ? 'sign.receipt-level.simple-sms' : 'sign.receipt-level.simple',
  );
}

interface FactsProps {
  readonly locale: Locale;
  readonly about: SigningCase;
  readonly act: SignatureAct;
}

/** What is kept of a signature given: when, under which name, to which text, on which bytes. */
export function SignatureFacts({ locale, about, act }: FactsProps) {
  return (
    <>
      <Fact locale={locale} label="sign.receipt-at">
        {formatInstant(locale, act.signedAt)}
      </Fact>
      {'typedName' in act && (
        <Fact locale={locale} label="sign.receipt-name">
          <bdi>{act.typedName}</bdi>
        </Fact>
      )}
      <MandateFact locale={locale} row={act.mandate} />
      <Fact locale={locale} label="sign.receipt-level">
        {levelWords(locale, act)}
      </Fact>
      {'consentVersion' in act && <Consent locale={locale} about={about} act={act} />}
      <Fact locale={locale} label="sign.receipt-document">
        <Hash value={act.documentSha256} />
      </Fact>
      <Fact locale={locale} label="sign.receipt-revision">
        <Hash value={act.revision.sha256} />
      </Fact>
    </>
  );
}

/** The words that were accepted, in the language in which they were shown, and the version that they stand under. */
function Consent({ locale, about, act }: FactsProps & { readonly act: { readonly consentVersion: string } }) {
  const { consentVersion } = act;
  const shown = ('consentLanguage' in act && act.consentLanguage) || locale;
  const values = {
    number: isolated(about.convention.number),
    organisation: named(about.party.organisation[shown]),
  };
  return (
    <Fact locale={locale} label="sign.receipt-consent">
      {isConsentVersion(consentVersion) ? (
        <span class="line" lang={shown} dir={shown === 'ar' ? 'rtl' : 'ltr'}>
          <Sentence words={consentText(shown, consentVersion, values)} />
        </span>
      ) : null}
      <Identifier value={consentVersion} />
    </Fact>
  );
}
