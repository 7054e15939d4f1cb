import type { ServiceKind } from '../domain/application/application-file.ts';
import type { Bilingual } from '../domain/kernel/act.ts';
import type { PaperKind } from '../domain/programme/programme-terms.ts';

/** A flat field of an application: its name in code (the path in the file) and its header in both languages. */
export interface ApplicationColumn extends Bilingual {
  readonly name: string;
  readonly optional?: boolean;
}

interface BudgetColumn {
  readonly lineId: string;
  readonly label: Bilingual;
}

/** The lines of a budget that a flat file can hold; a page may hold others. */
export const BUDGET_LINES: readonly BudgetColumn[] = [
  { lineId: 'staff', label: { fr: 'Personnel', ar: 'الموارد البشرية' } },
  { lineId: 'premises', label: { fr: 'Locaux', ar: 'المقر' } },
  { lineId: 'equipment', label: { fr: 'Équipement', ar: 'التجهيز' } },
  { lineId: 'running', label: { fr: 'Fonctionnement', ar: 'التسيير' } },
  { lineId: 'activities', label: { fr: 'Activités', ar: 'الأنشطة' } },
];

const PAPER_NAMES: { readonly [kind in PaperKind]: Bilingual } = {
  statutes: { fr: 'statuts', ar: 'القانون الأساسي' },
  receipt: { fr: 'récépissé définitif', ar: 'الوصل النهائي' },
  minutes: { fr: "procès-verbal de l'assemblée", ar: 'محضر الجمع العام' },
  'board-list': { fr: 'liste du bureau', ar: 'لائحة أعضاء المكتب' },
  'identity-president': { fr: "carte d'identité du président", ar: 'البطاقة الوطنية للرئيس' },
  'identity-treasurer': { fr: "carte d'identité du trésorier", ar: 'البطاقة الوطنية لأمين المال' },
  'moral-report': { fr: 'rapport moral', ar: 'التقرير الأدبي' },
  'financial-report': { fr: 'rapport financier', ar: 'التقرير المالي' },
  'bank-attestation': { fr: 'attestation bancaire', ar: 'الشهادة البنكية' },
  'project-sheet': { fr: 'fiche du projet', ar: 'بطاقة المشروع' },
  'commitment-letter': { fr: "lettre d'engagement", ar: 'رسالة الالتزام' },
  'tax-attestation': { fr: 'attestation fiscale', ar: 'الشهادة الضريبية' },
  'certified-accounts': { fr: 'comptes certifiés', ar: 'الحسابات المصادق عليها' },
  'earlier-conventions': { fr: 'conventions antérieures closes', ar: 'الاتفاقيات السابقة المقفلة' },
};

export const SERVICE_NAMES: { readonly [kind in ServiceKind]: Bilingual } = {
  listening: { fr: 'écoute', ar: 'الاستماع' },
  'social-support': { fr: 'accompagnement social', ar: 'المواكبة الاجتماعية' },
  'psychological-support': { fr: 'soutien psychologique', ar: 'الدعم النفسي' },
  'legal-support': { fr: 'aide juridique', ar: 'المساعدة القانونية' },
  'family-mediation': { fr: 'médiation familiale', ar: 'الوساطة الأسرية' },
  schooling: { fr: 'scolarité', ar: 'التمدرس' },
  health: { fr: 'santé', ar: 'الصحة' },
  awareness: { fr: 'sensibilisation', ar: 'التحسيس' },
};

/** Every column of an application file, in the order in which a file is written; the order read is any. */
export const APPLICATION_COLUMNS: readonly ApplicationColumn[] = [
  { name: 'applicationId', fr: 'N° de dossier', ar: 'رقم الملف', optional: true },
  { name: 'receivedOn', fr: 'Reçu le', ar: 'تاريخ التوصل', optional: true },
  ...inBoth('association.name', 'Association', 'الجمعية'),
  { name: 'association.language', fr: 'Langue', ar: 'لغة المراسلة' },
  { name: 'association.foundedOn', fr: 'Date de création', ar: 'تاريخ التأسيس' },
  { name: 'association.receiptNumber', fr: 'N° du récépissé', ar: 'رقم الوصل' },
  { name: 'association.ice', fr: 'ICE', ar: 'التعريف الموحد للمقاولة', optional: true },
  { name: 'association.address.street', fr: 'Adresse', ar: 'العنوان' },
  { name: 'association.address.town', fr: 'Ville', ar: 'المدينة' },
  {
    name: 'association.publicMoneyCentimes',
    fr: "Fonds publics reçus dans l'année (DH)",
    ar: 'الأموال العمومية المحصلة خلال السنة (درهم)',
  },
  ...personColumns('contact', 'Contact', 'المخاطب'),
  ...personColumns('president', 'Président', 'الرئيس'),
  ...personColumns('treasurer', 'Trésorier', 'أمين المال'),
  ...inBoth('unit.name', 'Unité', 'الوحدة'),
  { name: 'unit.provinceCode', fr: 'Province ou préfecture', ar: 'العمالة أو الإقليم' },
  ...inBoth('unit.commune', 'Commune', 'الجماعة'),
  { name: 'unit.services', fr: 'Services', ar: 'الخدمات' },
  { name: 'budget.requestedCentimes', fr: 'Montant demandé (DH)', ar: 'المبلغ المطلوب (درهم)' },
  { name: 'budget.ownContributionCentimes', fr: "Apport de l'association (DH)", ar: 'مساهمة الجمعية (درهم)' },
  ...BUDGET_LINES.map(({ lineId, label }) => ({
    name: `budget.lines.${lineId}`,
    fr: `Budget : ${label.fr} (DH)`,
    ar: `الميزانية: ${label.ar} (درهم)`,
  })),
  { name: 'account.holder', fr: 'Titulaire du compte', ar: 'صاحب الحساب' },
  { name: 'account.rib', fr: 'RIB', ar: 'رقم الحساب البنكي' },
  ...Object.entries(PAPER_NAMES).map(([kind, { fr, ar }]) => ({
    name: `papers.${kind}`,
    fr: `Pièce : ${fr}`,
    ar: `وثيقة: ${ar}`,
    optional: kind === 'certified-accounts' || kind === 'earlier-conventions',
  })),
];

function inBoth(name: string, fr: string, ar: string): ApplicationColumn[] {
  return [
    { name: `${name}.fr`, fr: `${fr} (français)`, ar: `${ar} (بالفرنسية)` },
    { name: `${name}.ar`, fr: `${fr} (arabe)`, ar: `${ar} (بالعربية)` },
  ];
}

function personColumns(part: string, fr: string, ar: string): ApplicationColumn[] {
  return [
    ...inBoth(`association.${part}.name`, fr, ar),
    { name: `association.${part}.gender`, fr: `${fr} (F ou M)`, ar: `${ar} (أنثى أو ذكر)` },
    { name: `association.${part}.email`, fr: `${fr} (courriel)`, ar: `${ar} (البريد الإلكتروني)` },
    { name: `association.${part}.phone`, fr: `${fr} (téléphone)`, ar: `${ar} (الهاتف)`, optional: true },
  ];
}
