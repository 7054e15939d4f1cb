import { beforeEach, describe, expect, it } from 'vitest';
import { applications } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { fileEligible, openTheCall } from '../../../test/builders/a-filed-application.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';

const MARKS = { 'mark-need': '15', 'mark-action': '12', comment: 'Solide', conflict: 'no' };

let portal: TestPortal;
let first: string;
let second: string;

beforeEach(async () => {
  portal = await aPortal();
  first = await portal.signIn('evaluator-1', 'evaluator');
  second = await portal.signIn('evaluator-2', 'evaluator');
  await openTheCall(portal);
  await fileEligible(portal, 'UPE-001');
});

const score = (changes: Record<string, string>, cookie: string) =>
  portal.post('/scoring/UPE-001', { ...MARKS, ...changes }, cookie);
const stateNow = () => readCase(portal.desk, applications, 'UPE-001');

describe('scoring page', () => {
  it('takes the marks of each evaluator; the last ones make the score', async () => {
    const answer = await score({}, first);
    expect(answer.headers.get('location')).toBe('/scoring?done');
    expect((await stateNow()).status).toBe('eligible');
    await score({ 'mark-need': '20' }, second);
    expect(await stateNow()).toMatchObject({ status: 'scored', score: 7650 });
  });

  it('lists only what this evaluator has not marked yet', async () => {
    await score({}, first);
    expect(await (await portal.get('/scoring', first)).text()).not.toContain('/scoring/UPE-001');
    expect(await (await portal.get('/scoring', second)).text()).toContain('/scoring/UPE-001');
    expect(await (await portal.get('/scoring/UPE-001', first)).text()).not.toContain('name="mark-need"');
  });

  it('wants the statement about interests to be made', async () => {
    const answer = await score({ conflict: '' }, first);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#conflict"');
    expect(html).toContain('value="15"');
    expect(await stateNow()).toMatchObject({ scores: [] });
  });

  it('takes no marks from an evaluator who declares an interest', async () => {
    const answer = await score({ conflict: 'yes' }, first);
    expect(answer.status).toBe(409);
    expect(await stateNow()).toMatchObject({ scores: [] });
  });

  it.each(['', '21', '-1', '12,5', 'douze'])('names the criterion whose mark is "%s"', async (mark) => {
    const answer = await score({ 'mark-need': mark }, first);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#mark-need"');
  });

  it('refuses a second marking by the same evaluator', async () => {
    await score({}, first);
    expect((await score({}, first)).status).toBe(409);
    expect(await stateNow()).toMatchObject({ scores: [{ evaluatorId: 'evaluator-1' }] });
  });
});
