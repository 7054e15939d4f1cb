/** A document that the log names: the key it is kept under and the hash that it has to have. */
export interface NamedDocument {
  readonly key: string;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

const SHA256 = /^[0-9a-f]{64}$/u;
const KEY_ENDING = /key$/iu;

/**
 * Every document that an event names, by the way events are written: a member `key` or `<word>Key` with the hash
 * beside it, as `sha256`, `<word>Sha256` or, for `<word>DocumentKey`, the shorter `<word>Sha256`. A key without a
 * hash names something else than a kept file.
 */
export function namedDocuments(event: unknown): readonly NamedDocument[] {
  if (typeof event !== 'object' || event === null) return [];
  const members = Object.entries(event);
  const hashes = new Map(
    members.filter((member): member is [string, string] => SHA256.test(String(member[1]))),
  );
  const own = members.flatMap(([name, key]) => {
    if (!KEY_ENDING.test(name) || typeof key !== 'string') return [];
    const sha256 = hashNames(name).flatMap((one) => hashes.get(one) ?? [])[0];
    return sha256 === undefined ? [] : [{ key, sha256 }];
  });
  return [...own, ...members.flatMap(([, value]) => namedDocuments(value))];
}

function hashNames(keyName: string): readonly string[] {
  const stem = keyName.replace(KEY_ENDING, '');
  return [`${stem}Sha256`, `${stem.replace(/Document$/u, '')}Sha256`, 'sha256'];
}
