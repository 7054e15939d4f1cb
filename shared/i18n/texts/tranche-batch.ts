/** Approving several tranches at one go, the conditions as a table, and the keys of the officers' pages. */
export const trancheBatchTexts = {
  'finance.begin': { fr: 'Ouvrir la première', ar: 'فتح الأول' },
  'finance.tick': { fr: 'Cocher la tranche {number}', ar: 'اختيار الشطر {number}' },
  'finance.batch-help': {
    fr: 'Cochez les tranches dont toutes les conditions sont remplies : la page suivante les montre une à une, avec le total, avant d’approuver.',
    ar: 'المرجو اختيار الأشطر المستوفية لجميع الشروط: تعرضها الصفحة الموالية واحدا واحدا مع المجموع قبل الموافقة.',
  },
  'finance.batch-open': { fr: 'Voir les tranches cochées', ar: 'عرض الأشطر المختارة' },
  'finance.manifest': { fr: 'Approuver plusieurs tranches', ar: 'الموافقة على عدة أشطر' },
  'finance.manifest-none': {
    fr: 'Aucune tranche n’est cochée : revenez à la liste.',
    ar: 'لم يُختر أي شطر: المرجو العودة إلى اللائحة.',
  },
  'finance.manifest-total': {
    fr: '{count, plural, one {# tranche} other {# tranches}} · total {amount}',
    ar: '{count, plural, one {شطر واحد} two {شطران} few {# أشطر} many {# شطرا} other {# شطر}} · المجموع {amount}',
  },
  'finance.manifest-confirm': { fr: 'Approuver chacune', ar: 'الموافقة على كل واحد منها' },
  'finance.left-out': {
    fr: '{count, plural, one {Une tranche n’est pas approuvée ici} other {# tranches ne sont pas approuvées ici}}',
    ar: '{count, plural, one {شطر واحد لا تشمله الموافقة هنا} two {شطران لا تشملهما الموافقة هنا} few {# أشطر لا تشملها الموافقة هنا} many {# شطرا لا تشملها الموافقة هنا} other {# شطر لا تشملها الموافقة هنا}}',
  },
  'finance.level-column': { fr: 'Niveau', ar: 'المستوى' },
  'finance.level-of': { fr: '{level} sur {needed}', ar: '{level} من {needed}' },
  'finance.back-to-queue': { fr: 'Revenir aux tranches', ar: 'العودة إلى الأشطر' },
  'finance.approved-result': { fr: 'Résultat des approbations', ar: 'نتيجة الموافقات' },
  'finance.approved-count': {
    fr: '{count, plural, =0 {Aucune tranche n’a été approuvée.} one {Une tranche approuvée, {amount}.} other {# tranches approuvées, {amount} en tout.}}',
    ar: '{count, plural, =0 {لم تتم الموافقة على أي شطر.} one {تمت الموافقة على شطر واحد، {amount}.} two {تمت الموافقة على شطرين، المجموع {amount}.} few {تمت الموافقة على # أشطر، المجموع {amount}.} many {تمت الموافقة على # شطرا، المجموع {amount}.} other {تمت الموافقة على # شطر، المجموع {amount}.}}',
  },
  'finance.condition': { fr: 'Condition', ar: 'الشرط' },
  'finance.value': { fr: 'Valeur', ar: 'القيمة' },
  'finance.shown-by': { fr: 'Ce qui le montre', ar: 'ما يثبت ذلك' },
  'keys.title': { fr: 'Touches de cette page', ar: 'مفاتيح هذه الصفحة' },
  'keys.j': { fr: 'Aller au suivant', ar: 'الانتقال إلى التالي' },
  'keys.k': { fr: 'Aller au précédent', ar: 'الانتقال إلى السابق' },
  'keys.a': {
    fr: 'Aller au bouton de la décision ; Entrée le presse',
    ar: 'الانتقال إلى زر القرار؛ ويُضغط بمفتاح الإدخال',
  },
  'keys.r': { fr: 'Renvoyer à l’association : écrire le motif', ar: 'الإرجاع إلى الجمعية: كتابة السبب' },
  'keys.h': { fr: 'Suspendre le paiement : écrire le motif', ar: 'تعليق الصرف: كتابة السبب' },
  'keys.help': { fr: 'Ouvrir ou fermer cette liste', ar: 'فتح هذه اللائحة أو إغلاقها' },
  'keys.on': {
    fr: 'Utiliser ces touches (ce navigateur s’en souvient)',
    ar: 'استعمال هذه المفاتيح (يتذكر هذا المتصفح الاختيار)',
  },
} as const;
