/** The styles of the map: a sheet of its own, which only pages with a map load. Shade and number say the same. */
export const regionMapStyles = `
.maps { max-width: none; margin-block: 1rem; }
.maps .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1rem; }
.map { margin: 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; break-inside: avoid; }
.map figcaption { font-weight: 600; }
.map > svg { display: block; inline-size: 100%; max-inline-size: 30rem; block-size: auto; margin: .5rem auto; direction: ltr; }
.map path { fill: var(--accent); fill-opacity: 0; stroke: var(--soft); stroke-width: 2; stroke-linejoin: round; }
.map text { font-size: 40px; font-weight: 700; text-anchor: middle; dominant-baseline: central; fill: var(--ink);
  stroke: var(--card); stroke-width: 7; stroke-linejoin: round; paint-order: stroke; font-variant-numeric: tabular-nums; }
.map [data-shade="1"] path { fill-opacity: .18; } .map [data-shade="2"] path { fill-opacity: .36; }
.map [data-shade="3"] path { fill-opacity: .54; } .map [data-shade="4"] path { fill-opacity: .72; }
.map .outside path { stroke-dasharray: 7 5; }
.legend { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: .9rem; }
.legend li { display: inline-flex; gap: .4rem; align-items: center; } .legend svg { inline-size: 1.5rem; block-size: 1rem; flex: none; }
.maps .credit { font-size: .9rem; margin-block: .5rem 0; }
.maps.beside { display: grid; gap: 1.5rem; } .maps.beside > * { min-inline-size: 0; }
@media (min-width: 56.25rem) { .maps.beside { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; } }
@media (max-width: 56.24rem) { .maps.beside .figures, .maps.beside .credit { display: none; } }
`;
