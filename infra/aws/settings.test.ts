import { describe, expect, it } from 'vitest';
import { tableLayout } from '../../shared/adapters/dynamodb/table-layout.ts';
import { TABLE } from './names.ts';
import { parseSettings, readStage } from './settings.ts';
import { someSettings } from './testing/a-stage.ts';

describe('settings of a stage', () => {
  it('are read from its file', () => {
    expect(readStage('training')).toMatchObject({ stage: 'training', retention: { mode: 'GOVERNANCE' } });
  });

  it('that are not there are told by the path of the file', () => {
    expect(() => readStage('nowhere')).toThrow(/infra\/aws\/stages\/nowhere\.json/u);
  });

  it.each([
    ['a field that nobody knows', { retentionYears: 10 }, /retentionYears/u],
    ['a stage with capitals', { stage: 'Live' }, /a letter first/u],
    ['a holder in Arabic letters', { holder: 'مؤسسة' }, /Latin letters/u],
    ['a sender outside the mail domain', { mail: { domain: 'a.ma', from: 'C <c@b.ma>' } }, /mail domain/u],
    ['no end of retention', { retention: { mode: 'COMPLIANCE' } }, /years/u],
  ])('with %s are refused, and the field is named', (_, other, said) => {
    const content = { ...someSettings(), ...other };
    expect(() => parseSettings(content.stage, content)).toThrow(said);
  });

  it('of another stage are refused', () => {
    expect(() => parseSettings('live', someSettings())).toThrow(/say that they are of "training"/u);
  });
});

describe('names', () => {
  it('of the table are those of its adapter', () => {
    const { listingIndexes, outboxIndex, partitionKey, sortKey, ttlAttribute } = tableLayout;
    expect(TABLE).toEqual({
      partitionKey,
      sortKey,
      ttlAttribute,
      listingIndexes: listingIndexes.map(({ projection: _, ...index }) => index),
      outboxIndex: {
        name: outboxIndex.name,
        partitionKey: outboxIndex.partitionKey,
        sortKey: outboxIndex.sortKey,
      },
    });
    expect(listingIndexes.map(({ projection }) => projection)).toEqual(['ALL', 'ALL', 'ALL']);
    expect(outboxIndex.projection).toBe('KEYS_ONLY');
  });

  it('of indexes are long enough for DynamoDB', () => {
    for (const { name } of [...TABLE.listingIndexes, TABLE.outboxIndex])
      expect(name.length).toBeGreaterThan(2);
  });
});
