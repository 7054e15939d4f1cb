import { describe, expect, it } from 'vitest';
import { createCellReader } from './cell-reader.ts';
import type { CsvFault } from './csv-fault.ts';

const ROW = {
  row: 7,
  cells: {
    name: 'جمعية',
    amount: '128 000,50',
    day: '٢٣/١١/٢٠٢٦',
    empty: '',
    wrongAmount: '128.000',
    wrongDay: '31/02/2026',
  },
};

describe('csv: cells', () => {
  it('are read as text, amounts and days', () => {
    const faults: CsvFault[] = [];
    const cell = createCellReader(ROW, faults);
    expect(cell.text('name')).toBe('جمعية');
    expect(cell.amountCentimes('amount')).toBe(12_800_050);
    expect(cell.day('day')).toBe('2026-11-23');
    expect(cell.choice('name', new Map([['جمعية', 1]]), 0)).toBe(1);
    expect(cell.optionalText('empty')).toBeUndefined();
    expect(cell.optionalText('absent')).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('that cannot be read become faults with row, column and what was found', () => {
    const faults: CsvFault[] = [];
    const cell = createCellReader(ROW, faults);
    cell.text('empty');
    cell.amountCentimes('wrongAmount');
    cell.day('wrongDay');
    cell.day('empty');
    expect(cell.choice('name', new Map([['d', 1]]), 0)).toBe(0);
    expect(faults).toEqual([
      { row: 7, column: 'empty', code: 'CSV_CELL_EMPTY', remedyKey: 'remedy.CSV_CELL_EMPTY' },
      {
        row: 7,
        column: 'wrongAmount',
        code: 'CSV_AMOUNT_UNREADABLE',
        remedyKey: 'remedy.CSV_AMOUNT_UNREADABLE',
        found: '128.000',
      },
      {
        row: 7,
        column: 'wrongDay',
        code: 'CSV_DAY_UNREADABLE',
        remedyKey: 'remedy.CSV_DAY_UNREADABLE',
        found: '31/02/2026',
      },
      { row: 7, column: 'empty', code: 'CSV_CELL_EMPTY', remedyKey: 'remedy.CSV_CELL_EMPTY' },
      {
        row: 7,
        column: 'name',
        code: 'CSV_CHOICE_UNKNOWN',
        remedyKey: 'remedy.CSV_CHOICE_UNKNOWN',
        found: 'جمعية',
      },
    ]);
  });
});
