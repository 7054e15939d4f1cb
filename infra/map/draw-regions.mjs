/**
 * Draws the 12 regions for the portal's map: merges the provinces of the npm package `morocco-map` (data of
 * OpenStreetMap, ODbL) by the register of `shared/domain/territory`, simplifies them, and writes them as SVG path data
 * under our own codes. Only geometry and ids are taken from the package, none of its labels. What it needs is fetched
 * into a folder outside the repository and is no dependency of the product:
 *
 *   mkdir /tmp/map && npm install --prefix /tmp/map morocco-map@1.3.0 topojson-client@3.1.0 topojson-simplify@3.0.3
 *   node infra/map/draw-regions.mjs /tmp/map
 *
 * It stops without writing when a province belongs to no region or to two, when a merged region is not as large as the
 * package has it, or when the drawing lost or gained more than {@link AREA_TOLERANCE} of a region.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('Usage: node infra/map/draw-regions.mjs FOLDER (see the head of the file)');
const fetched = createRequire(resolve(folder, 'package.json'));
const { feature, mergeArcs, transform } = fetched('topojson-client');
const { presimplify, simplify } = fetched('topojson-simplify');

const OUT = new URL('../../functions/portal/components/region-map/region-shapes.json', import.meta.url);
const REGISTER = new URL('../../shared/domain/territory/territory.json', import.meta.url);

/** Units of the drawing's width; what is drawn lies on whole units. */
const WIDTH = 1000;
/** A corner that spans less than this triangle, in square units, is left out; so is an islet smaller than it. */
const CORNER_AREA_MIN = 4;
const ISLET_AREA_MIN = 12;
const AREA_TOLERANCE = 0.01;
const EARTH_RADIUS_KM = 6371.0088;
/** Degrees of longitude are drawn as long as they are in the kingdom's middle. */
const MIDDLE_LATITUDE = 29;

const radians = (degrees) => (degrees * Math.PI) / 180;
const SHRINK = Math.cos(radians(MIDDLE_LATITUDE));

const { regions } = JSON.parse(readFileSync(REGISTER, 'utf8'));
const provinces = fetched('morocco-map/data/provinces.json');
const packaged = fetched('morocco-map/data/regions.json');

const divided = unpack(provinces);
const merged = mergeRegions(divided);
const degrees = merged.map((shape) => polygonsOf(divided, shape));
compareWithPackage(degrees);

const all = degrees.flat(3);
const west = Math.min(...all.map(([longitude]) => longitude));
const east = Math.max(...all.map(([longitude]) => longitude));
const north = Math.max(...all.map(([, latitude]) => latitude));
const south = Math.min(...all.map(([, latitude]) => latitude));
const SCALE = WIDTH / ((east - west) * SHRINK);
const project = ([longitude, latitude]) => [(longitude - west) * SHRINK * SCALE, (north - latitude) * SCALE];

const drawn = draw(divided);
const shapes = Object.fromEntries(
  regions.map(({ iso }, index) => {
    const { path, kept } = drawn[index];
    const before = sum(degrees[index].map((rings) => planarArea(rings.map((ring) => ring.map(project)))));
    const lost = Math.abs(sum(kept.map(planarArea)) / before - 1);
    if (lost > AREA_TOLERANCE) throw new Error(`${iso}: the drawing differs by ${(lost * 100).toFixed(1)} %`);
    const [x, y] = middleOf(kept);
    return [iso, { x, y, areaKm2: Math.round(sum(degrees[index].map(sphericalAreaKm2))), path }];
  }),
);
const file = {
  source:
    'npm morocco-map 1.3.0 (provinces.json), merged into regions and simplified by infra/map/draw-regions.mjs',
  licence: 'Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/',
  credit: '© OpenStreetMap contributors, https://www.openstreetmap.org/copyright',
  width: WIDTH,
  height: Math.ceil((north - south) * SCALE),
  regions: shapes,
};
writeFileSync(OUT, `${JSON.stringify(file, null, 2)}\n`);

/** The topology with its points as degrees instead of packed steps. */
function unpack(topology) {
  const step = transform(topology.transform);
  const arcs = topology.arcs.map((arc) => arc.map((point, index) => step([...point], index)));
  return { type: 'Topology', objects: topology.objects, arcs };
}

/** Each region as what its provinces enclose together. */
function mergeRegions(topology) {
  const { geometries } = topology.objects.provinces;
  const theirs = geometries.map(({ id }) => id);
  const ours = regions.flatMap((region) => region.provinces.map(({ iso }) => iso));
  for (const id of new Set([...theirs, ...ours]))
    if (times(theirs, id) !== 1 || times(ours, id) !== 1)
      throw new Error(`${id}: ${times(ours, id)} times in the register, ${times(theirs, id)} in the package`);
  const geometryOf = new Map(geometries.map((each) => [each.id, each]));
  return regions.map((region) =>
    mergeArcs(
      topology,
      region.provinces.map(({ iso }) => geometryOf.get(iso)),
    ),
  );
}

function polygonsOf(topology, shape) {
  return feature(topology, shape).geometry.coordinates;
}

/** The package has regions of its own: what we merged must be as large. */
function compareWithPackage(ours) {
  const topology = unpack(packaged);
  for (const [index, { iso }] of regions.entries()) {
    const theirs = feature(
      topology,
      topology.objects.regions.geometries.find(({ id }) => id === iso),
    ).geometry;
    const polygons = theirs.type === 'Polygon' ? [theirs.coordinates] : theirs.coordinates;
    const ratio = sum(ours[index].map(sphericalAreaKm2)) / sum(polygons.map(sphericalAreaKm2));
    if (Math.abs(ratio - 1) > AREA_TOLERANCE) throw new Error(`${iso}: ${ratio} of the package's region`);
  }
}

/** The regions as paths on whole units, without the corners and islets that nobody would see. */
function draw(topology) {
  const projected = { ...topology, arcs: topology.arcs.map((arc) => arc.map(project)) };
  const simple = simplify(presimplify(projected), CORNER_AREA_MIN);
  return merged.map((shape) => {
    const rounded = polygonsOf(simple, shape).map((rings) => rings.map(onWholeUnits));
    const kept = rounded
      .map((rings) => rings.filter((ring) => Math.abs(signedArea(ring)) >= ISLET_AREA_MIN))
      .filter((rings) => rings.length > 0);
    return { kept, path: kept.flat().map(pathOf).join('') };
  });
}

function onWholeUnits(ring) {
  const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  return points.filter(
    ([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1],
  );
}

/** `M413 20l-3 4 5-1z`: where the ring begins, then steps; the last one is the `z`. */
function pathOf(ring) {
  const [[x, y]] = ring;
  const steps = ring
    .slice(1, -1)
    .flatMap(([nextX, nextY], index) => [nextX - ring[index][0], nextY - ring[index][1]]);
  return `M${x} ${y}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** Where a number stands: the point of the largest polygon that is farthest from its edges. */
function middleOf(polygons) {
  const [[ring]] = [...polygons].sort((one, other) => planarArea(other) - planarArea(one));
  const [left, right] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))];
  const [top, bottom] = [Math.min(...ring.map(([, y]) => y)), Math.max(...ring.map(([, y]) => y))];
  let best = { room: 0, point: [left, top] };
  for (let x = left; x <= right; x += 2)
    for (let y = top; y <= bottom; y += 2) {
      const room = isInside(ring, x, y) ? roomAround(ring, x, y) : 0;
      if (room > best.room) best = { room, point: [x, y] };
    }
  return best.point;
}

function isInside(ring, x, y) {
  let inside = false;
  for (const [[x1, y1], [x2, y2]] of edgesOf(ring))
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  return inside;
}

function roomAround(ring, x, y) {
  const distances = edgesOf(ring).map(([[x1, y1], [x2, y2]]) => {
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
    return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
  });
  return Math.min(...distances);
}

function edgesOf(ring) {
  return ring.slice(1).map((point, index) => [ring[index], point]);
}

function signedArea(ring) {
  return sum(edgesOf(ring).map(([[x1, y1], [x2, y2]]) => x1 * y2 - x2 * y1)) / 2;
}

/** The first ring of a polygon is its edge, the others are holes. */
function planarArea([edge, ...holes]) {
  return Math.abs(signedArea(edge)) - sum(holes.map((hole) => Math.abs(signedArea(hole))));
}

/** On the sphere, longitude times the sine of the latitude is an equal-area map. */
function sphericalAreaKm2(rings) {
  const flat = rings.map((ring) =>
    ring.map(([longitude, latitude]) => [radians(longitude), Math.sin(radians(latitude))]),
  );
  return planarArea(flat) * EARTH_RADIUS_KM ** 2;
}

function times(list, wanted) {
  return list.filter((each) => each === wanted).length;
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
