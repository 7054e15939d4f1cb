/** The end of a convention before its time: what follows from it, read before it is done. */
export const terminationTexts = {
  'termination.link': { fr: 'Résilier la convention', ar: 'فسخ الاتفاقية' },
  'termination.title': { fr: 'Résilier la convention {number}', ar: 'فسخ الاتفاقية رقم {number}' },
  'termination.help': {
    fr: 'La résiliation est définitive. Voici ce qui en suit, dans le même enregistrement.',
    ar: 'الفسخ نهائي. هذا ما يترتب عنه في التسجيل نفسه.',
  },
  'termination.withdrawn': { fr: 'Tranches retirées', ar: 'الأشطر المسحوبة' },
  'termination.withdrawn-none': { fr: 'Aucune tranche n’est retirée.', ar: 'لا يُسحب أي شطر.' },
  'termination.freed': { fr: 'Rendu à l’enveloppe de la région', ar: 'يعود إلى غلاف الجهة' },
  'termination.paid': { fr: 'Déjà versé', ar: 'ما سبق صرفه' },
  'termination.paid-help': {
    fr: 'Les sommes non justifiées sont restituées sur ordre de recettes : l’agent financier en est averti.',
    ar: 'تُسترجع المبالغ غير المبررة بناء على أمر بالمداخيل: يُخبر موظف المالية بذلك.',
  },
  'termination.under-way': {
    fr: 'Un virement est en cours (tranche {index}) : attendez la réponse de la banque avant de résilier.',
    ar: 'يوجد تحويل جارٍ (الشطر {index}): المرجو انتظار جواب البنك قبل الفسخ.',
  },
  'termination.amendments': { fr: 'Avenants en cours, retirés', ar: 'الملاحق الجارية، تُسحب' },
  'termination.told': {
    fr: 'Les parties, l’association et l’agent financier sont avertis par courriel.',
    ar: 'يُخبر الأطراف والجمعية وموظف المالية عبر البريد الإلكتروني.',
  },
  'termination.submit': { fr: 'Résilier définitivement', ar: 'فسخ نهائي' },
} as const;
