import type { Desk } from '../../shared/use-cases/desk.ts';
import { keepStopped } from '../../shared/use-cases/keep-attention.ts';

export interface Ending {
  /** The execution's name. */
  readonly execution: string;
  readonly status: string;
}

/** A workflow that ended without having done its work, told once or twice: a person looks at its case. */
export function createHandler(desk: Desk) {
  return ({ execution, status }: Ending): Promise<void> => keepStopped(desk, execution, status);
}
