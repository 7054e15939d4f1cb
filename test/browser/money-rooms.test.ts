import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffRole } from '../../shared/domain/kernel/act.ts';
import { writeCamt053 } from '../../shared/formats/iso20022/write-camt053.ts';
import { LOCALES } from '../../shared/i18n/locale.ts';
import { conventions, deepChecks, reports, tranches } from '../../shared/use-cases/lifecycles.ts';
import { makeDraws } from '../../shared/use-cases/make-draws.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { sealLog } from '../../shared/use-cases/seal-log.ts';
import { merkleRoot } from '../../shared/wire/merkle-root.ts';
import { aBankStatement, anEntry } from '../builders/a-bank-statement.ts';
import { conventionEvents } from '../builders/a-convention.ts';
import { FIRST_ADMINISTRATOR, type TestPortal } from '../builders/a-portal.ts';
import { reportEvents } from '../builders/a-report.ts';
import { trancheEvents } from '../builders/a-tranche.ts';
import { given } from '../builders/given.ts';
import { keyboard } from './hands.ts';
import { createLogbook } from './look.ts';
import { hasChromium, portalInChromium } from './portal-in-chromium.ts';
import { MONEY_PAGES, unseenPages } from './portal-pages.ts';
import type { Visitor } from './visitor.ts';

const REPORT = 'CV-UPE-017-R1';
const FOREIGN = anEntry({
  ...{ reference: 'B-0099', bookedOn: '2026-11-30', amountCentimes: 1_500_000, endToEndId: 'LOYER-11' },
  counterparty: { name: 'Bailleur (exemple)', rib: '011780000012345678901268' },
});

const { come, enter, serve } = portalInChromium();

/** What the sample's 180 days hold no example of: a draw, and a line of the bank that fits no order. */
describe.skipIf(!hasChromium).each(LOCALES)('rooms of the money, by keyboard: %s', (locale) => {
  const logbook = createLogbook();
  let portal: TestPortal;
  let visitor: Visitor;

  beforeEach(async () => {
    portal = await serve({ now: '2026-12-01T09:00:00.000Z' });
    const final = reportEvents.accepted.map((event) =>
      event.type === 'ReportExpected' ? { ...event, final: true } : event,
    );
    await given(portal, reports, REPORT, final);
    await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.paid);
    visitor = await come('desk', locale, logbook);
    return () => visitor.close();
  });

  const become = async (personId: string, ...roles: readonly StaffRole[]) =>
    enter(await portal.signIn(personId, ...roles));

  it('let an administrator freeze a list, and an officer conclude the deep check that the seal picked', async () => {
    await become(FIRST_ADMINISTRATOR);
    await visitor.visit('/draws');
    await visitor.fill('fromOn', '2026-11-01');
    await visitor.fill('toOn', '2026-11-30');
    await visitor.press('draw.submit');
    expect(new URL(visitor.page.url()).pathname).toBe('/draws/1');
    portal.setNow('2026-12-02T07:00:00.000Z');
    await sealLog({ ...portal.desk, merkleRoot });
    await makeDraws(portal.desk);
    await become('officer-2', 'programme-officer');
    await visitor.visit('/draws');
    await visitor.follow('main a[href="/draws/1"]');
    await visitor.follow(`main a[href="/draws/1/reports/${REPORT}"]`);
    await visitor.press('check.conclude');
    expect(visitor.status()).toBe(409);
    await visitor.fill('findings', 'Les factures correspondent aux lignes.');
    await visitor.press('check.conclude');
    expect(visitor.status()).toBe(200);
    expect(await readCase(portal.desk, deepChecks, REPORT)).toMatchObject({
      ...{ status: 'concluded', concludedBy: 'officer-2' },
    });
  });

  it('lead from the statement to the line that fits nothing, and close it with a reason', async () => {
    await become('accountant-2', 'accountant');
    await visitor.visit('/payments');
    const statement = writeCamt053(aBankStatement({ entries: [FOREIGN] }));
    const file = { name: 'releve.xml', mimeType: 'application/xml', buffer: Buffer.from(statement) };
    await visitor.page.locator('#file').setInputFiles(file);
    await visitor.press('payments.upload');
    await visitor.follow('main a[href^="/statements/unmatched/"]');
    expect(await visitor.words()).toContain(visitor.say('lines.name-none'));
    await keyboard.press(visitor.page.locator('details:has(#reason-close) > summary'));
    await visitor.press('lines.close-go');
    expect(visitor.status()).toBe(422);
    await visitor.fill('reason-close', 'LOYER-11');
    await visitor.press('lines.close-go');
    expect(await visitor.words()).toContain(visitor.say('lines.outcome.closed'));
    await visitor.visit('/statements/unmatched');
    expect(await visitor.words()).toContain(visitor.say('lines.none-open'));
  });

  it('have no serious fault of accessibility, width or language on the way', () => {
    const seen = logbook.pages.map(({ path }) => path);
    expect(unseenPages(MONEY_PAGES, seen)).toEqual([]);
    // The portal of the test names its people by their ids, in both languages.
    const faults = logbook.faults.filter((fault) => !fault.includes('شخص '));
    expect([...new Set(faults)]).toEqual([]);
  });
});
