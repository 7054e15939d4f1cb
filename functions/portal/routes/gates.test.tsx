import { beforeEach, describe, expect, it } from 'vitest';
import type { ConventionEvent } from '../../../shared/domain/convention/events.ts';
import type { TrancheEvent } from '../../../shared/domain/tranche/events.ts';
import { applications, conventions, reports, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { payableEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { reportEvents } from '../../../test/builders/a-report.ts';
import { trancheAccount, trancheEvents, trancheIdentity } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const SECOND = 'CV-UPE-017-2';
const GATE = '(date >= 2027-01-01 or report(1).filed) and tranche(1).paid and spent(1) >= 0.75';
const suspended: ConventionEvent = {
  type: 'ConventionSuspended',
  at: '2026-10-10T09:00:00.000Z',
  by: 'staff-administrator',
  reason: 'Contrôle',
};
let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-20T09:00:00.000Z' });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
});

/** As a person reads it: without marks, and with every space as one. */
async function words(path: string, cookie: string): Promise<string> {
  const html = await (await portal.get(path, cookie)).text();
  return html.replace(/<[^>]*>/gu, ' ').replace(/[\s\u2066-\u2069]+/gu, ' ');
}

async function aSecondTranche(gate = GATE, ...happened: readonly ConventionEvent[]): Promise<void> {
  await given(portal, conventions, 'CV-UPE-017', [...payableEvents(trancheAccount.rib), ...happened]);
  const about = { ...trancheIdentity, trancheId: SECOND, index: 2, amountCentimes: 7_680_000, gate };
  const event: TrancheEvent = {
    type: 'TrancheScheduled',
    at: '2026-09-20T09:00:00.000Z',
    by: 'system',
    ...about,
  };
  await given(portal, tranches, SECOND, [event]);
}

function link(subject: string, purpose: 'status' | 'request') {
  return portal.holdLink({ purpose, applicationId: 'UPE-017', subject, recipient: 'treasurer' });
}

describe('gate: for the association', () => {
  it('says on the status page how much holds and what is missing, in both languages', async () => {
    await aSecondTranche('tranche(1).paid and account.verified and report(1).accepted');
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.paid);
    await given(portal, reports, 'CV-UPE-017-R1', reportEvents.filed);
    const cookie = await link('application-UPE-017', 'status');
    expect(await words('/case', cookie)).toContain(
      '2 conditions remplies sur 3 : le rapport sur la tranche 1 n’est pas accepté.',
    );
    expect(await words('/case?lang=ar', cookie)).toContain(
      'تحقق شرطان من أصل 3: لم يُقبل التقرير عن الشطر رقم 1.',
    );
  });

  it('lists every condition on the page of the request, and of several ways that one is enough', async () => {
    await aSecondTranche();
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.paid);
    const cookie = await link(`tranche-${SECOND}`, 'request');
    const page = await words('/case/tranche', cookie);
    expect(page).toContain('1 condition remplie sur 3');
    expect(page).toContain(
      'L’une de ces conditions suffit pas remplie À partir du 1er janvier 2027 pas remplie Rapport sur la tranche 1 déposé pas remplie Tranche 1 versée remplie 75 % au moins',
    );
    await given(portal, reports, 'CV-UPE-017-R1', reportEvents.accepted);
    expect(await words('/case/tranche', cookie)).toContain('Les 3 conditions sont remplies.');
  });
});

describe('gate: for the officer', () => {
  it('is a table with what shows each condition, and the sums behind a share', async () => {
    await aSecondTranche();
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.paid);
    await given(portal, reports, 'CV-UPE-017-R1', reportEvents.accepted);
    const officer = await portal.signIn('finance-9', 'finance-officer');
    const page = await words(`/tranches/${SECOND}`, officer);
    expect(page).toContain('3 sur 3');
    expect(page).toContain('120 000,00 DH sur 128 000,00 DH');
    expect(page).not.toContain('ne l’est plus');
  });

  it('says what has fallen since the opening, on its page and in the queue', async () => {
    await aSecondTranche(GATE, suspended);
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.certified);
    const officer = await portal.signIn('finance-9', 'finance-officer');
    const page = await words('/tranches/CV-UPE-017-1', officer);
    expect(page).toContain('Une condition qui était remplie le 20 octobre 2026 ne l’est plus aujourd’hui.');
    expect(page).toContain('2 conditions remplies sur 3 : la convention n’est pas en vigueur.');
    expect(await words('/tranches', officer)).toContain('Une condition n’est plus remplie');
    expect(await words('/tranches/CV-UPE-017-1?lang=ar', officer)).toContain('شرط كان مستوفى يوم');
  });

  it('says nothing of the kind once the money is ordered', async () => {
    await aSecondTranche(GATE, suspended);
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.paid);
    const officer = await portal.signIn('finance-9', 'finance-officer');
    expect(await words('/tranches/CV-UPE-017-1', officer)).not.toContain('ne l’est plus');
  });
});
