import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { modelCommand } from './model.ts';
import { UsageFault } from './speak.ts';

const folder = mkdtempSync(join(tmpdir(), 'mithaq-model-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function said(...args: readonly string[]) {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  try {
    const code = await modelCommand(args);
    return { code, text: lines.join('') };
  } finally {
    spy.mockRestore();
  }
}

/** The first model as a file, with one text of it changed. */
async function aFile(name: string, from: string, to: string): Promise<string> {
  const { text } = await said('show', '--model', 'model-2026-1');
  expect(text.split(from).length - 1).toBeGreaterThan(0);
  const path = join(folder, name);
  writeFileSync(path, text.replace(from, to));
  return path;
}

describe('command: model', () => {
  it.each(['model-2026-1', 'model-2026-2', 'amendment-2026-1'])('finds nothing wrong with %s', async (id) => {
    expect(await said('check', '--model', id)).toMatchObject({
      code: 0,
      text: expect.stringContaining('rien à corriger'),
    });
  });

  it('takes back what it shows', async () => {
    const path = await aFile('same.json', 'model-2026-1', 'model-2026-1');
    expect((await said('check', path)).code).toBe(0);
  });

  it('names each finding by clause and side, in either language, and ends with 1', async () => {
    const path = await aFile('unknown.json', '{amountWords}', '{amuontWords}');
    const french = await said('check', path);
    expect(french.code).toBe(1);
    expect(french.text).toContain('(côté français): ce paramètre n’existe pas [PARAMETER_UNKNOWN]');
    expect(french.text).toContain('(les deux côtés): les paramètres diffèrent');
    const arabic = await said('check', path, '--lang', 'ar');
    expect(arabic.text).toContain('هذا المتغير غير موجود');
    expect(arabic.text).not.toMatch(/côté|paramètre/u);
  });

  it('names what is no model by its place in the file', async () => {
    const path = await aFile('form.json', '"preamble"', '"preambule"');
    const { code, text } = await said('check', path);
    expect([code, text.includes('preamble')]).toEqual([1, true]);
    writeFileSync(path, '{');
    expect((await said('check', path)).code).toBe(1);
  });

  it('is called with one file or one name', async () => {
    for (const args of [
      ['check'],
      ['check', 'a.json', '--model', 'x'],
      ['show', 'a.json'],
      ['check', '--model', 'x'],
    ])
      await expect(modelCommand(args)).rejects.toBeInstanceOf(UsageFault);
  });
});
