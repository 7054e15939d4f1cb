import type { MinutesDocument } from '../../shared/render/ceremony/minutes-document.ts';

const at = '2026-10-19T09:04:00.000Z';

/** The minutes of a session over two conventions: one signed by all, one refused by its association. */
export function someMinutes(changes: Partial<MinutesDocument> = {}): MinutesDocument {
  const ministry = { fr: 'Ministère de la solidarité (exemple)', ar: 'وزارة التضامن (نموذج)' };
  const minister = { fr: 'Zineb Rahmouni (exemple)', ar: 'زينب الرحموني (نموذج)' };
  const president = { fr: 'Aïcha Amlal (exemple)', ar: 'عائشة أملال (نموذج)' };
  const signed = {
    partyId: 'ministry',
    standing: 'signed',
    signedAt: at,
    level: 'simple',
    name: minister,
  } as const;
  const line = { number: 'UPE-2026-017', association: { fr: 'Ajyal (exemple)', ar: 'أجيال (نموذج)' } };
  return {
    ceremonyId: '2026-10-19-1',
    programme: { fr: 'Unités de protection (exemple)', ar: 'وحدات حماية الطفولة (نموذج)' },
    title: { fr: 'Signature des conventions (exemple)', ar: 'توقيع الاتفاقيات (نموذج)' },
    occasion: { fr: 'Rencontre nationale (exemple)', ar: 'اللقاء الوطني (نموذج)' },
    place: { fr: 'Rabat (exemple)', ar: 'الرباط (نموذج)' },
    heldOn: '2026-10-19',
    presidedBy: { fr: 'la ministre (exemple)', ar: 'السيدة الوزيرة (نموذج)' },
    guests: [{ fr: 'Le wali (exemple)', ar: 'الوالي (نموذج)' }],
    openedAt: '2026-10-19T09:00:00.000Z',
    closedAt: '2026-10-19T11:00:00.000Z',
    closedBy: { fr: 'Hicham Berrada (exemple)', ar: 'هشام برادة (نموذج)' },
    manifest: { count: 2, totalCentimes: 51_200_000, root: 'a'.repeat(64), sha256: 'b'.repeat(64) },
    parties: [
      { partyId: 'ministry', organisation: ministry, signed: 2 },
      { partyId: 'association', signed: 1 },
    ],
    authorisations: [
      {
        organisation: ministry,
        name: { fr: 'Driss El Alami (exemple)', ar: 'إدريس العلمي (نموذج)' },
        title: { fr: 'Secrétaire général', ar: 'الكاتب العام' },
        authorisedAt: at,
        onBehalfOf: minister,
      },
    ],
    lines: [
      {
        ...line,
        standing: 'signed',
        cells: [signed, { ...signed, partyId: 'association', level: 'paper', name: president }],
      },
      {
        ...line,
        number: 'UPE-2026-018',
        standing: 'refused',
        cells: [signed, { partyId: 'association', standing: 'refused', name: president }],
        reason: 'تعذر إيجاد المحل هذه السنة',
      },
    ],
    sample: true,
    ...changes,
  };
}
