import { describe, expect, it } from 'vitest';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { AddScannedFiles } from './commands.ts';
import { scanRefusalCodes } from './refusals.ts';
import { scan } from './scan.ts';
import { pagesOf, type ScannedFile } from './state.ts';

function aFile(sha256: string, count: number): ScannedFile {
  const pages = Array.from(
    { length: count },
    (_, index) => ({ index, codes: [], turn: 0, blank: false }) as const,
  );
  return { key: `scans/S-1/${sha256}.pdf`, sha256, mediaType: 'application/pdf', pages };
}

function add(files: readonly ScannedFile[], act = anAct()): AddScannedFiles {
  return { type: 'AddScannedFiles', act, scanId: 'S-1', files };
}

describe('scan: its files', () => {
  it('join it one after the other, and their pages are told apart', () => {
    const events = eventsAfter(scan, [], add([aFile('a', 2)]), add([aFile('a', 2), aFile('b', 1)]));
    const state = fold(scan, events);
    if (state.status === 'absent') throw new Error('There is no scan');
    expect(state).toMatchObject({ scanId: 'S-1', openedBy: 'staff-officer' });
    expect(pagesOf(state).map(({ file, index }) => [file, index])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  it('are refused to a role that may not, when there are none, when they came before, and beyond 800 pages', () => {
    const events = eventsAfter(scan, [], add([aFile('a', 2)]));
    const refusals = [
      refusalOf(decideAfter(scan, [], add([aFile('a', 2)], anAct({ role: 'accountant' })))),
      refusalOf(decideAfter(scan, [], add([]))),
      refusalOf(decideAfter(scan, events, add([aFile('b', 799)]))),
      refusalOf(decideAfter(scan, events, add([aFile('a', 2)]))),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(scanRefusalCodes);
    expect(refusals[2]).toMatchObject({ pages: 801, pagesMax: 800 });
  });
});
