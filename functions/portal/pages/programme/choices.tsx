export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly fault?: string | undefined;
}

/** One answer out of a few, all in sight; its fault is read out with the question. The fault's link leads here. */
export function Choices({ name, legend, options, value, fault }: ChoicesProps) {
  return (
    <fieldset id={name} tabindex={-1} aria-describedby={fault ? `${name}-fault` : undefined}>
      <legend>{legend}</legend>
      {fault ? (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      ) : null}
      {options.map((option) => (
        <div class="choice">
          <input
            type="radio"
            id={`${name}-${option.value}`}
            name={name}
            value={option.value}
            checked={value === option.value}
          />
          <label for={`${name}-${option.value}`}>{option.label}</label>
        </div>
      ))}
    </fieldset>
  );
}

interface SelectProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value?: string | undefined;
}

/** One answer out of many. */
export function Select({ id, name, label, options, value }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
