import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { ExistingSignature } from '../../../../shared/domain/signature/state.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { isTextKey, text } from '../../../../shared/i18n/text.ts';
import type { RevisionFault, RevisionVerdict } from '../../../../shared/ports/pdf-signatures.ts';
import { Identifier, Name, Sentence, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, faultOf, isolated, named } from './parts.tsx';
import { SignatureList } from './signature-list.tsx';

/** What anybody may know of a convention. */
export interface PublicConvention {
  readonly convention: ExistingConvention;
  readonly round?: ExistingSignature;
}

/** Number, parties, dates and state; a file given to the page is compared and forgotten. */
export function VerifyPage(props: {
  readonly c: PortalContext;
  readonly about: PublicConvention;
  readonly verdict?: RevisionVerdict;
  readonly faults: readonly FormFault[];
}) {
  const { c, about, verdict, faults } = props;
  const { locale } = c.var.visitor;
  const { convention, round } = about;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Sentence words={text(locale, 'verify.title', { number: isolated(convention.number) })} />
      </h1>
      {verdict ? <Verdict locale={locale} about={about} verdict={verdict} /> : null}
      <p>{text(locale, 'verify.help')}</p>
      <dl class="facts card">
        <Fact locale={locale} label="request.convention">
          <Identifier value={convention.number} />
        </Fact>
        <Fact locale={locale} label="verify.state">
          <StatusMark locale={locale} lifecycle="convention" status={convention.status} />
        </Fact>
        {'inForceOn' in convention ? (
          <Fact locale={locale} label="case.in-force-on">
            {formatDay(locale, convention.inForceOn)}
          </Fact>
        ) : null}
      </dl>
      <h2>{text(locale, 'sign.parties')}</h2>
      {round ? <SignatureList locale={locale} round={round} /> : <Parties locale={locale} about={about} />}
      <h2>{text(locale, 'verify.compare')}</h2>
      <Form c={c} action={`/verify/${convention.number}`} submit="verify.submit" upload>
        <Field
          id="file"
          label={text(locale, 'verify.file')}
          hint={text(locale, 'verify.file-hint')}
          type="file"
          {...faultOf(faults, 'file')}
        />
      </Form>
    </>
  );
}

function Parties({ locale, about }: { readonly locale: Locale; readonly about: PublicConvention }) {
  return (
    <ul>
      {about.convention.parties.map(({ organisation }) => (
        <li>
          <Name locale={locale} name={organisation} />
        </li>
      ))}
    </ul>
  );
}

/** What holds and what does not, each in a sentence. */
function Verdict(props: {
  readonly locale: Locale;
  readonly about: PublicConvention;
  readonly verdict: RevisionVerdict;
}) {
  const { locale, about, verdict } = props;
  const valid = verdict.signatures.filter((one) => one.signatureValid && one.digestValid && one.chainValid);
  return (
    <div class={verdict.whole ? 'notice' : 'notice wrong'} role="status">
      <h2>{text(locale, 'verify.result')}</h2>
      <p>
        <strong>{text(locale, verdict.whole ? 'verify.whole' : 'verify.not-whole')}</strong>
      </p>
      <ul>
        {verdict.faults.map((fault) => (
          <li>{faultWords(locale, about, fault)}</li>
        ))}
        {valid.map(({ partyId, at }) => (
          <li>
            {text(locale, 'verify.signed-by', {
              party: partyName(locale, about, partyId),
              signedAt: formatInstant(locale, at),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function faultWords(locale: Locale, about: PublicConvention, fault: RevisionFault): string {
  const partyId = 'partyId' in fault ? fault.partyId : undefined;
  const ofDocument = `verify.fault.${fault.code}.document`;
  if (partyId === undefined && isTextKey(ofDocument)) return text(locale, ofDocument);
  return text(locale, `verify.fault.${fault.code}`, {
    party: partyName(locale, about, partyId),
    ...('lengthBytes' in fault ? { lengthBytes: fault.lengthBytes } : {}),
  });
}

function partyName(locale: Locale, { convention }: PublicConvention, partyId: string | undefined): string {
  const party = convention.parties.find((each) => each.partyId === partyId);
  return party ? named(party.organisation[locale]) : text(locale, 'verify.any-party');
}
