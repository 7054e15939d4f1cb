import type { ApplicationFile, Person } from '../../shared/domain/application/application-file.ts';
import { APPLICATION_COLUMNS } from '../../shared/wire/application-columns.ts';

/** The flat fields of one application, as a person types them; read, they are `fileOfFields()`. */
export function applicationFields(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    applicationId: 'UPE-017',
    receivedOn: '03/06/2026',
    'association.name.fr': 'Association Ajyal Tazarine (exemple)',
    'association.name.ar': 'جمعية أجيال تزارين للطفولة (نموذج)',
    'association.language': 'العربية',
    'association.foundedOn': '14/03/2015',
    'association.receiptNumber': '214/2015',
    'association.ice': '001 561 191 000 066',
    'association.address.street': '12, rue de la Palmeraie',
    'association.address.town': 'Tazarine',
    'association.publicMoneyCentimes': '120 000,00',
    ...personFields('contact', 'Samira', 'سميرة', 'F', 'contact'),
    ...personFields('president', 'Brahim', 'إبراهيم', 'ذكر', 'president'),
    ...personFields('treasurer', 'Khadija', 'خديجة', 'Femme', 'tresorerie'),
    'unit.name.fr': 'Unité de Tazarine',
    'unit.name.ar': 'وحدة تزارين',
    'unit.provinceCode': 'إقليم زاكورة',
    'unit.commune.fr': 'Tazarine',
    'unit.commune.ar': 'تزارين',
    'unit.services': 'Accompagnement social | الاستماع',
    'budget.requestedCentimes': '256 000',
    'budget.ownContributionCentimes': '24 000,00 DH',
    'budget.lines.staff': '200000',
    'budget.lines.premises': '',
    'budget.lines.equipment': '',
    'budget.lines.running': '٨٠٠٠٠',
    'budget.lines.activities': '',
    'account.holder': 'Association Ajyal Tazarine (exemple)',
    'account.rib': '999 810 0000000000000001 51',
    'papers.statutes': 'oui',
    'papers.receipt': 'نعم',
    'papers.bank-attestation': '12/05/2026',
    'papers.tax-attestation': '2026-04-30',
    ...changes,
  };
}

/** What `applicationFields()` stand for. */
export function fileOfFields(): ApplicationFile {
  return {
    association: {
      name: { fr: 'Association Ajyal Tazarine (exemple)', ar: 'جمعية أجيال تزارين للطفولة (نموذج)' },
      language: 'ar',
      foundedOn: '2015-03-14',
      receiptNumber: '214/2015',
      ice: '001561191000066',
      address: { street: '12, rue de la Palmeraie', town: 'Tazarine' },
      contact: aPerson('Samira', 'سميرة', 'f', 'contact'),
      president: aPerson('Brahim', 'إبراهيم', 'm', 'president'),
      treasurer: aPerson('Khadija', 'خديجة', 'f', 'tresorerie'),
      publicMoneyCentimes: 12_000_000,
    },
    unit: {
      name: { fr: 'Unité de Tazarine', ar: 'وحدة تزارين' },
      regionCode: 'MA-08',
      provinceCode: 'MA-ZAG',
      commune: { fr: 'Tazarine', ar: 'تزارين' },
      services: ['listening', 'social-support'],
    },
    budget: {
      requestedCentimes: 25_600_000,
      ownContributionCentimes: 2_400_000,
      lines: [
        { lineId: 'staff', label: { fr: 'Personnel', ar: 'الموارد البشرية' }, amountCentimes: 20_000_000 },
        { lineId: 'running', label: { fr: 'Fonctionnement', ar: 'التسيير' }, amountCentimes: 8_000_000 },
      ],
    },
    account: { holder: 'Association Ajyal Tazarine (exemple)', rib: '999810000000000000000151' },
    papers: [
      { kind: 'statutes' },
      { kind: 'receipt' },
      { kind: 'bank-attestation', issuedOn: '2026-05-12' },
      { kind: 'tax-attestation', issuedOn: '2026-04-30' },
    ],
  };
}

/** A file of applications: a header in one language or the other, and a row for each set of fields. */
export function applicationsCsv(
  rows: readonly Readonly<Record<string, string>>[],
  { language = 'fr', delimiter = ';', without = [] as readonly string[] } = {},
): string {
  const columns = APPLICATION_COLUMNS.filter(({ name }) => !without.includes(name));
  const header = columns.map((column) => (language === 'ar' ? column.ar : column.fr));
  const lines = rows.map((row) => columns.map(({ name }) => row[name] ?? ''));
  return [header, ...lines].map((cells) => cells.map(quoted).join(delimiter)).join('\r\n');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function personFields(
  part: string,
  fr: string,
  ar: string,
  gender: string,
  mailbox: string,
): Record<string, string> {
  return {
    [`association.${part}.name.fr`]: `${fr} Amlal (exemple)`,
    [`association.${part}.name.ar`]: `${ar} أملال (نموذج)`,
    [`association.${part}.gender`]: gender,
    [`association.${part}.email`]: `${mailbox}@Ajyal-Tazarine.example`,
    [`association.${part}.phone`]: '05 00 00 12 01',
  };
}

function aPerson(fr: string, ar: string, gender: Person['gender'], mailbox: string): Person {
  return {
    name: { fr: `${fr} Amlal (exemple)`, ar: `${ar} أملال (نموذج)` },
    gender,
    email: `${mailbox}@ajyal-tazarine.example`,
    phone: '05 00 00 12 01',
  };
}
