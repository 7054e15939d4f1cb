import { systemAct } from './acts.ts';
import { done } from './answer.ts';
import type { Desk } from './desk.ts';
import { expectReport } from './expect-report.ts';
import { reports, tranches } from './lifecycles.ts';
import { listCases, readCase, readTerms } from './read-cases.ts';
import { reportIdFor } from './read-reports.ts';
import { transact } from './transact.ts';

const CAUGHT_UP = 'reports/caught-up';

/**
 * Once in the life of an installation: what was paid before reports were asked for here is accounted for as well, by
 * the day that its convention's article names. From then on each payment expects its own.
 */
export async function expectOverlooked(desk: Desk): Promise<void> {
  if (await desk.records.get(CAUGHT_UP)) return;
  const terms = await readTerms(desk);
  const act = systemAct(desk.clock);
  for (const tranche of await listCases(desk, tranches, 'tranches/paid')) {
    if (tranche.status !== 'paid') continue;
    const reportId = reportIdFor(tranche.conventionId, tranche.index);
    if ((await readCase(desk, reports, reportId)).status !== 'absent') continue;
    const about = { act, verb: 'expect-overlooked', facts: reportId, programmeVersion: terms.version };
    await transact(desk, { ...about, key: `overlooked/${reportId}` }, async (transaction) => {
      await expectReport(desk, transaction, act, tranche, terms);
      return done(null);
    });
  }
  await desk.records.put(CAUGHT_UP, { at: desk.clock.now() });
}
