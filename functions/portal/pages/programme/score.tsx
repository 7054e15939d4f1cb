/** A score out of 100 from its hundredths: `72,45`, in the figures of both languages. */
export function Score({ hundredths }: { readonly hundredths: number }) {
  const points = Math.trunc(hundredths / 100);
  return <bdi class="identifier">{`${points},${String(hundredths % 100).padStart(2, '0')}`}</bdi>;
}
