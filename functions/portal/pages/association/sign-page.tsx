import type { ConventionState } from '../../../../shared/domain/convention/state.ts';
import type { ProgrammeTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import type { SignatureState } from '../../../../shared/domain/signature/state.ts';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ConventionDocument } from '../../../../shared/render/convention/convention-document.ts';
import { Amount, Name, Sentence } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { SignedAmendment } from '../../routes/amendments-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { AmendmentText, ChangeTable } from '../amendments/change-table.tsx';
import { ConventionText, Duties, TrancheTable } from './convention-text.tsx';
import { Fact, faultOf, isolated, named, Phone } from './parts.tsx';
import { SignForm } from './sign-form.tsx';
import { SignatureList } from './signature-list.tsx';

export type ExistingRound = Exclude<SignatureState, { status: 'absent' }>;

/** The case as the signatory reads it. */
export interface SigningCase {
  readonly round: ExistingRound;
  readonly convention: Extract<ConventionState, { signatureId: string }>;
  readonly party: ExistingRound['parties'][number];
  readonly document: ConventionDocument;
  readonly terms: ProgrammeTerms;
  /** Where the code goes, with its middle hidden. */
  readonly email: string;
  readonly sizeBytes: number;
  /** What is signed is an amendment: number and document of `convention` are its own. */
  readonly signed?: SignedAmendment;
}

/** What was typed, and what was wrong with it. */
export interface SigningForm {
  readonly key?: string;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
  readonly codeSent: boolean;
}

/** Amount, tranches and duties first; then the whole text; then the code, the consent and the signature. */
export function SignPage(props: {
  readonly c: PortalContext;
  readonly about: SigningCase;
  readonly form: SigningForm;
}) {
  const { c, about, form } = props;
  const { locale } = c.var.visitor;
  const { document, round, party, terms } = about;
  const isTurn = round.status === 'open' && round.awaiting.includes(party.partyId);
  return (
    <>
      <FaultSummary locale={locale} faults={form.faults} />
      <h1>
        <Sentence
          words={text(locale, about.signed ? 'sign.title-amendment' : 'sign.title', {
            number: isolated(about.convention.number),
          })}
        />
      </h1>
      <Essentials c={c} about={about} />
      <p class="actions">
        <a class="button" href="#sign">
          {text(locale, 'sign.to-form')}
        </a>
        <a href="#text">{text(locale, 'sign.to-text')}</a>
      </p>
      {about.signed ? (
        <ChangeTable locale={locale} change={about.signed.text.change} />
      ) : (
        <>
          <h2>{text(locale, 'sign.tranches')}</h2>
          <TrancheTable locale={locale} document={document} />
          <h2>{text(locale, 'sign.duties')}</h2>
          <Duties locale={locale} document={document} />
        </>
      )}
      <h2>{text(locale, 'sign.document')}</h2>
      <p>{text(locale, 'sign.document-help')}</p>
      <DocumentLink c={c} about={about} />
      <h2>{text(locale, 'sign.parties')}</h2>
      <SignatureList locale={locale} round={round} />
      <h2 id="text">{text(locale, about.signed ? 'sign.text-amendment' : 'sign.text')}</h2>
      {about.signed ? (
        <AmendmentText locale={locale} document={about.signed.text} />
      ) : (
        <ConventionText locale={locale} document={document} />
      )}
      <h2 id="sign">{text(locale, 'sign.form')}</h2>
      {isTurn ? (
        <SignForms c={c} about={about} form={form} />
      ) : (
        <p class="notice">{text(locale, 'sign.not-your-turn')}</p>
      )}
      {round.status === 'open' ? <RefuseForm c={c} form={form} /> : null}
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}

function Essentials({ c, about }: { readonly c: PortalContext; readonly about: SigningCase }) {
  const { locale } = c.var.visitor;
  const { convention, document, party, round } = about;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="sign.amount">
        <strong>
          <Amount locale={locale} centimes={convention.amountCentimes} />
        </strong>
      </Fact>
      <Fact locale={locale} label="sign.organisation">
        <Name locale={locale} name={party.organisation} />
      </Fact>
      <Fact locale={locale} label="sign.unit">
        <Name locale={locale} name={document.unit.name} />
      </Fact>
      {about.signed ? null : (
        <Fact locale={locale} label="sign.duration">
          {text(locale, 'sign.months', { count: document.durationMonths })}
        </Fact>
      )}
      <Fact locale={locale} label="sign.last-day">
        {formatDay(locale, round.expiresOn)}
      </Fact>
    </dl>
  );
}

/** What is signed is the PDF, with its pages and its weight: a phone on a slow network decides for itself. */
export function DocumentLink({ c, about }: { readonly c: PortalContext; readonly about: SigningCase }) {
  const { locale } = c.var.visitor;
  const { convention, sizeBytes } = about;
  const size = Math.ceil(sizeBytes / 1024);
  return (
    <p>
      <a class="line" href="/case/document.pdf">
        {text(locale, 'sign.document-open', { pages: convention.document.pages, size })}
      </a>
    </p>
  );
}

function SignForms(props: {
  readonly c: PortalContext;
  readonly about: SigningCase;
  readonly form: SigningForm;
}) {
  const { c, about, form } = props;
  const { locale } = c.var.visitor;
  const { contact } = about.terms;
  const email = isolated(about.email);
  const office = { name: named(contact.name[locale]), phone: isolated(contact.phone) };
  return (
    <>
      <p>{text(locale, 'sign.level')}</p>
      <p>{text(locale, 'sign.paper', office)}</p>
      <h3>{text(locale, 'sign.step-code')}</h3>
      {form.codeSent ? (
        <p class="notice" role="status">
          {text(locale, 'sign.code-sent', { email })}
        </p>
      ) : (
        <p>{text(locale, 'sign.step-code-help', { email })}</p>
      )}
      <Form c={c} action="/case/sign/code" submit="sign.send-code" />
      <h3>{text(locale, 'sign.step-sign')}</h3>
      <SignForm
        c={c}
        action="/case/sign#sign"
        requestKey={form.key}
        documentSha256={about.round.documentSha256}
        party={about.party}
        conventionNumber={about.convention.number}
        isAmendment={about.signed !== undefined}
        values={form.values}
        faults={form.faults}
      />
    </>
  );
}

/** Out of the way until it is wanted, and open again when its reason was missing. */
function RefuseForm({ c, form }: { readonly c: PortalContext; readonly form: SigningForm }) {
  const { locale } = c.var.visitor;
  const { faults, values } = form;
  const wanted = faults.some(({ field }) => field === 'reason') || values.reason !== undefined;
  return (
    <details open={wanted}>
      <summary>{text(locale, 'sign.refuse-title')}</summary>
      <p>{text(locale, 'sign.refuse-help')}</p>
      <Form c={c} action="/case/refuse" submit="sign.refuse" tone="danger">
        <Field
          id="reason"
          label={text(locale, 'portal.reason')}
          rows={3}
          dir="auto"
          value={values.reason ?? ''}
          {...faultOf(faults, 'reason')}
        />
      </Form>
    </details>
  );
}
