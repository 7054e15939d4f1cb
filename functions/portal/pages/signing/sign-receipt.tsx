import type { SignatureAct } from '../../../../shared/domain/signature/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { Identifier, Sentence, StatusMark } from '../../components/figures.tsx';
import { Written } from '../../components/written.tsx';
import { Fact, isolated, Phone } from '../association/parts.tsx';
import { DocumentLink, SignedText } from './sign-page.tsx';
import { SignatureFacts } from './signature-facts.tsx';
import { SignatureList } from './signature-list.tsx';
import type { SigningCase } from './signing-case.ts';

interface PageProps {
  readonly locale: Locale;
  readonly about: SigningCase;
}

/** What the page shows once its party has signed: the act as it rests in the register. */
export function SignReceipt({ locale, about, act }: PageProps & { readonly act: SignatureAct }) {
  return (
    <>
      <h1>{text(locale, 'sign.receipt')}</h1>
      <p>{text(locale, 'sign.receipt-help')}</p>
      <dl class="facts card">
        <Fact locale={locale} label="request.convention">
          <Identifier value={about.convention.number} />
        </Fact>
        <SignatureFacts locale={locale} about={about} act={act} />
      </dl>
      <h2>{text(locale, 'sign.parties')}</h2>
      <p>
        <StatusMark locale={locale} lifecycle="signature" status={about.round.status} />
      </p>
      <Reason locale={locale} about={about} />
      <Ending locale={locale} about={about} />
    </>
  );
}

/** A round that is over without this signature: why, and what comes next. */
export function SigningClosed({ locale, about }: PageProps) {
  const { round, convention } = about;
  const turn = `turn.signature.${round.status}`;
  return (
    <>
      <h1>
        <Sentence
          words={text(locale, about.amendment ? 'sign.title-amendment' : 'sign.title', {
            number: isolated(convention.number),
          })}
        />
      </h1>
      <p>
        <StatusMark locale={locale} lifecycle="signature" status={round.status} />
      </p>
      {isTextKey(turn) ? <p>{text(locale, turn)}</p> : null}
      <Reason locale={locale} about={about} />
      <Ending locale={locale} about={about} />
    </>
  );
}

function Reason({ locale, about: { round } }: PageProps) {
  if (!('reason' in round)) return null;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="portal.reason">
        <Written words={round.reason} />
      </Fact>
    </dl>
  );
}

function Ending({ locale, about }: PageProps) {
  return (
    <>
      <SignatureList locale={locale} round={about.round} />
      <DocumentLink locale={locale} about={about} />
      <details>
        <summary>{text(locale, 'sign.text')}</summary>
        <SignedText locale={locale} about={about} />
      </details>
      <p>
        <a class="line" href={about.door.backPath}>
          {text(locale, about.door.kind === 'link' ? 'case.back' : 'signing.title')}
        </a>
      </p>
      <Phone locale={locale} office={about.terms.contact} />
    </>
  );
}
