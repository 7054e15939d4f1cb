import { fault } from './fault.ts';

/** The ending of the file that rests beside a document and holds its hash: no key may end so. */
export const SIDECAR_ENDING = '.meta.json';

const KEY_CHARACTERS_MAX = 512;
const SEGMENT_CHARACTERS_MAX = 200;
const SEGMENT = /^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
/** Names that Windows gives to devices, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * Refuses (`InputInvalid`) every key that is not a plain relative path in ASCII such as
 * `conventions/CONV-2026-001/rev-1.pdf`, on every system alike: what one machine keeps another must be able to take.
 */
export function checkDocumentKey(key: string): void {
  const segments = key.split('/');
  const plain = segments.every(
    (segment) => SEGMENT.test(segment) && segment.length <= SEGMENT_CHARACTERS_MAX && !DEVICE.test(segment),
  );
  if (!plain || key.length > KEY_CHARACTERS_MAX || segments.some((part) => part.endsWith(SIDECAR_ENDING))) {
    throw fault(
      'InputInvalid',
      `Not the key of a document: ${JSON.stringify(key.slice(0, KEY_CHARACTERS_MAX))}.`,
    );
  }
}
