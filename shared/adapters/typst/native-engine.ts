import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';
import { TEMPLATE_FOLDER } from './templates.ts';
import { type TypstEngine, type TypstJob, type TypstOutput, typesettingFailed } from './typst-engine.ts';
import { withoutMachineFonts } from './without-machine-fonts.ts';

/** The native compiler: the only one that makes PDF/A. Rejects where no binary exists for this machine. */
export async function loadNativeEngine(): Promise<TypstEngine> {
  const [fonts, { NodeCompiler }] = await Promise.all([
    readFonts(),
    import('@myriaddreamin/typst-ts-node-compiler'),
  ]);
  const compiler = withoutMachineFonts(() =>
    NodeCompiler.create({ workspace: TEMPLATE_FOLDER, fontArgs: [{ fontBlobs: [...fonts] }] }),
  );
  return { makesArchival: true, compile: (job) => compile(compiler, job) };
}

function compile(compiler: NodeCompiler, job: TypstJob): TypstOutput {
  try {
    for (const [name, bytes] of job.files)
      compiler.mapShadow(`${TEMPLATE_FOLDER}/${name}`, Buffer.from(bytes));
    const compiled = compiler.compile({ mainFilePath: `${TEMPLATE_FOLDER}/${job.main}` });
    const document = compiled.result;
    if (compiled.hasError() || document === null) {
      const error = compiled.takeDiagnostics() ?? compiled.takeError();
      throw typesettingFailed(JSON.stringify(error?.shortDiagnostics ?? error?.kind ?? 'no reason given'));
    }
    const creationTimestamp = Math.floor(Date.parse(job.createdAt) / 1000);
    const standard = job.standard === undefined ? {} : { pdfStandard: job.standard };
    const pdf = compiler.pdf(document, { ...standard, creationTimestamp });
    return {
      pdf: new Uint8Array(pdf),
      signatureBoxes: compiler.query(document, { selector: '<sigbox>', field: 'value' }),
      pageInfo: compiler.query(document, { selector: '<pageinfo>', field: 'value' }),
    };
  } finally {
    compiler.resetShadow();
    // Otherwise memory grows with every document, to more than a gigabyte.
    compiler.evictCache(0);
  }
}
