import type { Core } from '../core.ts';
import type { Definition } from '../machine.ts';

export function checkDefinition(_definition: Definition, _core: Core): void {}
