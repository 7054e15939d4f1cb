import { beforeEach, describe, expect, it } from 'vitest';
import type { ConventionEvent } from '../../../../shared/domain/convention/events.ts';
import type { TrancheState } from '../../../../shared/domain/tranche/state.ts';
import { LOCALES } from '../../../../shared/i18n/locale.ts';
import {
  applications,
  conventions,
  expansions,
  signatures,
  tranches,
} from '../../../../shared/use-cases/lifecycles.ts';
import { conventionEvents, conventionVisa } from '../../../../test/builders/a-convention.ts';
import { FIRST_ADMINISTRATOR, SECOND_ADMINISTRATOR } from '../../../../test/builders/a-portal.ts';
import { signatureEvents, signatures as signed } from '../../../../test/builders/a-signature.ts';
import { people, trancheAccount, trancheEvents } from '../../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../../test/builders/an-application.ts';
import { given } from '../../../../test/builders/given.ts';
import { aReleasedBatch } from '../bank/testing/a-released-batch.ts';
import { aSamplePortal, type SamplePortal } from './testing/a-sample-portal.ts';

let portal: SamplePortal;

/** What a task says and offers, from the page as it is sent. */
async function task(id: string, locale: 'fr' | 'ar' = 'fr') {
  const page = await (await portal.get(`/?lang=${locale}`)).text();
  const [, section = ''] =
    new RegExp(`<section class="card" id="${id}">(.*?)</section>`, 'su').exec(page) ?? [];
  const words = section.replace(/<[^>]*>/gu, ' ').replace(/[\u2060\u2066-\u2069]/gu, '');
  const entries = [...section.matchAll(/name="hint" value="([^"]*)".*?name="to" value="([^"]*)"/gsu)];
  const links = [...section.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
  const cases = [...section.matchAll(/name="applicationId" value="([^"]*)"/gu)].map(([, id]) => id);
  return { words, enter: entries.map(([, person, to]) => `${person} ${to}`), links, cases };
}

const aTrancheAt = (status: TrancheState['status']) =>
  given(portal, tranches, 'CV-UPE-017-1', trancheEvents[status]);

beforeEach(async () => {
  portal = await aSamplePortal('2026-10-22T09:00:00.000Z');
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  for (const approver of people.approvers) await portal.signIn(approver, 'finance-officer');
  await portal.signIn(people.certifier, 'certifier');
  await portal.signIn(people.releaser, 'accountant');
});

describe('live tasks: sign', () => {
  beforeEach(() => given(portal, conventions, 'CV-UPE-017', conventionEvents.signing));

  it('leads to the mails of the president whose turn it is', async () => {
    const [open] = signatureEvents.open;
    if (!open) throw new Error('The builder opens no round.');
    await given(portal, signatures, 'CV-UPE-017-1', [open, ...signed.slice(0, 2)]);
    const { words, links } = await task('sign');
    expect(words).toContain('La convention UPE-2026-017 attend la signature de Brahim Aït Ouahi');
    expect(links).toEqual(['/sample/mailbox?to=president%40ajyal.example']);
    expect((await task('sign', 'ar')).words).toContain('إبراهيم أيت واحي');
  });

  it('lets the authority sign first where it must', async () => {
    await portal.signIn('authority-minister', 'authority');
    await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.open);
    expect((await task('sign')).enter).toEqual(['authority-minister /signing']);
  });

  it('says when nothing waits, and leads to the phase that opens more', async () => {
    await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.complete);
    const { words, enter } = await task('sign');
    expect(words).toContain('Aucune convention n’attend');
    expect(enter).toEqual([`${FIRST_ADMINISTRATOR} /expansion`]);
  });
});

describe('live tasks: request, before a tranche is open', () => {
  it('opens the case of the convention that the first task signs', async () => {
    await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
    await given(portal, signatures, 'CV-UPE-017-1', signatureEvents.open);
    const { words, cases } = await task('request');
    expect(words).toContain('Signez d’abord la convention UPE-2026-017 (tâche 1)');
    expect(cases).toEqual(['UPE-017']);
    expect((await task('request', 'ar')).words).toContain('وقعوا أولا الاتفاقية رقم UPE-2026-017');
  });

  it('leads to the conventions while there is none', async () => {
    expect((await task('request')).words).toContain('Personne ne tient ce rôle');
    await portal.signIn('imane', 'programme-officer');
    const { words, enter } = await task('request');
    expect(words).toContain('encore aucune convention');
    expect(enter).toEqual(['imane /conventions']);
  });
});

describe('live tasks: request and approve', () => {
  beforeEach(() => given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']));

  it('leads to the mails of the contact while a tranche may be asked for', async () => {
    await aTrancheAt('requestable');
    const { words, links } = await task('request');
    expect(words).toContain('128\u00A0000,00\u00A0DH');
    expect(links).toEqual(['/sample/mailbox?to=contact%40ajyal.example']);
    const { words: first, enter } = await task('approve');
    expect(first).toContain('Demandez-en une d’abord (tâche 2)');
    expect(enter).toEqual(['staff-finance-1 /tranches']);
  });

  it('opens a tranche by three hands: the account, the visa, and another to confirm it', async () => {
    const at = '2026-10-01T09:00:00.000Z';
    const verified = { type: 'AccountVerified', at, by: 'imane', rib: trancheAccount.rib } as const;
    const entered = { type: 'VisaRecorded', at, by: 'imane', ...conventionVisa } as const;
    const standing = async (...more: readonly ConventionEvent[]) => {
      portal = await aSamplePortal('2026-10-22T09:00:00.000Z');
      for (const officer of ['imane', 'karim']) await portal.signIn(officer, 'programme-officer');
      const events = [...conventionEvents['in-force'], ...more];
      await given(portal, conventions, 'CV-UPE-017', events);
      return task('request');
    };
    expect((await standing()).words).toContain('compare le RIB');
    expect((await standing(verified)).words).toContain('visa d’engagement');
    const { words, enter } = await standing(verified, entered);
    expect(words).toContain('attend une deuxième personne');
    expect(enter).toEqual(['karim /conventions/CV-UPE-017']);
    const confirmed = { type: 'VisaConfirmed', at, by: 'karim' } as const;
    const later = await standing(verified, entered, confirmed);
    expect(later.words).toContain('Lancez d’abord la deuxième phase (tâche 6)');
    expect(later.cases).toEqual(['UPE-017']);
  });

  it('asks the certifier, then one officer after the other, never the same twice', async () => {
    await aTrancheAt('requested');
    expect((await task('approve')).enter).toEqual(['staff-certifier /tranches/CV-UPE-017-1']);
  });

  it('offers the first approval of what is certified', async () => {
    await aTrancheAt('certified');
    expect((await task('approve')).enter).toEqual(['staff-finance-1 /tranches/CV-UPE-017-1']);
  });

  it('offers the second approval to another officer', async () => {
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.approved.slice(0, 5));
    const { words, enter } = await task('approve');
    expect(enter).toEqual(['staff-finance-2 /tranches/CV-UPE-017-1']);
    expect(words).toContain('attend une autre approbation');
  });
});

describe('live tasks: pay', () => {
  const batch = 'PB-20261008-1';

  it('has a file prepared of what is approved', async () => {
    await aTrancheAt('approved');
    const { words, enter } = await task('pay');
    expect(words).toContain('Une tranche approuvée attend');
    expect(enter).toEqual(['staff-finance-1 /payments']);
  });

  it('has the accountant release what is filed', async () => {
    await aTrancheAt('ordered');
    await aReleasedBatch(portal, batch, ['CV-UPE-017-1/1'], 'filed');
    expect((await task('pay')).enter).toEqual([`staff-accountant /payments/batches/${batch}`]);
  });

  it('goes on at the bank, with its statement, and back to the accountant', async () => {
    await aTrancheAt('sent');
    await aReleasedBatch(portal, batch, ['CV-UPE-017-1/1']);
    expect(await task('pay')).toMatchObject({ enter: [], links: ['/sample/bank'] });
    await portal.bank.answer('CV-UPE-017-1/1', 'confirm');
    expect((await task('pay')).words).toContain('établissez son relevé');
    await portal.bank.statement();
    const { words, enter } = await task('pay');
    expect(words).toContain('RELEVE-00001');
    expect(enter).toEqual(['staff-accountant /payments']);
  });

  it('has nothing to pay once the bank was silent, which is a task of its own', async () => {
    await aTrancheAt('sent');
    await aReleasedBatch(portal, batch, ['CV-UPE-017-1/1']);
    await portal.bank.answer('CV-UPE-017-1/1', 'silent');
    const { words, enter } = await task('pay');
    expect(words).toContain('Rien à payer');
    expect(words).toContain('Approuvez d’abord une tranche (tâche 3)');
    expect(enter).toEqual(['staff-accountant /payments']);
  });
});

describe('live tasks: the unknown order', () => {
  it('is tried again by an officer, answered at the bank, settled by the statement', async () => {
    expect(await task('unknown')).toMatchObject({
      words: expect.stringContaining('Aucun virement'),
      links: ['/sample/bank'],
    });
    await aTrancheAt('unknown');
    await aReleasedBatch(portal, 'PB-20261008-1', ['CV-UPE-017-1/1']);
    await portal.bank.answer('CV-UPE-017-1/1', 'silent');
    const tried = await task('unknown');
    expect(tried.words).toContain('CV-UPE-017-1/1');
    expect(tried).toMatchObject({
      enter: ['staff-finance-1 /tranches/CV-UPE-017-1'],
      links: ['/sample/bank'],
    });
    await portal.bank.answer('CV-UPE-017-1/1', 'return');
    await portal.bank.statement();
    expect((await task('unknown')).enter).toEqual(['staff-accountant /payments']);
  });
});

describe('live tasks: phase two and audit', () => {
  const proposed = {
    type: 'ExpansionProposed',
    at: '2026-10-20T09:00:00.000Z',
    by: FIRST_ADMINISTRATOR,
    expansionId: 'upe-2026-2-1',
    callId: 'upe-2026-2',
    selectionId: 'upe-2026-1',
    picks: [{ applicationId: 'UPE-044', rank: 1, regionCode: 'MA-08', requestedCentimes: 20_000_000 }],
    skipped: [],
    remainingByRegion: {},
  } as const;
  const confirmed = { type: 'ExpansionConfirmed', at: proposed.at, by: SECOND_ADMINISTRATOR } as const;

  it('is proposed by one administrator and confirmed by another', async () => {
    expect((await task('expand')).enter).toEqual([`${FIRST_ADMINISTRATOR} /expansion`]);
    await given(portal, expansions, 'upe-2026-2-1', [proposed]);
    expect((await task('expand')).enter).toEqual([`${SECOND_ADMINISTRATOR} /expansion/upe-2026-2-1`]);
  });

  it('is watched once it was confirmed', async () => {
    await given(portal, expansions, 'upe-2026-2-1', [proposed, confirmed]);
    expect((await task('expand')).words).toContain('upe-2026-2-1 est lancée');
  });

  it('ends with the auditor and a convention in force', async () => {
    const { words, links } = await task('audit');
    expect(words).toContain('Personne ne tient ce rôle');
    expect(links).toEqual(['/sample/people']);
    await portal.signIn('tarik', 'auditor');
    await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    expect(await task('audit')).toMatchObject({
      enter: ['tarik /conventions/CV-UPE-017'],
      links: ['/verify/UPE-2026-017'],
    });
  });
});

describe('live tasks: words', () => {
  it('are six and the audit, in both languages, with every fact filled in', async () => {
    await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
    await aTrancheAt('requestable');
    for (const locale of LOCALES) {
      const page = await (await portal.get(`/?lang=${locale}`)).text();
      expect(page.match(/<section class="card" id="(?!clock)/gu)).toHaveLength(7);
      expect(page).not.toMatch(/\{\w+\}|undefined|sample\./u);
    }
  });
});
