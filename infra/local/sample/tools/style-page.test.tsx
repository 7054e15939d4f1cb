import { describe, expect, it } from 'vitest';
import { createApp } from '../../../../functions/portal/app.tsx';
import { ORIGIN } from '../../../../test/builders/a-portal.ts';
import { aSamplePortal } from './testing/a-sample-portal.ts';

describe('style page', () => {
  it('shows every state of every lifecycle as a word in both languages', async () => {
    const portal = await aSamplePortal();
    const html = await (await portal.get('/style')).text();
    const marks = [...html.matchAll(/class="status" data-status="([\w-]+)">([^<]+)</gu)];
    expect(marks.length).toBeGreaterThan(90);
    for (const [, code, word] of marks) expect(word).not.toBe(code);
    for (const word of ['Virement en cours', 'التحويل قيد الإنجاز', 'En vigueur', 'سارية المفعول'])
      expect(html).toContain(word);
  });

  it('gives each field of the page an id of its own', async () => {
    const portal = await aSamplePortal();
    const html = await (await portal.get('/style?lang=ar')).text();
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('is not there in an installation without the sample', async () => {
    const portal = await aSamplePortal();
    expect((await createApp(portal.desk).request(`${ORIGIN}/style`)).status).toBe(404);
  });
});
