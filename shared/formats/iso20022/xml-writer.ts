/** An element with its text or its children; written by {@link writeXml}. */
export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly XmlElement[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Children that are undefined (an optional element that has no value) are left out. */
export function element(
  name: string,
  content: string | readonly (XmlElement | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const present = typeof content === 'string' ? content : content.filter((child) => child !== undefined);
  return { name, content: present, attributes };
}

/** An element for a value, or none when there is no value. */
export function optionalElement(name: string, text: string | undefined): XmlElement | undefined {
  return text === undefined ? undefined : element(name, text);
}

/** A whole document in UTF-8, indented by two spaces. The same elements always give the same text. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, content, attributes }: XmlElement, indent: string): string {
  const attributeText = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const opening = `${indent}<${name}${attributeText.join('')}>`;
  if (typeof content === 'string') return `${opening}${escapeXml(content)}</${name}>\n`;
  const children = content.map((child) => written(child, `${indent}  `)).join('');
  return `${opening}\n${children}${indent}</${name}>\n`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
