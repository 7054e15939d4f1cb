import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regions } from '../../../../shared/domain/territory/territory.ts';
import shapes from './region-shapes.json' with { type: 'json' };

const BYTES_MAX = 12_000;
/** Measured by the kingdom on the ground; the package draws the unmarked border in the east more closely. */
const KINGDOM_KM2 = 710_850;

type Point = readonly [x: number, y: number];

/** The rings of a path that is written as `M x y l dx dy … z`. */
function ringsOf(path: string): readonly (readonly Point[])[] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/gu) ?? []).map(Number);
      const points: Point[] = [[x, y]];
      for (let at = 0; at < steps.length; at += 2) {
        const [lastX, lastY] = points.at(-1)!;
        points.push([lastX + steps[at]!, lastY + steps[at + 1]!]);
      }
      return points;
    });
}

function areaOf(ring: readonly Point[]): number {
  const crossed = ring.map(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return x * nextY - nextX * y;
  });
  return Math.abs(crossed.reduce((sum, each) => sum + each, 0)) / 2;
}

const drawn = Object.entries(shapes.regions).map(([code, shape]) => ({
  code,
  ...shape,
  rings: ringsOf(shape.path),
  area: ringsOf(shape.path).reduce((sum, ring) => sum + areaOf(ring), 0),
}));

describe('map: the shapes of the regions', () => {
  it('has one shape for every region, and none for anything else', () => {
    expect(drawn.map(({ code }) => code)).toEqual(regions.map(({ code }) => code));
  });

  it('has closed rings of whole steps inside the drawing', () => {
    for (const { code, path, rings } of drawn) {
      expect([code, path]).toEqual([code, expect.stringMatching(/^(?:M\d+ \d+l[\d -]+z)+$/u)]);
      for (const [x, y] of rings.flat()) {
        expect(x >= 0 && x <= shapes.width, `${code} at ${x}`).toBe(true);
        expect(y >= 0 && y <= shapes.height, `${code} at ${y}`).toBe(true);
      }
    }
  });

  it('draws each region as large, among the others, as it was measured', () => {
    const scale =
      drawn.reduce((sum, { areaKm2 }) => sum + areaKm2, 0) / drawn.reduce((sum, { area }) => sum + area, 0);
    // Degrees of longitude have one length on the whole drawing: the north and the south differ by up to 8 % from it.
    for (const { area, areaKm2, code } of drawn)
      expect(Math.abs((area * scale) / areaKm2 - 1), code).toBeLessThan(0.1);
  });

  it('lost no province: the regions make the kingdom', () => {
    const total = drawn.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    expect(Math.abs(total / KINGDOM_KM2 - 1)).toBeLessThan(0.05);
  });

  it('puts the number of a region inside the region', () => {
    for (const { code, rings, x, y } of drawn) expect(isInside(rings[0]!, x, y), code).toBe(true);
  });

  it('is small enough for a page, and names its licence and credit', () => {
    const file = readFileSync(new URL('./region-shapes.json', import.meta.url), 'utf8');
    expect(Buffer.byteLength(file)).toBeLessThan(BYTES_MAX);
    expect(shapes.licence).toContain('ODbL');
    expect(shapes.credit).toContain('© OpenStreetMap contributors');
  });
});

function isInside(ring: readonly Point[], x: number, y: number): boolean {
  const crossings = ring.filter(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]!;
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
  });
  return crossings.length % 2 === 1;
}
