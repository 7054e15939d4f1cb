import type { Act } from '../kernel/act.ts';
import type { PackFacts } from './state.ts';

/** The daily function's hand: the month is over and its pack is kept. */
export interface MakePack extends PackFacts {
  readonly type: 'MakePack';
  readonly act: Act;
}

export interface SignOffPack {
  readonly type: 'SignOffPack';
  readonly act: Act;
  /** Hash of the PDF that the officer was shown. */
  readonly fileSha256: string;
  /** What the officer found; due when something does not agree or still waits. */
  readonly observations: string;
}

export type ReconciliationCommand = MakePack | SignOffPack;
