const NO_BREAK_SPACE = '\u00A0';

/** French text whose signs stay with their words: no line begins with `;` or `»`, or ends with `«` or `n°`. */
export function frenchText(text: string): string {
  return text.replace(/ (?=[;:!?»%])|(?<=[«§]) |(?<=n°) /gu, NO_BREAK_SPACE);
}
