import type { PaperKind } from '../../../../shared/domain/programme/programme-terms.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Heading } from '../../components/figures.tsx';
import { FaultSummary, Field, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import type { FileCase } from './file-case.ts';
import { paperState } from './file-page.tsx';
import { faultOf, Hash, isolated, Phone } from './parts.tsx';

export interface PaperFormState {
  readonly kind?: string;
  readonly issuedOn?: string;
  readonly faults: readonly FormFault[];
}

/** One form per paper, so that a heavy file costs nothing that was typed elsewhere; each shows its receipt. */
export function PapersPage(props: {
  readonly c: PortalContext;
  readonly about: FileCase;
  readonly form: PaperFormState;
}) {
  const { c, about, form } = props;
  const { locale } = c.var.visitor;
  const back = about.application.status === 'returned' ? '/case/correct' : '/apply/file';
  return (
    <>
      <FaultSummary locale={locale} faults={form.faults} />
      <Heading words={text(locale, 'papers.title', { number: isolated(about.applicationId) })} />
      <p>{text(locale, 'papers.help')}</p>
      <p>
        <a class="button" href={back}>
          {text(locale, 'papers.back')}
        </a>
      </p>
      {about.kinds.map((kind) => (
        <PaperForm c={c} about={about} form={form} kind={kind} />
      ))}
      <Phone locale={locale} office={about.terms.contact} />
    </>
  );
}

function PaperForm(props: {
  readonly c: PortalContext;
  readonly about: FileCase;
  readonly form: PaperFormState;
  readonly kind: PaperKind;
}) {
  const { c, about, form, kind } = props;
  const { locale } = c.var.visitor;
  const { requiredPapers } = about.terms.eligibility;
  const wrong = form.kind === kind ? form.faults : [];
  const state = paperState(about, kind);
  const required = requiredPapers.includes(kind);
  const found = about.uploads[kind] ? undefined : faultOf(about.findings, `papers.${kind}`).fault;
  return (
    <details
      id={`paper-${kind}`}
      class="card"
      open={wrong.length > 0 || found !== undefined || (required && state === 'papers.absent')}
    >
      <summary>
        <span class="paper">{text(locale, `paper.${kind}`)}</span>
        <span class="hint line">{text(locale, required ? 'papers.required' : 'papers.optional')}</span>
        <span class="hint line">{text(locale, state)}</span>
      </summary>
      {found ? <p class="fault">{found}</p> : null}
      <Received c={c} about={about} kind={kind} />
      <form method="post" action="/apply/papers" enctype="multipart/form-data">
        <input type="hidden" name="key" value={c.var.desk.secrets.id()} />
        <input type="hidden" name="kind" value={kind} />
        <PaperInputs about={about} kind={kind} locale={locale} form={form} wrong={wrong} />
        <button type="submit">{text(locale, 'papers.send')}</button>
      </form>
    </details>
  );
}

function PaperInputs(props: {
  readonly about: FileCase;
  readonly kind: PaperKind;
  readonly locale: Locale;
  readonly form: PaperFormState;
  readonly wrong: readonly FormFault[];
}) {
  const { about, kind, locale, form, wrong } = props;
  const typed = form.kind === kind ? form.issuedOn : undefined;
  return (
    <>
      <PaperInput locale={locale} kind={kind} name="file" label="papers.file" wrong={wrong} />
      {about.terms.eligibility.datedPapers.includes(kind) ? (
        <PaperInput
          locale={locale}
          kind={kind}
          name="issuedOn"
          label="papers.day"
          wrong={wrong}
          value={typed ?? about.values[`papers.${kind}`] ?? ''}
        />
      ) : null}
    </>
  );
}

/** The forms of the page have fields of the same names: their ids carry the paper. */
function PaperInput(props: {
  readonly locale: Locale;
  readonly kind: PaperKind;
  readonly name: 'file' | 'issuedOn';
  readonly label: TextKey;
  readonly wrong: readonly FormFault[];
  readonly value?: string;
}) {
  const { locale, kind, name, label, wrong, value } = props;
  const id = `${name}-${kind}`;
  const about =
    name === 'file'
      ? ({ type: 'file', accept: '.pdf,.jpg,.jpeg,.png' } as const)
      : ({ inputmode: 'numeric' } as const);
  return (
    <Field
      id={id}
      name={name}
      label={text(locale, label)}
      dir="ltr"
      {...about}
      {...(value === undefined ? {} : { value })}
      {...faultOf(wrong, id)}
    />
  );
}

/** The receipt of a paper: when it came, how heavy it was, and the hash of its bytes. */
function Received({
  c,
  about,
  kind,
}: {
  readonly c: PortalContext;
  readonly about: FileCase;
  readonly kind: PaperKind;
}) {
  const { locale } = c.var.visitor;
  const upload = about.uploads[kind];
  if (!upload) return null;
  const { uploadedAt, sizeBytes, sha256 } = upload;
  const size = Math.ceil(sizeBytes / 1024);
  return (
    <p>
      {text(locale, 'papers.received', { uploadedAt: formatInstant(locale, uploadedAt), size })}
      <span class="hint line">
        {text(locale, 'case.fingerprint')} <Hash value={sha256} />
      </span>
    </p>
  );
}
