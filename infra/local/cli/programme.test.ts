import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSqliteStore } from '../../../shared/adapters/sqlite/sqlite-store.ts';
import type { ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import type { Desk } from '../../../shared/use-cases/desk.ts';
import { installAdministrator, installProgramme } from '../../../shared/use-cases/install.ts';
import { programmes } from '../../../shared/use-cases/lifecycles.ts';
import { readTerms } from '../../../shared/use-cases/read-cases.ts';
import { aDesk } from '../../../test/builders/a-desk.ts';
import { holdFolder, KEY_FILES } from '../data-folder.ts';
import { keepKey } from '../keep-key.ts';
import { keepMode } from '../keep-mode.ts';
import { programmeCommand } from './programme.ts';
import { UsageFault } from './speak.ts';
import { withDesk } from './with-desk.ts';

const sample = fileURLToPath(new URL('../sample/programme.json', import.meta.url));
const terms = JSON.parse(readFileSync(sample, 'utf8')) as ProgrammeTerms;
const imane = { personId: 'imane', email: 'imane@programme.example', gender: 'f' } as const;

let folder: string;
let data: string;

/** A live installation that was started once and stopped: its programme and one administrator. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-revise-'));
  data = join(folder, 'data');
  keepMode(data, 'live');
  const { database, close } = await holdFolder(data);
  const [installation, authority] = KEY_FILES;
  keepKey(join(data, installation));
  keepKey(join(data, authority));
  const { desk } = await aDesk();
  const real: Desk = { ...desk, store: createSqliteStore({ database, clock: desk.clock }) };
  await installProgramme(real, terms);
  await installAdministrator(real, { ...imane, name: { fr: 'Imane Bouazza', ar: 'إيمان بوعزة' } });
  await close();
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(changes: Partial<ProgrammeTerms> | string): string {
  const path = join(folder, 'next.json');
  writeFileSync(
    path,
    typeof changes === 'string' ? changes : JSON.stringify({ ...terms, version: 2, ...changes }),
  );
  return path;
}

/** What the command says, and its exit code. */
async function revise(path: string, ...more: readonly string[]) {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  try {
    const code = await programmeCommand(['revise', path, '--data', data, ...more]);
    return { code, text: lines.join('').replaceAll('\u00a0', ' ') };
  } finally {
    spy.mockRestore();
  }
}

const RECORD = ['--by', 'imane', '--reason', 'Décision du comité de pilotage'] as const;
const inForce = () => withDesk(data, readTerms);
const MORE_EYES = [
  { upToCentimes: 15_000_000, approvers: 2 },
  { upToCentimes: null, approvers: 4 },
];

describe('mithaq programme revise: looking', () => {
  it('says each value that changes and records nothing', async () => {
    const [first, ...others] = terms.calls;
    if (!first) throw new Error('The sample has no call.');
    const calls = [{ ...first, closesOn: '2026-07-10', floorCentimes: 20_000_000 }, ...others];
    const { code, text } = await revise(file({ calls }));
    expect(code).toBe(0);
    expect(text).toContain(
      'De la version 1 à la version 2 des conditions du programme, 3 valeurs changent :',
    );
    expect(text).toContain(
      'Appels à projets, calls[upe-2026-1].closesOn : 26 juin 2026 devient 10 juillet 2026.',
    );
    expect(text).toContain('180 000,00 DH devient 200 000,00 DH.');
    expect(text).toContain('Rien n’est enregistré.');
    expect(await inForce()).toEqual(terms);
  });

  it('says it in Arabic', async () => {
    const { text } = await revise(file({ approvals: MORE_EYES }), '--lang', 'ar');
    expect(text).toMatch(/^من النسخة 1 إلى النسخة 2 من شروط البرنامج/u);
    expect(text).toContain('لم يُسجل أي شيء.');
  });

  it('has nothing to record where nothing changes', async () => {
    const same = await revise(file({ version: 1 }));
    expect(same).toMatchObject({ code: 0, text: expect.stringContaining('Il n’y a rien à enregistrer') });
  });

  it('says what is wrong with a file, by path', async () => {
    const misspelt = await revise(file(JSON.stringify({ ...terms, version: 2, approvers: 1 })));
    expect(misspelt.code).toBe(1);
    expect(misspelt.text).toContain("approvers: Ce champ n'existe pas");
    const noJson = await revise(file('{'));
    expect(noJson).toMatchObject({ code: 1, text: expect.stringContaining('PROGRAMME_FILE_NOT_JSON') });
    const tranches = terms.tranches.map((each) => ({ ...each, gate: 'account.verified et papers.valid' }));
    const badGate = await revise(file({ tranches }));
    expect(badGate.text).toContain('tranches[0].gate (18: et papers.valid)');
  });
});

describe('mithaq programme revise: recording', () => {
  it('records the version with its administrator and reason, once', async () => {
    const path = file({ approvals: MORE_EYES });
    const { code, text } = await revise(path, ...RECORD);
    expect(code).toBe(0);
    expect(text).toContain('La version 2 est enregistrée au nom de Imane Bouazza.');
    expect(await inForce()).toMatchObject({ version: 2, approvals: MORE_EYES });
    const commits = await withDesk(data, ({ store }) => store.history(programmes.streamOf('upe')));
    expect(commits.at(-1)).toMatchObject({
      act: { actor: { personId: 'imane', role: 'administrator' }, door: 'command' },
      programmeVersion: 2,
      events: [{ type: 'ProgrammeRevised', by: 'imane', reason: 'Décision du comité de pilotage' }],
    });
    expect((await revise(path, ...RECORD)).text).toContain('Il n’y a rien à enregistrer');
  });

  it.each([1, 3])('refuses version %i after version 1 in words', async (version) => {
    const { code, text } = await revise(file({ version, approvals: MORE_EYES }), ...RECORD);
    expect(code).toBe(1);
    expect(text).toContain('La version attendue est la 2.');
    expect(await inForce()).toEqual(terms);
  });

  it.each([
    ['nobody', '"nobody" is no administrator'],
    ['installation', '"installation" is no administrator'],
  ])('asks for an administrator of the register, not %s', async (by, words) => {
    const refused = revise(file({ approvals: MORE_EYES }), '--by', by, '--reason', 'Parce que');
    await expect(refused).rejects.toThrow(words);
    expect(await inForce()).toEqual(terms);
  });

  it('is called wrongly without a file, by half a signature, or in a language that has no refusals', async () => {
    for (const args of [
      ['revise'],
      ['show', sample],
      ['revise', sample, '--by', 'imane'],
      ['revise', sample, '--lang', 'en'],
    ])
      await expect(programmeCommand(args)).rejects.toBeInstanceOf(UsageFault);
  });

  it('waits until the service has let go of the folder', async () => {
    const { close } = await holdFolder(data);
    await expect(revise(file({}), ...RECORD)).rejects.toMatchObject({ name: 'FolderInUse' });
    await close();
  });
});
