import type { Bilingual } from '../domain/kernel/act.ts';
import type { TermsFault } from '../domain/programme/terms-faults.ts';
import { GATE_REMEDIES } from './gate-fault-words.ts';

/** What to do about each contradiction that `checkTerms` finds. */
export const TERMS_REMEDIES: { readonly [code in TermsFault]: Bilingual } = {
  TERMS_LIST_EMPTY: {
    fr: 'La liste est vide : ajoutez au moins un élément.',
    ar: 'اللائحة فارغة: أضيفوا عنصرا واحدا على الأقل.',
  },
  TERMS_NAME_TWICE: {
    fr: 'Ce nom sert déjà : donnez-en un autre, ou supprimez la répétition.',
    ar: 'هذا الاسم مستعمل من قبل: اختاروا اسما آخر أو احذفوا التكرار.',
  },
  TERMS_YEARS_REVERSED: {
    fr: "L'année de fin précède l'année de début : corrigez l'une des deux.",
    ar: 'سنة النهاية تسبق سنة البداية: صححوا إحداهما.',
  },
  TERMS_RIB_WRONG: {
    fr: "Ce RIB n'est pas valable : 24 chiffres, dont les deux derniers sont la clé. Recopiez-le de l'attestation bancaire.",
    ar: 'رقم الحساب البنكي غير صحيح: 24 رقما آخرها رقما المفتاح. أعيدوا نقله من الشهادة البنكية.',
  },
  TERMS_MODEL_UNKNOWN: {
    fr: 'Aucun modèle de convention ne porte ce nom : écrivez model-2026-2.',
    ar: 'لا يوجد نموذج اتفاقية بهذا الاسم: اكتبوا \u2066model-2026-2\u2069.',
  },
  TERMS_REGION_UNKNOWN: {
    fr: 'Aucune région ne porte ce code : écrivez MA-01 à MA-12.',
    ar: 'لا توجد جهة بهذا الرمز: اكتبوا من MA-01 إلى MA-12.',
  },
  TERMS_ENVELOPE_NOT_POSITIVE: {
    fr: 'Une enveloppe est supérieure à zéro : écrivez un montant, ou retirez la région.',
    ar: 'يجب أن يكون الغلاف المالي أكبر من الصفر: اكتبوا مبلغا أو احذفوا الجهة.',
  },
  TERMS_MANDATE_REVERSED: {
    fr: 'Le mandat prend fin avant de commencer : corrigez l’une des deux dates.',
    ar: 'تاريخ انتهاء سند التفويض يسبق تاريخ بدايته: صححوا أحد التاريخين.',
  },
  TERMS_WINDOW_REVERSED: {
    fr: "L'appel se clôt avant de s'ouvrir : corrigez l'une des deux dates.",
    ar: 'تاريخ إغلاق طلب المشاريع يسبق تاريخ فتحه: صححوا أحد التاريخين.',
  },
  TERMS_FLOOR_ABOVE_CEILING: {
    fr: "Le plancher dépasse le plafond : corrigez l'un des deux montants.",
    ar: 'الحد الأدنى يفوق الحد الأقصى: صححوا أحد المبلغين.',
  },
  TERMS_PAPER_NOT_REQUIRED: {
    fr: 'Une pièce éliminatoire est aussi une pièce exigée : ajoutez-la à requiredPapers.',
    ar: 'الوثيقة الإقصائية وثيقة مطلوبة أيضا: أضيفوها إلى requiredPapers.',
  },
  TERMS_DAYS_NOT_ASCENDING: {
    fr: "Les rappels se suivent en jours croissants à partir de 1 : remettez-les dans l'ordre.",
    ar: 'ترتب أيام التذكير تصاعديا ابتداء من 1: أعيدوا ترتيبها.',
  },
  TERMS_REMINDER_TOO_LATE: {
    fr: 'Ce rappel tombe à la fin du délai ou après : avancez-le, ou allongez le délai.',
    ar: 'يقع هذا التذكير عند انتهاء الأجل أو بعده: قدّموه أو مدّدوا الأجل.',
  },
  TERMS_WEIGHTS_NOT_100: {
    fr: 'Les poids des critères ne font pas 100 : corrigez weightPercent.',
    ar: 'مجموع أوزان المعايير لا يساوي 100: صححوا weightPercent.',
  },
  TERMS_MARKS_NOT_POSITIVE: {
    fr: 'La note la plus haute vaut au moins 1.',
    ar: 'يجب ألا تقل أعلى نقطة عن 1.',
  },
  TERMS_PASS_SCORE_OUT_OF_RANGE: {
    fr: 'La note de passage va de 0 à 10000 (centièmes de point sur 100) : 6000 pour 60 sur 100.',
    ar: 'تتراوح عتبة النجاح بين 0 و10000 (أجزاء المائة من النقطة على 100): 6000 مقابل 60 على 100.',
  },
  TERMS_PERCENTS_NOT_100: {
    fr: 'Les tranches ne font pas 100 % : corrigez percent.',
    ar: 'مجموع نسب الأشطر لا يساوي 100 %: صححوا percent.',
  },
  TERMS_TRANCHE_OUT_OF_ORDER: {
    fr: "Les tranches se numérotent 1, 2, 3 dans l'ordre du fichier : corrigez index.",
    ar: 'ترقم الأشطر 1 ثم 2 ثم 3 حسب ترتيب الملف: صححوا index.',
  },
  ...GATE_REMEDIES,
  TERMS_MONTHS_OUT_OF_RANGE: {
    fr: 'Une tranche couvre un mois au moins, et pas plus que la durée de la convention.',
    ar: 'يغطي الشطر شهرا واحدا على الأقل، ولا يتجاوز مدة الاتفاقية.',
  },
  TERMS_PARTY_UNKNOWN: {
    fr: 'Cette partie ne figure ni dans authorities ni sous le nom association : corrigez le nom.',
    ar: 'هذا الطرف غير وارد في authorities وليس association: صححوا الاسم.',
  },
  TERMS_PARTY_ABSENT: {
    fr: "Cette partie ne signe à aucune étape : ajoutez-la à l'une des étapes.",
    ar: 'هذا الطرف لا يوقع في أي مرحلة: أضيفوه إلى إحدى المراحل.',
  },
  TERMS_STEP_RULE_IMPOSSIBLE: {
    fr: "L'étape demande plus de signatures qu'elle n'a de parties, ou aucune : corrigez rule.",
    ar: 'تطلب المرحلة توقيعات أكثر من أطرافها أو لا تطلب أي توقيع: صححوا rule.',
  },
  TERMS_APPROVALS_NOT_ASCENDING: {
    fr: "Les niveaux d'approbation vont du plus petit montant au plus grand : remettez-les dans l'ordre.",
    ar: 'ترتب مستويات الموافقة من أصغر مبلغ إلى أكبره: أعيدوا ترتيبها.',
  },
  TERMS_APPROVALS_NOT_OPEN: {
    fr: 'Aucun niveau ne couvre les plus grands montants : donnez null au dernier upToCentimes.',
    ar: 'لا يغطي أي مستوى أكبر المبالغ: اجعلوا آخر upToCentimes يساوي null.',
  },
  TERMS_APPROVERS_TOO_FEW: {
    fr: "Il faut au moins une personne, et jamais moins qu'au niveau inférieur.",
    ar: 'يلزم شخص واحد على الأقل، ولا يقل العدد عن المستوى الأدنى.',
  },
};
