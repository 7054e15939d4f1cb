/** Whose turn it is and what comes next for tranches, the second phase and batches of payments. */
export const moneyTurnTexts = {
  'turn.tranche.scheduled': {
    fr: 'Pas encore de demande possible : les conditions affichées doivent d’abord être remplies.',
    ar: 'لا يمكن تقديم الطلب بعد: يجب أولا استيفاء الشروط المعروضة.',
  },
  'turn.tranche.requestable': {
    fr: 'À l’association : demandez la tranche par le lien reçu ; elle sera ensuite vérifiée.',
    ar: 'الدور على الجمعية: المرجو طلب الشطر عبر الرابط المتوصل به، وبعدها يتم التحقق منه.',
  },
  'turn.tranche.requested': {
    fr: 'Au certificateur : il constate le service fait, puis les finances approuvent.',
    ar: 'الدور على المصادق: يصادق على إنجاز الخدمة ثم توافق المصلحة المالية.',
  },
  'turn.tranche.certified': {
    fr: 'Aux approbateurs : autant de personnes différentes que le montant l’exige.',
    ar: 'الدور على المكلفين بالموافقة: عدد من الأشخاص المختلفين حسب ما يتطلبه المبلغ.',
  },
  'turn.tranche.approved': {
    fr: 'Aux finances : la tranche entre dans le prochain lot de virements.',
    ar: 'الدور على المصلحة المالية: يُدرج الشطر في دفعة التحويلات المقبلة.',
  },
  'turn.tranche.ordered': {
    fr: 'Au comptable : il transmet le lot à la banque.',
    ar: 'الدور على المحاسب: يرسل الدفعة إلى البنك.',
  },
  'turn.tranche.observed': {
    fr: 'Aux finances : elles répondent à une observation du comptable. Rien n’est parti à la banque.',
    ar: 'الدور على المصلحة المالية: تجيب عن ملاحظة المحاسب. لم يُرسل أي شيء إلى البنك.',
  },
  'turn.tranche.sent': {
    fr: 'À la banque : elle exécute le virement, et son relevé le confirme.',
    ar: 'الدور على البنك: ينفذ التحويل، ويؤكده كشف الحساب.',
  },
  'turn.tranche.unknown': {
    fr: 'À la banque : sa réponse est attendue et l’ordre ne sera pas renvoyé ; le relevé décidera.',
    ar: 'الدور على البنك: جوابه منتظر ولن يُعاد إرسال الأمر؛ كشف الحساب هو الذي يحسم.',
  },
  'turn.tranche.paid': {
    fr: 'Rien à faire : le virement est exécuté. Un rapport ouvrira la tranche suivante, s’il y en a une.',
    ar: 'لا إجراء مطلوب: نُفّذ التحويل. يفتح التقرير الشطر الموالي إن وُجد.',
  },
  'turn.tranche.rejected': {
    fr: 'À l’association et aux finances : vérifiez le RIB ; la tranche pourra alors être demandée à nouveau.',
    ar: 'الدور على الجمعية والمصلحة المالية: المرجو التحقق من رقم الحساب، وبعدها يمكن طلب الشطر من جديد.',
  },
  'turn.tranche.returned': {
    fr: 'À l’association et aux finances : vérifiez le RIB ; la tranche pourra alors être demandée à nouveau.',
    ar: 'الدور على الجمعية والمصلحة المالية: المرجو التحقق من رقم الحساب، وبعدها يمكن طلب الشطر من جديد.',
  },
  'turn.tranche.on-hold': {
    fr: 'À une autre personne que celle qui a suspendu : elle lève la suspension quand le motif est réglé.',
    ar: 'الدور على شخص غير الذي علّق الصرف: يرفع التعليق بعد زوال السبب.',
  },
  'turn.tranche.withdrawn': {
    fr: 'La tranche est close ; elle ne sera pas versée.',
    ar: 'الشطر مغلق؛ لن يُصرف.',
  },
  'turn.expansion.proposed': {
    fr: 'À un second administrateur : il confirme ou écarte la proposition.',
    ar: 'الدور على مسير ثان: يؤكد الاقتراح أو يستبعده.',
  },
  'turn.expansion.confirmed': {
    fr: 'Rien à faire : les montants sont réservés et les dossiers vont être lancés.',
    ar: 'لا إجراء مطلوب: المبالغ محجوزة وستُطلق الملفات.',
  },
  'turn.expansion.declined': {
    fr: 'La proposition est close ; une autre peut être faite.',
    ar: 'الاقتراح مغلق؛ يمكن تقديم اقتراح آخر.',
  },
  'turn.expansion.cancelled': {
    fr: 'La proposition est close et les montants réservés sont revenus à l’enveloppe.',
    ar: 'الاقتراح مغلق، وعادت المبالغ المحجوزة إلى الغلاف المالي.',
  },
  'turn.expansion.launching': {
    fr: 'Rien à faire : les conventions se préparent l’une après l’autre.',
    ar: 'لا إجراء مطلوب: تُعد الاتفاقيات واحدة تلو الأخرى.',
  },
  'turn.expansion.launched': {
    fr: 'Tout est lancé : chaque convention suit son cours.',
    ar: 'تم الإطلاق: تتابع كل اتفاقية مسارها.',
  },
  'turn.payment-batch.open': {
    fr: 'Rien à faire : les virements du lot sont ordonnés les uns après les autres.',
    ar: 'لا إجراء مطلوب: يُؤمر بتحويلات الدفعة تباعا.',
  },
  'turn.payment-batch.emptied': {
    fr: 'Le lot est clos : chacun de ses virements en est sorti avant la transmission.',
    ar: 'الدفعة مغلقة: خرج منها كل تحويل قبل الإرسال.',
  },
  'turn.payment-batch.prepared': {
    fr: 'Rien à faire : les fichiers du lot sont en cours de préparation.',
    ar: 'لا إجراء مطلوب: ملفات الدفعة قيد الإعداد.',
  },
  'turn.payment-batch.filed': {
    fr: 'Au comptable : il contrôle le total et transmet le lot à la banque.',
    ar: 'الدور على المحاسب: يراقب المجموع ويرسل الدفعة إلى البنك.',
  },
  'turn.payment-batch.released': {
    fr: 'À la banque : son relevé dira le sort de chaque virement.',
    ar: 'الدور على البنك: يبين كشف الحساب مآل كل تحويل.',
  },
} as const;
