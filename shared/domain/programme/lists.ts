/** Where a value stands that stood before. */
export function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

/** The sum of whole numbers that are no money. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
