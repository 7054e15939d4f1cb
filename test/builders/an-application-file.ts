import type {
  ApplicationFile,
  Association,
  Budget,
  Person,
  Unit,
} from '../../shared/domain/application/application-file.ts';

/** A file in which the rules of `aProgramme` find nothing, while its call is open: 256,000 DH for MA-08. */
export function anApplicationFile(changes: Partial<ApplicationFile> = {}): ApplicationFile {
  return {
    association: anAssociation(),
    unit: aUnit(),
    budget: aBudget(),
    account: { holder: 'Association Ajyal (exemple)', rib: '999780000123456789012341' },
    papers: [
      { kind: 'statutes' },
      { kind: 'receipt' },
      { kind: 'bank-attestation', issuedOn: '2026-04-30' },
      { kind: 'tax-attestation', issuedOn: '2026-05-04' },
    ],
    ...changes,
  };
}

export function anAssociation(changes: Partial<Association> = {}): Association {
  return {
    name: { fr: 'Association Ajyal (exemple)', ar: 'جمعية أجيال (نموذج)' },
    language: 'ar',
    foundedOn: '2012-03-08',
    receiptNumber: '114/2012',
    ice: '001234567000062',
    address: { street: '3, rue du Puits', town: 'Tazarine' },
    contact: aPerson('Aïcha Amlal', 'عائشة أملال', 'contact'),
    president: aPerson('Brahim Aït Ouahi', 'إبراهيم أيت واحي', 'president'),
    treasurer: aPerson('Khadija Zeroual', 'خديجة زروال', 'tresor'),
    publicMoneyCentimes: 4_000_000,
    ...changes,
  };
}

function aPerson(fr: string, ar: string, mailbox: string): Person {
  return { name: { fr, ar }, gender: 'f', email: `${mailbox}@ajyal.example` };
}

export function aUnit(changes: Partial<Unit> = {}): Unit {
  return {
    name: { fr: 'Unité de Tazarine', ar: 'وحدة تزارين' },
    regionCode: 'MA-08',
    provinceCode: 'MA-ZAG',
    commune: { fr: 'Tazarine', ar: 'تزارين' },
    services: ['listening', 'social-support'],
    ...changes,
  };
}

export function aBudget(changes: Partial<Budget> = {}): Budget {
  return {
    requestedCentimes: 25_600_000,
    ownContributionCentimes: 2_400_000,
    lines: [
      { lineId: 'staff', label: { fr: 'Personnel', ar: 'المستخدمون' }, amountCentimes: 20_000_000 },
      { lineId: 'premises', label: { fr: 'Locaux', ar: 'المقر' }, amountCentimes: 8_000_000 },
    ],
    ...changes,
  };
}
