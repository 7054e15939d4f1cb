/** Why an act on a signing session was refused, and what to do instead. */
export const ceremonyRefusals = {
  CEREMONY_NOT_FOUND: { fr: 'Cette séance n’existe pas.', ar: 'هذه الجلسة غير موجودة.' },
  CEREMONY_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte sur une séance.',
    ar: 'لا تسمح صفتكم بهذا الإجراء على الجلسة.',
  },
  CEREMONY_PLANNED_ALREADY: { fr: 'Cette séance est déjà préparée.', ar: 'سبق إعداد هذه الجلسة.' },
  CEREMONY_WORDS_MISSING: {
    fr: 'Titre, occasion, lieu, présidence et invités s’écrivent dans les deux langues.',
    ar: 'المرجو كتابة العنوان والمناسبة والمكان والرئاسة والضيوف باللغتين.',
  },
  CEREMONY_EMPTY: {
    fr: 'La liste est vide : choisissez au moins une convention.',
    ar: 'اللائحة فارغة: المرجو اختيار اتفاقية واحدة على الأقل.',
  },
  CEREMONY_NO_BULK_PARTY: {
    fr: 'Aucune autorité du programme n’est partie à ces conventions : une séance n’est pas nécessaire.',
    ar: 'لا توجد أي سلطة من سلطات البرنامج ضمن أطراف هذه الاتفاقيات: لا حاجة إلى جلسة.',
  },
  CEREMONY_DAY_PAST: {
    fr: 'Le {heldOn} est passé. Choisissez un autre jour.',
    ar: 'تاريخ {heldOn} قد مضى. المرجو اختيار يوم آخر.',
  },
  CEREMONY_BEFORE_ITS_DAY: {
    fr: 'La séance s’ouvre le {heldOn}, pas avant.',
    ar: 'تُفتتح الجلسة بتاريخ {heldOn} وليس قبله.',
  },
  CEREMONY_NOT_REHEARSED: {
    fr: 'La séance n’a pas été répétée. Lancez d’abord une répétition.',
    ar: 'لم تُجر أي تجربة لهذه الجلسة. المرجو إجراء تجربة أولا.',
  },
  CEREMONY_REHEARSAL_FAULTY: {
    fr: 'La dernière répétition a échoué sur des copies ({count}). Corrigez, puis répétez.',
    ar: 'فشلت التجربة الأخيرة في بعض النسخ ({count}). المرجو التصحيح ثم إعادة التجربة.',
  },
  CEREMONY_CHECKLIST_FAULTS: {
    fr: 'Il reste des points à régler dans la liste de contrôle ({count}).',
    ar: 'ما زالت هناك نقاط غير مستوفاة في لائحة المراقبة ({count}).',
  },
  CEREMONY_OPENED_ALREADY: { fr: 'La séance est déjà ouverte.', ar: 'سبق افتتاح الجلسة.' },
  CEREMONY_NOT_OPEN: { fr: 'La séance n’est pas ouverte.', ar: 'الجلسة غير مفتوحة.' },
  CEREMONY_ROUNDS_NOT_OPEN_YET: {
    fr: 'L’ouverture des signatures est en cours. Essayez à nouveau dans un instant.',
    ar: 'فتح التوقيعات قيد الإنجاز. المرجو إعادة المحاولة بعد لحظات.',
  },
  CEREMONY_ROUNDS_OPENED_ALREADY: { fr: 'Les signatures sont déjà ouvertes.', ar: 'سبق فتح التوقيعات.' },
  CEREMONY_PARTY_UNKNOWN: {
    fr: 'Cette partie ne signe pas par la liste.',
    ar: 'هذا الطرف لا يوقّع عبر اللائحة.',
  },
  CEREMONY_NOT_YOUR_PARTY: {
    fr: 'Vous n’êtes pas la personne qui signe pour cette partie.',
    ar: 'لستم الشخص المخول له التوقيع باسم هذا الطرف.',
  },
  CEREMONY_NOT_YOUR_TURN: {
    fr: 'Une autre autorité signe avant vous. Attendez que ses signatures soient apposées.',
    ar: 'هناك سلطة أخرى توقّع قبلكم. المرجو انتظار اكتمال توقيعاتها.',
  },
  CEREMONY_MANIFEST_OTHER: {
    fr: 'La liste affichée n’est pas celle de la séance. Ouvrez la page à nouveau et relisez-la.',
    ar: 'اللائحة المعروضة ليست لائحة الجلسة. المرجو فتح الصفحة من جديد وإعادة قراءتها.',
  },
  CEREMONY_AUTHORISED_ALREADY: {
    fr: 'La liste a déjà été autorisée pour cette partie, le {authorisedAt}.',
    ar: 'سبق الإذن باللائحة باسم هذا الطرف، {authorisedAt}.',
  },
  CEREMONY_NOT_AUTHORISED: {
    fr: 'Cette partie n’a pas autorisé la liste.',
    ar: 'لم يأذن هذا الطرف باللائحة.',
  },
  CEREMONY_APPLIED_ALREADY: {
    fr: 'Les signatures de cette partie sont déjà apposées.',
    ar: 'سبق وضع توقيعات هذا الطرف.',
  },
  CEREMONY_WORK_UNDER_WAY: {
    fr: 'Des signatures sont en train d’être apposées. Attendez la fin avant de clore.',
    ar: 'هناك توقيعات قيد الإنجاز. المرجو انتظار انتهائها قبل الاختتام.',
  },
  CEREMONY_CLOSED_ALREADY: { fr: 'La séance est close.', ar: 'الجلسة مختتمة.' },
} as const;
