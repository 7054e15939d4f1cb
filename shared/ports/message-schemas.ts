/** What a schema holds against a message. */
export interface SchemaFinding {
  /** Line of the file, from 1. */
  readonly line: number;
  /** In the schema's own words, which are English. */
  readonly words: string;
}

/**
 * Holds a message of ISO 20022 against its XML schema, where the operator has placed one: the schemas are ISO's and not
 * ours to ship. The message is parsed without entities, DTDs and network, within limits of time and memory.
 */
export interface MessageSchemas {
  /**
   * No finding means that the message follows the schema; undefined that the schema of its kind (`camt.053.001.08`) is not
   * at hand. Throws `InputInvalid` for a file in the place of a schema that is none, `TransientFault` for a message that takes
   * more time or memory than it may.
   */
  validate(message: Uint8Array, kind: string): Promise<readonly SchemaFinding[] | undefined>;
}
