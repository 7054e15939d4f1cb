import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createKeyfileAuthority } from '../../shared/adapters/keyfile/keyfile-authority.ts';
import { AUTHORITY_NOW, authoritySuite } from './authority-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'mithaq-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

authoritySuite('Key file', () =>
  createKeyfileAuthority({
    folder,
    holder: 'Ministère (exemple)',
    sample: true,
    clock: { now: () => AUTHORITY_NOW },
  }),
);
