/** Why something cannot be done to an amendment, and what to do instead. */
export const amendmentRefusals = {
  AMENDMENT_NOT_FOUND: {
    fr: 'Cet avenant n’existe pas. Vérifiez son numéro.',
    ar: 'هذا الملحق غير موجود. المرجو التحقق من رقمه.',
  },
  AMENDMENT_DRAFTED_ALREADY: { fr: 'Cet avenant est déjà rédigé.', ar: 'سبق تحرير هذا الملحق.' },
  AMENDMENT_MOTIVE_MISSING: {
    fr: 'Écrivez le motif dans les deux langues : le document le donne.',
    ar: 'المرجو كتابة السبب باللغتين: تذكره الوثيقة.',
  },
  AMENDMENT_ASSEMBLED_ALREADY: { fr: 'Le document est déjà figé.', ar: 'سبق تثبيت الوثيقة.' },
  AMENDMENT_NOT_DRAFTED: {
    fr: 'Cet avenant n’est plus en préparation.',
    ar: 'لم يعد هذا الملحق قيد الإعداد.',
  },
  AMENDMENT_SIGNING_ALREADY: { fr: 'La signature est déjà ouverte.', ar: 'سبق فتح التوقيع.' },
  AMENDMENT_NOT_ASSEMBLED: {
    fr: 'Le document n’est pas prêt à signer. Attendez qu’il soit figé, ou voyez s’il est clos.',
    ar: 'الوثيقة ليست جاهزة للتوقيع. المرجو انتظار تثبيتها أو التحقق من أن الملحق غير مغلق.',
  },
  AMENDMENT_IN_FORCE_ALREADY: { fr: 'Cet avenant est déjà en vigueur.', ar: 'هذا الملحق ساري المفعول.' },
  AMENDMENT_NOT_IN_FORCE: {
    fr: 'Cet avenant n’est pas en vigueur : seul un avenant en vigueur est archivé.',
    ar: 'هذا الملحق غير ساري المفعول: لا يحفظ في الأرشيف إلا ملحق ساري المفعول.',
  },
  AMENDMENT_ARCHIVED_ALREADY: { fr: 'Ce document est déjà archivé.', ar: 'سبق حفظ هذه الوثيقة في الأرشيف.' },
  AMENDMENT_ARCHIVE_OF_ANOTHER: {
    fr: 'Ce fichier n’est pas l’avenant en vigueur : archivez sa dernière version signée.',
    ar: 'هذا الملف ليس الملحق الساري المفعول: احفظوا آخر نسخة موقعة منه.',
  },
  AMENDMENT_NOT_IN_SIGNING: {
    fr: 'Cet avenant n’est pas en signature.',
    ar: 'هذا الملحق ليس في طور التوقيع.',
  },
  AMENDMENT_SIGNED_BY_ALL: {
    fr: 'Toutes les parties ont signé : l’avenant ne peut plus être retiré.',
    ar: 'وقّع جميع الأطراف: لم يعد من الممكن سحب الملحق.',
  },
  AMENDMENT_NOT_WITHDRAWABLE: {
    fr: 'Cet avenant est clos ou en vigueur : il ne peut plus être retiré. Proposez-en un autre.',
    ar: 'هذا الملحق مغلق أو ساري المفعول: لا يمكن سحبه. يمكن اقتراح ملحق آخر.',
  },
  AMENDMENT_WITHDRAWN_ALREADY: { fr: 'Cet avenant est déjà retiré.', ar: 'سبق سحب هذا الملحق.' },
  AMENDMENT_REASON_MISSING: { fr: 'Écrivez le motif.', ar: 'المرجو كتابة السبب.' },
  AMENDMENT_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à une personne qui en a la charge.',
    ar: 'صفتكم لا تسمح بهذا الإجراء. المرجو طلبه ممن يتكلف به.',
  },
  CONVENTION_AMENDMENT_INVALID: {
    fr: '{fault, select, unchanged {La nouvelle valeur est la même que l’ancienne.} stale {La convention a changé depuis : rechargez la page.} not_longer {La nouvelle durée doit dépasser l’ancienne.} amount_invalid {Chaque montant est un nombre de dirhams ; une tranche vaut plus que rien.} total_differs {Le total doit rester le même.} tranche_requested {Une tranche déjà demandée, suspendue ou versée ne change pas.} party_unknown {Cette partie ne figure pas dans la convention.} other {Un texte manque dans une langue.}} Corrigez l’avenant.',
    ar: '{fault, select, unchanged {القيمة الجديدة مطابقة للقديمة.} stale {تغيرت الاتفاقية منذ ذلك الحين: المرجو إعادة تحميل الصفحة.} not_longer {يجب أن تفوق المدة الجديدة المدة القديمة.} amount_invalid {كل مبلغ عدد من الدراهم؛ ولا يكون الشطر منعدما.} total_differs {يجب أن يبقى المجموع كما هو.} tranche_requested {لا يتغير شطر سبق طلبه أو تعليقه أو صرفه.} party_unknown {هذا الطرف غير وارد في الاتفاقية.} other {ينقص نص في إحدى اللغتين.}} المرجو تصحيح الملحق.',
  },
  CONVENTION_AMENDMENT_OPEN_ALREADY: {
    fr: 'Un avenant de même objet est en cours. Attendez sa fin, ou retirez-le.',
    ar: 'يوجد ملحق جارٍ له الموضوع نفسه. المرجو انتظار نهايته أو سحبه.',
  },
  CONVENTION_AMENDMENT_NOT_OPEN: {
    fr: 'Cet avenant n’est plus en cours.',
    ar: 'لم يعد هذا الملحق جاريا.',
  },
  TRANCHE_AMOUNT_FIXED: {
    fr: 'Cette tranche est déjà demandée ou close : son montant ne change plus.',
    ar: 'سبق طلب هذا الشطر أو إغلاقه: لا يتغير مبلغه.',
  },
} as const;
