import type { Bilingual } from '../../domain/kernel/act.ts';
import type { EvidencedRevision, EvidenceFile } from '../../domain/signature/evidence-file.ts';
import { formatDay, formatInstant } from '../../i18n/dates.ts';
import { bilingual, isTextKey, type TextKey, text } from '../../i18n/text.ts';
import type { PaperSource } from '../attached.ts';
import { verificationQr } from '../convention/verification-qr.ts';
import { actRows } from './act-rows.ts';
import { evidenceBytes } from './evidence-bytes.ts';
import type { EvidenceDocument } from './evidence-document.ts';
import { type EvidenceRow, inBoth, printed, row } from './evidence-row.ts';
import { sha256 } from './sha256.ts';

const COMMAND = 'mithaq verify convention.pdf --evidence evidence.json';

/** What is handed to a typesetter for an evidence certificate. */
type EvidenceSource = PaperSource<'evidence', ReturnType<typeof evidencePages>>;

/**
 * The evidence certificate of a convention or an amendment: who signed, by what mandate, how each person was
 * recognised, every kept version and its place in the log. The evidence that a verifier works with is attached, with
 * its SHA-256 on every page. E-mail addresses and phone numbers are not in it. The same document gives the same source.
 */
export function renderEvidence(document: EvidenceDocument): EvidenceSource {
  const bytes = evidenceBytes(document.file);
  const fingerprint = sha256Of(bytes);
  return {
    template: 'evidence',
    data: evidencePages(document, fingerprint),
    createdAt: document.file.exportedAt,
    attachment: { name: 'evidence.json', mimeType: 'application/json', bytes },
    archival: true,
  };
}

function evidencePages(document: EvidenceDocument, fingerprint: string) {
  const { file, sample, verificationUrl } = document;
  const { acts, convention, log, revisions, rootCertificates } = file;
  const { amendmentId, number } = convention;
  const count = acts.length;
  return {
    number,
    sample,
    fingerprint,
    title: said('evidence.title'),
    intro: said(amendmentId === undefined ? 'evidence.intro' : 'evidence.intro-amendment', { number }),
    how: said('evidence.how', { command: COMMAND, url: verificationUrl }),
    qr: verificationQr(verificationUrl),
    document: { heading: said('evidence.document'), rows: documentRows(document) },
    acts: acts.map((act, index) => ({
      heading: said('evidence.signature', { index: index + 1, count }),
      rows: actRows(file, act),
    })),
    revisions: {
      heading: said('evidence.revisions'),
      rows: revisions.map((revision) => revisionRow(file, revision)),
    },
    log: {
      heading: said('evidence.log'),
      rows: [
        ...log.map(({ position }) => row('evidence.position', position)),
        ...rootCertificates.map((der) => row('evidence.roots', sha256Of(Buffer.from(der, 'base64')))),
      ],
    },
  };
}

function documentRows(document: EvidenceDocument): readonly EvidenceRow[] {
  const { documentSha256, expiresOn, file, opensAt } = document;
  const { amendmentId, inForceOn, number, status } = file.convention;
  const state = `status.${amendmentId === undefined ? 'convention' : 'amendment'}.${status}`;
  return [
    row(amendmentId === undefined ? 'evidence.number' : 'evidence.amendment', number),
    row('evidence.state', isTextKey(state) ? bilingual(state) : status),
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
function revisionRow({ parties }: EvidenceFile, revision: EvidencedRevision) {
  const { archival, lengthBytes, partyId, sha256 } = revision;
  const organisation = parties.find((party) => party.partyId === partyId)?.organisation;
  const label = organisation
    ? inBoth((locale) => text(locale, 'evidence.revision-signed', { party: organisation[locale] }))
    : bilingual(archival ? 'evidence.revision-archived' : 'evidence.revision-assembled');
  const size = bilingual('evidence.bytes', { count: lengthBytes });
  return { label: printed(label), code: sha256, value: printed(size) };
}

function said(key: TextKey, values: Parameters<typeof bilingual>[1] = {}): Bilingual {
  return printed(bilingual(key, values));
}

function sha256Of(bytes: Uint8Array): string {
  return Buffer.from(sha256(bytes)).toString('hex');
}
