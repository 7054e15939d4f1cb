import type { Child } from 'hono/jsx';
import { regions } from '../../../../shared/domain/territory/territory.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../figures.tsx';
import shapes from './region-shapes.json' with { type: 'json' };
import { shadeOf, shadesUpTo } from './shades.ts';

/** What a map says of a region. */
export interface RegionValue {
  /** A whole number from 0: written in the region, and told by its shade. */
  readonly value: number;
  /** The region and its value as a sentence. */
  readonly title: string;
}

interface MapShape {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

const MARGIN = 4;
const VIEW_BOX = [-MARGIN, -MARGIN, shapes.width + 2 * MARGIN, shapes.height + 2 * MARGIN].join(' ');
const shapeByRegion = new Map<string, MapShape>(Object.entries(shapes.regions));

/**
 * Maps of the 12 regions with the credit that their geometry asks for, and what stands beside them. A map supplements
 * a table that says the same and more: it is one image to those who hear the page.
 */
export function RegionMaps(props: {
  readonly locale: Locale;
  /** What the maps stand beside where the page is wide; where it is narrow, they are left out. */
  readonly beside?: Child;
  readonly children: Child;
}) {
  const { locale, beside, children } = props;
  return (
    <div class={beside === undefined ? 'maps' : 'maps beside'}>
      <link rel="stylesheet" href="/assets/map.css" precedence="map" />
      {beside}
      <div>
        <div class="figures">{children}</div>
        <p class="credit">
          <a class="target" href="https://www.openstreetmap.org/copyright">
            <span>
              <Sentence words={text(locale, 'map.credit')} />
            </span>
          </a>
        </p>
      </div>
    </div>
  );
}

/** One map: a number and a shade for each region; a region without a value is drawn with a broken line. */
export function RegionMap(props: {
  readonly locale: Locale;
  readonly caption: string;
  /** By the region's code. */
  readonly values: ReadonlyMap<string, RegionValue>;
}) {
  const { locale, caption, values } = props;
  const max = Math.max(0, ...[...values.values()].map(({ value }) => value));
  return (
    <figure class="map">
      <figcaption>{caption}</figcaption>
      <svg viewBox={VIEW_BOX} role="img" aria-label={caption}>
        {regions.map(({ code, name }) => {
          const said = values.get(code);
          const title = said?.title ?? text(locale, 'map.outside-region', { region: name[locale] });
          return <RegionShape code={code} title={title} value={said?.value} max={max} />;
        })}
      </svg>
      <Legend locale={locale} max={max} partial={values.size < regions.length} />
    </figure>
  );
}

function RegionShape(props: {
  readonly code: string;
  readonly title: string;
  readonly value: number | undefined;
  readonly max: number;
}) {
  const { code, max, title, value } = props;
  const shape = shapeByRegion.get(code);
  if (!shape) return null;
  return (
    <g
      data-region={code}
      data-shade={shadeOf(value ?? 0, max)}
      class={value === undefined ? 'outside' : undefined}
    >
      <title>{title}</title>
      <path d={shape.path} />
      <text x={shape.x} y={shape.y}>
        {value ?? '–'}
      </text>
    </g>
  );
}

function Legend(props: { readonly locale: Locale; readonly max: number; readonly partial: boolean }) {
  const { locale, max, partial } = props;
  return (
    <ul class="legend" aria-label={text(locale, 'map.legend')}>
      {shadesUpTo(max).map(({ from, shade, to }) => (
        <li>
          <Swatch shade={shade} />
          {from === to ? from : text(locale, 'map.range', { from, to })}
        </li>
      ))}
      {partial ? (
        <li>
          <Swatch shade={0} outside />– {text(locale, 'map.outside')}
        </li>
      ) : null}
    </ul>
  );
}

function Swatch({ shade, outside = false }: { readonly shade: number; readonly outside?: boolean }) {
  return (
    <svg viewBox="0 0 48 32" aria-hidden="true">
      <g data-shade={shade} class={outside ? 'outside' : undefined}>
        <path d="M2 2h44v28H2z" />
      </g>
    </svg>
  );
}
