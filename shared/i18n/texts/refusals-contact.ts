/** Why a change of contacts was refused, and what to do instead. */
export const contactRefusals = {
  CONTACT_CHANGE_NOT_FOUND: {
    fr: 'Ce changement n’existe pas. Revenez au dossier.',
    ar: 'هذا التغيير غير موجود. المرجو العودة إلى الملف.',
  },
  CONTACT_CHANGE_PENDING: {
    fr: 'Une demande sur la même donnée attend déjà une vérification. Attendez la réponse, ou appelez le programme.',
    ar: 'يوجد طلب بخصوص المعطى نفسه في انتظار التحقق. المرجو انتظار الجواب أو الاتصال بالبرنامج.',
  },
  CONTACT_CHANGE_SETTLED: {
    fr: 'Cette demande est déjà close : elle a été refusée ou arrêtée. Il en faut une nouvelle.',
    ar: 'هذا الطلب مغلق: رُفض أو أوقف من قبل. يلزم طلب جديد.',
  },
  CONTACT_CONFIRMED_ALREADY: { fr: 'Ce changement est déjà confirmé.', ar: 'سبق تأكيد هذا التغيير.' },
  CONTACT_DECLINED_ALREADY: { fr: 'Ce changement est déjà refusé.', ar: 'سبق رفض هذا التغيير.' },
  CONTACT_OBJECTED_ALREADY: {
    fr: 'Une opposition à ce changement est déjà enregistrée.',
    ar: 'سبق تسجيل اعتراض على هذا التغيير.',
  },
  CONTACT_NOTHING_CHANGED: {
    fr: 'Ce qui est écrit est déjà enregistré : il n’y a rien à changer.',
    ar: 'المعطيات المدخلة مسجلة من قبل: لا شيء لتغييره.',
  },
  CONTACT_PERSON_INCOMPLETE: {
    fr: 'Pour une nouvelle personne, écrivez le nom dans les deux langues, Madame ou Monsieur, et le courriel.',
    ar: 'بالنسبة لشخص جديد، المرجو إدخال الاسم باللغتين والجنس والبريد الإلكتروني.',
  },
  CONTACT_PAPER_MISSING: {
    fr: 'Joignez le document qui montre le changement.',
    ar: 'المرجو إرفاق الوثيقة المثبتة للتغيير.',
  },
  CONTACT_REASON_MISSING: {
    fr: 'Indiquez le motif : l’association le lira.',
    ar: 'المرجو ذكر السبب: ستطلع عليه الجمعية.',
  },
  CONTACT_SAME_PERSON: {
    fr: 'Vous avez saisi ce changement : une autre personne doit le confirmer.',
    ar: 'أنتم من أدخل هذا التغيير: يجب أن يؤكده شخص آخر.',
  },
  CONTACT_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à un chargé de programme.',
    ar: 'صفتكم لا تسمح بهذا الإجراء. المرجو طلبه من المكلف بالبرنامج.',
  },
  CONTACT_FILE_OPEN: {
    fr: 'Le dossier est encore à remplir ou à compléter : changez les coordonnées dans le formulaire.',
    ar: 'الملف ما زال قيد التعبئة أو الاستكمال: المرجو تغيير المعطيات في الاستمارة.',
  },
  CONTACT_NO_CONVENTION: {
    fr: 'Ce dossier n’a pas de convention : il n’y a pas encore de compte à changer.',
    ar: 'لا توجد اتفاقية لهذا الملف: لا يوجد بعد حساب لتغييره.',
  },
  SIGNATURE_PRESIDENT_REPLACED: {
    fr: 'La convention nomme l’ancienne présidence : il faut un avenant ou une nouvelle convention. Appelez le programme.',
    ar: 'الاتفاقية تذكر الرئاسة السابقة: يلزم ملحق أو اتفاقية جديدة. المرجو الاتصال بالبرنامج.',
  },
  CONVENTION_ACCOUNT_CONTESTED_ALREADY: {
    fr: 'Ce compte est déjà contesté.',
    ar: 'سبق الاعتراض على هذا الحساب.',
  },
  TRANCHE_ACCOUNT_OTHER: {
    fr: 'Le compte de la convention a changé depuis la demande : renvoyez la tranche, l’association la demandera pour le nouveau compte.',
    ar: 'تغير حساب الاتفاقية منذ تقديم الطلب: المرجو إرجاع الشطر لتطلبه الجمعية على الحساب الجديد.',
  },
  TRANCHE_ACCOUNT_UNVERIFIED: {
    fr: 'Le compte n’est pas vérifié, ou il est contesté : une autre personne doit le vérifier avec l’attestation.',
    ar: 'الحساب غير محقق أو معترض عليه: يجب أن يتحقق منه شخص آخر بالاستناد إلى الشهادة.',
  },
  TRANCHE_ACCOUNT_COOLING: {
    fr: 'Le compte a changé il y a peu : l’argent le suit à partir du {fromOn}.',
    ar: 'تغير الحساب مؤخرا: تُصرف الأموال إليه ابتداء من {fromOn}.',
  },
} as const;
