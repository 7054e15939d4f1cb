import type { AmendmentDocument } from '../../shared/render/amendment/amendment-document.ts';
import { aConventionDocument } from './a-convention-document.ts';

/** An amendment of the invented convention: its time is extended. */
export function anAmendmentDocument(changes: Partial<AmendmentDocument> = {}): AmendmentDocument {
  const { assembledAt, datedOn, parties, place, programme, amountCentimes } = aConventionDocument();
  const { programmeId, version, name } = programme;
  return {
    model: 'amendment-2026-1',
    number: 'UPE-2026-017/A1',
    assembledAt,
    datedOn,
    place,
    programme: { programmeId, version, name },
    convention: {
      number: 'UPE-2026-017',
      inForceOn: '2026-09-20',
      sha256: 'f'.repeat(64),
      amountCentimes,
      article: {
        number: 13,
        title: { fr: 'Durée et entrée en vigueur', ar: 'المدة والدخول حيز التنفيذ' },
      },
      amendmentsArticle: 14,
    },
    parties,
    motive: { fr: 'Le local a ouvert en retard.', ar: 'تأخر افتتاح المقر.' },
    change: { kind: 'extension', before: 24, after: 36 },
    verificationUrl: 'https://conventions.example/verify/UPE-2026-017/A1',
    sample: true,
    ...changes,
  };
}
