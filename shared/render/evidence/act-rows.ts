import type { Bilingual } from '../../domain/kernel/act.ts';
import type { MandateRow } from '../../domain/mandate/state.ts';
import type { ManifestProof, SignatureEvidence, SimpleEvidence } from '../../domain/signature/evidence.ts';
import type { EvidencedAct, EvidenceFile } from '../../domain/signature/evidence-file.ts';
import { formatDay, formatInstant } from '../../i18n/dates.ts';
import { bilingual, text } from '../../i18n/text.ts';
import { type EvidenceRow, inBoth, row } from './evidence-row.ts';

/** All that is kept of one signature, line by line. */
export function actRows({ parties }: EvidenceFile, act: EvidencedAct): readonly EvidenceRow[] {
  const party = parties.find(({ partyId }) => partyId === act.partyId);
  const signatory = act.mandate?.signatory ?? (party && { name: party.personName, title: party.title });
  const delegator = act.mandate?.delegator;
  return [
    row('evidence.party', party?.organisation ?? act.partyId),
    ...(signatory
      ? [row('evidence.signatory', signatory.name), row('evidence.title-held', signatory.title)]
      : []),
    ...(delegator ? [row('evidence.on-behalf', joined(delegator.name, delegator.title))] : []),
    row(
      'evidence.signed-at',
      inBoth((locale) => formatInstant(locale, act.signedAt)),
    ),
    ...levelRows(act.evidence),
    ...(act.mandate ? mandateRows(act.mandate) : []),
    ...(act.manifest ? manifestRows(act.manifest) : []),
    row('evidence.revision', act.revisionSha256),
    row('evidence.position', act.position),
  ];
}

function levelRows(evidence: SignatureEvidence): readonly EvidenceRow[] {
  switch (evidence.level) {
    case 'simple':
      return [
        row('evidence.level', bilingual('evidence.level.simple')),
        row('evidence.channel', channel(evidence)),
        row('evidence.typed-name', evidence.typedName),
        row('evidence.consent', evidence.consentVersion),
      ];
    case 'qualified':
      return [
        row('evidence.level', inLatin('evidence.level.qualified', evidence.service)),
        row('evidence.certificate', evidence.certificateSha256),
        row('evidence.typed-name', evidence.typedName),
        row('evidence.consent', evidence.consentVersion),
      ];
    case 'external':
      return [
        row('evidence.level', inLatin('evidence.level.external', evidence.signerName)),
        row('evidence.certificate', evidence.certificateSha256),
        row('evidence.consent', evidence.consentVersion),
      ];
    case 'paper':
      return [
        row('evidence.level', bilingual('evidence.level.paper')),
        row('evidence.scan', evidence.scanSha256),
        row('evidence.recorded-by', `${evidence.recordedBy}, ${evidence.confirmedBy}`),
      ];
  }
}

/** Says which of the two it was only where it is known: acts of earlier releases did not keep it. */
function channel({ codeChannel, isOneChannel }: SimpleEvidence): Bilingual {
  const name = bilingual(`evidence.channel.${codeChannel}`);
  if (isOneChannel === undefined) return name;
  const key = isOneChannel ? 'evidence.channel.one' : 'evidence.channel.two';
  return inBoth((locale) => text(locale, key, { channel: name[locale] }));
}

function mandateRows({ kind, validFrom, validTo, paperSha256, position }: MandateRow) {
  const held = inBoth((locale) => {
    const from = formatDay(locale, validFrom);
    return validTo === undefined
      ? text(locale, `evidence.mandate.${kind}`, { from })
      : text(locale, `evidence.mandate.${kind}-until`, { from, to: formatDay(locale, validTo) });
  });
  return [
    row('evidence.mandate', held),
    row('evidence.mandate-paper', paperSha256),
    row('evidence.mandate-row', position),
  ];
}

function manifestRows({ index, count, root }: ManifestProof): readonly EvidenceRow[] {
  return [
    row('evidence.manifest', bilingual('evidence.manifest-place', { index: index + 1, count })),
    row('evidence.manifest-root', root),
  ];
}

function joined(name: Bilingual, title: Bilingual): Bilingual {
  return { fr: `${name.fr}, ${title.fr}`, ar: `${name.ar}، ${title.ar}` };
}

/** A name in Latin letters, closing bracket and all, stays in its own order within Arabic. */
function inLatin(key: 'evidence.level.qualified' | 'evidence.level.external', name: string): Bilingual {
  const named = { fr: name, ar: `\u2066${name}\u2069` };
  return inBoth((locale) => text(locale, key, { name: named[locale] }));
}
