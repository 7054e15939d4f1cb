import { isObject, type Json, type JsonObject } from '../json.ts';

/** A block of states with the blocks around it. */
export interface Block {
  readonly states: Record<string, JsonObject>;
  readonly startAt: Json | undefined;
  /** The block this one lies in; undefined for the machine and for the processor of a distributed Map. */
  readonly around: Block | undefined;
}

/** Every block of states of a definition, the outermost first. */
export function blocksOf(definition: JsonObject, around?: Block): Block[] {
  if (!isObject(definition.States)) return [];
  const states: Record<string, JsonObject> = {};
  for (const [name, state] of Object.entries(definition.States)) if (isObject(state)) states[name] = state;
  const block: Block = { states, startAt: definition.StartAt, around };
  const inner = Object.values(states).flatMap((state) => innerBlocks(state, block));
  return [block, ...inner];
}

function innerBlocks(state: JsonObject, around: Block): Block[] {
  const branches = Array.isArray(state.Branches) ? state.Branches.filter(isObject) : [];
  const processor = isObject(state.ItemProcessor) ? state.ItemProcessor : state.Iterator;
  const blocks = branches.flatMap((branch) => blocksOf(branch, around));
  if (!isObject(processor)) return blocks;
  const distributed = isObject(processor.ProcessorConfig) && processor.ProcessorConfig.Mode === 'DISTRIBUTED';
  return [...blocks, ...blocksOf(processor, distributed ? undefined : around)];
}

/** Every text inside a value, with the path to it. The nested blocks of states are left to `blocksOf`. */
export function textsIn(value: Json, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, path === '' ? key : `${path}/${key}`));
}

/** A state without its nested blocks. */
export function ownFields(state: JsonObject): JsonObject {
  const { Branches: _branches, ItemProcessor: _processor, Iterator: _iterator, ...own } = state;
  return own;
}
