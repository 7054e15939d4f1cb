import { describe, expect, it } from 'vitest';
import { fault } from '../../shared/ports/fault.ts';
import { masked, maskedCall, maskedFault } from './masked.ts';

const token = 'q4mJ0Ge2bq7Yx0d1t8w3Hc5vK9pL6sR2aB4eN7uZxYk';

describe('masked text', () => {
  it.each([
    ['an address', 'SES refuses the mail to amina.b+x@example.ma: no', 'SES refuses the mail to <mail> no'],
    ['a link', `GET https://c.example/l/${token}/new?lang=fr`, 'GET https://c.example/l/<token>/new?lang=fr'],
    ['a token', `the token ${token} is dead`, 'the token <token> is dead'],
    ['a one-time code', 'code 123456 wrong', 'code <code> wrong'],
  ])('shows nothing of %s', (_, said, shown) => {
    expect(masked(said)).toBe(shown);
  });

  it.each(['tranche-CV-UPE-017-1', '2026-06-01T09:00:00.000Z', 'UPE-2026-000017'])('keeps %s', (said) => {
    expect(masked(said)).toBe(said);
  });
});

describe('masked fault', () => {
  it('keeps the name, which is the contract, and masks message, stack and cause', () => {
    const shown = maskedFault(
      fault('TransientFault', 'no answer for a@b.ma', { cause: new Error(`token ${token}`) }),
    );
    expect(shown).toMatchObject({ name: 'TransientFault', message: 'no answer for <mail>' });
    expect(JSON.stringify(shown)).not.toMatch(/a@b\.ma|q4mJ0Ge2/u);
  });
});

describe('masked call', () => {
  it('tells the work and not the token of a wait', () => {
    const call = { task: 'keep-wait', subject: 'tranche-1', token, while: ['sent'] };
    expect(maskedCall(call)).toEqual({ task: 'keep-wait', subject: 'tranche-1' });
  });

  it('tells the path of a request without token, query, cookies and body', () => {
    const call = {
      rawPath: `/l/${token}`,
      rawQueryString: 'code=1',
      cookies: ['a=b'],
      body: 'x',
      headers: {},
    };
    expect(maskedCall(call)).toEqual({ path: '/l/<token>' });
  });

  it('tells how many rows a stream brings, and nothing of them', () => {
    expect(maskedCall({ Records: [{ dynamodb: { NewImage: { id: { S: 'x' } } } }] })).toEqual({ records: 1 });
  });
});
