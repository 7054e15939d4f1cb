/** A shade from 0 (nothing) to {@link SHADES}, and the whole numbers that it stands for. */
export interface Shade {
  readonly shade: number;
  readonly from: number;
  readonly to: number;
}

const SHADES = 4;

/** How dark a whole number is drawn where `max` is the largest of all: 0 for none, 4 for the largest. */
export function shadeOf(value: number, max: number): number {
  return value <= 0 ? 0 : Math.ceil((value * SHADES) / max);
}

/** The shades that whole numbers up to `max` can take, the lightest first: what a legend lists. */
export function shadesUpTo(max: number): readonly Shade[] {
  const steps = Array.from({ length: SHADES }, (_, index) => ({
    shade: index + 1,
    from: Math.floor((index * max) / SHADES) + 1,
    to: Math.floor(((index + 1) * max) / SHADES),
  }));
  return [{ shade: 0, from: 0, to: 0 }, ...steps.filter(({ from, to }) => from <= to)];
}
