import type { Child } from 'hono/jsx';
import type { Refusal } from '../../../shared/domain/kernel/decider.ts';
import type { Locale } from '../../../shared/i18n/locale.ts';
import { shownValues } from '../../../shared/i18n/shown-values.ts';
import { isTextKey, type TextKey, text } from '../../../shared/i18n/text.ts';
import type { PortalContext } from '../visitor.ts';

/** What is wrong with a form: a message, and the field that it links to. */
export interface FormFault {
  readonly field?: string;
  readonly message: string;
}

interface FormProps {
  readonly c: PortalContext;
  readonly action: string;
  readonly submit: TextKey;
  /** Kept over an error, so that sending again is the same request. */
  readonly requestKey?: string;
  readonly upload?: boolean;
  readonly tone?: 'plain' | 'danger' | 'quiet';
  /** The key that leads to the button, where the page has such keys. */
  readonly shortcut?: string;
  readonly children?: Child;
}

/** A form with the key of its request: sent twice, it is answered twice and done once. */
export function Form(props: FormProps) {
  const { c, action, submit, requestKey, upload, tone = 'plain', shortcut, children } = props;
  const key = requestKey ?? c.var.desk.secrets.id();
  return (
    <form method="post" action={action} enctype={upload ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="key" value={key} />
      {children}
      <button class={tone} type="submit" data-key={shortcut} aria-keyshortcuts={shortcut}>
        {text(c.var.visitor.locale, submit)}
        <Key letter={shortcut} />
      </button>
    </form>
  );
}

/** The letter of a key, beside what it leads to; shown only while the keys are at work. */
export function Key({ letter }: { readonly letter?: string | undefined }) {
  return letter === undefined ? null : (
    <span class="key" aria-hidden="true">
      <kbd dir="ltr">{letter}</kbd>
    </span>
  );
}

interface FieldProps {
  readonly id: string;
  /** The id when absent: of its own where two forms of a page have a field of the same name. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'date' | 'file';
  readonly inputmode?: 'numeric' | 'decimal' | 'text';
  readonly autocomplete?: string;
  readonly required?: boolean;
  /** Several files at once. */
  readonly multiple?: boolean;
  /** Which files, by their endings. */
  readonly accept?: string;
  readonly rows?: number;
  readonly fault?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly lang?: Locale;
}

/** A labelled field; its hint and its fault are read out with it. */
export function Field(props: FieldProps) {
  const { id, label, hint, fault, rows, value, dir, lang } = props;
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    name: props.name ?? id,
    dir,
    lang,
    required: props.required,
    'aria-invalid': fault ? 'true' : undefined,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
  } as const;
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      {rows ? (
        <textarea {...shared} rows={rows}>
          {value ?? ''}
        </textarea>
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          multiple={props.multiple}
          accept={props.accept}
          value={value}
          inputmode={props.inputmode}
          autocomplete={props.autocomplete}
        />
      )}
    </div>
  );
}

/** The summary on top of a form that was not taken; each line leads to its field. */
export function FaultSummary({
  locale,
  faults,
}: {
  readonly locale: Locale;
  readonly faults: readonly FormFault[];
}) {
  if (faults.length === 0) return null;
  return (
    <div class="notice wrong" role="alert" tabindex={-1}>
      <h2>{text(locale, 'portal.error-title')}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

/** A refusal in the reader's words; the facts of the refusal fill the sentence. */
export function refusalText(locale: Locale, refusal: Refusal): string {
  return isTextKey(refusal.code)
    ? text(locale, refusal.code, shownValues(locale, refusal))
    : text(locale, 'portal.refused-unknown', { code: refusal.code });
}
