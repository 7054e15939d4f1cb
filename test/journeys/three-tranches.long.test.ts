import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditCommand } from '../../infra/local/cli/audit.ts';
import { withRecord } from '../../infra/local/cli/with-record.ts';
import { startSample } from '../../infra/local/sample/start-sample.ts';
import { sumCentimes } from '../../shared/domain/kernel/money.ts';
import { account } from '../../shared/domain/ledger/ledger.ts';
import { LOCALES } from '../../shared/i18n/locale.ts';
import { text } from '../../shared/i18n/text.ts';
import { attentions, conventions, reconciliations, tranches } from '../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../shared/use-cases/read-cases.ts';
import { doctoredFolder, rewriteEvent } from './doctored-folder.ts';
import { CONVENTION, type Seen, threeTranches, trancheId } from './three-tranches-story.ts';
import { told } from './told.ts';

describe.each(LOCALES)('one convention, three tranches, in %s', (locale) => {
  const folder = mkdtempSync(join(tmpdir(), `mithaq-tranches-${locale}-`));
  const data = join(folder, 'data');
  const seen: Seen[] = [];
  const pageAt = (station: string) => seen.find((one) => one.station === station)?.page ?? 'no such station';
  const audit = (dataFolder: string) =>
    told(auditCommand(['four-eyes', '--data', dataFolder, '--lang', locale]));

  beforeAll(async () => {
    const chapters = threeTranches(locale, seen);
    await startSample({ dataFolder: data, port: 8391, fixed: false, onlyStory: true, chapters });
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('are paid: at once, after the bank sent one back, and by the word of two people', async () => {
    const paid = await withRecord(data, async ({ store }) =>
      Promise.all([1, 2, 3].map((index) => readCase({ store }, tranches, trancheId(index)))),
    );
    expect(paid.map(({ status }) => status)).toEqual(['paid', 'paid', 'paid']);
    expect(paid.map((one) => (one.status === 'paid' ? one.order.orderId : ''))).toEqual([
      `${trancheId(1)}/1`,
      `${trancheId(2)}/2`,
      `${trancheId(3)}/1`,
    ]);
    expect(paid.map((one) => (one.status === 'paid' ? one.proof.kind : ''))).toEqual([
      'statement',
      'statement',
      'officers',
    ]);
    const [, second] = paid;
    expect(second?.status === 'paid' ? second.pastOrders : []).toMatchObject([
      { order: { orderId: `${trancheId(2)}/1` }, outcome: 'returned' },
    ]);
  });

  it('are asked for and judged on pages of one language', () => {
    for (const { page, station } of seen)
      expect([station, page.includes(`<html lang="${locale}"`)]).toEqual([station, true]);
    expect(pageAt('paid-1')).toContain(text(locale, 'status.tranche.paid'));
    expect(pageAt('returned')).toContain(text(locale, 'status.tranche.returned'));
    expect(pageAt('unknown')).toContain(text(locale, 'status.tranche.unknown.staff'));
  });

  it('complete the convention by the acceptance of its final report', async () => {
    const convention = await withRecord(data, ({ store }) => readCase({ store }, conventions, CONVENTION));
    expect(convention.status).toBe('completed');
    expect(pageAt('completed')).toContain(text(locale, 'status.convention.completed'));
    expect(pageAt('completed')).toMatch(/rien n’est plus attendu de vous|لم يعد أي شيء منتظرا منكم/u);
  });

  it('leave nothing for a person to settle', async () => {
    expect(
      await withRecord(data, ({ store }) => listCases({ store }, attentions, 'attentions/open')),
    ).toEqual([]);
  });

  it('add up in the accounts of the months to the centime', async () => {
    const { convention, packs } = await withRecord(data, async ({ store }) => ({
      convention: await readCase({ store }, conventions, CONVENTION),
      packs: await listCases({ store }, reconciliations, 'reconciliations'),
    }));
    if (convention.status === 'absent') throw new Error('There is no convention.');
    const { amountCentimes, callId, regionCode } = convention;
    const made = packs.flatMap((pack) => (pack.status === 'absent' ? [] : [pack]));
    const total = (name: 'paidCentimes' | 'returnedCentimes') =>
      sumCentimes(made.map(({ totals }) => totals[name]));
    expect(made.map(({ totals }) => totals.differenceCount)).toEqual(made.map(() => 0));
    expect(total('paidCentimes') - total('returnedCentimes')).toBe(amountCentimes);
    expect(made.at(-1)?.closings[account(callId, regionCode, 'paid')]).toBe(amountCentimes);
    expect(made.at(-1)?.closings[account(callId, regionCode, 'ordered')] ?? 0).toBe(0);
  });

  it('pass the audit of four eyes, which fails on a log that somebody touched', async () => {
    expect(await audit(data)).toMatchObject({ code: 0 });
    const touched = doctoredFolder(data, join(folder, 'touched'), (db) =>
      rewriteEvent(db, `tranche-${trancheId(3)}`, 'PaymentSettled', (json) =>
        json.replaceAll('asmae-kabbaj', 'othmane-bennouna'),
      ),
    );
    const { code, text: said } = await audit(touched);
    expect(code).toBe(1);
    expect(said).toContain(trancheId(3));
  });
});
