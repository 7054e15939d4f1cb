import { describe, expect, it } from 'vitest';
import { applications, conventions, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPhone, withPresidentPhone } from '../../../test/builders/a-phone.ts';
import { aPortal } from '../../../test/builders/a-portal.ts';
import { aProgramme } from '../../../test/builders/a-programme.ts';
import {
  signatureEvents,
  signatureRound,
  signatures as signings,
} from '../../../test/builders/a-signature.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';
import { plainSigning } from '../../../test/builders/plain-signatures.ts';

const now = '2026-07-05T09:00:00.000Z';
const ROUND = 'CV-UPE-017-1';
const form = {
  documentSha256: signatureRound.documentSha256,
  consentVersion: 'consent-2026-1',
  consentLanguage: 'ar',
  typedName: 'إبراهيم أيت واحي',
  consent: 'yes',
};

async function aSigningPortal(phone: string, oneChannel: 'allowed' | 'forbidden' = 'allowed') {
  const terms = aProgramme();
  const sms = aPhone();
  const desk = { ...plainSigning(() => now), shortMessages: sms };
  const portal = await aPortal({ now, desk, terms: { ...terms, signing: { ...terms.signing, oneChannel } } });
  await given(portal, applications, 'UPE-017', withPresidentPhone(applicationEvents.selected, phone));
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  const events = [...signatureEvents.open, ...signings.slice(0, 2)];
  const round = await given(portal, signatures, ROUND, events);
  if (round.status === 'absent') throw new Error('No round');
  await portal.desk.documents.put(round.revision.key, Buffer.from('%PDF-1.7\n'), 'application/pdf');
  const link = { purpose: 'sign', applicationId: 'UPE-017', recipient: 'party:association' } as const;
  const cookie = await portal.holdLink({ ...link, subject: `signature-${ROUND}` });
  return { portal, sms, cookie };
}

describe('signing by SMS', () => {
  it('says where the code goes without showing the number, and that there are two channels', async () => {
    const { portal, sms, cookie } = await aSigningPortal('06 12 34 56 78');
    const before = await (await portal.get('/case/sign', cookie)).text();
    expect(before).toContain('ce sont deux canaux');
    await portal.post('/case/sign/code', {}, cookie);
    expect(sms.taken.map(({ to }) => to)).toEqual(['+212612345678']);
    expect(portal.mails).toHaveLength(0);
    const html = await (await portal.get('/case/sign', cookie)).text();
    expect(html).toContain('Le code vient de partir par SMS');
    expect(html).toMatch(/06\u00a0••\u00a0••\u00a0••\u00a078/u);
    expect(html).not.toMatch(/06.?12.?34|612345678/u);
  });

  it('takes the code, and the receipt names the channel', async () => {
    const { portal, sms, cookie } = await aSigningPortal('06 12 34 56 78');
    await portal.post('/case/sign/code', {}, cookie);
    const code = sms.taken[0]?.text.slice(0, 6) ?? '';
    const signed = await portal.post('/case/sign', { ...form, code, codeChannel: 'sms' }, cookie);
    expect(signed.status).toBe(303);
    expect(await readCase(portal.desk, signatures, ROUND)).toMatchObject({
      acts: [{}, {}, { codeChannel: 'sms', consentLanguage: 'ar' }],
    });
    const html = await (await portal.get('/case/sign', cookie)).text();
    expect(html).toContain('Simple, code envoyé par SMS');
    expect(html).toContain('قرأت الاتفاقية رقم');
  });

  it('may be asked for by mail instead, and then says what that is worth', async () => {
    const { portal, sms, cookie } = await aSigningPortal('06 12 34 56 78');
    await portal.post('/case/sign/code', { by: 'email' }, cookie);
    expect([sms.taken.length, portal.mails.length]).toEqual([0, 1]);
    const html = await (await portal.get('/case/sign', cookie)).text();
    expect(html).toContain('c’est un seul canal');
    expect(html).toContain('name="codeChannel" value="email"');
  });

  it('is the only way where the programme forbids one channel', async () => {
    const mobile = await aSigningPortal('06 12 34 56 78', 'forbidden');
    const html = await (await mobile.portal.get('/case/sign', mobile.cookie)).text();
    expect(html).not.toContain('name="by"');
    expect((await mobile.portal.post('/case/sign/code', { by: 'email' }, mobile.cookie)).status).toBe(409);
    const fixed = await aSigningPortal('05 37 00 00 00', 'forbidden');
    const page = await (await fixed.portal.get('/case/sign', fixed.cookie)).text();
    expect(page).toContain('Ce programme n’accepte pas que le lien et le code');
    expect(page).not.toContain('/case/sign/code');
    expect(page).toContain('Vous préférez le papier');
    expect((await fixed.portal.post('/case/sign/code', {}, fixed.cookie)).status).toBe(409);
    expect([fixed.sms.taken.length, fixed.portal.mails.length]).toEqual([0, 0]);
  });

  it('is rationed for an act, whatever becomes of the codes', async () => {
    const { portal, cookie } = await aSigningPortal('06 12 34 56 78');
    const answers: number[] = [];
    for (let minute = 0; minute < 7; minute += 1) {
      portal.setNow(`2026-07-05T09:0${minute}:30.000Z`);
      answers.push((await portal.post('/case/sign/code', {}, cookie)).status);
    }
    expect(answers).toEqual([303, 303, 303, 303, 303, 303, 429]);
  });
});
