/** An amount of centimes as dirhams with two decimals and nothing else, `-128000.50`: for machines, computed without floats. */
export function writeDecimal(amountCentimes: number, mark: '.' | ',' = '.'): string {
  const digits = String(Math.abs(amountCentimes)).padStart(3, '0');
  return `${amountCentimes < 0 ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
}
