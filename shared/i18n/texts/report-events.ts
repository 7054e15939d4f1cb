/** What happened to a report, as the logs of the pages tell it, and what they say of one that does not come. */
export const reportEventNames = {
  'event.ReportExpected': { fr: 'Rapport attendu', ar: 'تقرير منتظر' },
  'event.ReportCancelled': { fr: 'Rapport sans objet', ar: 'إلغاء التقرير' },
  'event.ReportDraftSaved': { fr: 'Brouillon enregistré', ar: 'حفظ المسودة' },
  'event.ReportFileAdded': { fr: 'Pièce jointe', ar: 'إرفاق وثيقة' },
  'event.ReportFileRemoved': { fr: 'Pièce retirée', ar: 'سحب وثيقة' },
  'event.ReportFiled': { fr: 'Rapport déposé', ar: 'إيداع التقرير' },
  'event.ReportRemarked': { fr: 'Renvoyé avec des remarques', ar: 'إرجاع التقرير مع ملاحظات' },
  'event.ReportContentAccepted': { fr: 'Contenu accepté', ar: 'قبول المضمون' },
  'event.ReportAccepted': { fr: 'Rapport accepté', ar: 'قبول التقرير' },
  'event.ReportReminded': { fr: 'Rappel envoyé à l’association', ar: 'إرسال تذكير إلى الجمعية' },
  'event.ReportLate': { fr: 'Rapport en retard', ar: 'تأخر التقرير' },
  'event.ReportMissing': { fr: 'Rapport manquant', ar: 'عدم إيداع التقرير' },
  'attention.kind.report': { fr: 'Rapport manquant', ar: 'تقرير غير مودع' },
  'attention.report': {
    fr: 'Le rapport {report} était attendu le {dueOn} et n’est toujours pas déposé : appelez l’association.',
    ar: 'كان التقرير {report} منتظرا قبل {dueOn} ولم يودَع بعد: المرجو الاتصال بالجمعية.',
  },
} as const;
