/** Why an act on the committee's decision or on the second phase was refused, and what to do instead. */
export const selectionRefusals = {
  SELECTION_NOT_FOUND: {
    fr: 'Aucune décision n’est enregistrée pour cet appel. Enregistrez d’abord celle du comité.',
    ar: 'لم يُسجل أي قرار بخصوص طلب المشاريع هذا. المرجو تسجيل قرار اللجنة أولا.',
  },
  SELECTION_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte : il revient au secrétariat du comité.',
    ar: 'صفتكم لا تسمح بهذا الإجراء: فهو من اختصاص كتابة اللجنة.',
  },
  SELECTION_OTHER_CALL: {
    fr: 'Cette décision porte sur un autre appel à projets. Ouvrez celle du bon appel.',
    ar: 'هذا القرار يخص طلب مشاريع آخر. المرجو فتح القرار المعني.',
  },
  SELECTION_CALL_STILL_OPEN: {
    fr: 'L’appel reçoit des dossiers jusqu’au {closesOn}. Décidez après sa clôture.',
    ar: 'يستقبل طلب المشاريع الملفات إلى غاية {closesOn}. المرجو اتخاذ القرار بعد نهاية الأجل.',
  },
  SELECTION_ENTRIES_MISSING: {
    fr: 'Aucun dossier n’est évalué pour cet appel. Attendez les notes.',
    ar: 'لا يوجد أي ملف مقيَّم في طلب المشاريع هذا. المرجو انتظار النقط.',
  },
  SELECTION_ENTRY_INVALID: {
    fr: 'Le dossier {applicationId} est cité deux fois, ou son montant ou sa note ne va pas. Vérifiez-le.',
    ar: 'الملف رقم {applicationId} مذكور مرتين، أو أن مبلغه أو نقطته غير صحيحة. المرجو التحقق منه.',
  },
  SELECTION_MINUTES_MISSING: {
    fr: 'Indiquez la référence du procès-verbal du comité.',
    ar: 'المرجو ذكر مرجع محضر اللجنة.',
  },
  SELECTION_DECIDED_ALREADY: {
    fr: 'Le comité a déjà décidé pour cet appel, le {decidedAt}.',
    ar: 'سبق للجنة أن قررت بخصوص طلب المشاريع هذا، {decidedAt}.',
  },
  SELECTION_PUBLICATION_TIME: {
    fr: 'L’instant de publication, le {publishedAt}, doit suivre la décision et ne pas être à venir.',
    ar: 'يجب أن يكون وقت النشر، {publishedAt}، بعد القرار وألا يكون في المستقبل.',
  },
  SELECTION_PUBLISHED_ALREADY: {
    fr: 'La décision est déjà publiée, depuis le {publishedAt}.',
    ar: 'سبق نشر القرار، {publishedAt}.',
  },
  SELECTION_NOT_PUBLISHED: {
    fr: 'La décision n’est pas encore publiée. Publiez-la d’abord.',
    ar: 'لم يُنشر القرار بعد. المرجو نشره أولا.',
  },
  SELECTION_APPLIED_ALREADY: {
    fr: 'Les résultats sont déjà portés dans tous les dossiers.',
    ar: 'سبق إدراج النتائج في جميع الملفات.',
  },
  SELECTION_NOT_IN_RESERVE: {
    fr: 'Le dossier {applicationId} n’est pas en liste d’attente.',
    ar: 'الملف رقم {applicationId} غير مدرج في لائحة الانتظار.',
  },
  SELECTION_RESERVE_TAKEN: {
    fr: 'Le dossier {applicationId} est déjà pris par une autre proposition. Refaites la vôtre sans lui.',
    ar: 'الملف رقم {applicationId} مدرج في اقتراح آخر. المرجو إعادة اقتراحكم بدونه.',
  },
  SELECTION_TAKEN_ALREADY: {
    fr: 'Ces rangs de la liste d’attente sont déjà pris par cette proposition.',
    ar: 'سبق لهذا الاقتراح أن أخذ هذه الرتب من لائحة الانتظار.',
  },
  SELECTION_RELEASED_ALREADY: {
    fr: 'Ces rangs sont déjà revenus à la liste d’attente.',
    ar: 'سبق أن عادت هذه الرتب إلى لائحة الانتظار.',
  },
  EXPANSION_NOT_FOUND: {
    fr: 'Cette proposition n’existe pas. Revenez à la liste de la deuxième phase.',
    ar: 'هذا الاقتراح غير موجود. المرجو العودة إلى لائحة المرحلة الثانية.',
  },
  EXPANSION_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte : il revient à un administrateur.',
    ar: 'صفتكم لا تسمح بهذا الإجراء: فهو من اختصاص المسير.',
  },
  EXPANSION_CANDIDATE_INVALID: {
    fr: 'Le dossier {applicationId} est cité deux fois, ou son rang ou son montant ne va pas. Vérifiez-le.',
    ar: 'الملف رقم {applicationId} مذكور مرتين، أو أن رتبته أو مبلغه غير صحيح. المرجو التحقق منه.',
  },
  EXPANSION_EMPTY: {
    fr: 'Aucun dossier de la liste d’attente ne tient dans l’enveloppe : il n’y a rien à proposer.',
    ar: 'لا يتسع الغلاف المالي لأي ملف من لائحة الانتظار: لا شيء لاقتراحه.',
  },
  EXPANSION_PROPOSED_ALREADY: {
    fr: 'Cette proposition est déjà faite.',
    ar: 'سبق تقديم هذا الاقتراح.',
  },
  EXPANSION_NOT_PROPOSED: {
    fr: 'Cette proposition n’attend plus de confirmation. Rechargez la page pour voir où elle en est.',
    ar: 'لم يعد هذا الاقتراح في انتظار التأكيد. المرجو إعادة تحميل الصفحة للاطلاع على وضعيته.',
  },
  EXPANSION_SAME_PERSON: {
    fr: 'Vous avez fait cette proposition : un autre administrateur doit la confirmer.',
    ar: 'أنتم من قدم هذا الاقتراح: يجب أن يؤكده مسير آخر.',
  },
  EXPANSION_REASON_MISSING: { fr: 'Indiquez le motif.', ar: 'المرجو ذكر السبب.' },
  EXPANSION_CONFIRMED_ALREADY: { fr: 'Cette proposition est déjà confirmée.', ar: 'سبق تأكيد هذا الاقتراح.' },
  EXPANSION_DECLINED_ALREADY: { fr: 'Cette proposition est déjà écartée.', ar: 'سبق استبعاد هذا الاقتراح.' },
  EXPANSION_NOT_CANCELLABLE: {
    fr: 'Le lancement a commencé : la proposition ne peut plus être annulée.',
    ar: 'بدأ الإطلاق: لم يعد إلغاء الاقتراح ممكنا.',
  },
  EXPANSION_CANCELLED_ALREADY: { fr: 'Cette proposition est déjà annulée.', ar: 'سبق إلغاء هذا الاقتراح.' },
  EXPANSION_NOT_CONFIRMED: {
    fr: 'Cette proposition n’est pas confirmée : un second administrateur doit le faire d’abord.',
    ar: 'هذا الاقتراح غير مؤكد: يجب أن يؤكده مسير ثان أولا.',
  },
  EXPANSION_LAUNCH_BEGUN_ALREADY: { fr: 'Le lancement a déjà commencé.', ar: 'سبق بدء الإطلاق.' },
  EXPANSION_NOT_LAUNCHING: {
    fr: 'Cette proposition n’est pas en cours de lancement. Rechargez la page pour voir où elle en est.',
    ar: 'هذا الاقتراح ليس قيد الإطلاق. المرجو إعادة تحميل الصفحة للاطلاع على وضعيته.',
  },
  EXPANSION_NOT_PICKED: {
    fr: 'Le dossier {applicationId} ne fait pas partie de cette proposition.',
    ar: 'الملف رقم {applicationId} ليس ضمن هذا الاقتراح.',
  },
  EXPANSION_CASE_LAUNCHED_ALREADY: {
    fr: 'Le dossier {applicationId} est déjà lancé.',
    ar: 'سبق إطلاق الملف رقم {applicationId}.',
  },
  EXPANSION_PICK_DROPPED_ALREADY: {
    fr: 'Le dossier {applicationId} est déjà sorti de la proposition.',
    ar: 'سبق إخراج الملف رقم {applicationId} من الاقتراح.',
  },
  EXPANSION_PICK_SETTLED: {
    fr: 'Le sort du dossier {applicationId} est déjà réglé dans cette proposition.',
    ar: 'سبق الحسم في الملف رقم {applicationId} ضمن هذا الاقتراح.',
  },
  EXPANSION_LAUNCH_INCOMPLETE: {
    fr: 'Des dossiers de la proposition ne sont pas encore lancés. Attendez la fin du lancement.',
    ar: 'بعض ملفات الاقتراح لم تُطلق بعد. المرجو انتظار نهاية الإطلاق.',
  },
  EXPANSION_LAUNCHED_ALREADY: { fr: 'Cette proposition est déjà lancée.', ar: 'سبق إطلاق هذا الاقتراح.' },
} as const;
