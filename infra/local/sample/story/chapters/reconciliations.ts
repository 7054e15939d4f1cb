import { reconciliations } from '../../../../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../../../../shared/use-cases/read-cases.ts';
import type { Story } from '../chapter.ts';
import { at } from '../world.ts';

/** Neither prepared a payment file nor settled an order. */
const SIGNS = 'hajar-slaoui';

/** An officer signs the account of each month but the last, which is left to whoever looks at the sample. */
export async function signedPacks({ once, staff, world }: Story): Promise<string> {
  await at(world, 1, '11:00');
  const packs = await listCases(world.runtime.desk, reconciliations, 'reconciliations/made');
  const open = packs
    .filter((pack) => pack.status !== 'absent')
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  for (const { files, month } of open.slice(0, -1))
    await once(`sign-pack-${month}`, async () => {
      const officer = await staff(SIGNS);
      const fileSha256 = files.pdf.sha256;
      await officer.post(`/reconciliation/${month}/sign-off`, `story-sign-pack-${month}`, { fileSha256 });
    });
  return `${open.length - 1} months signed, 1 to sign`;
}
