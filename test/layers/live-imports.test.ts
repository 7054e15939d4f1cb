import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const { options }: { options: ICruiseOptions } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
);

interface Import {
  readonly to: string;
  readonly dynamic: boolean;
}

const LIVE = 'infra/local/live/start-live.ts';
const COMMAND = 'infra/local/cli/main.ts';
const START = 'infra/local/cli/start.ts';

/** The sample's tools, the engine's own port, and the packages that only they need. */
const TOOLS = /^infra\/local\/(sample|engine\/wire)\/|node_modules\/(smtp-server|oidc-provider)\//u;

let imports: ReadonlyMap<string, readonly Import[]>;

beforeAll(async () => {
  const cruised = await cruise([LIVE, COMMAND], { ...options, baseDir: root });
  const { modules } = cruised.output as ICruiseResult;
  imports = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies.map(({ resolved, dynamic }) => ({ to: resolved, dynamic })),
    ]),
  );
}, 60_000);

/** Every module that is loaded when one is, by what is written at its top or also by what it may load later. */
function reachedFrom(entry: string, { later }: { readonly later: boolean }): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [entry];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (reached.has(module)) continue;
    reached.add(module);
    for (const { to, dynamic } of imports.get(module) ?? []) if (later || !dynamic) open.push(to);
  }
  return reached;
}

const toolsIn = (modules: Iterable<string>) => [...modules].filter((module) => TOOLS.test(module));

describe('imports of a live installation', () => {
  it('reach no tool of the sample, now or later', () => {
    const reached = reachedFrom(LIVE, { later: true });
    expect([...reached]).toEqual(
      expect.arrayContaining(['functions/portal/app.tsx', 'infra/local/open-runtime.ts']),
    );
    expect(toolsIn(reached)).toEqual([]);
  });

  it('reach none either when the command is called, whatever the command', () => {
    const reached = reachedFrom(COMMAND, { later: false });
    expect(reached).toContain(START);
    expect(toolsIn(reached)).toEqual([]);
  });

  it('leave the sample to one place that loads it later, which this walk does find', () => {
    expect(toolsIn(reachedFrom(COMMAND, { later: true }))).toEqual(
      expect.arrayContaining([
        'infra/local/sample/mailbox/mailbox-pages.tsx',
        'infra/local/sample/bank/bank-pages.tsx',
        'infra/local/sample/issuer/issuer.ts',
        'infra/local/sample/tools/clock-pages.tsx',
        'infra/local/engine/wire/server.ts',
      ]),
    );
    const doors = [...imports].filter(
      ([from, list]) => !TOOLS.test(from) && list.some(({ to }) => TOOLS.test(to)),
    );
    expect(doors.map(([from]) => from)).toEqual([START]);
  });
});
