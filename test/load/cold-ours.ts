import { writeFileSync } from 'node:fs';
import { createTypstTypesetter } from '../../shared/adapters/typst/typst-typesetter.ts';

/**
 * One convention from its data to its PDF, as a process that was only just started makes it: engine and fonts are
 * loaded in the worker while the text is read and filled here.
 */
const workerFile = new URL('./typst-worker.mjs', import.meta.url);
const typesetter = createTypstTypesetter({ ready: true, engine: 'native', workerFile });
const { renderConvention } = await import('../../shared/render/convention/render-convention.ts');
const { aConventionDocument } = await import('../builders/a-convention-document.ts');
const { pdf } = await typesetter.typeset(renderConvention(aConventionDocument()));
writeFileSync(process.argv[2] ?? 'cold-ours.pdf', pdf);
console.log(`${pdf.byteLength} bytes written`);
await typesetter.close();
