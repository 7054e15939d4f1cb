/** The suspension of a convention and its end: what follows is read before it is decided. */
export const suspensionTexts = {
  'suspension.link': { fr: 'Suspendre la convention', ar: 'تعليق الاتفاقية' },
  'suspension.link-resume': { fr: 'Reprendre la convention', ar: 'استئناف الاتفاقية' },
  'suspension.title': { fr: 'Suspendre la convention {number}', ar: 'تعليق الاتفاقية رقم {number}' },
  'suspension.title-resume': { fr: 'Reprendre la convention {number}', ar: 'استئناف الاتفاقية رقم {number}' },
  'suspension.help': {
    fr: 'Article « Suspension, résiliation et restitution » : en cas de manquement, le Ministère peut suspendre les versements par une décision motivée, notifiée aux parties. Voici ce qui en suit.',
    ar: 'مادة «التعليق والفسخ والاسترجاع»: عند الإخلال بالالتزامات، يمكن للوزارة تعليق الصرف بقرار معلل يبلغ إلى الأطراف. هذا ما يترتب عنه.',
  },
  'suspension.not-termination': {
    fr: 'Ce n’est pas une résiliation : celle-ci suppose une mise en demeure restée sans effet.',
    ar: 'هذا ليس فسخا: فالفسخ يفترض إنذارا بقي دون أثر.',
  },
  'suspension.stopped-amount': { fr: 'Retenu jusqu’à la reprise', ar: 'موقوف إلى حين الاستئناف' },
  'suspension.at-bank-amount': { fr: 'Déjà transmis à la banque', ar: 'سبق إرساله إلى البنك' },
  'suspension.stopped': { fr: 'Tranches retenues', ar: 'الأشطر الموقوفة' },
  'suspension.stopped-help': {
    fr: 'Elles restent où elles sont : ni certification, ni approbation, ni ordre. Un fichier de virement qui en contient une n’est pas libéré. L’association peut encore déposer ses demandes et ses rapports.',
    ar: 'تبقى على حالها: لا مصادقة ولا موافقة ولا أمر بالصرف. لا يُسلَّم ملف تحويلات يتضمن أحدها. يمكن للجمعية مواصلة إيداع طلباتها وتقاريرها.',
  },
  'suspension.stopped-none': { fr: 'Aucune tranche n’est retenue.', ar: 'لا يوجد أي شطر موقوف.' },
  'suspension.at-bank': {
    fr: 'Le virement de la tranche {index} est déjà à la banque : la suspension ne l’arrête pas, sa réponse sera enregistrée.',
    ar: 'تحويل الشطر رقم {index} لدى البنك: لا يوقفه التعليق، وسيُسجَّل جوابه.',
  },
  'suspension.told': {
    fr: 'Les parties, l’association, son trésorier, l’agent financier et le chargé de programme en sont avertis par courriel, avec le motif.',
    ar: 'يُخبر الأطراف والجمعية وأمين مالها وموظف المالية والمكلف بالبرنامج عبر البريد الإلكتروني، مع بيان السبب.',
  },
  'suspension.reason': { fr: 'Motif de la décision', ar: 'تعليل القرار' },
  'suspension.reason-help': {
    fr: 'Le manquement constaté et ce qui permettra la reprise : les parties lisent ce texte.',
    ar: 'الإخلال المسجل وما يتيح الاستئناف: تقرأ الأطراف هذا النص.',
  },
  'suspension.submit': { fr: 'Suspendre les versements', ar: 'تعليق الصرف' },
  'suspension.since': {
    fr: 'Convention suspendue depuis le {day}, pour ce motif :',
    ar: 'الاتفاقية معلّقة منذ {day}، للسبب التالي:',
  },
  'suspension.until-then': {
    fr: 'Aucun versement ne part avant la reprise.',
    ar: 'لا يُصرف أي مبلغ قبل الاستئناف.',
  },
  'suspension.tranche-waits': {
    fr: 'La tranche reste où elle est jusqu’à la reprise.',
    ar: 'يبقى الشطر على حاله إلى حين الاستئناف.',
  },
  'suspension.tranche-at-bank': {
    fr: 'Le virement est déjà à la banque : la suspension ne l’arrête pas, sa réponse sera enregistrée.',
    ar: 'التحويل لدى البنك: لا يوقفه التعليق، وسيُسجَّل جوابه.',
  },
  'suspension.request-waits': {
    fr: 'Vous pouvez tout de même déposer votre demande : elle sera examinée après la reprise.',
    ar: 'يمكنكم مع ذلك إيداع طلبكم: سيُدرس بعد الاستئناف.',
  },
  'suspension.by': { fr: 'Suspendue par', ar: 'علّقها' },
  'suspension.resume-help': {
    fr: 'À la reprise, la convention est de nouveau en vigueur : chaque tranche repart de là où elle s’était arrêtée, et celles dont les conditions sont remplies s’ouvrent à la demande.',
    ar: 'عند الاستئناف، تصبح الاتفاقية من جديد سارية المفعول: يستأنف كل شطر مساره من حيث توقف، وتُفتح للطلب الأشطر التي تحققت شروطها.',
  },
  'suspension.freed-amount': { fr: 'Libéré pour la suite', ar: 'ما يستأنف مساره' },
  'suspension.going-on': { fr: 'Tranches qui reprennent', ar: 'الأشطر التي تستأنف مسارها' },
  'suspension.resume-told': {
    fr: 'Ceux qui ont été avertis de la suspension sont avertis de la reprise.',
    ar: 'يُخبر بالاستئناف كل من أُخبر بالتعليق.',
  },
  'suspension.resume': { fr: 'Reprendre les versements', ar: 'استئناف الصرف' },
} as const;
