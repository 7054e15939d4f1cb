import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageFault } from './speak.ts';
import { startCommand } from './start.ts';

describe("start: the engine's own port", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mithaq-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused in a live installation before anything is opened', async () => {
    const data = join(folder, 'data');
    const args = ['--live', '--programme', 'programme.json', '--data', data, '--wire-port', '8083'];
    const refused = await startCommand(args).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(UsageFault);
    expect(refused).toMatchObject({
      message: 'A live installation does not open its engine.',
      remedy: 'Leave --wire-port out, or try it in the sample.',
    });
    expect(existsSync(data)).toBe(false);
  });

  it('is refused where it is no port or the one of the portal', async () => {
    await expect(startCommand(['--wire-port', '70000'])).rejects.toThrow('"70000" is no port.');
    const port = await freePort();
    const same = ['--data', join(folder, 'data'), '--port', port, '--wire-port', port];
    await expect(startCommand(same)).rejects.toThrow(`The portal has port ${port}.`);
    expect(existsSync(join(folder, 'data', 'mailbox.sqlite'))).toBe(false);
  });
});

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(String(port)));
    });
  });
}
