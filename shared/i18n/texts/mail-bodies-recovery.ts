/** What the mails about money that is paid back say. */
export const mailRecoveryBodies = {
  'mail.recovery-asked.what': {
    fr: 'Sur les fonds versés au titre de la convention {convention}, {askedCentimes} sont à reverser (ordre de recettes {recovery}). Motif : {reason}',
    ar: 'من الأموال المصروفة برسم الاتفاقية رقم {convention}، يجب إرجاع {askedCentimes} (أمر بالمداخيل رقم {recovery}). السبب: {reason}',
  },
  'mail.recovery-asked.next': {
    fr: 'Virez cette somme au plus tard le {dueOn} au compte de {holder}, RIB {rib}, en indiquant le numéro de l’ordre. Vous pouvez payer en plusieurs fois dans ce délai.',
    ar: 'المرجو تحويل هذا المبلغ في أجل أقصاه {dueOn} إلى حساب {holder}، رقم الحساب {rib}، مع ذكر رقم الأمر. يمكنكم الأداء على عدة دفعات داخل هذا الأجل.',
  },
  'mail.recovery-asked.next-without-account': {
    fr: 'Versez cette somme au plus tard le {dueOn}, en indiquant le numéro de l’ordre. Pour savoir où payer, appelez le numéro indiqué plus bas.',
    ar: 'المرجو أداء هذا المبلغ في أجل أقصاه {dueOn}، مع ذكر رقم الأمر. لمعرفة مكان الأداء، المرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.recovery-asked.link': { fr: 'Voir l’ordre de recettes', ar: 'الاطلاع على الأمر بالمداخيل' },
  'mail.recovery-reminder.what': {
    fr: 'Il reste à reverser {askedCentimes} au titre de la convention {convention} (ordre de recettes {recovery}), au plus tard le {dueOn}.',
    ar: 'بقي عليكم إرجاع {askedCentimes} برسم الاتفاقية رقم {convention} (أمر بالمداخيل رقم {recovery})، في أجل أقصاه {dueOn}.',
  },
  'mail.recovery-reminder.next': {
    fr: 'Virez ce reste au compte de {holder}, RIB {rib}, en indiquant le numéro de l’ordre. Si vous venez de payer, gardez votre quittance et ne payez pas deux fois.',
    ar: 'المرجو تحويل هذا الباقي إلى حساب {holder}، رقم الحساب {rib}، مع ذكر رقم الأمر. إذا أديتم المبلغ مؤخرا، فالمرجو الاحتفاظ بالوصل وعدم الأداء مرتين.',
  },
  'mail.recovery-reminder.next-without-account': {
    fr: 'Pour savoir où payer ou pour parler d’une difficulté, appelez le numéro indiqué plus bas. Si vous venez de payer, gardez votre quittance et ne payez pas deux fois.',
    ar: 'لمعرفة مكان الأداء أو في حالة وجود صعوبة، المرجو الاتصال بالرقم المبين أسفله. إذا أديتم المبلغ مؤخرا، فالمرجو الاحتفاظ بالوصل وعدم الأداء مرتين.',
  },
  'mail.recovery-reminder.link': { fr: 'Voir l’ordre de recettes', ar: 'الاطلاع على الأمر بالمداخيل' },
  'mail.recovery-complete.what': {
    fr: 'Les {askedCentimes} demandés par l’ordre de recettes {recovery} de la convention {convention} sont reçus en entier.',
    ar: 'تم التوصل بكامل مبلغ {askedCentimes} المطلوب بموجب الأمر بالمداخيل رقم {recovery} برسم الاتفاقية رقم {convention}.',
  },
  'mail.recovery-complete.next': {
    fr: 'Vous n’avez plus rien à reverser pour cet ordre. Gardez vos quittances avec les comptes de l’association.',
    ar: 'لم يبق عليكم أي مبلغ بموجب هذا الأمر. المرجو الاحتفاظ بالوصولات ضمن حسابات الجمعية.',
  },
  'mail.recovery-complete.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
} as const;
