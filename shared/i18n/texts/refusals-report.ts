/** Why an act on a report was refused, and what to do instead. */
export const reportRefusals = {
  REPORT_NOT_FOUND: {
    fr: 'Ce rapport n’existe pas. Revenez à la page du dossier.',
    ar: 'هذا التقرير غير موجود. المرجو العودة إلى صفحة الملف.',
  },
  REPORT_EXPECTED_ALREADY: {
    fr: 'Ce rapport est déjà attendu : rien de plus à faire.',
    ar: 'هذا التقرير منتظر من قبل: لا إجراء إضافي مطلوب.',
  },
  REPORT_NOT_OPEN: {
    fr: 'Ce rapport ne peut pas être rempli maintenant. La page du dossier dit ce qui est attendu.',
    ar: 'لا يمكن تعبئة هذا التقرير حاليا. تبين صفحة الملف ما هو منتظر.',
  },
  REPORT_FILED_ALREADY: {
    fr: 'Ce rapport est déjà déposé. Un courriel vous dira s’il faut y revenir.',
    ar: 'سبق إيداع هذا التقرير. ستتوصلون برسالة إذا وجبت العودة إليه.',
  },
  REPORT_FIELD_MISSING: {
    fr: '{field, select, activities {Racontez les activités menées.} results {Dites les résultats obtenus.} beneficiaries {Indiquez combien d’enfants et de familles ont été accueillis, en nombres entiers.} spending {Indiquez ce qui a été dépensé sur chaque ligne du budget, zéro compris.} other {Un champ du rapport reste à remplir.}}',
    ar: '{field, select, activities {المرجو وصف الأنشطة المنجزة.} results {المرجو ذكر النتائج المحققة.} beneficiaries {المرجو تحديد عدد الأطفال والأسر الذين تم استقبالهم بأعداد صحيحة.} spending {المرجو تحديد ما تم صرفه في كل بند من الميزانية، بما في ذلك الصفر.} other {بقيت خانة من التقرير بدون تعبئة.}}',
  },
  REPORT_FIELD_CLOSED: {
    fr: '{field, select, activities {Les activités} results {Les résultats} difficulties {Les difficultés} beneficiaries {Les bénéficiaires} spending {Les dépenses} evidence {Les pièces justificatives} other {Ces données}} ne sont pas à reprendre : laissez cette partie telle que vous l’avez déposée.',
    ar: '{field, select, activities {الأنشطة} results {النتائج} difficulties {الصعوبات} beneficiaries {أعداد المستفيدين} spending {المصاريف} evidence {الوثائق المثبتة} other {هذه المعطيات}} غير مطلوب تعديلها: المرجو ترك هذا الجزء كما تم إيداعه.',
  },
  REPORT_AMOUNT_INVALID: {
    fr: 'Un montant ne convient pas : écrivez-le en dirhams, à partir de zéro, une seule fois par ligne.',
    ar: 'أحد المبالغ غير صحيح: المرجو كتابته بالدرهم ابتداء من الصفر، مرة واحدة لكل بند.',
  },
  REPORT_LINE_UNKNOWN: {
    fr: 'Cette ligne n’est pas dans le budget de la convention. Rechargez la page.',
    ar: 'هذا البند غير وارد في ميزانية الاتفاقية. المرجو إعادة تحميل الصفحة.',
  },
  REPORT_EVIDENCE_MISSING: {
    fr: 'Une dépense n’a pas de pièce justificative : joignez-en une au moins à sa ligne.',
    ar: 'توجد مصاريف بدون وثيقة مثبتة: المرجو إرفاق وثيقة واحدة على الأقل ببندها.',
  },
  REPORT_FILE_UNKNOWN: {
    fr: 'Cette pièce n’est plus dans le rapport. Rechargez la page.',
    ar: 'لم تعد هذه الوثيقة ضمن التقرير. المرجو إعادة تحميل الصفحة.',
  },
  REPORT_FILES_TOO_MANY: {
    fr: 'Un rapport porte {filesMax} pièces au plus : réunissez-en plusieurs dans un même PDF.',
    ar: 'لا يتجاوز عدد الوثائق في التقرير {filesMax}: المرجو جمع عدة وثائق في ملف PDF واحد.',
  },
  REPORT_NOT_AT_STAGE: {
    fr: 'Ce rapport n’est pas à vérifier à ce stade. Rechargez la page pour voir où il en est.',
    ar: 'هذا التقرير ليس في هذه المرحلة من المراجعة. المرجو إعادة تحميل الصفحة للاطلاع على وضعيته.',
  },
  REPORT_REMARKS_MISSING: {
    fr: 'Écrivez ce qui est à reprendre, ou le motif du rejet : l’association le lira.',
    ar: 'المرجو كتابة ما يجب تعديله أو سبب الرفض: ستطلع عليه الجمعية.',
  },
  REPORT_DISALLOWED_TOO_MUCH: {
    fr: 'Le montant rejeté dépasse ce qui a été dépensé sur cette ligne.',
    ar: 'يتجاوز المبلغ المرفوض ما تم صرفه في هذا البند.',
  },
  REPORT_SAME_PERSON: {
    fr: 'Vous êtes déjà intervenu sur ce rapport : une autre personne doit faire cet acte.',
    ar: 'سبق لكم التدخل في هذا التقرير: يجب أن يقوم شخص آخر بهذا الإجراء.',
  },
  REPORT_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à une personne qui en a la charge.',
    ar: 'صفتكم لا تسمح بهذا الإجراء. المرجو طلبه ممن يتكلف به.',
  },
  REPORT_NOT_LATE: {
    fr: 'Ce rapport n’est pas en retard : il est attendu le {dueOn}.',
    ar: 'هذا التقرير ليس متأخرا: ينتظر إيداعه قبل {dueOn}.',
  },
  REPORT_LATE_ALREADY: {
    fr: 'Le retard de ce rapport est déjà noté.',
    ar: 'سبق تسجيل تأخر هذا التقرير.',
  },
  REPORT_REMINDED_ALREADY: {
    fr: 'Ce rappel est déjà parti.',
    ar: 'سبق إرسال هذا التذكير.',
  },
} as const;
