import { createHash } from 'node:crypto';
import { canonicalJson } from './convention/canonical-json.ts';

/** A paper that is kept for ever, as it is handed to a typesetter: its pages, and its facts attached to them. */
export interface PaperSource<Template extends string, Data> {
  readonly template: Template;
  readonly data: Data;
  readonly createdAt: string;
  readonly attachment: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };
  readonly archival: true;
}

/** The facts of a paper as the JSON that is attached to it, and the SHA-256 of that, which stands on every page. */
export function attached(format: string, name: string, body: object) {
  const bytes = new TextEncoder().encode(canonicalJson({ format, ...body }));
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  return { fingerprint, attachment: { name, mimeType: 'application/json', bytes } };
}
