import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const config: { forbidden: IForbiddenRuleType[]; options: ICruiseOptions } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
);
const rules = config.forbidden;

/** A file that breaks the named rule by importing `to` (a path in the tree, a package, or a Node module). */
interface Breach {
  rule: string;
  from: string;
  to: string;
  asType?: boolean;
}

const breaches: Breach[] = [
  { rule: 'domain-imports-no-package', from: 'shared/domain/tranche/a.ts', to: 'zod' },
  { rule: 'domain-imports-no-node-module', from: 'shared/domain/tranche/b.ts', to: 'node:crypto' },
  { rule: 'domain-imports-only-domain', from: 'shared/domain/tranche/c.ts', to: 'shared/ports/store.ts' },
  { rule: 'domain-imports-only-domain', from: 'shared/domain/tranche/d.ts', to: 'shared/wire/w.ts' },
  { rule: 'domain-imports-only-domain', from: 'shared/domain/tranche/e.ts', to: 'shared/i18n/i.ts' },
  {
    rule: 'domain-kernel-stands-alone',
    from: 'shared/domain/kernel/a.ts',
    to: 'shared/domain/ledger/ledger.ts',
  },
  {
    rule: 'domain-vocabulary-knows-no-lifecycle',
    from: 'shared/domain/ledger/a.ts',
    to: 'shared/domain/convention/state.ts',
    asType: true,
  },
  {
    rule: 'domain-lifecycles-share-no-behaviour',
    from: 'shared/domain/tranche/f.ts',
    to: 'shared/domain/convention/state.ts',
  },
  {
    rule: 'domain-lifecycles-share-only-ids-and-events',
    from: 'shared/domain/tranche/g.ts',
    to: 'shared/domain/convention/commands.ts',
    asType: true,
  },
  {
    rule: 'ports-import-only-domain',
    from: 'shared/ports/a.ts',
    to: 'shared/adapters/sqlite/s.ts',
    asType: true,
  },
  { rule: 'ports-import-no-package', from: 'shared/ports/b.ts', to: 'zod', asType: true },
  {
    rule: 'wire-imports-only-domain-and-formats',
    from: 'shared/wire/a.ts',
    to: 'shared/ports/store.ts',
    asType: true,
  },
  {
    rule: 'wire-imports-only-domain-and-formats',
    from: 'shared/wire/b.ts',
    to: 'shared/adapters/sqlite/s.ts',
  },
  { rule: 'formats-import-only-domain', from: 'shared/formats/c.ts', to: 'shared/wire/w.ts' },
  { rule: 'formats-import-only-domain', from: 'shared/formats/a.ts', to: 'shared/ports/store.ts' },
  { rule: 'formats-import-only-domain', from: 'shared/formats/b.ts', to: 'shared/adapters/sqlite/s.ts' },
  { rule: 'render-imports-only-domain-and-texts', from: 'shared/render/a.ts', to: 'shared/ports/store.ts' },
  {
    rule: 'render-imports-only-domain-and-texts',
    from: 'shared/render/b.ts',
    to: 'shared/adapters/sqlite/s.ts',
  },
  { rule: 'i18n-imports-only-domain', from: 'shared/i18n/a.ts', to: 'shared/ports/store.ts' },
  { rule: 'i18n-imports-only-domain', from: 'shared/i18n/b.ts', to: 'shared/adapters/sqlite/s.ts' },
  { rule: 'pure-rooms-touch-no-machine', from: 'shared/render/c.ts', to: 'node:fs' },
  { rule: 'pure-rooms-touch-no-machine', from: 'shared/wire/c.ts', to: 'node:process' },
  {
    rule: 'use-cases-import-only-domain-ports-render-i18n',
    from: 'shared/use-cases/a.ts',
    to: 'shared/adapters/sqlite/s.ts',
  },
  {
    rule: 'use-cases-import-only-domain-ports-render-i18n',
    from: 'shared/use-cases/b.ts',
    to: 'shared/wire/w.ts',
  },
  { rule: 'use-cases-import-no-package', from: 'shared/use-cases/c.ts', to: 'zod' },
  { rule: 'use-cases-touch-no-machine', from: 'shared/use-cases/d.ts', to: 'node:process' },
  {
    rule: 'adapters-import-only-ports-domain-wire',
    from: 'shared/adapters/x/a.ts',
    to: 'shared/use-cases/u.ts',
  },
  { rule: 'technology-only-in-adapters', from: 'functions/payments/a.ts', to: 'nodemailer' },
  { rule: 'technology-only-in-adapters', from: 'shared/use-cases/e.ts', to: 'node:sqlite' },
  {
    rule: 'functions-import-no-adapter',
    from: 'functions/payments/handler.ts',
    to: 'shared/adapters/sqlite/s.ts',
  },
  {
    rule: 'functions-import-no-adapter',
    from: 'functions/portal/routes/r.tsx',
    to: 'shared/adapters/sqlite/s.ts',
  },
  { rule: 'functions-stand-alone', from: 'functions/payments/b.ts', to: 'functions/validation/v.ts' },
  {
    rule: 'functions-take-only-contracts-from-workflows',
    from: 'functions/payments/c.ts',
    to: 'workflows/tranche/other.ts',
  },
  {
    rule: 'workflows-import-only-domain-and-wire',
    from: 'workflows/tranche/a.ts',
    to: 'shared/use-cases/u.ts',
  },
  { rule: 'engine-stands-alone', from: 'infra/local/engine/a.ts', to: 'shared/domain/kernel/money.ts' },
  { rule: 'engine-imports-only-jsonata-and-asl-validator', from: 'infra/local/engine/b.ts', to: 'zod' },
  {
    rule: 'engine-imports-only-jsonata-and-asl-validator',
    from: 'infra/local/engine/c.ts',
    to: 'node:sqlite',
  },
  { rule: 'jsonata-only-in-the-engine', from: 'functions/payments/d.ts', to: 'jsonata' },
  { rule: 'aws-knows-only-paths-and-names', from: 'infra/aws/a.ts', to: 'shared/domain/kernel/money.ts' },
  { rule: 'aws-knows-only-paths-and-names', from: 'infra/aws/b.ts', to: 'shared/use-cases/u.ts' },
  { rule: 'aws-knows-only-paths-and-names', from: 'infra/aws/c.ts', to: 'shared/adapters/sqlite/s.ts' },
  { rule: 'nobody-imports-the-wiring', from: 'functions/payments/e.ts', to: 'functions/payments/index.ts' },
  { rule: 'nobody-imports-the-wiring', from: 'functions/payments/g.ts', to: 'functions/wiring/w.ts' },
  {
    rule: 'an-index-wires-its-own-function',
    from: 'functions/waits/index.ts',
    to: 'functions/validation/v.ts',
  },
  { rule: 'wiring-reaches-no-installation', from: 'functions/wiring/a.ts', to: 'infra/local/runtime.ts' },
  {
    rule: 'wiring-reaches-no-installation',
    from: 'functions/wiring/b.ts',
    to: 'functions/payments/index.ts',
  },
  { rule: 'nobody-imports-the-wiring', from: 'shared/adapters/x/b.ts', to: 'infra/local/runtime.ts' },
  {
    rule: 'sample-stays-out-of-the-live-runtime',
    from: 'infra/local/live.ts',
    to: 'infra/local/sample/bank.ts',
  },
  {
    rule: 'tests-are-imported-by-tests-only',
    from: 'infra/local/other.ts',
    to: 'test/builders/an-application.ts',
  },
  {
    rule: 'tests-are-imported-by-tests-only',
    from: 'infra/local/engine/d.ts',
    to: 'infra/local/engine/testing/an-engine.ts',
  },
  { rule: 'no-cycles', from: 'shared/use-cases/f.ts', to: 'shared/use-cases/g.ts' },
  { rule: 'no-cycles', from: 'shared/use-cases/i.ts', to: 'shared/use-cases/j.ts', asType: true },
  { rule: 'no-unresolvable', from: 'shared/use-cases/h.ts', to: 'shared/use-cases/nowhere.ts' },
  { rule: 'no-development-package-in-the-product', from: 'functions/payments/f.ts', to: 'fast-check' },
];

/** The other side of the table: what each room may import, so that the rules do not simply refuse everything. */
const allowed: Omit<Breach, 'rule'>[] = [
  { from: 'shared/domain/tranche/ok-a.ts', to: 'shared/domain/kernel/money.ts' },
  { from: 'shared/domain/tranche/ok-b.ts', to: 'shared/domain/ledger/ledger.ts' },
  { from: 'shared/domain/tranche/ok-c.ts', to: 'shared/domain/convention/state.ts', asType: true },
  { from: 'shared/domain/tranche/ok-d.ts', to: 'shared/domain/tranche/commands.ts' },
  { from: 'shared/ports/ok.ts', to: 'shared/domain/kernel/money.ts' },
  { from: 'shared/wire/ok.ts', to: 'zod' },
  { from: 'shared/wire/ok-b.ts', to: 'shared/formats/f.ts' },
  { from: 'shared/render/ok.ts', to: 'shared/i18n/i.ts' },
  { from: 'shared/use-cases/ok-a.ts', to: 'shared/ports/store.ts' },
  { from: 'shared/use-cases/ok-b.ts', to: 'node:crypto' },
  { from: 'shared/adapters/x/ok-a.ts', to: 'nodemailer' },
  { from: 'shared/adapters/x/ok-b.ts', to: 'shared/wire/w.ts' },
  { from: 'functions/payments/ok-a.ts', to: 'shared/use-cases/u.ts' },
  { from: 'functions/payments/ok-b.ts', to: 'workflows/tranche/contract.ts' },
  { from: 'functions/payments/ok-c.ts', to: 'workflows/task.ts' },
  { from: 'functions/payments/index.ts', to: 'shared/adapters/sqlite/s.ts' },
  { from: 'functions/signature/index.ts', to: 'functions/wiring/w.ts' },
  { from: 'functions/wiring/ok-a.ts', to: 'shared/adapters/sqlite/s.ts' },
  { from: 'functions/wiring/ok-b.ts', to: 'nodemailer' },
  { from: 'functions/wiring/ok-c.ts', to: 'functions/validation/v.ts' },
  { from: 'workflows/tranche/contract.ts', to: 'shared/wire/w.ts' },
  { from: 'infra/local/runtime.ts', to: 'functions/payments/index.ts' },
  { from: 'infra/local/engine/ok-a.ts', to: 'jsonata' },
  { from: 'infra/local/engine/ok-b.ts', to: 'node:sqlite', asType: true },
  { from: 'shared/domain/tranche/ok.test.ts', to: 'test/builders/an-application.ts' },
];

let root: string;
let violations: { rule: string; from: string; to: string }[];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function importLine({ from, to, asType }: Omit<Breach, 'rule'>): string {
  const inTree = /^(shared|functions|workflows|infra|test)\//.test(to);
  const path = inTree ? relative(dirname(from), to).replace(/^(?!\.)/, './') : to;
  return `import ${asType ? 'type ' : ''}{ thing } from '${path}';\nexport const own${asType ? ': typeof thing | 1 = 1' : ' = thing'};\n`;
}

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
  const packages = ['zod', 'nodemailer', 'jsonata', 'fast-check'];
  write(
    'package.json',
    JSON.stringify({
      name: 'fixture',
      type: 'module',
      dependencies: { zod: '1', nodemailer: '1', jsonata: '1' },
      devDependencies: { 'fast-check': '1' },
    }),
  );
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.thing = 1;\n');
  }
  for (const { to } of [...breaches, ...allowed]) {
    if (to.includes('/') && !to.includes('nowhere')) write(to, 'export const thing = 1;\n');
  }
  write('shared/use-cases/g.ts', "import { own } from './f.ts';\nexport const thing = () => own;\n");
  write('shared/use-cases/j.ts', "import type { own } from './i.ts';\nexport type thing = typeof own;\n");
  for (const entry of [...breaches, ...allowed]) write(entry.from, importLine(entry));

  const rooms = ['shared', 'functions', 'workflows', 'infra', 'test'];
  const { output } = await cruise(rooms, {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rules },
  });
  violations = (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('layers: imports against the table', () => {
  it.each(breaches)('$rule refuses $from -> $to', ({ rule, from }) => {
    expect(
      violations.filter((violation) => violation.from === from).map((violation) => violation.rule),
    ).toContain(rule);
  });

  it('every rule is provoked here', () => {
    const provoked = new Set(breaches.map((breach) => breach.rule));
    expect(rules.map((rule) => rule.name).filter((name) => !provoked.has(name ?? ''))).toEqual([]);
  });

  it('every rule stops the check', () => {
    expect(rules.filter((rule) => rule.severity !== 'error')).toEqual([]);
  });
});

describe('layers: imports the table grants', () => {
  it.each(allowed)('$from -> $to passes', ({ from }) => {
    expect(violations.filter((violation) => violation.from === from)).toEqual([]);
  });
});
