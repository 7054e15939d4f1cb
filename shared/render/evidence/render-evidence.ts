import { createHash } from 'node:crypto';
import type { Bilingual } from '../../domain/kernel/act.ts';
import { formatDay, formatInstant } from '../../i18n/dates.ts';
import { bilingual, type TextKey, text } from '../../i18n/text.ts';
import { canonicalJson } from '../convention/canonical-json.ts';
import { verificationQr } from '../convention/verification-qr.ts';
import { actRows } from './act-rows.ts';
import type { EvidenceDocument, EvidenceRevision } from './evidence-document.ts';
import { type EvidenceRow, inBoth, printed, row } from './evidence-row.ts';

const ATTACHMENT_FORMAT = 'mithaq.evidence/1';

/** What is handed to a typesetter for an evidence certificate. */
export interface EvidenceSource {
  readonly template: 'evidence';
  readonly data: ReturnType<typeof evidencePages>;
  readonly createdAt: string;
  readonly attachment: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };
  readonly archival: true;
}

/**
 * The evidence certificate of a convention: who signed, by what mandate, how each person was recognised, every kept
 * version and its place in the log; the same data attached as JSON, with its SHA-256 on every page. Public e-mail
 * addresses and phone numbers are not in it. The same document gives the same source.
 */
export function renderEvidence(document: EvidenceDocument): EvidenceSource {
  const bytes = new TextEncoder().encode(canonicalJson({ format: ATTACHMENT_FORMAT, evidence: document }));
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  return {
    template: 'evidence',
    data: evidencePages(document, fingerprint),
    createdAt: document.issuedAt,
    attachment: { name: 'evidence.json', mimeType: 'application/json', bytes },
    archival: true,
  };
}

function evidencePages(document: EvidenceDocument, fingerprint: string) {
  const { acts, number, positions, rootsSha256, revisions, sample, verificationUrl } = document;
  const count = acts.length;
  return {
    number,
    sample,
    fingerprint,
    title: said('evidence.title'),
    intro: said('evidence.intro', { number }),
    how: said('evidence.how', { command: 'mithaq verify', url: verificationUrl }),
    qr: verificationQr(verificationUrl),
    document: { heading: said('evidence.document'), rows: documentRows(document) },
    acts: acts.map((act, index) => ({
      heading: said('evidence.signature', { index: index + 1, count }),
      rows: actRows(document, act),
    })),
    revisions: {
      heading: said('evidence.revisions'),
      rows: revisions.map((revision) => revisionRow(document, revision)),
    },
    log: {
      heading: said('evidence.log'),
      rows: [
        ...positions.map((position) => row('evidence.position', position)),
        ...rootsSha256.map((sha256) => row('evidence.roots', sha256)),
      ],
    },
  };
}

function documentRows(document: EvidenceDocument): readonly EvidenceRow[] {
  const { number, status, documentSha256, opensAt, expiresOn, inForceOn } = document;
  return [
    row('evidence.number', number),
    row('evidence.state', bilingual(`status.convention.${status === 'absent' ? 'drafted' : status}`)),
    row('evidence.frozen', documentSha256),
    row(
      'evidence.opened',
      inBoth((locale) => formatInstant(locale, opensAt)),
    ),
    row(
      'evidence.last-day',
      inBoth((locale) => formatDay(locale, expiresOn)),
    ),
    ...(inForceOn
      ? [
          row(
            'evidence.completed',
            inBoth((locale) => formatDay(locale, inForceOn)),
          ),
        ]
      : []),
  ];
}

/** The label is the version; its value the size and the hash. */
function revisionRow({ parties }: EvidenceDocument, { partyId, sha256, sizeBytes }: EvidenceRevision) {
  const organisation = parties.find((party) => party.partyId === partyId)?.organisation;
  const label = organisation
    ? inBoth((locale) => text(locale, 'evidence.revision-signed', { party: organisation[locale] }))
    : bilingual(partyId === undefined ? 'evidence.revision-assembled' : 'evidence.revision-archived');
  const size = bilingual('evidence.bytes', { count: sizeBytes });
  return { label: printed(label), code: sha256, value: printed(size) };
}

function said(key: TextKey, values: Parameters<typeof bilingual>[1] = {}): Bilingual {
  return printed(bilingual(key, values));
}
