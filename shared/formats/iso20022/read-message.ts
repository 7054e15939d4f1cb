import { XMLParser } from 'fast-xml-parser';
import { decodeText } from '../csv/decode-text.ts';
import { type StatementFault, statementFault } from '../statement/statement.ts';

/** A parsed element: children by name, text under `#text`, attributes under `@name`. */
export type XmlNode = Readonly<Record<string, unknown>>;

const SIZE_BYTES_MAX = 32_000_000;
const DEPTH_MAX = 40;
const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Opens an ISO 20022 message of one kind (`camt.053.001.08`) and gives its Document element. Refused, as a fault:
 * more than 32 MB, what is not well-formed, any DTD or entity declaration (so nothing can be expanded or fetched),
 * and a message of another kind or version, named in `found`.
 */
export function openMessage(
  bytes: Uint8Array,
  kind: string,
): { ok: true; document: XmlNode } | { ok: false; fault: StatementFault } {
  if (bytes.length > SIZE_BYTES_MAX) return { ok: false, fault: statementFault('STATEMENT_TOO_LARGE') };
  const text = decodeText(bytes)?.text;
  if (text === undefined) return { ok: false, fault: statementFault('STATEMENT_NOT_XML') };
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text))
    return { ok: false, fault: statementFault('STATEMENT_DTD_REFUSED') };
  const document = parse(text);
  if (document === undefined) return { ok: false, fault: statementFault('STATEMENT_NOT_XML') };
  const found = kindOf(text);
  if (found === kind) return { ok: true, document };
  const where = found === undefined ? { at: 'Document' } : { at: 'Document', found };
  return { ok: false, fault: statementFault('STATEMENT_MESSAGE_OTHER', where) };
}

/** Every element at the end of a path of names, in document order. */
export function nodesAt(node: XmlNode, ...path: readonly string[]): XmlNode[] {
  return path.reduce<XmlNode[]>((nodes, name) => nodes.flatMap((parent) => asNodes(parent[name])), [node]);
}

/** The text of the first element at the end of a path, or undefined when there is none or it is empty. */
export function textAt(node: XmlNode, ...path: readonly string[]): string | undefined {
  const text = nodesAt(node, ...path)[0]?.['#text'];
  return typeof text === 'string' && text !== '' ? decodeEntities(text) : undefined;
}

/** An attribute's text. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  const value = node[`@${name}`];
  return typeof value === 'string' ? decodeEntities(value) : undefined;
}

function parse(text: string): XmlNode | undefined {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: DEPTH_MAX,
    jPath: false,
  });
  try {
    const tree: unknown = parser.parse(text, true);
    return isNode(tree) ? nodesAt(tree, 'Document')[0] : undefined;
  } catch {
    // The parser throws plain errors only, for text that is not well-formed or nested too deep.
    return undefined;
  }
}

/** The message that the Document says it is. Only the head is searched: the element is the root. */
function kindOf(text: string): string | undefined {
  const head = text.slice(0, 10_000);
  const namespace = /<(?:[\w.-]+:)?Document\s[^>]*["']urn:iso:std:iso:20022:tech:xsd:(?<kind>[\w.]+)["']/u;
  return namespace.exec(head)?.groups?.kind;
}

function asNodes(value: unknown): XmlNode[] {
  if (Array.isArray(value)) return value.flatMap(asNodes);
  if (typeof value === 'string') return [{ '#text': value }];
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The five entities of XML itself and character numbers; others cannot exist without a DTD and stay as they are. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>\w+));/giu,
    (entity, ...rest) => {
      const groups = rest.at(-1) as Record<string, string | undefined>;
      if (groups.name !== undefined) return NAMED_ENTITIES[groups.name] ?? entity;
      const codePoint =
        groups.decimal === undefined ? Number.parseInt(groups.hex ?? '', 16) : Number(groups.decimal);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
    },
  );
}
