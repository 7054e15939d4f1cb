import type {
  ConventionDocument,
  ConventionParty,
} from '../../shared/render/convention/convention-document.ts';

/** A convention for tests and measurements: three parties, three tranches, everyone invented. */
export function aConventionDocument(changes: Partial<ConventionDocument> = {}): ConventionDocument {
  return {
    model: 'model-2026-2',
    number: 'UPE-2026-017',
    assembledAt: '2026-10-14T09:00:00.000Z',
    datedOn: '2026-10-14',
    place: { fr: 'Rabat', ar: 'الرباط' },
    programme,
    parties: [ministry, agency, association],
    unit,
    amountCentimes: 25_600_050,
    budget,
    ownContributionCentimes: 3_600_000,
    tranches,
    durationMonths: 24,
    rib: '999780000000000000000202',
    terms,
    verificationUrl: 'https://conventions.example/v/UPE-2026-017',
    sample: true,
    ...changes,
  };
}

const ministry: ConventionParty = {
  partyId: 'ministry',
  role: 'funder',
  organisation: {
    fr: 'Le Ministère de la Solidarité, de l’Insertion sociale et de la Famille (exemple)',
    ar: 'وزارة التضامن والإدماج الاجتماعي والأسرة (نموذج)',
  },
  signatory: {
    personId: 'minister',
    name: { fr: 'Salma El Idrissi (exemple)', ar: 'سلمى الإدريسي (نموذج)' },
    title: { fr: 'ministre', ar: 'الوزيرة' },
  },
};

const agency: ConventionParty = {
  partyId: 'agency',
  role: 'operator',
  organisation: { fr: 'L’Entraide nationale (exemple)', ar: 'التعاون الوطني (نموذج)' },
  signatory: {
    personId: 'director',
    name: { fr: 'Youssef Benkirane (exemple)', ar: 'يوسف بنكيران (نموذج)' },
    title: { fr: 'directeur', ar: 'المدير' },
  },
};

const association: ConventionParty = {
  partyId: 'association',
  role: 'beneficiary',
  organisation: {
    fr: 'L’Association Ajyal Tazarine pour l’enfance (exemple)',
    ar: 'جمعية أجيال تزارين للطفولة (نموذج)',
  },
  details: {
    fr: 'dont le siège est au 12, rue des Palmiers, Tazarine, ICE 001234567000089',
    ar: 'الكائن مقرها بالرقم 12، زنقة النخيل، تازارين، رقم التعريف الموحد 001234567000089',
  },
  signatory: {
    personId: 'president-UPE-017',
    name: { fr: 'Hamza Aït Ouakrim (exemple)', ar: 'حمزة أيت واكريم (نموذج)' },
    title: { fr: 'président', ar: 'رئيس الجمعية' },
  },
};

const programme: ConventionDocument['programme'] = {
  programmeId: 'upe',
  version: 3,
  name: {
    fr: 'Unités de protection de l’enfance (exemple)',
    ar: 'وحدات حماية الطفولة (نموذج)',
  },
  frame: [
    {
      kind: 'policy',
      title: {
        fr: 'Politique publique intégrée de protection de l’enfance',
        ar: 'السياسة العمومية المندمجة لحماية الطفولة',
      },
      fromYear: 2015,
      toYear: 2026,
    },
  ],
  legalVisas: [
    {
      fr: 'le dahir n° 1-58-376 réglementant le droit d’association',
      ar: 'الظهير الشريف رقم 1.58.376 بتنظيم الحق في تأسيس الجمعيات',
    },
    {
      fr: 'la loi n° 43-20 relative aux services de confiance pour les transactions électroniques',
      ar: 'القانون رقم 43.20 المتعلق بخدمات الثقة بشأن المعاملات الإلكترونية',
    },
    {
      fr: 'la circulaire n° 7/2003 relative au partenariat entre l’État et les associations',
      ar: 'المنشور رقم 7/2003 المتعلق بالشراكة بين الدولة والجمعيات',
    },
  ],
};

const unit: ConventionDocument['unit'] = {
  name: { fr: 'Unité de protection de l’enfance de Tazarine', ar: 'حماية الطفولة بتازارين' },
  province: { fr: 'Zagora', ar: 'زاكورة' },
  commune: { fr: 'Tazarine', ar: 'تازارين' },
  services: [
    { fr: 'accueil et écoute', ar: 'الاستقبال والاستماع' },
    { fr: 'orientation et accompagnement des familles', ar: 'توجيه الأسر ومواكبتها' },
    { fr: 'soutien psychologique et social', ar: 'الدعم النفسي والاجتماعي' },
  ],
};

const budget: ConventionDocument['budget'] = [
  { label: { fr: 'Personnel', ar: 'المستخدمون' }, amountCentimes: 18_000_000 },
  {
    label: { fr: 'Fonctionnement et équipement', ar: 'التسيير والتجهيز' },
    amountCentimes: 7_600_050,
  },
  {
    label: { fr: 'Local et charges', ar: 'المقر والتحملات' },
    amountCentimes: 3_600_000,
  },
];

const tranches: ConventionDocument['tranches'] = [
  {
    index: 1,
    label: { fr: 'Première tranche', ar: 'الشطر الأول' },
    condition: {
      fr: 'convention en vigueur, engagement visé, RIB vérifié',
      ar: 'سريان الاتفاقية وتأشيرة الالتزام والتحقق من الحساب البنكي',
    },
    percent: 50,
    amountCentimes: 12_800_025,
  },
  {
    index: 2,
    label: { fr: 'Deuxième tranche', ar: 'الشطر الثاني' },
    condition: { fr: 'première tranche payée, rapport accepté', ar: 'صرف الشطر الأول وقبول التقرير' },
    percent: 30,
    amountCentimes: 7_680_015,
    dueOn: '2027-04-15',
  },
  {
    index: 3,
    label: { fr: 'Troisième tranche', ar: 'الشطر الثالث' },
    condition: { fr: 'deuxième tranche payée, rapport accepté', ar: 'صرف الشطر الثاني وقبول التقرير' },
    percent: 20,
    amountCentimes: 5_120_010,
    dueOn: '2027-10-15',
  },
];

const terms: ConventionDocument['terms'] = {
  paymentDays: 30,
  reportDays: 45,
  consumptionPercent: 70,
  reallocationPercent: 10,
  keepingYears: 10,
  auditThresholdCentimes: 50_000_000,
  committeeMeetingsPerYear: 2,
  noticeDays: 30,
  repaymentDays: 60,
  amicableDays: 60,
  jurisdiction: { fr: 'Rabat', ar: 'الرباط' },
};
