import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import { Identifier, Sentence, StatusMark } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, isolated, Phone } from './parts.tsx';
import { SignatureFacts } from './sign-form.tsx';
import { DocumentLink, type ExistingRound, type SigningCase } from './sign-page.tsx';
import { SignatureList } from './signature-list.tsx';

/** What a used link shows: the act as it rests in the register. */
export function SignReceipt(props: {
  readonly c: PortalContext;
  readonly about: SigningCase;
  readonly act: ExistingRound['acts'][number];
}) {
  const { c, about, act } = props;
  const { locale } = c.var.visitor;
  const { round } = about;
  return (
    <>
      <h1>{text(locale, 'sign.receipt')}</h1>
      <p>{text(locale, 'sign.receipt-help')}</p>
      <dl class="facts card">
        <Fact locale={locale} label="request.convention">
          <Identifier value={about.convention.number} />
        </Fact>
        <SignatureFacts locale={locale} act={act} />
      </dl>
      <h2>{text(locale, 'sign.parties')}</h2>
      <p>
        <StatusMark locale={locale} lifecycle="signature" status={round.status} />
      </p>
      <SignatureList locale={locale} round={round} />
      <DocumentLink c={c} about={about} />
      <Ending c={c} about={about} />
    </>
  );
}

/** A round that is over without this signature: why, and what comes next. */
export function SigningClosed({ c, about }: { readonly c: PortalContext; readonly about: SigningCase }) {
  const { locale } = c.var.visitor;
  const { round, convention } = about;
  const turn = `turn.signature.${round.status}`;
  return (
    <>
      <h1>
        <Sentence
          words={text(locale, about.signed ? 'sign.title-amendment' : 'sign.title', {
            number: isolated(convention.number),
          })}
        />
      </h1>
      <p>
        <StatusMark locale={locale} lifecycle="signature" status={round.status} />
      </p>
      {isTextKey(turn) ? <p>{text(locale, turn)}</p> : null}
      {'reason' in round ? (
        <dl class="facts card">
          <Fact locale={locale} label="portal.reason">
            <bdi>{round.reason}</bdi>
          </Fact>
        </dl>
      ) : null}
      <SignatureList locale={locale} round={round} />
      <Ending c={c} about={about} />
    </>
  );
}

function Ending({ c, about }: { readonly c: PortalContext; readonly about: SigningCase }) {
  const { locale } = c.var.visitor;
  return (
    <>
      <p>
        <a class="line" href="/case">
          {text(locale, 'case.back')}
        </a>
      </p>
      <Phone locale={locale} office={about.terms.contact} />
    </>
  );
}
