import { describe, expect, it } from 'vitest';
import { createInProcessTypesetter } from '../../shared/adapters/typst/typst-typesetter.ts';
import { renderConvention } from '../../shared/render/convention/render-convention.ts';
import { aConventionDocument } from '../builders/a-convention-document.ts';

const DOCUMENTS = 200;
const WARM_UP = 20;
const GROWTH_MEGABYTES_MAX = 60;

describe('typesetter: 200 documents in a row', () => {
  it('leave memory as it was after the first of them', async () => {
    const typesetter = await createInProcessTypesetter();
    let peakWarm = 0;
    let peak = 0;
    for (let index = 0; index < DOCUMENTS; index += 1) {
      const set = await typesetter.typeset(
        renderConvention(aConventionDocument({ number: `UPE-2026-${index}` })),
      );
      expect(set.signatureBoxes).toHaveLength(3);
      const megabytes = process.memoryUsage.rss() / 2 ** 20;
      if (index < WARM_UP) peakWarm = Math.max(peakWarm, megabytes);
      peak = Math.max(peak, megabytes);
    }
    await typesetter.close();
    console.log(
      `Resident memory: ${Math.round(peakWarm)} MB after ${WARM_UP}, ${Math.round(peak)} MB after all`,
    );
    expect(peak - peakWarm).toBeLessThan(GROWTH_MEGABYTES_MAX);
  });
});
