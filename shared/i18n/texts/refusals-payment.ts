/** Why a batch of transfers or a line of a statement was refused, and what to do instead. */
export const paymentRefusals = {
  BATCH_NOT_FOUND: {
    fr: 'Ce lot n’existe pas. Revenez à la liste des paiements.',
    ar: 'هذه الدفعة غير موجودة. المرجو العودة إلى لائحة الأداءات.',
  },
  BATCH_PREPARED_ALREADY: { fr: 'Ce lot est déjà préparé.', ar: 'سبق إعداد هذه الدفعة.' },
  BATCH_FILE_INVALID: {
    fr: 'Le fichier pour la banque ne suit pas le schéma, ligne {line}. Rien n’a été fait : signalez-le au support. {words}',
    ar: 'ملف البنك غير مطابق للمخطط في السطر {line}. لم يُنجز أي شيء: المرجو إبلاغ الدعم التقني. {words}',
  },
  BATCH_EMPTY: {
    fr: 'Le lot est vide. Cochez au moins une tranche approuvée.',
    ar: 'الدفعة فارغة. المرجو اختيار شطر واحد على الأقل تمت الموافقة عليه.',
  },
  BATCH_TOO_LARGE: {
    fr: 'Le lot contient trop de virements. Faites-en plusieurs.',
    ar: 'تتضمن الدفعة تحويلات كثيرة. المرجو توزيعها على عدة دفعات.',
  },
  BATCH_ORDER_TWICE: {
    fr: 'Le virement {orderId} figure deux fois dans le lot. Retirez-en un.',
    ar: 'التحويل {orderId} وارد مرتين في الدفعة. المرجو حذف أحدهما.',
  },
  BATCH_AMOUNT_INVALID: {
    fr: 'Le montant du virement {orderId} ne va pas. Retirez-le du lot et faites-le vérifier.',
    ar: 'مبلغ التحويل {orderId} غير صحيح. المرجو حذفه من الدفعة والتحقق منه.',
  },
  BATCH_EXECUTION_PAST: {
    fr: 'Le jour d’exécution est passé. Choisissez aujourd’hui ou un jour à venir.',
    ar: 'تاريخ التنفيذ قد مضى. المرجو اختيار تاريخ اليوم أو تاريخ لاحق.',
  },
  BATCH_NOT_PREPARED: {
    fr: 'Les fichiers de ce lot sont déjà faits. Rechargez la page pour voir où il en est.',
    ar: 'سبق إعداد ملفات هذه الدفعة. المرجو إعادة تحميل الصفحة للاطلاع على وضعيتها.',
  },
  BATCH_FILED_ALREADY: {
    fr: 'Les fichiers de ce lot sont déjà prêts.',
    ar: 'ملفات هذه الدفعة جاهزة من قبل.',
  },
  BATCH_NOT_FILED: {
    fr: 'Les fichiers de ce lot ne sont pas encore prêts. Attendez un instant, puis rechargez la page.',
    ar: 'ملفات هذه الدفعة ليست جاهزة بعد. المرجو الانتظار لحظة ثم إعادة تحميل الصفحة.',
  },
  BATCH_SAME_PERSON: {
    fr: 'Vous avez préparé ce lot : une autre personne doit le transmettre à la banque.',
    ar: 'أنتم من أعد هذه الدفعة: يجب أن يرسلها إلى البنك شخص آخر.',
  },
  BATCH_FILE_CHANGED: {
    fr: 'Le fichier affiché n’est pas celui du lot. Ouvrez la page à nouveau et contrôlez le total.',
    ar: 'الملف المعروض ليس هو ملف الدفعة. المرجو فتح الصفحة من جديد ومراقبة المجموع.',
  },
  BATCH_RELEASED_ALREADY: {
    fr: 'Ce lot est déjà transmis à la banque : il ne part qu’une fois.',
    ar: 'سبق إرسال هذه الدفعة إلى البنك: لا تُرسل إلا مرة واحدة.',
  },
  STATEMENT_LINE_UNMATCHED: {
    fr: 'Cette ligne du relevé ne correspond à aucun virement. Vérifiez sa référence avec la banque.',
    ar: 'هذا السطر من كشف الحساب لا يوافق أي تحويل. المرجو التحقق من مرجعه مع البنك.',
  },
  STATEMENT_RETURN_LESS: {
    fr: 'Il est revenu moins que le virement : la banque a pu retenir ses frais. Demandez-lui un avis écrit, puis désignez l’ordre à la main.',
    ar: 'المبلغ المُرجَع أقل من مبلغ التحويل: قد يكون البنك اقتطع مصاريفه. المرجو طلب إشعار كتابي منه، ثم تعيين الأمر يدويا.',
  },
  STATEMENT_AMOUNT_DIFFERS: {
    fr: 'Le montant de cette ligne n’est pas celui du virement. Vérifiez-la avec la banque.',
    ar: 'مبلغ هذا السطر لا يطابق مبلغ التحويل. المرجو التحقق منه مع البنك.',
  },
} as const;
