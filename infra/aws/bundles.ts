import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Lambdas' bundles: one per folder of functions that has an index.ts. */
export const BUNDLES = [
  'validation',
  'documents',
  'signature',
  'payments',
  'notifications',
  'waits',
  'outbox',
  'daily',
  'portal',
  'bounces',
  'endings',
  'command',
] as const;
export type BundleName = (typeof BUNDLES)[number];

/** These set documents in type: Typst's binary, the fonts and the layouts travel with them. */
export const TYPESETTING: readonly BundleName[] = ['daily', 'documents', 'portal', 'signature'];

const TYPST = '@myriaddreamin/typst-ts-node-compiler';
const TYPST_BINARY = `${TYPST}-linux-x64-gnu`;
const CARRIED_PACKAGES = [TYPST, TYPST_BINARY];
const CARRIED_FONTS = [
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
];
const LAYOUTS = 'shared/adapters/typst/templates';

/** Ways to credentials that no Lambda takes: its own stand in the environment, which the SDK asks first. */
const UNUSED_CREDENTIALS = ['http', 'ini', 'login', 'process', 'sso', 'web-identity'].map(
  (way) => `@aws-sdk/credential-provider-${way}`,
);

/** For packages that ask for `require`; under a name that no source can have. */
export const BANNER =
  "import{createRequire as requireOfBundle}from'node:module';const require=requireOfBundle(import.meta.url);";

/** Builds one function into a folder as it is deployed; answers what esbuild knows of it. Needs no network. */
export function buildBundle(name: BundleName, folder: string): Metafile {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [join('functions', name, 'index.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported late becomes a file of its own, which a cold start does not read.
    splitting: true,
    chunkNames: '[name]-[hash]',
    // Arabic as it is, not as escapes of three times the size.
    charset: 'utf8',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    // Only the matrix is asked of it, no picture.
    alias: { qrcode: 'qrcode/lib/core/qrcode.js' },
    banner: { js: BANNER },
    // WebAssembly is for machines without a native build: a Lambda has one.
    external: [TYPST, '@myriaddreamin/typst-ts-web-compiler', ...UNUSED_CREDENTIALS],
    metafile: true,
    logLevel: 'error',
  });
  if (TYPESETTING.includes(name)) carryTypst(folder);
  return metafile;
}

/** Bytes of a bundle's code: what a start reads, and what is read once it is needed. Native code and fonts apart. */
export interface CodeBytes {
  readonly start: number;
  readonly late: number;
}

export function codeBytes({ outputs }: Metafile): CodeBytes {
  const start = new Set<string>();
  const follow = (path: string): void => {
    if (start.has(path)) return;
    start.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && next in outputs) follow(next);
  };
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint?.endsWith('/index.ts'));
  if (entry !== undefined) follow(entry);
  const bytesOf = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
  return {
    start: bytesOf([...start]),
    late: bytesOf(Object.keys(outputs).filter((path) => !start.has(path))),
  };
}

/** Puts the binary of Typst, the fonts and the layouts beside a bundle that sets documents. */
export function carryTypst(folder: string): void {
  for (const path of [...CARRIED_PACKAGES, ...CARRIED_FONTS]) {
    const to = join(folder, 'node_modules', path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(root, 'node_modules', path), to, { recursive: true, dereference: true });
  }
  cpSync(join(root, LAYOUTS), join(folder, 'templates'), { recursive: true });
}
