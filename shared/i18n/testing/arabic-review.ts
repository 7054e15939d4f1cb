import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { texts } from '../texts/texts.ts';

const ROOT = new URL('../../../', import.meta.url);
const AREAS = 'shared/i18n/texts/';
const ROOMS = ['functions', 'shared', 'infra/local/sample'];
const ARABIC = /\p{Script=Arabic}{2}/u;

/**
 * Everything in Arabic that the product shows, for a native reader: the catalogue area by area beside its French, then
 * the other files that hold Arabic. Markdown, the same for the same sources.
 */
export function arabicReview(): string {
  const areas = readdirSync(new URL(AREAS, ROOT))
    .filter((file) => file.endsWith('.ts') && file !== 'texts.ts')
    .sort();
  return [
    ...areas.flatMap(areaTable),
    '## Arabic outside the catalogue',
    '',
    ...filesWithArabic().map((file) => `- \`${file}\``),
    '',
  ].join('\n');
}

function areaTable(file: string): readonly string[] {
  const source = readFileSync(new URL(`${AREAS}${file}`, ROOT), 'utf8');
  const keys = Object.entries(texts).filter(
    ([key]) => source.includes(`'${key}': {`) || source.includes(`\n  ${key}: {`),
  );
  if (keys.length === 0) return [];
  return [
    `## ${AREAS}${file}`,
    '',
    '| key | français | العربية |',
    '|---|---|---|',
    ...keys.map(([key, { fr, ar }]) => `| ${key} | ${cell(fr)} | ${cell(ar)} |`),
    '',
  ];
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function filesWithArabic(): readonly string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(new URL(`${room}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.(?:tsx?|typ|json|csv)$/u.test(file) && !file.startsWith(AREAS))
      .filter((file) => !/\.test\.tsx?$|\/testing\//u.test(file))
      .filter((file) => ARABIC.test(readFileSync(fileURLToPath(new URL(file, ROOT)), 'utf8'))),
  ).sort();
}
