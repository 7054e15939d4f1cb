import { describe, expect, it } from 'vitest';
import { type ConventionCheck, checklistFaults, type PartyCheck } from './checklist.ts';

const whole: ConventionCheck = {
  conventionId: 'CV-UPE-017',
  number: 'UPE-2026-017',
  status: 'assembled',
  document: 'intact',
  parties: [
    { partyId: 'ministry', isBulk: true, isMandated: true, hasAddress: true },
    { partyId: 'association', isBulk: false, isMandated: true, hasAddress: true },
  ],
};
const codesOf = (check: Partial<ConventionCheck>) =>
  checklistFaults([{ ...whole, ...check }]).map(({ code, partyId }) => [code, partyId]);
const party = (index: number, change: Partial<PartyCheck>) =>
  whole.parties.map((each, at) => (at === index ? { ...each, ...change } : each));

describe('ceremony: checklist', () => {
  it('is fulfilled by conventions that are ready, or whose signing is open already', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ status: 'signing' })).toEqual([]);
    expect(checklistFaults([])).toEqual([]);
  });

  it('names a convention that cannot be signed, and nothing else of it', () => {
    expect(codesOf({ status: 'withdrawn', document: 'missing' })).toEqual([
      ['convention-not-ready', undefined],
    ]);
  });

  it.each(['changed', 'missing', 'damaged'] as const)('names a document that is %s', (document) => {
    expect(codesOf({ document })).toEqual([[`document-${document}`, undefined]]);
  });

  it('names a party for which nobody may sign that day', () => {
    expect(codesOf({ parties: party(0, { isMandated: false }) })).toEqual([['mandate-missing', 'ministry']]);
  });

  it('names to whom no code and to whom no link can be sent', () => {
    expect(codesOf({ parties: party(0, { hasAddress: false }) })).toEqual([
      ['code-channel-missing', 'ministry'],
    ]);
    expect(codesOf({ parties: party(1, { hasAddress: false }) })).toEqual([
      ['address-missing', 'association'],
    ]);
  });
});
