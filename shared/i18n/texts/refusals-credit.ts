/** Why a credit of a year and line was not entered, confirmed or dropped, and what to do instead. */
export const creditRefusals = {
  CREDIT_LINE_INVALID: {
    fr: 'La ligne budgétaire ne va pas. Écrivez-la en chiffres, lettres, points et tirets, sans espace, comme 1.2.1.3.31.',
    ar: 'السطر الميزانياتي غير صحيح. المرجو كتابته بالأرقام والحروف والنقط والعارضات، بدون فراغ، مثل 1.2.1.3.31.',
  },
  CREDIT_AMOUNT_INVALID: {
    fr: 'Écrivez un montant de crédit supérieur à zéro, en dirhams.',
    ar: 'المرجو كتابة مبلغ اعتماد يفوق الصفر، بالدرهم.',
  },
  CREDIT_REFERENCE_MISSING: {
    fr: 'Écrivez la référence du texte : loi de finances, arrêté ou décision.',
    ar: 'المرجو كتابة مرجع النص: قانون المالية أو القرار.',
  },
  CREDIT_PAPER_IN_FUTURE: {
    fr: 'Le texte ne peut pas être daté d’un jour à venir. Vérifiez sa date.',
    ar: 'لا يمكن أن يحمل النص تاريخا لاحقا. المرجو التحقق من تاريخه.',
  },
  CREDIT_YEAR_CLOSED: {
    fr: 'Un crédit s’ouvre pour l’année en cours ({running}) ou la suivante, pas pour {year}.',
    ar: 'يُفتح الاعتماد للسنة الجارية ({running}) أو للسنة الموالية، لا لسنة {year}.',
  },
  CREDIT_CARRY_OUT_OF_YEAR: {
    fr: 'Un report se fait dans l’année qui reçoit le crédit : l’année en cours est {running}, et non {year}.',
    ar: 'يتم الترحيل خلال السنة التي تستقبل الاعتماد: السنة الجارية هي {running} وليست {year}.',
  },
  CREDIT_CARRY_TOO_MUCH: {
    fr: 'Il ne reste que {leftCentimes} sur la ligne {line} de {year} : un report ne dépasse pas ce reste.',
    ar: 'لم يبق سوى {leftCentimes} على السطر {line} لسنة {year}: لا يتجاوز الترحيل هذا الباقي.',
  },
  CREDIT_IS_OPEN: {
    fr: 'Un crédit est déjà ouvert ou proposé pour {year} sur la ligne {line}. Augmentez-le, ou retirez la proposition.',
    ar: 'سبق فتح أو اقتراح اعتماد لسنة {year} على السطر {line}. المرجو رفعه أو سحب الاقتراح.',
  },
  CREDIT_NOT_OPEN: {
    fr: 'Aucun crédit n’est ouvert pour {year} sur la ligne {line}. Ouvrez-le d’abord et faites-le confirmer.',
    ar: 'لا يوجد اعتماد مفتوح لسنة {year} على السطر {line}. المرجو فتحه أولا وتأكيده.',
  },
  CREDIT_ENTRY_NOT_FOUND: {
    fr: 'Cette proposition de crédit n’existe pas. Rechargez la page.',
    ar: 'اقتراح الاعتماد هذا غير موجود. المرجو إعادة تحميل الصفحة.',
  },
  CREDIT_ENTRY_SETTLED: {
    fr: 'Cette proposition de crédit est déjà réglée. Rechargez la page pour voir où elle en est.',
    ar: 'سبق الحسم في اقتراح الاعتماد هذا. المرجو إعادة تحميل الصفحة للاطلاع على وضعيته.',
  },
  CREDIT_CONFIRMED_ALREADY: { fr: 'Ce crédit est déjà confirmé.', ar: 'سبق تأكيد هذا الاعتماد.' },
  CREDIT_DROPPED_ALREADY: {
    fr: 'Cette proposition de crédit est déjà retirée.',
    ar: 'سبق سحب اقتراح الاعتماد هذا.',
  },
  CREDIT_REASON_MISSING: {
    fr: 'Écrivez pourquoi cette proposition de crédit est retirée.',
    ar: 'المرجو كتابة سبب سحب اقتراح الاعتماد هذا.',
  },
  CREDIT_SAME_PERSON: {
    fr: 'Vous avez saisi ce crédit : un autre agent financier doit le confirmer.',
    ar: 'أنتم من أدخل هذا الاعتماد: يجب أن يؤكده موظف مالية آخر.',
  },
  CREDIT_ROLE_NOT_ALLOWED: {
    fr: 'Seul un agent financier saisit ou confirme un crédit.',
    ar: 'لا يُدخل الاعتماد أو يؤكده إلا موظف المالية.',
  },
} as const;
