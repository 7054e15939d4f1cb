import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleParts } from '../sample/tools/sample-parts.tsx';
import { aSamplePortal } from '../sample/tools/testing/a-sample-portal.ts';

const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const programme = fileURLToPath(new URL('../sample/programme.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mithaq-live-'));
const data = join(folder, 'data');

/** Each call of the command is a process of its own, which a busy machine starts slowly. */
const CALLS_LIMIT_MILLIS = 120_000;
const PUBLIC_URL = 'https://conventions.example.ma';
const SETTINGS = {
  MITHAQ_PUBLIC_URL: PUBLIC_URL,
  MITHAQ_OIDC_ISSUER: 'https://login.example.ma',
  MITHAQ_OIDC_CLIENT_ID: 'mithaq',
  MITHAQ_OIDC_CLIENT_SECRET: 'secret',
  MITHAQ_SMTP_HOST: 'smtp.example.ma',
  MITHAQ_MAIL_FROM: 'Mithaq <conventions@example.ma>',
};

/** `:id`, or `:id{[0-9]{1,12}}` with what it has to look like. */
const PARAMETER = /:\w+(\{(?:[^{}]|\{[^{}]*\})*\})?/gu;

interface Called {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly text: string }>;
}

function mithaq(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Called {
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('MITHAQ_'));
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    stdio: 'pipe',
    env: { ...Object.fromEntries(env), ...settings },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, text }));
  return { child, said: () => text, ended };
}

async function startLive(): Promise<Called & { readonly port: number }> {
  const port = await freePort();
  const args = ['start', '--live', '--programme', programme, '--data', data, '--port', String(port)];
  const called = mithaq(args, SETTINGS);
  while (!called.said().includes('Mithaq serves')) {
    if (called.child.exitCode !== null) throw new Error(called.said());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { ...called, port };
}

async function stop({ child, ended }: Called) {
  child.kill('SIGTERM');
  return ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const anAdministrator = (id: string) => {
  const names = ['--name-fr', `Nom ${id}`, '--name-ar', 'اسم'];
  return ['staff', 'add', '--data', data, '--id', id, '--email', `${id}@example.ma`, ...names];
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('live: a start with something missing', () => {
  it(
    'is refused, names all of it, and makes nothing',
    async () => {
      const { code, text } = await mithaq(['start', '--live', '--data', join(folder, 'none')]).ended;
      expect(code).toBe(1);
      for (const name of ['--programme FILE', ...Object.keys(SETTINGS)]) expect(text).toContain(name);
      expect(existsSync(join(folder, 'none'))).toBe(false);
    },
    CALLS_LIMIT_MILLIS,
  );
});

describe('live: the tools of the sample', () => {
  let live: Awaited<ReturnType<typeof startLive>>;
  const addresses = sampleAddresses();

  beforeAll(async () => {
    live = await startLive();
  }, CALLS_LIMIT_MILLIS);
  afterAll(async () => {
    expect(await stop(live)).toMatchObject({ code: 0 });
  });

  it('are these doors: tasks, people, mailbox, bank, clock', () => {
    const paths = addresses.map(({ path }) => path);
    for (const path of ['/sample', '/sample/people', '/sample/mailbox', '/sample/bank', '/sample/clock'])
      expect(paths).toContain(path);
    expect(addresses.filter(({ method }) => method === 'POST').length).toBeGreaterThan(2);
  });

  it.each(addresses)('are not found: $method $path', async ({ method, path }) => {
    const form = {
      method,
      headers: { origin: PUBLIC_URL },
      body: new URLSearchParams({ key: 'a', days: '1' }),
    };
    const answer = await fetch(`http://127.0.0.1:${live.port}${path}`, method === 'GET' ? {} : form);
    expect(answer.status).toBe(404);
  });

  it('are found under these addresses where they belong', async () => {
    const portal = await aSamplePortal();
    expect((await portal.get('/sample')).headers.get('location')).toBe('/#tasks');
    for (const path of ['/sample/people', '/sample/mailbox', '/sample/bank', '/sample/clock'])
      expect((await portal.get(path)).status).toBe(200);
  });

  it('open no port beside the one of the portal', () => {
    if (process.platform !== 'linux') return;
    expect(listeningPorts(live.child.pid ?? 0)).toEqual([live.port]);
  });

  it('leave no banner on the first page', async () => {
    const page = await (await fetch(`http://127.0.0.1:${live.port}/`)).text();
    expect(page).toContain('<main');
    expect(page).not.toMatch(/EXEMPLE|نموذج|\/sample/u);
  });
});

describe('live: the first administrators', () => {
  it(
    'are added while the service is stopped, two of them, and no third',
    async () => {
      const live = await startLive();
      expect((await mithaq(anAdministrator('one')).ended).text).toMatch(
        /Another Mithaq \(process \d+\) works/u,
      );
      await stop(live);
      for (const id of ['one', 'two']) {
        const { code, text } = await mithaq(anAdministrator(id)).ended;
        expect([code, text]).toEqual([0, `Nom ${id} is an administrator.\n`]);
      }
      const third = await mithaq(anAdministrator('three')).ended;
      expect(third.code).toBe(2);
      expect(third.text).toContain('There are two administrators already.');
      expect(third.text).toContain('They appoint everybody else in the portal');
    },
    CALLS_LIMIT_MILLIS,
  );

  it(
    'are not added to a folder that nobody started',
    async () => {
      const elsewhere = join(folder, 'mistyped');
      const args = anAdministrator('one').map((arg) => (arg === data ? elsewhere : arg));
      expect((await mithaq(args).ended).text).toContain(`There is no installation in ${elsewhere}.`);
      expect(existsSync(elsewhere)).toBe(false);
    },
    CALLS_LIMIT_MILLIS,
  );
});

describe('live: a backup before anything was kept', () => {
  it(
    'is made and restored, and the copy is a live installation',
    async () => {
      const [copy, restored] = [join(folder, 'copy'), join(folder, 'restored')];
      const made = await mithaq(['backup', '--data', data, '--to', copy]).ended;
      expect([made.code, made.text]).toEqual([0, expect.stringContaining('0 documents')]);
      const back = await mithaq(['restore', '--from', copy, '--data', restored]).ended;
      expect([back.code, back.text]).toEqual([0, expect.stringContaining('has the live installation')]);
      expect((await mithaq(['verify-data', '--data', restored]).ended).text).toContain('nothing wrong');
      expect((await mithaq(['start', '--data', restored]).ended).text).toContain('is a live installation');
    },
    CALLS_LIMIT_MILLIS,
  );

  it(
    'is asked of an installation: another folder is named as none',
    async () => {
      const none = join(folder, 'none');
      for (const args of [['backup', '--to', join(folder, 'to')], ['verify-data']])
        expect(await mithaq([...args, '--data', none]).ended).toEqual({
          code: 1,
          text: expect.stringContaining(`There is no installation in ${none}.`),
        });
    },
    CALLS_LIMIT_MILLIS,
  );
});

describe('live: a later start', () => {
  it(
    'is refused without the log of the first',
    async () => {
      const lost = join(folder, 'lost');
      cpSync(data, lost, { recursive: true });
      for (const ending of ['', '-wal', '-shm'])
        rmSync(join(lost, `mithaq.sqlite${ending}`), { force: true });
      const args = [
        'start',
        '--live',
        '--programme',
        programme,
        '--data',
        lost,
        '--port',
        String(await freePort()),
      ];
      const { code, text } = await mithaq(args, SETTINGS).ended;
      expect([code, text]).toEqual([
        1,
        expect.stringContaining('has keys, but its log is gone: mithaq.sqlite.'),
      ]);
      expect(existsSync(join(lost, 'mithaq.sqlite'))).toBe(false);
    },
    CALLS_LIMIT_MILLIS,
  );

  it(
    'is refused without the keys of the first',
    async () => {
      rmSync(join(data, 'keys/installation.key'));
      const port = String(await freePort());
      const args = ['start', '--live', '--programme', programme, '--data', data, '--port', port];
      const { code, text } = await mithaq(args, SETTINGS).ended;
      expect(code).toBe(1);
      expect(text).toContain('has a log, but its keys are gone: keys/installation.key.');
      expect(text).toContain('Put them back from a backup');
    },
    CALLS_LIMIT_MILLIS,
  );
});

/** Every door that the sample's tools open, as they themselves name it; a parameter becomes a plausible value. */
function sampleAddresses(): readonly { readonly method: string; readonly path: string }[] {
  const nothing = new Proxy({}, { get: () => () => undefined });
  const { parts } = sampleParts({
    mailbox: nothing as never,
    bank: nothing as never,
    advanceDays: async () => undefined,
  });
  return parts.flatMap((part) =>
    part.routes.map(({ method, path }) => ({ method, path: path.replaceAll(PARAMETER, plausible) })),
  );
}

function plausible(parameter: string): string {
  return parameter.startsWith(':file') ? 'RELEVE-00001.xml' : '1';
}

/** The TCP ports on which a process listens, from Linux's own tables. */
function listeningPorts(pid: number): readonly number[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  return ['tcp', 'tcp6']
    .flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, , , state, , , , , , inode = '']) => state === '0A' && sockets.has(inode))
    .map(([, local = '']) => Number.parseInt(local.split(':')[1] ?? '', 16));
}
