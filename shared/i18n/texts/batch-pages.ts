/** A batch's own page: long lists, lines given back or taken out, what each payment rests on, earlier files. */
export const batchPageTexts = {
  'payments.adding': {
    fr: '{done} sur {total} tranches examinées. Le lot continue seul ; rechargez la page pour voir où il en est.',
    ar: 'تم فحص {done} من أصل {total} من الأشطر. تستمر الدفعة آليا؛ المرجو إعادة تحميل الصفحة للاطلاع على تقدمها.',
  },
  'payments.sending': {
    fr: 'Le lot est transmis. {done} virements sur {total} le montrent déjà ; tous comptent comme transmis.',
    ar: 'أُرسلت الدفعة. يظهر ذلك في {done} من أصل {total} من التحويلات؛ وكلها تُعتبر مُرسلة.',
  },
  'payments.continue': { fr: 'Continuer maintenant', ar: 'المتابعة الآن' },
  'payments.left-out': {
    fr: '{count, plural, one {Une tranche laissée de côté} other {# tranches laissées de côté}}',
    ar: '{count, plural, one {شطر واحد تُرك جانبا} two {شطران تُركا جانبا} few {# أشطر تُركت جانبا} many {# شطرا تُرك جانبا} other {# شطر تُرك جانبا}}',
  },
  'payments.revision': { fr: 'Version', ar: 'الصيغة' },
  'payments.total-words': { fr: 'Total en lettres', ar: 'المجموع بالحروف' },
  'payments.page-of': { fr: 'Page {position} sur {length}', ar: 'الصفحة {position} من {length}' },
  'payments.grounds': { fr: 'Pièces justificatives', ar: 'الوثائق المثبتة' },
  'payments.ground.convention': { fr: 'Convention signée', ar: 'الاتفاقية الموقعة' },
  'payments.ground.visa': {
    fr: 'Visa n° {number} du {visaOn}, référence {reference}',
    ar: 'التأشيرة رقم {number} بتاريخ {visaOn}، المرجع {reference}',
  },
  'payments.ground.certified': {
    fr: 'Service fait certifié le {certifiedAt}',
    ar: 'المصادقة على إنجاز الخدمة بتاريخ {certifiedAt}',
  },
  'payments.observation': { fr: 'Observation', ar: 'ملاحظة' },
  'payments.observation-of': { fr: 'Observation sur {orderId}', ar: 'ملاحظة على {orderId}' },
  'payments.observe-help': {
    fr: 'Écrivez une observation à côté de chaque virement à rendre, en français ou en arabe. Le lot garde les autres et ses fichiers sont refaits.',
    ar: 'المرجو كتابة ملاحظة بجانب كل تحويل يجب إرجاعه، بالعربية أو بالفرنسية. تحتفظ الدفعة بالباقي ويُعاد إعداد ملفاتها.',
  },
  'payments.observe': {
    fr: 'Rendre ces virements aux finances',
    ar: 'إرجاع هذه التحويلات إلى المصلحة المالية',
  },
  'payments.take-out-link': { fr: 'Retirer du lot', ar: 'السحب من الدفعة' },
  'payments.take-out-one': { fr: 'Retirer {orderId} du lot', ar: 'سحب {orderId} من الدفعة' },
  'payments.take-out': { fr: 'Retirer ce virement du lot', ar: 'سحب هذا التحويل من الدفعة' },
  'payments.take-out-help': {
    fr: 'La tranche reste approuvée et peut entrer dans un autre lot. Les fichiers de ce lot sont refaits, et une autre personne que vous le transmet.',
    ar: 'يبقى الشطر موافقا عليه ويمكن إدراجه في دفعة أخرى. يُعاد إعداد ملفات هذه الدفعة، ويرسلها شخص آخر غيركم.',
  },
  'payments.blocked': { fr: 'Ce qui empêche la transmission', ar: 'ما يمنع الإرسال' },
  'payments.gone': { fr: 'Virements sortis du lot', ar: 'تحويلات خرجت من الدفعة' },
  'payments.gone.observed': { fr: 'Rendu par le comptable', ar: 'أرجعه المحاسب' },
  'payments.gone.taken-out': { fr: 'Retiré par les finances', ar: 'سحبته المصلحة المالية' },
  'payments.earlier': {
    fr: 'Fichiers de la version {revision}, remplacés : ils ne partent pas',
    ar: 'ملفات الصيغة {revision}، تم استبدالها: لا تُرسل',
  },
  'finance.observation': { fr: 'Observation du comptable', ar: 'ملاحظة المحاسب' },
  'finance.observation-answer': { fr: 'Réponse des finances', ar: 'جواب المصلحة المالية' },
  'finance.do.answer': { fr: 'Répondre à l’observation', ar: 'الجواب عن الملاحظة' },
  'finance.help.answer': {
    fr: 'Le comptable lira votre réponse au prochain lot. Le virement gardera son numéro : la banque ne l’a jamais vu.',
    ar: 'سيقرأ المحاسب جوابكم في الدفعة المقبلة. يحتفظ التحويل برقمه: لم يطلع عليه البنك قط.',
  },
  'finance.answer-text': { fr: 'Votre réponse', ar: 'جوابكم' },
  'finance.mine.answer': { fr: 'À vous : répondre au comptable', ar: 'دوركم: الجواب عن ملاحظة المحاسب' },
} as const;
