/** What the mails about reports say: subject, what happened, what to do. */
export const mailReportBodies = {
  'mail.report-due.subject': {
    fr: 'Rapport {tranche} attendu le {dueOn}',
    ar: 'التقرير رقم {tranche} منتظر قبل {dueOn}',
  },
  'mail.report-due.what': {
    fr: 'Le rapport {report}, qui rend compte de la tranche {tranche}, est attendu le {dueOn} au plus tard.',
    ar: 'التقرير رقم {report} عن الشطر رقم {tranche} منتظر في أجل أقصاه {dueOn}.',
  },
  'mail.report-due.next': {
    fr: 'Racontez ce qui a été fait, indiquez les dépenses et joignez les pièces par le lien ci-dessous. Vous pouvez enregistrer et continuer plus tard.',
    ar: 'المرجو وصف ما تم إنجازه وتحديد المصاريف وإرفاق الوثائق عبر الرابط أدناه. يمكنكم الحفظ والمتابعة لاحقا.',
  },
  'mail.report-due.link': { fr: 'Remplir le rapport', ar: 'تعبئة التقرير' },
  'mail.report-late.subject': {
    fr: 'Rapport {tranche} attendu le {dueOn}',
    ar: 'التقرير رقم {tranche} منتظر قبل {dueOn}',
  },
  'mail.report-late.what': {
    fr: 'Le rapport {report}, qui rend compte de la tranche {tranche}, était attendu le {dueOn} et n’est pas encore déposé.',
    ar: 'كان التقرير رقم {report} عن الشطر رقم {tranche} منتظرا قبل {dueOn} ولم يودَع بعد.',
  },
  'mail.report-late.next': {
    fr: 'Déposez-le dès maintenant par le lien ci-dessous : la suite des versements en dépend. En cas d’empêchement, appelez le numéro indiqué plus bas.',
    ar: 'المرجو إيداعه في أقرب وقت عبر الرابط أدناه: عليه تتوقف الدفعات الموالية. إذا تعذر ذلك، فالمرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.report-late.link': { fr: 'Remplir le rapport', ar: 'تعبئة التقرير' },
  'mail.report-remarked.subject': {
    fr: 'Rapport {tranche} : des points à reprendre',
    ar: 'التقرير رقم {tranche}: نقاط تحتاج إلى تعديل',
  },
  'mail.report-remarked.what': {
    fr: 'Votre rapport {report} vous est renvoyé. À reprendre : {reason}',
    ar: 'أُرجع إليكم تقريركم رقم {report}. المطلوب تعديله: {reason}',
  },
  'mail.report-remarked.next': {
    fr: 'Corrigez ces points par le lien ci-dessous, puis déposez le rapport à nouveau. Le reste est conservé tel quel.',
    ar: 'المرجو تعديل هذه النقاط عبر الرابط أدناه ثم إعادة إيداع التقرير. أما الباقي فمحفوظ كما هو.',
  },
  'mail.report-remarked.link': { fr: 'Reprendre le rapport', ar: 'تعديل التقرير' },
  'mail.report-accepted.subject': {
    fr: 'Rapport {tranche} accepté',
    ar: 'تم قبول التقرير رقم {tranche}',
  },
  'mail.report-accepted.what': {
    fr: 'Votre rapport {report}, qui rend compte de la tranche {tranche}, est accepté.',
    ar: 'تم قبول تقريركم رقم {report} عن الشطر رقم {tranche}.',
  },
  'mail.report-accepted.next': {
    fr: 'Vous n’avez rien à faire. Le lien ci-dessous montre ce qui a été retenu et la suite du dossier.',
    ar: 'لا إجراء مطلوب منكم. يبين الرابط أدناه ما تم اعتماده وما يلي في الملف.',
  },
  'mail.report-accepted.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
} as const;
