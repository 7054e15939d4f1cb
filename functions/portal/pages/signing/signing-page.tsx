import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ConventionDocument } from '../../../../shared/render/convention/convention-document.ts';
import { Amount, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { AwaitedRound } from '../../routes/signing-case.ts';
import type { PortalContext } from '../../visitor.ts';
import { AmendmentText, ChangeTable } from '../amendments/change-table.tsx';
import { ConventionText, TrancheTable } from '../association/convention-text.tsx';
import { Fact, faultOf, Hash, isolated } from '../association/parts.tsx';
import { SignatureFacts, SignForm } from '../association/sign-form.tsx';
import { SignatureList } from '../association/signature-list.tsx';
import { PdfPreview } from '../finance/pdf-preview.tsx';
import { hasSigned, isTurnOf } from './signing-list.tsx';

/** What was typed, and what was wrong with it. */
export interface SigningForm {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
  readonly codeSent: boolean;
  /** Where the code goes: the address that the register has. */
  readonly email: string;
}

interface PageProps {
  readonly c: PortalContext;
  readonly awaited: AwaitedRound;
  readonly document: ConventionDocument;
  readonly form: SigningForm;
}

/** The convention before an authority: what it costs, who has signed, the PDF and its text, and the two ways out. */
export function SigningPage({ c, awaited, document, form }: PageProps) {
  const { locale } = c.var.visitor;
  const { round, convention } = awaited;
  return (
    <>
      <FaultSummary locale={locale} faults={form.faults} />
      <h1>
        {text(locale, awaited.signed ? 'sign.title-amendment' : 'sign.title', {
          number: isolated(convention.number),
        })}
      </h1>
      <p>
        <StatusMark locale={locale} lifecycle="signature" status={round.status} />
      </p>
      <Essentials c={c} awaited={awaited} document={document} />
      <h2>{text(locale, 'sign.parties')}</h2>
      <SignatureList locale={locale} round={round} />
      {awaited.signed ? (
        <ChangeTable locale={locale} change={awaited.signed.text.change} />
      ) : (
        <>
          <h2>{text(locale, 'sign.tranches')}</h2>
          <TrancheTable locale={locale} document={document} />
        </>
      )}
      <h2>{text(locale, 'sign.document')}</h2>
      <p>{text(locale, 'sign.document-help')}</p>
      <PdfPreview
        locale={locale}
        href={`/signing/${round.signatureId}/document.pdf`}
        label={awaited.signed ? 'amendments.document' : 'convention.pdf'}
      />
      <h2>{text(locale, awaited.signed ? 'sign.text-amendment' : 'sign.text')}</h2>
      <details>
        <summary>{text(locale, 'sign.to-text')}</summary>
        {awaited.signed ? (
          <AmendmentText locale={locale} document={awaited.signed.text} />
        ) : (
          <ConventionText locale={locale} document={document} />
        )}
      </details>
      <Deed c={c} awaited={awaited} form={form} />
    </>
  );
}

function Essentials({ c, awaited, document }: Omit<PageProps, 'form'>) {
  const { locale } = c.var.visitor;
  const { convention, party, round } = awaited;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="sign.amount">
        <strong>
          <Amount locale={locale} centimes={convention.amountCentimes} />
        </strong>
      </Fact>
      <Fact locale={locale} label="signing.association">
        <Name locale={locale} name={convention.contents.association.name} />
      </Fact>
      <Fact locale={locale} label="sign.unit">
        <Name locale={locale} name={document.unit.name} />
      </Fact>
      <Fact locale={locale} label="signing.province">
        <Name locale={locale} name={document.unit.province} />
      </Fact>
      <Fact locale={locale} label="signing.for">
        <Name locale={locale} name={party.organisation} />
      </Fact>
      <Fact locale={locale} label="sign.last-day">
        {formatDay(locale, round.expiresOn)}
      </Fact>
      <Fact locale={locale} label="case.fingerprint">
        <Hash value={round.documentSha256} />
      </Fact>
    </dl>
  );
}

function Deed({ c, awaited, form }: Omit<PageProps, 'document'>) {
  const { locale } = c.var.visitor;
  const { round } = awaited;
  if (hasSigned(awaited)) return <Receipt c={c} awaited={awaited} />;
  if (round.status !== 'open') return null;
  return (
    <>
      <h2 id="sign">{text(locale, 'sign.form')}</h2>
      {isTurnOf(awaited) ? (
        <SignForms c={c} awaited={awaited} form={form} />
      ) : (
        <p class="notice">{text(locale, 'sign.not-your-turn')}</p>
      )}
      <details open={form.faults.some(({ field }) => field === 'reason') || form.values.reason !== undefined}>
        <summary>{text(locale, 'sign.refuse-title')}</summary>
        <p>{text(locale, 'sign.refuse-help')}</p>
        <Form c={c} action={`/signing/${round.signatureId}/refuse`} submit="sign.refuse" tone="danger">
          <Field
            id="reason"
            label={text(locale, 'portal.reason')}
            rows={3}
            dir="auto"
            value={form.values.reason ?? ''}
            {...faultOf(form.faults, 'reason')}
          />
        </Form>
      </details>
    </>
  );
}

function SignForms({ c, awaited, form }: Omit<PageProps, 'document'>) {
  const { locale } = c.var.visitor;
  const { signatureId } = awaited.round;
  const email = isolated(form.email);
  return (
    <>
      <p>{text(locale, 'signing.level')}</p>
      <h3>{text(locale, 'sign.step-code')}</h3>
      {form.codeSent ? (
        <p class="notice" role="status">
          {text(locale, 'sign.code-sent', { email })}
        </p>
      ) : (
        <p>{text(locale, 'sign.step-code-help', { email })}</p>
      )}
      <Form c={c} action={`/signing/${signatureId}/code`} submit="sign.send-code" />
      <h3>{text(locale, 'sign.step-sign')}</h3>
      <SignForm
        c={c}
        action={`/signing/${signatureId}#sign`}
        requestKey={form.values.key}
        documentSha256={awaited.round.documentSha256}
        party={awaited.party}
        conventionNumber={awaited.convention.number}
        isAmendment={awaited.signed !== undefined}
        values={form.values}
        faults={form.faults}
      />
    </>
  );
}

function Receipt({ c, awaited }: { readonly c: PortalContext; readonly awaited: AwaitedRound }) {
  const { locale } = c.var.visitor;
  const act = awaited.round.acts.find(({ partyId }) => partyId === awaited.party.partyId);
  if (!act) return null;
  return (
    <>
      <h2>{text(locale, 'sign.receipt')}</h2>
      <dl class="facts card">
        <SignatureFacts locale={locale} act={act} />
      </dl>
    </>
  );
}
