import type { Paper } from '../../../../shared/domain/application/application-file.ts';
import type { PaperKind } from '../../../../shared/domain/programme/programme-terms.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { isTextKey, type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Heading, Identifier, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import type { FileCase } from './file-case.ts';
import type { FormContents } from './file-fields.tsx';
import { FileFields } from './file-form.tsx';
import { Fact, faultOf, Intent, isolated, Phone } from './parts.tsx';

interface FileFormState {
  readonly key?: string;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** The form of a file that begins, or of one that came back to be completed. */
export function FilePage(props: {
  readonly c: PortalContext;
  readonly about: FileCase;
  readonly form: FileFormState;
}) {
  const { c, about, form } = props;
  const { locale } = c.var.visitor;
  const { applicationId: number, application, terms } = about;
  const returned = application.status === 'returned' ? application : undefined;
  const contents: FormContents = { locale, ...form };
  return (
    <>
      <FaultSummary locale={locale} faults={form.faults} />
      <Heading
        words={text(locale, returned ? 'file.correct-title' : 'file.title', { number: isolated(number) })}
      />
      <p>
        {returned
          ? text(locale, 'file.correct-help', { dueOn: formatDay(locale, returned.dueOn) })
          : text(locale, 'file.help')}
      </p>
      {returned && form.faults.length === 0 ? <ToCorrect c={c} about={about} /> : null}
      <form method="post" action={returned ? '/case/correct' : '/apply/file'}>
        <input type="hidden" name="key" value={form.key ?? c.var.desk.secrets.id()} />
        <FileFields form={withFindings(contents, about)} />
        <PaperDates form={withFindings(contents, about)} about={about} />
        <div class="actions">
          <Intent c={c} value="submit" label={returned ? 'file.resubmit' : 'file.submit'} />
          <Intent c={c} value="save" label="file.save" quiet />
          <Intent c={c} value="papers" label="file.save-papers" quiet />
        </div>
      </form>
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}

/** What the check of the file found, each line leading to its field. */
function ToCorrect({ c, about }: { readonly c: PortalContext; readonly about: FileCase }) {
  const { locale } = c.var.visitor;
  return (
    <div class="notice wrong">
      <h2>{text(locale, 'file.to-correct')}</h2>
      <ul>
        {about.findings.map(({ field, message }) => (
          <li>
            <a href={`#${field ?? ''}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Marks what was found wrong, until the person's own form says something newer about it. */
function withFindings(form: FormContents, { findings }: FileCase): FormContents {
  return form.faults.length > 0 ? form : { ...form, faults: findings };
}

/** The papers as the file has them, with the day of those that grow old. */
function PaperDates({ form, about }: { readonly form: FormContents; readonly about: FileCase }) {
  const { locale, values, faults } = form;
  return (
    <fieldset id="papers">
      <legend>{text(locale, 'file.papers')}</legend>
      <ul class="rows">
        {kindsToShow(about).map((kind) => {
          const { fault } = faultOf(faults, `papers.${kind}`);
          const dated = about.terms.eligibility.datedPapers.includes(kind);
          return (
            <li id={dated ? undefined : `papers.${kind}`} class={fault ? 'wrong' : undefined}>
              <span>
                <span class="paper">{text(locale, `paper.${kind}`)}</span>
                {fault && !dated ? <span class="fault line">{fault}</span> : null}
              </span>
              <span class="hint">{text(locale, paperState(about, kind))}</span>
            </li>
          );
        })}
      </ul>
      {about.terms.eligibility.datedPapers.map((kind) => (
        <Field
          id={`papers.${kind}`}
          label={text(locale, 'file.issued-on', { paper: text(locale, `paper.${kind}`) })}
          hint={text(locale, 'file.day-hint')}
          value={values[`papers.${kind}`] ?? ''}
          inputmode="numeric"
          dir="ltr"
          {...faultOf(faults, `papers.${kind}`)}
        />
      ))}
    </fieldset>
  );
}

/** The papers that are asked for, that are there, or that were found wrong. */
function kindsToShow(about: FileCase): readonly PaperKind[] {
  const { requiredPapers } = about.terms.eligibility;
  return about.kinds.filter(
    (kind) =>
      requiredPapers.includes(kind) ||
      paperState(about, kind) !== 'papers.absent' ||
      about.findings.some(({ field }) => field === `papers.${kind}`),
  );
}

/** Whether a paper is there, and how it came. */
export function paperState({ uploads, earlier }: FileCase, kind: PaperKind): TextKey {
  if (uploads[kind]) return 'papers.uploaded';
  return earlier.some((paper: Paper) => paper.kind === kind) ? 'papers.on-file' : 'papers.absent';
}

/** After the filing: the number and the moment; later, where the file stands and whose turn it is. */
export function FileReceipt({ c, about }: { readonly c: PortalContext; readonly about: FileCase }) {
  const { locale } = c.var.visitor;
  const { application, applicationId, terms } = about;
  const turn = `turn.application.${application.status}`;
  const isFiled = application.status === 'submitted';
  return (
    <>
      <Heading
        words={text(locale, isFiled ? 'file.received' : 'case.file', { number: isolated(applicationId) })}
      />
      <p>
        <StatusMark locale={locale} lifecycle="application" status={application.status} />
      </p>
      {isTextKey(turn) ? <p>{text(locale, turn)}</p> : null}
      {isFiled ? <p>{text(locale, 'file.received-help')}</p> : null}
      <dl class="facts card">
        <Fact locale={locale} label="case.number">
          <Identifier value={applicationId} />
        </Fact>
        {'submittedAt' in application ? (
          <Fact locale={locale} label="file.received-at">
            {formatInstant(locale, application.submittedAt)}
          </Fact>
        ) : null}
      </dl>
      <p>
        <a class="line" href="/case">
          {text(locale, 'case.back')}
        </a>
      </p>
      <Phone locale={locale} office={terms.contact} />
    </>
  );
}
