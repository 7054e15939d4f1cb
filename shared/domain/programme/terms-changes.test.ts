import { describe, expect, it } from 'vitest';
import { aCall, aProgramme } from '../../../test/builders/a-programme.ts';
import { termsChanges } from './terms-changes.ts';

const before = aProgramme();

describe('programme: what a version changes', () => {
  it('is nothing between a version and itself', () => {
    expect(termsChanges(before, aProgramme())).toEqual([]);
  });

  it('is the order of rows, once, where only that is another', () => {
    const turned = aProgramme({ authorities: before.authorities.toReversed() });
    expect(termsChanges(before, turned)).toEqual([
      { section: 'authorities', path: 'authorities', before: 'ministry, agency', after: 'agency, ministry' },
    ]);
  });

  it('is each value that differs, found by the key of its row', () => {
    const after = aProgramme({ version: 2, calls: [aCall({ closesOn: '2026-07-10' })] });
    expect(termsChanges(before, after)).toEqual([
      { section: 'version', path: 'version', before: 1, after: 2 },
      {
        section: 'calls',
        path: 'calls[upe-2026-1].closesOn',
        before: '2026-06-26',
        after: '2026-07-10',
      },
    ]);
  });

  it('is a value that comes or goes, also where nothing bounds it', () => {
    const approvals = [{ upToCentimes: null, approvers: 3 }];
    expect(termsChanges(before, aProgramme({ approvals }))).toEqual([
      { section: 'approvals', path: 'approvals[0].upToCentimes', before: 15_000_000, after: null },
      { section: 'approvals', path: 'approvals[0].approvers', before: 2, after: 3 },
      { section: 'approvals', path: 'approvals[1].upToCentimes', before: null },
      { section: 'approvals', path: 'approvals[1].approvers', before: 3 },
    ]);
    const legalVisas = [...before.legalVisas, { fr: 'Vu le décret', ar: 'بناء على المرسوم' }];
    const at = before.legalVisas.length;
    expect(termsChanges(before, aProgramme({ legalVisas }))).toEqual([
      { section: 'legalVisas', path: `legalVisas[${at}].fr`, after: 'Vu le décret' },
      { section: 'legalVisas', path: `legalVisas[${at}].ar`, after: 'بناء على المرسوم' },
    ]);
  });
});
