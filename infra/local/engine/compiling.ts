import type { Json, JsonObject } from './json.ts';
import type { Template } from './templates.ts';

/** What the compilers of the state types share. */
export interface Compiling {
  field(state: JsonObject, name: string): Template | undefined;
  template(value: Json | undefined, path: string): Template | undefined;
  /** Compiles a nested block of states and gives its path. */
  block(parentPath: string, stateName: string, index: number, definition: Json | undefined): string;
}
