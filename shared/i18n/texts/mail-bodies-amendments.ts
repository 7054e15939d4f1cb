/** What the mails about amendments, and about the end of a convention, say: subject, what happened, what to do. */
export const amendmentMails = {
  'mail.ready-to-sign.subject-amendment': {
    fr: 'Avenant {convention} à signer avant le {expiresOn}',
    ar: 'الملحق التعديلي رقم {convention}: المرجو توقيعه قبل {expiresOn}',
  },
  'mail.ready-to-sign.what-amendment': {
    fr: 'L’avenant {convention} est prêt et c’est à vous de le signer.',
    ar: 'الملحق التعديلي رقم {convention} جاهز، وقد حان دوركم لتوقيعه.',
  },
  'mail.ready-to-sign.next-amendment': {
    fr: 'Lisez-le, puis signez-le avant le {expiresOn}. Un code vous sera envoyé par courriel au moment de signer.',
    ar: 'المرجو قراءته ثم توقيعه قبل {expiresOn}. ستتوصلون عند التوقيع برمز عبر البريد الإلكتروني.',
  },
  'mail.signing-reminder.subject-amendment': {
    fr: 'Rappel : avenant {convention}, dernier jour {expiresOn}',
    ar: 'تذكير: الملحق التعديلي رقم {convention}، آخر أجل {expiresOn}',
  },
  'mail.signing-reminder.what-amendment': {
    fr: 'L’avenant {convention} attend toujours votre signature.',
    ar: 'ما زال الملحق التعديلي رقم {convention} في انتظار توقيعكم.',
  },
  'mail.signing-late.subject-amendment': {
    fr: 'Rappel : avenant {convention}, dernier jour {expiresOn}',
    ar: 'تذكير: الملحق التعديلي رقم {convention}، آخر أجل {expiresOn}',
  },
  'mail.paper-awaited.subject-amendment': {
    fr: 'Avenant {convention} : à signer sur papier jusqu’au {untilOn}',
    ar: 'الملحق التعديلي رقم {convention}: توقيع على الورق إلى غاية {untilOn}',
  },
  'mail.paper-awaited.what-amendment': {
    fr: 'L’avenant {convention} sera signé à la main, sur papier.',
    ar: 'سيوقَّع الملحق التعديلي رقم {convention} بخط اليد، على الورق.',
  },
  'mail.paper-incomplete.subject-amendment': {
    fr: 'Avenant {convention} : votre papier signé est à refaire',
    ar: 'الملحق التعديلي رقم {convention}: المرجو إعادة الورق الموقع',
  },
  'mail.convention-in-force.subject-amendment': {
    fr: 'Avenant {convention} en vigueur : votre exemplaire signé',
    ar: 'الملحق التعديلي رقم {convention} ساري المفعول: نسختكم الموقعة',
  },
  'mail.convention-in-force.what-amendment': {
    fr: 'Toutes les signatures sont données : l’avenant {convention} est en vigueur, et la convention est modifiée sur ce seul point.',
    ar: 'اكتملت جميع التوقيعات: الملحق التعديلي رقم {convention} ساري المفعول، وعُدلت الاتفاقية في هذه النقطة فقط.',
  },
  'mail.convention-in-force.next-amendment': {
    fr: 'Vous n’avez rien à faire. Le document signé est sur la page du lien ci-dessous.',
    ar: 'ليس عليكم القيام بأي إجراء. تجدون الوثيقة الموقعة في صفحة الرابط أدناه.',
  },
  'mail.signing-refused.subject-amendment': {
    fr: 'Avenant {convention} : signature refusée',
    ar: 'الملحق التعديلي رقم {convention}: رُفض التوقيع',
  },
  'mail.signing-refused.what-amendment': {
    fr: 'Une partie a refusé de signer l’avenant {convention}. La convention reste telle qu’elle est.',
    ar: 'رفض أحد الأطراف توقيع الملحق التعديلي رقم {convention}. تبقى الاتفاقية كما هي.',
  },
  'mail.signing-expired.subject-amendment': {
    fr: 'Avenant {convention} : délai dépassé',
    ar: 'الملحق التعديلي رقم {convention}: انقضى الأجل',
  },
  'mail.signing-expired.what-amendment': {
    fr: 'Le délai pour signer l’avenant {convention} est dépassé. La convention reste telle qu’elle est.',
    ar: 'انقضى أجل توقيع الملحق التعديلي رقم {convention}. تبقى الاتفاقية كما هي.',
  },
  'mail.signing-expired.next-amendment': {
    fr: 'Si l’avenant vous importe encore, appelez le service chargé du programme au numéro indiqué plus bas.',
    ar: 'إذا كان الملحق ما زال يهمكم، فالمرجو الاتصال بالمصلحة المكلفة بالبرنامج على الرقم المبين أسفله.',
  },
  'mail.amendment-withdrawn.subject': {
    fr: 'Avenant {convention} retiré de la signature',
    ar: 'الملحق التعديلي رقم {convention}: سُحب من التوقيع',
  },
  'mail.amendment-withdrawn.what': {
    fr: 'L’avenant {convention} est retiré avant sa dernière signature. Motif : {reason}',
    ar: 'سُحب الملحق التعديلي رقم {convention} قبل آخر توقيع. السبب: {reason}',
  },
  'mail.amendment-withdrawn.next': {
    fr: 'Vous n’avez rien à faire : le lien de signature ne sert plus, et la convention reste telle qu’elle est.',
    ar: 'ليس عليكم القيام بأي إجراء: لم يعد رابط التوقيع صالحا، وتبقى الاتفاقية كما هي.',
  },
  'mail.amendment-withdrawn.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.amendment-lapsed.subject': {
    fr: 'Avenant {convention} : signé, mais sans effet',
    ar: 'الملحق التعديلي رقم {convention}: موقّع لكن دون مفعول',
  },
  'mail.amendment-lapsed.what': {
    fr: 'L’avenant {convention} est signé par tous, mais ce qu’il modifie a changé entre-temps : il reste sans effet.',
    ar: 'وقّع الجميع الملحق التعديلي رقم {convention}، لكن ما يعدله تغير في غضون ذلك: يبقى دون مفعول.',
  },
  'mail.amendment-lapsed.next': {
    fr: 'Le service chargé du programme vous dira s’il en propose un nouveau.',
    ar: 'ستخبركم المصلحة المكلفة بالبرنامج إن كانت ستقترح ملحقا جديدا.',
  },
  'mail.amendment-lapsed.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.convention-suspended.subject': {
    fr: 'Convention {convention} suspendue : motif',
    ar: 'الاتفاقية رقم {convention}: تعليق وسببه',
  },
  'mail.convention-suspended.what': {
    fr: 'La convention {convention} est suspendue. Motif : {reason}',
    ar: 'عُلّقت الاتفاقية رقم {convention}. السبب: {reason}',
  },
  'mail.convention-suspended.next': {
    fr: 'Aucun versement ne part avant la reprise. Les rapports et les demandes peuvent encore être déposés ; un virement déjà transmis à la banque suit son cours. Pour toute question, appelez le numéro indiqué plus bas.',
    ar: 'لا يُصرف أي مبلغ قبل الاستئناف. يمكن مواصلة إيداع التقارير والطلبات؛ أما التحويل الذي سبق إرساله إلى البنك فيتابع مساره. لأي سؤال، المرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.convention-suspended.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.convention-resumed.subject': {
    fr: 'Convention {convention} : la suspension est levée',
    ar: 'الاتفاقية رقم {convention}: رفع التعليق',
  },
  'mail.convention-resumed.what': {
    fr: 'La suspension de la convention {convention} est levée : elle est de nouveau en vigueur.',
    ar: 'رُفع تعليق الاتفاقية رقم {convention}: هي من جديد سارية المفعول.',
  },
  'mail.convention-resumed.next': {
    fr: 'Chaque tranche reprend là où elle s’était arrêtée. La page du dossier dit à qui est le tour.',
    ar: 'يستأنف كل شطر مساره من حيث توقف. تبين صفحة الملف على من الدور.',
  },
  'mail.convention-resumed.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.convention-completed.subject': {
    fr: 'Convention {convention} achevée',
    ar: 'الاتفاقية رقم {convention}: انتهاء',
  },
  'mail.convention-completed.what': {
    fr: 'La convention {convention} est achevée : les tranches sont soldées et les rapports acceptés.',
    ar: 'انتهت الاتفاقية رقم {convention}: سُوّيت الأشطر وقُبلت التقارير.',
  },
  'mail.convention-completed.next': {
    fr: 'Rien n’est plus attendu au titre de cette convention. Gardez les pièces : un contrôle reste possible.',
    ar: 'لم يعد أي شيء منتظرا برسم هذه الاتفاقية. المرجو الاحتفاظ بالوثائق: تبقى المراقبة ممكنة.',
  },
  'mail.convention-completed.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.convention-terminated.subject': {
    fr: 'Convention {convention} résiliée',
    ar: 'الاتفاقية رقم {convention}: فسخ',
  },
  'mail.convention-terminated.what': {
    fr: 'La convention {convention} est résiliée. Motif : {reason}',
    ar: 'فُسخت الاتفاقية رقم {convention}. السبب: {reason}',
  },
  'mail.convention-terminated.next': {
    fr: 'Plus aucune tranche ne sera versée. Les sommes reçues et non justifiées sont à restituer, sur ordre de recettes ; pour toute question, appelez le numéro indiqué plus bas.',
    ar: 'لن يُصرف أي شطر بعد الآن. تُسترجع المبالغ المتوصل بها وغير المبررة بناء على أمر بالمداخيل؛ لأي سؤال، المرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.convention-terminated.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
} as const;
