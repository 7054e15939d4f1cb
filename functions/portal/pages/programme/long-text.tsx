interface LongTextProps {
  /** Of its own on the page, where two forms have a field of the same name. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
}

/** A text of several lines; its hint and its fault are read out with it. */
export function LongText({ fault, hint, id, label, name, value }: LongTextProps) {
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
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
      <textarea
        id={id}
        name={name}
        rows={3}
        dir="auto"
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={describedBy === '' ? undefined : describedBy}
      >
        {value}
      </textarea>
    </div>
  );
}
