import { createHash } from 'node:crypto';
import {
  createInProcessTypesetter,
  createTypstTypesetter,
} from '../../shared/adapters/typst/typst-typesetter.ts';
import { renderConvention } from '../../shared/render/convention/render-convention.ts';
import { aConventionDocument } from '../builders/a-convention-document.ts';

/* Prints the SHA-256 of one convention set in this thread and in a worker, for a test of other environments. */
const convention = renderConvention(aConventionDocument());
for (const typesetter of [await createInProcessTypesetter(), createTypstTypesetter()]) {
  const { pdf } = await typesetter.typeset(convention);
  console.info(createHash('sha256').update(pdf).digest('hex'));
  await typesetter.close();
}
