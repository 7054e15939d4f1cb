import { accept, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct, rolesByAct } from '../roles/acts.ts';
import type { AddScannedFiles, ScanCommand } from './commands.ts';
import type { ScanEvent } from './events.ts';
import type { ScanRefusal } from './refusals.ts';
import type { ScannedFile, ScanState } from './state.ts';

/** A pile of sheets for 41 conventions of 7 pages is 287; more than this is two piles. */
const PAGES_MAX = 800;

/** What was scanned: files and what is on their pages. It decides nothing about a signature. */
export const scan: Decider<ScanCommand, ScanState, ScanEvent, ScanRefusal> = {
  lifecycle: 'scan',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

function decide(command: AddScannedFiles, state: ScanState): Decision<ScanEvent, ScanRefusal> {
  const { act, scanId, files } = command;
  const { role } = act.actor;
  if (!mayAct([role], 'record-paper'))
    return refuse({ code: 'SCAN_ROLE_NOT_ALLOWED', role, allowed: rolesByAct['record-paper'] });
  if (files.length === 0) return refuse({ code: 'SCAN_EMPTY' });
  const before = state.status === 'absent' ? [] : state.files;
  const added = files.filter(({ sha256 }) => !before.some((file) => file.sha256 === sha256));
  if (added.length === 0) return refuse({ code: 'SCAN_FILES_ADDED_ALREADY' });
  const pages = countPages([...before, ...added]);
  if (pages > PAGES_MAX) return refuse({ code: 'SCAN_TOO_LONG', pages, pagesMax: PAGES_MAX });
  return accept({ type: 'ScannedFilesAdded', ...stamp(act), scanId, files: added });
}

function evolve(state: ScanState, { at, by, scanId, files }: ScanEvent): ScanState {
  if (state.status === 'absent') return { status: 'read', scanId, files, openedBy: by, openedAt: at };
  return { ...state, files: [...state.files, ...files] };
}

function countPages(files: readonly ScannedFile[]): number {
  return files.reduce((sum, { pages }) => sum + pages.length, 0);
}
