/** Why an act on a convention was refused, and what to do instead. */
export const conventionRefusals = {
  CONVENTION_NOT_FOUND: {
    fr: 'Cette convention n’existe pas. Vérifiez son numéro.',
    ar: 'هذه الاتفاقية غير موجودة. المرجو التحقق من رقمها.',
  },
  CONVENTION_DRAFTED_ALREADY: {
    fr: 'Une convention existe déjà pour ce dossier.',
    ar: 'توجد اتفاقية لهذا الملف من قبل.',
  },
  CONVENTION_TRANCHES_DO_NOT_ADD_UP: {
    fr: 'Les tranches font {sumCentimes}, la convention {amountCentimes} : corrigez l’échéancier du programme.',
    ar: 'مجموع الأشطر {sumCentimes} ومبلغ الاتفاقية {amountCentimes}: المرجو تصحيح جدولة الأشطر في البرنامج.',
  },
  CONVENTION_PARTIES_INVALID: {
    fr: 'Une partie manque ou est citée deux fois. Corrigez les signataires du programme.',
    ar: 'أحد الأطراف ناقص أو مذكور مرتين. المرجو تصحيح لائحة الموقعين في البرنامج.',
  },
  CONVENTION_ASSEMBLED_ALREADY: {
    fr: 'Le document de cette convention est déjà figé : il ne change plus.',
    ar: 'وثيقة هذه الاتفاقية نهائية: لا يمكن تغييرها.',
  },
  CONVENTION_NOT_DRAFTED: {
    fr: 'Cette convention n’est plus en préparation. Rechargez la page pour voir où elle en est.',
    ar: 'لم تعد هذه الاتفاقية قيد الإعداد. المرجو إعادة تحميل الصفحة للاطلاع على وضعيتها.',
  },
  CONVENTION_SIGNING_ALREADY: {
    fr: 'La signature de cette convention est déjà ouverte.',
    ar: 'سبق فتح توقيع هذه الاتفاقية.',
  },
  CONVENTION_NOT_ASSEMBLED: {
    fr: 'Le document de cette convention n’est pas prêt : la signature ne peut pas s’ouvrir.',
    ar: 'وثيقة هذه الاتفاقية غير جاهزة: لا يمكن فتح التوقيع.',
  },
  CONVENTION_IN_FORCE_ALREADY: {
    fr: 'Cette convention est déjà en vigueur.',
    ar: 'هذه الاتفاقية سارية المفعول من قبل.',
  },
  CONVENTION_NOT_IN_SIGNING: {
    fr: 'Cette convention n’est pas en signature. Rechargez la page pour voir où elle en est.',
    ar: 'هذه الاتفاقية ليست في طور التوقيع. المرجو إعادة تحميل الصفحة للاطلاع على وضعيتها.',
  },
  CONVENTION_PARTY_UNKNOWN: {
    fr: 'Cette partie ne figure pas dans la convention.',
    ar: 'هذا الطرف غير وارد في الاتفاقية.',
  },
  CONVENTION_REASON_MISSING: {
    fr: 'Indiquez le motif : les parties le liront.',
    ar: 'المرجو ذكر السبب: ستطلع عليه الأطراف.',
  },
  CONVENTION_REFUSED_ALREADY: {
    fr: 'La signature de cette convention est déjà refusée.',
    ar: 'سبق رفض توقيع هذه الاتفاقية.',
  },
  CONVENTION_EXPIRED_ALREADY: {
    fr: 'Le délai de signature de cette convention est déjà dépassé.',
    ar: 'سبق أن انقضى أجل توقيع هذه الاتفاقية.',
  },
  CONVENTION_ARCHIVED_ALREADY: { fr: 'Ce document est déjà archivé.', ar: 'سبق حفظ هذه الوثيقة في الأرشيف.' },
  CONVENTION_ARCHIVE_OF_ANOTHER: {
    fr: 'Le document archivé n’est pas celui en vigueur. Rien n’a été gardé.',
    ar: 'الوثيقة المؤرشفة ليست هي السارية المفعول. لم يُحفظ أي شيء.',
  },
  CONVENTION_NOT_IN_FORCE: {
    fr: 'Cette convention n’est pas en vigueur : cet acte n’est pas possible.',
    ar: 'هذه الاتفاقية ليست سارية المفعول: لا يمكن القيام بهذا الإجراء.',
  },
  CONVENTION_SUSPENDED_ALREADY: {
    fr: 'Cette convention est déjà suspendue.',
    ar: 'سبق تعليق هذه الاتفاقية.',
  },
  CONVENTION_SUSPENDED_BY_YOU: {
    fr: 'Vous avez suspendu cette convention : une autre personne doit la reprendre.',
    ar: 'أنتم من علّق هذه الاتفاقية: يجب أن يستأنفها شخص آخر.',
  },
  CONVENTION_NOT_SUSPENDED: {
    fr: 'Cette convention n’est pas suspendue : il n’y a rien à reprendre.',
    ar: 'هذه الاتفاقية ليست معلّقة: لا شيء لاستئنافه.',
  },
  CONVENTION_COMPLETED_ALREADY: { fr: 'Cette convention est déjà achevée.', ar: 'سبق إنهاء هذه الاتفاقية.' },
  CONVENTION_TRANCHES_OPEN: {
    fr: 'Des tranches ne sont ni versées ni retirées : la convention ne peut pas être achevée.',
    ar: 'بعض الأشطر لم تُصرف ولم تُسحب: لا يمكن إنهاء الاتفاقية.',
  },
  CONVENTION_NOTHING_PAID: {
    fr: 'Rien n’a été versé : une telle convention ne s’achève pas, elle se résilie.',
    ar: 'لم يُصرف أي مبلغ: مثل هذه الاتفاقية لا تنتهي بالإتمام بل بالفسخ.',
  },
  CONVENTION_REPORTS_OPEN: {
    fr: 'Des rapports ne sont pas encore acceptés : la convention ne peut pas être achevée.',
    ar: 'بعض التقارير لم تُقبل بعد: لا يمكن إنهاء الاتفاقية.',
  },
  CONVENTION_MONEY_OWED: {
    fr: 'De l’argent est encore à rembourser : la convention ne peut pas être achevée.',
    ar: 'ما زالت هناك مبالغ يجب إرجاعها: لا يمكن إنهاء الاتفاقية.',
  },
  CONVENTION_NOT_COMPLETED: {
    fr: 'Cette convention n’est pas achevée : il n’y a rien à rouvrir.',
    ar: 'هذه الاتفاقية ليست منتهية: لا شيء لإعادة فتحه.',
  },
  CONVENTION_PAYMENT_UNDER_WAY: {
    fr: 'Un virement est en cours : attendez la réponse de la banque avant de résilier.',
    ar: 'يوجد تحويل قيد الإنجاز: المرجو انتظار جواب البنك قبل الفسخ.',
  },
  CONVENTION_TERMINATED_ALREADY: { fr: 'Cette convention est déjà résiliée.', ar: 'سبق فسخ هذه الاتفاقية.' },
  CONVENTION_WITHDRAWN_ALREADY: { fr: 'Cette convention est déjà retirée.', ar: 'سبق سحب هذه الاتفاقية.' },
  CONVENTION_NOT_WITHDRAWABLE: {
    fr: 'Cette convention ne peut plus être retirée. En vigueur, elle peut être suspendue ou résiliée.',
    ar: 'لم يعد سحب هذه الاتفاقية ممكنا. إذا كانت سارية المفعول فيمكن تعليقها أو فسخها.',
  },
  CONVENTION_CLOSED: {
    fr: 'Cette convention est close : plus rien n’y est modifié.',
    ar: 'هذه الاتفاقية مغلقة: لا يمكن تعديل أي شيء فيها.',
  },
  CONVENTION_RIB_DIFFERS: {
    fr: 'Le RIB lu sur l’attestation n’est pas celui du dossier. Vérifiez la saisie ; s’il a changé, enregistrez le nouveau compte.',
    ar: 'رقم الحساب المقروء في شهادة البنك ليس هو المسجل في الملف. المرجو التحقق من الإدخال؛ وإذا تغير الحساب فالمرجو تسجيل الحساب الجديد.',
  },
  CONVENTION_RIB_UNCHANGED: {
    fr: 'Ce RIB est déjà celui de la convention : il n’y a rien à changer.',
    ar: 'رقم الحساب هذا هو المسجل في الاتفاقية: لا شيء لتغييره.',
  },
  CONVENTION_ACCOUNT_VERIFIED_ALREADY: {
    fr: 'Ce compte est déjà vérifié.',
    ar: 'سبق التحقق من هذا الحساب.',
  },
  CONVENTION_SAME_PERSON: {
    fr: 'Vous avez fait la première saisie : une autre personne doit la vérifier.',
    ar: 'أنتم من قام بالإدخال الأول: يجب أن يتحقق منه شخص آخر.',
  },
  CONVENTION_VISA_CHANGED: {
    fr: 'Le visa a été saisi à nouveau depuis que cette page est affichée. Comparez-le au papier, puis confirmez.',
    ar: 'أُدخلت التأشيرة من جديد بعد عرض هذه الصفحة. المرجو مقارنتها بالوثيقة ثم تأكيدها.',
  },
  CONVENTION_VISA_MISSING: {
    fr: 'Aucun visa n’est enregistré. Saisissez-le d’abord.',
    ar: 'لم تُسجل أي تأشيرة. المرجو إدخالها أولا.',
  },
  CONVENTION_VISA_CONFIRMED_ALREADY: { fr: 'Ce visa est déjà confirmé.', ar: 'سبق تأكيد هذه التأشيرة.' },
  CONVENTION_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à une personne qui en a la charge.',
    ar: 'صفتكم لا تسمح بهذا الإجراء. المرجو طلبه ممن يتكلف به.',
  },
} as const;
