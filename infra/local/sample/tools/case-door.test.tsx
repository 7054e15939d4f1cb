import { beforeEach, describe, expect, it } from 'vitest';
import { LINK_COOKIE } from '../../../../functions/portal/visitor.ts';
import { applications } from '../../../../shared/use-cases/lifecycles.ts';
import { mintLink } from '../../../../shared/use-cases/links.ts';
import { applicationEvents } from '../../../../test/builders/an-application.ts';
import { given } from '../../../../test/builders/given.ts';
import { aSamplePortal, type SamplePortal } from './testing/a-sample-portal.ts';

let portal: SamplePortal;

beforeEach(async () => {
  portal = await aSamplePortal('2026-10-22T09:00:00.000Z');
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
});

const cookieOf = (answer: Response) =>
  new RegExp(`${LINK_COOKIE}=[^;]+`, 'u').exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';

describe('sample: the case of an association', () => {
  it('opens by one button, to read', async () => {
    const answer = await portal.post('/sample/case', { applicationId: 'UPE-017' });
    expect(answer.headers.get('location')).toBe('/case');
    const cookie = cookieOf(answer);
    expect(await (await portal.get('/case', cookie)).text()).toContain('UPE-017');
    expect((await portal.get('/case/sign', cookie)).status).toBe(403);
    expect((await portal.get('/case/tranche', cookie)).status).toBe(403);
  });

  it('leaves the links of the mails as they are', async () => {
    const token = await mintLink(portal.desk, {
      purpose: 'status',
      applicationId: 'UPE-017',
      subject: 'application-UPE-017',
      recipient: 'contact',
      validDays: 30,
    });
    await portal.post('/sample/case', { applicationId: 'UPE-017' });
    expect((await portal.post(`/l/${token}`, {})).headers.get('location')).toBe('/case?lang=fr');
  });

  it('is not found under a number that nobody has', async () => {
    const answer = await portal.post('/sample/case', { applicationId: 'UPE-999' });
    expect(answer.status).toBe(404);
    expect(cookieOf(answer)).toBe('');
  });
});
