import { createApp } from '../../../../../functions/portal/app.tsx';
import type { PortalDesk } from '../../../../../functions/portal/portal-desk.ts';
import { aPortal, ORIGIN, type TestPortal } from '../../../../../test/builders/a-portal.ts';
import { createSampleBank, type SampleBank } from '../../bank/bank.ts';
import { sampleParts } from '../sample-parts.tsx';

/** A portal in memory with the sample's tools mounted; moving its clock is noted. */
export interface SamplePortal extends TestPortal {
  readonly bank: SampleBank;
  readonly advances: readonly number[];
  /** How many moves of the clock fail before the next one holds. */
  failAdvances(count: number): void;
}

export async function aSamplePortal(
  now = '2026-06-01T09:00:00.000Z',
  changes: Partial<PortalDesk> = {},
): Promise<SamplePortal> {
  const portal = await aPortal({ now, desk: { sample: true, ...changes } });
  const bank = createSampleBank(portal.desk);
  const advances: number[] = [];
  let failing = 0;
  const advanceDays = async (days: number) => {
    failing -= 1;
    if (failing >= 0) throw new Error('The clock is stuck.');
    const moved = Date.parse(portal.desk.clock.now()) + days * 86_400_000;
    // Two moves at once would both start from the same instant.
    await new Promise((resolve) => setImmediate(resolve));
    portal.setNow(new Date(moved).toISOString());
    advances.push(days);
  };
  const mailbox = { list: () => [], get: () => undefined, messages: () => [] };
  const app = createApp(portal.desk, sampleParts({ mailbox, bank, advanceDays }));
  return {
    ...portal,
    app,
    bank,
    advances,
    failAdvances: (count) => {
      failing = count;
    },
    get: async (path, cookie = '') => app.request(`${ORIGIN}${path}`, { headers: { cookie } }),
    post: async (path, fields, cookie = '') => {
      const body = new URLSearchParams({
        key: portal.desk.secrets.id(),
        ...(fields as Record<string, string>),
      });
      return app.request(`${ORIGIN}${path}`, { method: 'POST', headers: { cookie, origin: ORIGIN }, body });
    },
  };
}
