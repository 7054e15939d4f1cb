/** Why an act on an application was refused, and what to do instead. */
export const applicationRefusals = {
  APPLICATION_NOT_FOUND: {
    fr: 'Ce dossier n’existe pas. Vérifiez son numéro.',
    ar: 'هذا الملف غير موجود. المرجو التحقق من رقمه.',
  },
  APPLICATION_OTHER_CASE: {
    fr: 'Ce lien appartient au dossier {applicationId}. Ouvrez celui du dossier que vous remplissez.',
    ar: 'هذا الرابط يخص الملف رقم {applicationId}. المرجو فتح رابط الملف الذي تقومون بتعبئته.',
  },
  APPLICATION_DRAFT_CLOSED: {
    fr: 'Ce dossier est déjà déposé ou retiré : il ne peut plus être modifié ici.',
    ar: 'سبق إيداع هذا الملف أو سحبه: لم يعد تعديله ممكنا هنا.',
  },
  APPLICATION_DOOR_NOT_ALLOWED: {
    fr: 'Ce dossier ne peut pas être déposé par cette voie. Utilisez le lien de l’association.',
    ar: 'لا يمكن إيداع هذا الملف بهذه الطريقة. المرجو استعمال رابط الجمعية.',
  },
  APPLICATION_CALL_NOT_OPEN: {
    fr: 'L’appel à projets reçoit les dossiers du {opensOn} au {closesOn} : celui-ci est daté du {onDay}.',
    ar: 'يستقبل طلب المشاريع الملفات من {opensOn} إلى {closesOn}: وتاريخ هذا الملف هو {onDay}.',
  },
  APPLICATION_RECEIVED_LATER: {
    fr: 'Le jour de réception indiqué, le {receivedOn}, n’est pas encore arrivé. Corrigez-le.',
    ar: 'تاريخ التوصل المذكور، {receivedOn}، لم يحن بعد. المرجو تصحيحه.',
  },
  APPLICATION_SUBMITTED_ALREADY: {
    fr: 'Ce dossier est déjà déposé : rien de plus à faire.',
    ar: 'سبق إيداع هذا الملف: لا إجراء إضافي مطلوب.',
  },
  APPLICATION_NOT_UNDER_CHECK: {
    fr: 'Ce dossier n’est plus en vérification. Rechargez la page pour voir où il en est.',
    ar: 'لم يعد هذا الملف قيد التحقق. المرجو إعادة تحميل الصفحة للاطلاع على وضعيته.',
  },
  APPLICATION_FINDINGS_MISSING: {
    fr: 'Indiquez au moins un point que l’association peut compléter.',
    ar: 'المرجو ذكر نقطة واحدة على الأقل يمكن للجمعية استكمالها.',
  },
  APPLICATION_DUE_DAY_PAST: {
    fr: 'La date limite, le {dueOn}, doit être à venir. Choisissez un jour plus éloigné.',
    ar: 'يجب أن يكون آخر أجل، {dueOn}، في المستقبل. المرجو اختيار تاريخ لاحق.',
  },
  APPLICATION_RETURNED_ALREADY: {
    fr: 'Ce dossier est déjà renvoyé à l’association, qui a jusqu’au {dueOn} pour le compléter.',
    ar: 'سبق إرجاع هذا الملف إلى الجمعية، وأمامها إلى غاية {dueOn} لاستكماله.',
  },
  APPLICATION_NOT_RETURNED: {
    fr: 'Ce dossier n’est pas à compléter. Rechargez la page pour voir où il en est.',
    ar: 'هذا الملف لا يحتاج إلى استكمال. المرجو إعادة تحميل الصفحة للاطلاع على وضعيته.',
  },
  APPLICATION_RESUBMITTED_ALREADY: {
    fr: 'Le dossier complété est déjà déposé : rien de plus à faire.',
    ar: 'سبق إيداع الملف بعد استكماله: لا إجراء إضافي مطلوب.',
  },
  APPLICATION_ELIGIBLE_ALREADY: {
    fr: 'Ce dossier est déjà déclaré recevable.',
    ar: 'سبق قبول هذا الملف شكلا.',
  },
  APPLICATION_INELIGIBLE_ALREADY: {
    fr: 'Ce dossier est déjà déclaré irrecevable.',
    ar: 'سبق التصريح بعدم قبول هذا الملف شكلا.',
  },
  APPLICATION_REASON_MISSING: {
    fr: 'Indiquez le motif : l’association le lira.',
    ar: 'المرجو ذكر السبب: ستطلع عليه الجمعية.',
  },
  APPLICATION_COMPLETION_RUNNING: {
    fr: 'L’association a jusqu’au {dueOn} pour compléter son dossier. Attendez ce jour.',
    ar: 'أمام الجمعية إلى غاية {dueOn} لاستكمال ملفها. المرجو انتظار هذا التاريخ.',
  },
  APPLICATION_REMINDED_ALREADY: {
    fr: 'Le rappel du jour {dayNumber} est déjà parti.',
    ar: 'سبق إرسال تذكير اليوم {dayNumber}.',
  },
  APPLICATION_NOT_SCORABLE: {
    fr: 'Ce dossier n’est pas ouvert à l’évaluation. Choisissez-en un autre dans la liste.',
    ar: 'هذا الملف غير مفتوح للتقييم. المرجو اختيار ملف آخر من اللائحة.',
  },
  APPLICATION_CONFLICT_OF_INTEREST: {
    fr: 'Vous déclarez un lien avec cette association : un autre évaluateur doit noter ce dossier.',
    ar: 'صرحتم بوجود علاقة مع هذه الجمعية: يجب أن ينقّط هذا الملف مقيّم آخر.',
  },
  APPLICATION_EVALUATOR_OF_ASSOCIATION: {
    fr: 'Votre nom ou votre adresse figure dans ce dossier : un autre évaluateur doit le noter.',
    ar: 'اسمكم أو بريدكم الإلكتروني وارد في هذا الملف: يجب أن ينقّطه مقيّم آخر.',
  },
  APPLICATION_SCORED_ALREADY: {
    fr: 'Vous avez déjà noté ce dossier : les notes données ne se modifient pas.',
    ar: 'سبق لكم تنقيط هذا الملف: لا يمكن تعديل النقط الممنوحة.',
  },
  APPLICATION_MARKS_INVALID: {
    fr: 'La note d’un critère manque ou dépasse son maximum. Corrigez-la, puis enregistrez.',
    ar: 'نقطة أحد المعايير ناقصة أو تتجاوز حدها الأقصى. المرجو تصحيحها ثم التسجيل.',
  },
  APPLICATION_NOT_SCORED: {
    fr: 'Ce dossier n’a pas encore toutes ses notes. Attendez le dernier évaluateur.',
    ar: 'لم يستوف هذا الملف كل النقط بعد. المرجو انتظار آخر مقيّم.',
  },
  APPLICATION_RESULT_ALREADY: {
    fr: 'Ce dossier a déjà reçu son résultat.',
    ar: 'سبق أن صدرت نتيجة هذا الملف.',
  },
  APPLICATION_NOT_IN_RESERVE: {
    fr: 'Ce dossier n’est pas en liste d’attente : il ne peut pas en être tiré.',
    ar: 'هذا الملف غير مدرج في لائحة الانتظار: لا يمكن انتقاؤه منها.',
  },
  APPLICATION_PROMOTED_ALREADY: {
    fr: 'Ce dossier est déjà tiré de la liste d’attente.',
    ar: 'سبق انتقاء هذا الملف من لائحة الانتظار.',
  },
  APPLICATION_NOT_WITHDRAWABLE: {
    fr: 'Ce dossier a déjà sa décision : il ne peut plus être retiré. Appelez le service du programme.',
    ar: 'صدر القرار بشأن هذا الملف: لم يعد سحبه ممكنا. المرجو الاتصال بمصلحة البرنامج.',
  },
  APPLICATION_WITHDRAWN_ALREADY: { fr: 'Ce dossier est déjà retiré.', ar: 'سبق سحب هذا الملف.' },
  APPLICATION_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à une personne qui en a la charge.',
    ar: 'صفتكم لا تسمح بهذا الإجراء. المرجو طلبه ممن يتكلف به.',
  },
} as const;
