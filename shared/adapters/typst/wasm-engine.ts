import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { readFonts } from './fonts.ts';
import { readTemplates } from './templates.ts';
import { type TypstEngine, type TypstJob, type TypstOutput, typesettingFailed } from './typst-engine.ts';

const FULL_DIAGNOSTICS = 2;
const PAGED = 0;

/** The WebAssembly compiler, for machines without a native binary: the same pages, but no PDF/A. */
export async function loadWasmEngine(): Promise<TypstEngine> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  const { resolve } = createRequire(import.meta.url);
  typst.initSync({ module: readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of await readFonts()) await builder.add_raw_font(new Uint8Array(font));
  const [compiler, templates] = [await builder.build(), readTemplates()];
  return { makesArchival: false, compile: (job) => compile(compiler, templates, job) };
}

function compile(
  compiler: TypstCompiler,
  templates: ReadonlyMap<string, string>,
  job: TypstJob,
): TypstOutput {
  try {
    for (const [name, text] of templates) compiler.add_source(`/${name}`, text);
    for (const [name, bytes] of job.files) compiler.map_shadow(`/${name}`, bytes);
    const world = compiler.snapshot('/', `/${job.main}`, null);
    try {
      world.compile(PAGED, FULL_DIAGNOSTICS);
      const answer: unknown = compiler.compile(`/${job.main}`, null, 'pdf', FULL_DIAGNOSTICS);
      return {
        pdf: pdfOf(answer),
        signatureBoxes: JSON.parse(world.query(PAGED, '<sigbox>', 'value')),
        pageInfo: JSON.parse(world.query(PAGED, '<pageinfo>', 'value')),
      };
    } finally {
      world.free();
    }
  } finally {
    compiler.reset_shadow();
    compiler.reset();
  }
}

function pdfOf(answer: unknown): Uint8Array {
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'result' in answer &&
    answer.result instanceof Uint8Array
  ) {
    return answer.result;
  }
  throw typesettingFailed(JSON.stringify(answer));
}
