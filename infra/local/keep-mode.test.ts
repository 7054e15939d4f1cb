import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCommand } from './cli/start.ts';
import { keepMode, type Mode, readMode } from './keep-mode.ts';

const sample = (name: string) => fileURLToPath(new URL(`sample/${name}`, import.meta.url));
const PROGRAMME = ['--programme', sample('programme.json')];

const STARTS: Readonly<Record<Mode, readonly string[]>> = {
  sample: [],
  trial: [...PROGRAMME, '--applications', sample('applications.csv')],
  live: ['--live', ...PROGRAMME],
};

const WRONG: readonly { kept: Mode; asked: Mode; remedy: string }[] = [
  { kept: 'sample', asked: 'trial', remedy: 'Start it without --live, --programme and --applications.' },
  { kept: 'sample', asked: 'live', remedy: 'Start it without --live, --programme and --applications.' },
  { kept: 'trial', asked: 'sample', remedy: 'Start it with its --programme FILE and --applications FILE.' },
  { kept: 'trial', asked: 'live', remedy: 'Start it with its --programme FILE and --applications FILE.' },
  { kept: 'live', asked: 'sample', remedy: 'Start it with --live and its --programme FILE.' },
  { kept: 'live', asked: 'trial', remedy: 'Start it with --live and its --programme FILE.' },
];

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'mithaq-mode-'));
  vi.stubEnv('MITHAQ_PUBLIC_URL', 'https://conventions.example.ma');
  vi.stubEnv('MITHAQ_OIDC_ISSUER', 'https://login.example.ma');
  vi.stubEnv('MITHAQ_OIDC_CLIENT_ID', 'mithaq');
  vi.stubEnv('MITHAQ_OIDC_CLIENT_SECRET', 'secret');
  vi.stubEnv('MITHAQ_SMTP_HOST', 'smtp.example.ma');
  vi.stubEnv('MITHAQ_MAIL_FROM', 'Mithaq <conventions@example.ma>');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});

describe('mode of a data folder', () => {
  it.each(WRONG)('is $kept for ever: a start as $asked is refused', async ({ kept, asked, remedy }) => {
    keepMode(data, kept);
    const args = [...STARTS[asked], '--data', data, '--port', '18391'];
    await expect(startCommand(args)).rejects.toMatchObject({
      name: 'ModeFixed',
      message: `${data} is a ${kept} installation and stays one.`,
      remedy: expect.stringContaining(remedy),
    });
    expect(readdirSync(data)).toEqual(['installation.json']);
  });

  it('is kept with the moment of the first start', () => {
    const first = keepMode(data, 'live', Date.parse('2026-12-01T08:00:00Z'));
    expect(keepMode(data, 'live')).toEqual(first);
    expect(readMode(data)).toEqual({ mode: 'live', createdAt: '2026-12-01T08:00:00.000Z' });
  });

  it('that cannot be read is said to be so, and not taken for none', () => {
    writeFileSync(join(data, 'installation.json'), '');
    expect(() => keepMode(data, 'live')).toThrow('installation.json cannot be read.');
  });

  it('is asked of an installation only, and asking makes none', () => {
    expect(() => readMode(join(data, 'none'))).toThrow(`There is no installation in ${join(data, 'none')}.`);
    expect(existsSync(join(data, 'none'))).toBe(false);
  });
});
