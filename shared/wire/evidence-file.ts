import * as z from 'zod';
import { EVIDENCE_FORMAT, type EvidenceFile } from '../domain/signature/evidence-file.ts';

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const bilingual = z.object({ fr: z.string(), ar: z.string() });
const day = z.iso.date();
const instant = z.iso.datetime();

const evidence = z.discriminatedUnion('level', [
  z.object({
    level: z.literal('simple'),
    codeChannel: z.enum(['email', 'sms']),
    isOneChannel: z.boolean().optional(),
    consentVersion: text,
    typedName: text,
  }),
  z.object({
    level: z.literal('qualified'),
    service: text,
    credentialId: text,
    certificateSha256: sha256,
    consentVersion: text,
    typedName: text,
  }),
  z.object({
    level: z.literal('external'),
    signerName: text,
    certificateSha256: sha256,
    consentVersion: text,
  }),
  z.object({
    level: z.literal('paper'),
    scanKey: text,
    scanSha256: sha256,
    recordedBy: text,
    confirmedBy: text,
  }),
]);

const person = z.object({ personId: text, name: bilingual, title: bilingual });

const mandate = z.object({
  mandateId: text,
  position: text,
  partyId: text,
  kind: z.enum(['office', 'delegation']),
  signatory: person,
  delegator: person.optional(),
  validFrom: day,
  validTo: day.optional(),
  paperSha256: sha256,
});

const manifest = z.object({
  ceremonyId: text,
  root: sha256,
  index: z.int().min(0),
  count: z.int().min(1),
  path: z.array(sha256),
});

const schema = z.object({
  format: z.literal(EVIDENCE_FORMAT),
  exportedAt: instant,
  convention: z.object({
    conventionId: text,
    amendmentId: text.optional(),
    number: text,
    status: text,
    inForceOn: day.optional(),
  }),
  parties: z.array(
    z.object({ partyId: text, organisation: bilingual, personName: bilingual, title: bilingual }),
  ),
  expected: z.array(text),
  revisions: z.array(
    z.object({
      partyId: text.optional(),
      archival: z.literal(true).optional(),
      lengthBytes: z.int().min(1),
      sha256,
    }),
  ),
  acts: z.array(
    z.object({
      partyId: text,
      personId: text,
      signedAt: instant,
      position: z.string(),
      revisionSha256: sha256,
      evidence,
      mandate: mandate.optional(),
      manifest: manifest.optional(),
    }),
  ),
  log: z.array(z.object({ position: text, head: z.string() })),
  revoked: z.array(z.object({ serial: text, revokedAt: instant })),
  rootCertificates: z.array(z.base64()),
});

/** Reads evidence as it was exported. Throws `InputInvalid` for anything else, with the places that are wrong. */
export function readEvidence(bytes: Uint8Array): EvidenceFile {
  const read = schema.safeParse(parsed(bytes));
  if (read.success) return read.data as EvidenceFile;
  throw invalid(z.prettifyError(read.error));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid('it is no JSON in UTF-8');
  }
}

function invalid(why: string): Error {
  const error = new Error(`This is no evidence of a convention: ${why}`);
  error.name = 'InputInvalid';
  return error;
}
