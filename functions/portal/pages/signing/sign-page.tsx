import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Name, Sentence } from '../../components/figures.tsx';
import { FaultSummary } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { AmendmentText, ChangeTable } from '../amendments/change-table.tsx';
import { Fact, Hash, isolated, Phone } from '../association/parts.tsx';
import { PdfFrame } from '../finance/pdf-preview.tsx';
import { ConventionText, Duties, Tranches } from './convention-text.tsx';
import { MandateBlock, MandateFact } from './mandate-words.tsx';
import { OtherWays } from './other-ways.tsx';
import { RefuseForm, SignForms } from './sign-form.tsx';
import { SignatureList } from './signature-list.tsx';
import { isOwnTurn, type SigningCase, type SigningForm } from './signing-case.ts';

interface PageProps {
  readonly c: PortalContext;
  readonly about: SigningCase;
}

/** Amount, tranches and duties first; then the PDF and the whole text; then the code, the consent and the signature. */
export function SignPage({ c, about, form }: PageProps & { readonly form: SigningForm }) {
  const { locale } = c.var.visitor;
  const { document, party, round, terms } = about;
  return (
    <>
      <FaultSummary locale={locale} faults={form.faults} />
      <h1>
        <Sentence
          words={text(locale, about.amendment ? 'sign.title-amendment' : 'sign.title', {
            number: isolated(about.convention.number),
          })}
        />
      </h1>
      {about.blocked ? <MandateBlock c={c} blocked={about.blocked} codePath={about.door.codePath} /> : null}
      <Essentials locale={locale} about={about} />
      <p class="actions">
        {about.blocked ? null : (
          <a class="button" href="#sign">
            {text(locale, 'sign.to-form')}
          </a>
        )}
        <a href="#text">{text(locale, 'sign.to-text')}</a>
      </p>
      {about.amendment ? (
        <ChangeTable locale={locale} change={about.amendment.change} />
      ) : (
        <>
          <Tranches locale={locale} document={document} />
          <Duties locale={locale} document={document} partyId={party.partyId} />
        </>
      )}
      <h2>{text(locale, 'sign.document')}</h2>
      <p>{text(locale, 'sign.document-help')}</p>
      <DocumentLink locale={locale} about={about} />
      <h2>{text(locale, 'sign.parties')}</h2>
      <SignatureList locale={locale} round={round} />
      <WholeText locale={locale} about={about} />
      {about.blocked ? null : <Deed c={c} about={about} form={form} />}
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}

function Deed({ c, about, form }: PageProps & { readonly form: SigningForm }) {
  const { locale } = c.var.visitor;
  return (
    <>
      <h2 id="sign">{text(locale, 'sign.form')}</h2>
      {isOwnTurn(about) ? (
        <>
          <SignForms c={c} about={about} form={form} />
          {about.remoteService ? (
            <p>
              <a class="target" href={about.door.remotePath}>
                {text(locale, 'remote.way')}
              </a>
            </p>
          ) : null}
          <OtherWays c={c} about={about} faults={form.faults} />
        </>
      ) : (
        <p class="notice">{text(locale, 'sign.not-your-turn')}</p>
      )}
      <RefuseForm c={c} about={about} form={form} />
    </>
  );
}

interface PartProps {
  readonly locale: Locale;
  readonly about: SigningCase;
}

function Essentials({ locale, about }: PartProps) {
  const { convention, document, door, party, round } = about;
  const { unit } = document;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="sign.amount">
        <strong>
          <Amount locale={locale} centimes={convention.amountCentimes} />
        </strong>
      </Fact>
      <Fact locale={locale} label="sign.for">
        <Name locale={locale} name={party.organisation} />
      </Fact>
      <MandateFact locale={locale} row={about.mandate} />
      {door.kind === 'link' ? null : (
        <Fact locale={locale} label="signing.association">
          <Name locale={locale} name={convention.contents.association.name} />
        </Fact>
      )}
      <Fact locale={locale} label="sign.unit">
        <Name locale={locale} name={unit.name} /> · <Name locale={locale} name={unit.province} />
      </Fact>
      {about.amendment ? null : (
        <Fact locale={locale} label="sign.duration">
          {text(locale, 'sign.months', { count: document.durationMonths })}
        </Fact>
      )}
      <Fact locale={locale} label="sign.last-day">
        {formatDay(locale, round.expiresOn)}
      </Fact>
      <Fact locale={locale} label="case.fingerprint">
        <Hash value={round.documentSha256} />
      </Fact>
    </dl>
  );
}

/** What is signed is the PDF, with its pages and its weight: a phone on a slow network decides for itself. */
export function DocumentLink({ locale, about }: PartProps) {
  const { door, pages, sizeBytes } = about;
  const label = text(locale, 'sign.document-open', { pages, size: Math.ceil(sizeBytes / 1024) });
  return (
    <>
      <p>
        <a class="line" href={door.pdfPath}>
          {label}
        </a>
        <span class="hint line">{text(locale, 'sign.both-languages')}</span>
      </p>
      {door.kind === 'page' ? <PdfFrame locale={locale} href={door.pdfPath} title={label} /> : null}
    </>
  );
}

/** Every article in the reader's language, and the other language one tap away, at the same place. */
function WholeText({ locale, about }: PartProps) {
  const other = locale === 'fr' ? 'ar' : 'fr';
  return (
    <>
      <h2 id="text">{text(locale, about.amendment ? 'sign.text-amendment' : 'sign.text')}</h2>
      <p>
        <a class="line" href={`${about.door.path}?lang=${other}#text`}>
          {text(locale, 'sign.other-language')}
        </a>
      </p>
      <SignedText locale={locale} about={about} />
    </>
  );
}

/** The text of what is signed: the convention's, or the amendment's. */
export function SignedText({ locale, about }: PartProps) {
  return about.amendment ? (
    <AmendmentText locale={locale} document={about.amendment} />
  ) : (
    <ConventionText locale={locale} document={about.document} />
  );
}
