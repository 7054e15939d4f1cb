/** Why a batch of transfers or a line of a statement was refused, and what to do instead. */
export const paymentRefusals = {
  BATCH_NOT_FOUND: {
    fr: 'Ce lot n’existe pas. Revenez à la liste des paiements.',
    ar: 'هذه الدفعة غير موجودة. المرجو العودة إلى لائحة الأداءات.',
  },
  BATCH_PREPARED_ALREADY: { fr: 'Ce lot est déjà préparé.', ar: 'سبق إعداد هذه الدفعة.' },
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
  BATCH_ADDED_ALREADY: {
    fr: 'Ces virements sont déjà dans le lot.',
    ar: 'سبق إدراج هذه التحويلات في الدفعة.',
  },
  BATCH_NOT_COMPLETE: {
    fr: 'Le lot n’est pas encore complet : ses virements sont en train d’être ordonnés. Rechargez la page dans un instant.',
    ar: 'الدفعة غير مكتملة بعد: تحويلاتها قيد الإدراج. المرجو إعادة تحميل الصفحة بعد لحظة.',
  },
  BATCH_LINES_NONE: {
    fr: 'Aucune observation n’est écrite. Écrivez-en une à côté de chaque virement à rendre.',
    ar: 'لم تُكتب أي ملاحظة. المرجو كتابة ملاحظة بجانب كل تحويل يجب إرجاعه.',
  },
  BATCH_LINES_TOO_MANY: {
    fr: 'Rendez 16 virements au plus à la fois, puis continuez avec les autres.',
    ar: 'المرجو إرجاع 16 تحويلا على الأكثر في كل مرة، ثم المتابعة مع الباقي.',
  },
  BATCH_LINE_UNKNOWN: {
    fr: 'Le virement {orderId} n’est plus dans ce lot. Rechargez la page.',
    ar: 'لم يعد التحويل {orderId} ضمن هذه الدفعة. المرجو إعادة تحميل الصفحة.',
  },
  BATCH_LINE_TEXT_MISSING: {
    fr: 'Écrivez pourquoi le virement {orderId} sort du lot.',
    ar: 'المرجو كتابة سبب خروج التحويل {orderId} من الدفعة.',
  },
  BATCH_ORDER_BLOCKED: {
    fr: 'Le virement {orderId} (convention {conventionNumber}) ne peut plus partir : {why, select, account_other {le compte de la convention a changé} account_contested {l’association conteste ce compte} account_unverified {le compte n’est plus vérifié} account_cooling {le compte vient d’être changé et le délai de repos court encore} account_changer {la personne qui a changé le compte en dernier a demandé, certifié ou approuvé cet argent} convention_suspended {la convention est suspendue} other {la convention n’est plus en vigueur}}. Retirez-le du lot ou rendez-le avec une observation.',
    ar: 'لم يعد بالإمكان إرسال التحويل {orderId} (الاتفاقية {conventionNumber}): {why, select, account_other {تغير حساب الاتفاقية} account_contested {تعترض الجمعية على هذا الحساب} account_unverified {لم يعد الحساب محققا} account_cooling {تغير الحساب مؤخرا ولم تنقض مدة الانتظار} account_changer {آخر من غيّر الحساب هو من طلب هذا المبلغ أو صادق عليه أو وافق عليه} convention_suspended {الاتفاقية معلقة} other {لم تعد الاتفاقية سارية المفعول}}. المرجو سحبه من الدفعة أو إرجاعه مع ملاحظة.',
  },
  BATCH_NOT_RELEASED: {
    fr: 'Ce lot n’est pas encore transmis à la banque.',
    ar: 'لم تُرسل هذه الدفعة إلى البنك بعد.',
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
    fr: 'Vous avez préparé ou modifié ce lot : une autre personne doit le transmettre à la banque.',
    ar: 'أنتم من أعد هذه الدفعة أو عدّلها: يجب أن يرسلها إلى البنك شخص آخر.',
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
  STATEMENT_AMOUNT_DIFFERS: {
    fr: 'Le montant de cette ligne n’est pas celui du virement. Vérifiez-la avec la banque.',
    ar: 'مبلغ هذا السطر لا يطابق مبلغ التحويل. المرجو التحقق منه مع البنك.',
  },
} as const;
