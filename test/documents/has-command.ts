import { spawnSync } from 'node:child_process';

/** Whether a tool of the system is there; its tests say that they are skipped where it is not. */
export function hasCommand(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}
