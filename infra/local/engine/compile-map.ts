import type { Compiling } from './compiling.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { DistributedMap, ItemBatcher, ItemReader, MapState, ResultWriter } from './machine.ts';

type MapFields = Omit<MapState, 'type' | 'name' | 'next' | 'retry' | 'catchers' | 'output' | 'assign'>;

const delimiters: Record<string, string> = { COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' };

/** Compiles what is special to a Map; `Iterator` is the old name of `ItemProcessor`. */
export function compileMap(path: string, name: string, state: JsonObject, compiling: Compiling): MapFields {
  const processor = (state.ItemProcessor ?? state.Iterator) as JsonObject;
  const config = isObject(processor?.ProcessorConfig) ? processor.ProcessorConfig : {};
  const field = (fieldName: string) => compiling.field(state, fieldName);
  return {
    items: field('Items'),
    itemSelector: field('ItemSelector'),
    maxConcurrency: field('MaxConcurrency'),
    toleratedFailureCount: field('ToleratedFailureCount'),
    toleratedFailurePercentage: field('ToleratedFailurePercentage'),
    processor: compiling.block(path, name, 0, processor),
    distributed: config.Mode === 'DISTRIBUTED' ? compileDistributed(name, state, compiling) : undefined,
  };
}

function compileDistributed(name: string, state: JsonObject, compiling: Compiling): DistributedMap {
  return {
    label: typeof state.Label === 'string' ? state.Label : name,
    reader: isObject(state.ItemReader) ? compileReader(state.ItemReader, compiling) : undefined,
    batcher: isObject(state.ItemBatcher) ? compileBatcher(state.ItemBatcher, compiling) : undefined,
    writer: isObject(state.ResultWriter) ? compileWriter(state.ResultWriter, compiling) : undefined,
  };
}

function compileReader(reader: JsonObject, compiling: Compiling): ItemReader {
  const config = isObject(reader.ReaderConfig) ? reader.ReaderConfig : {};
  const listing = String(reader.Resource).endsWith(':s3:listObjectsV2');
  return {
    resource: reader.Resource as string,
    arguments: compiling.template(reader.Arguments, 'ItemReader/Arguments'),
    inputType: listing ? 'OBJECTS' : ((config.InputType ?? 'JSON') as ItemReader['inputType']),
    itemsPointer: typeof config.ItemsPointer === 'string' ? config.ItemsPointer : undefined,
    headerLocation: config.CSVHeaderLocation as ItemReader['headerLocation'],
    headers: textsOf(config.CSVHeaders),
    delimiter: delimiters[String(config.CSVDelimiter)] ?? ',',
    maxItems: compiling.template(config.MaxItems, 'ItemReader/ReaderConfig/MaxItems'),
  };
}

function compileBatcher(batcher: JsonObject, compiling: Compiling): ItemBatcher {
  return {
    batchInput: compiling.template(batcher.BatchInput, 'ItemBatcher/BatchInput'),
    maxItems: compiling.template(batcher.MaxItemsPerBatch, 'ItemBatcher/MaxItemsPerBatch'),
    maxBytes: compiling.template(batcher.MaxInputBytesPerBatch, 'ItemBatcher/MaxInputBytesPerBatch'),
  };
}

function compileWriter(writer: JsonObject, compiling: Compiling): ResultWriter {
  const config = isObject(writer.WriterConfig) ? writer.WriterConfig : {};
  return {
    resource: typeof writer.Resource === 'string' ? writer.Resource : undefined,
    arguments: compiling.template(writer.Arguments, 'ResultWriter/Arguments'),
    transformation: config.Transformation as ResultWriter['transformation'],
    outputType: config.OutputType as ResultWriter['outputType'],
  };
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
