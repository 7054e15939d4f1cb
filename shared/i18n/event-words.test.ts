import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES } from './locale.ts';
import { isTextKey, text } from './text.ts';

const domain = fileURLToPath(new URL('../domain', import.meta.url));

/** The `type` of every event that a lifecycle records, read from the unions that the lifecycles name theirs by. */
function eventTypes(): readonly string[] {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(domain, name), 'utf8'));
  const found = files.flatMap((source) =>
    [...source.matchAll(/^export type \w+Event =([^;]+);/gmu)].flatMap(([, union = '']) =>
      [...union.matchAll(/\w+/gu)].flatMap(([name]) => typeOf(source, name) ?? []),
    ),
  );
  return [...new Set(found)];
}

/** Of an event by the name of its interface; undefined for what was declared elsewhere, which is read there. */
function typeOf(source: string, name: string): string | undefined {
  const declared = new RegExp(`(?:interface|type) ${name}\\b[^']*?(?:Event<|readonly type: )'(\\w+)'`, 'u');
  return declared.exec(source)?.[1];
}

describe('words: what happened', () => {
  const types = eventTypes();

  it('are there for every event of every lifecycle, in both languages', () => {
    expect(types.length).toBeGreaterThan(110);
    for (const known of ['DraftSaved', 'ProgrammeRevised', 'PaperRecorded', 'LaunchBegun', 'AccountReminded'])
      expect(types).toContain(known);
    expect(types.filter((type) => !isTextKey(`event.${type}`))).toEqual([]);
  });

  it('are written in the language of the page', () => {
    for (const type of types)
      for (const locale of LOCALES) {
        const key = `event.${type}`;
        const words = isTextKey(key) ? text(locale, key) : '';
        const script = locale === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
        expect(words, `${type} (${locale})`).toMatch(script);
      }
  });
});
