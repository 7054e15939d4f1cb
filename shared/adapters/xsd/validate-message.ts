import { ParseOption, XmlDocument, XmlError, XmlLibError, XsdValidator } from 'libxml2-wasm';
import type { SchemaFinding } from '../../ports/message-schemas.ts';

/** A schema and a message that it judges, as bytes. */
export interface SchemaOrder {
  readonly schema: Uint8Array;
  readonly message: Uint8Array;
}

/** The findings, or that the schema itself is none. */
export type SchemaAnswer =
  | { readonly findings: readonly SchemaFinding[] }
  | { readonly schemaInvalid: string };

/** A file that breaks one rule everywhere is told by its first breaches. */
const FINDINGS_MAX = 100;

/** No entity is loaded and nothing fetched; entities are not replaced either, which is what the default would do. */
const OPTIONS = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_BIG_LINES;

/** Judges a message by a schema. Both are parsed anew: whatever one message did to the engine ends with it. */
export function validateMessage({ message, schema }: SchemaOrder): SchemaAnswer {
  const opened = openSchema(schema);
  if ('schemaInvalid' in opened) return opened;
  const { validator } = opened;
  try {
    const document = XmlDocument.fromBuffer(message, { option: OPTIONS });
    try {
      validator.validate(document);
      return { findings: [] };
    } finally {
      document.dispose();
    }
  } catch (error) {
    return { findings: findingsOf(error) };
  } finally {
    validator.dispose();
  }
}

function openSchema(bytes: Uint8Array): { validator: XsdValidator } | { schemaInvalid: string } {
  try {
    const document = XmlDocument.fromBuffer(bytes, { option: OPTIONS });
    try {
      return { validator: XsdValidator.fromDoc(document) };
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { schemaInvalid: error.message };
  }
}

function findingsOf(error: unknown): readonly SchemaFinding[] {
  if (!(error instanceof XmlError)) throw error;
  const details = error instanceof XmlLibError ? error.details : [];
  const found = details.map(({ line, message }) => ({ line, words: plain(message) }));
  return found.length > 0 ? found.slice(0, FINDINGS_MAX) : [{ line: 1, words: plain(error.message) }];
}

/** Without the namespace before each name, which is that of the message and says nothing. */
function plain(message: string): string {
  return message.replaceAll(/\{urn:iso:std:iso:20022:[^}]*\}/gu, '').trim();
}
