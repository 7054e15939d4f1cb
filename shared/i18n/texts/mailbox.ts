/** The sample's mailbox. */
export const mailboxTexts = {
  'mailbox.title': { fr: 'Boîte aux lettres de l’exemple', ar: 'صندوق بريد النموذج' },
  'mailbox.help': {
    fr: 'Aucun courriel ne quitte cette machine : tous arrivent ici, les plus récents d’abord.',
    ar: 'لا تغادر أي رسالة هذا الجهاز: تصل كلها إلى هنا، بدءا بالأحدث.',
  },
  'mailbox.address': { fr: 'Adresse du destinataire', ar: 'عنوان المرسل إليه' },
  'mailbox.filter': { fr: 'Filtrer', ar: 'تصفية' },
  'mailbox.all': { fr: 'Tous les courriels', ar: 'كل الرسائل' },
  'mailbox.empty': { fr: 'Aucun courriel ici.', ar: 'لا توجد أي رسالة هنا.' },
  'mailbox.subject': { fr: 'Objet', ar: 'الموضوع' },
  'mailbox.to': { fr: 'À', ar: 'إلى' },
  'mailbox.at': { fr: 'Envoyé', ar: 'تاريخ الإرسال' },
  'mailbox.pages': { fr: 'Pages', ar: 'الصفحات' },
  'mailbox.newer': { fr: 'Plus récents', ar: 'الأحدث' },
  'mailbox.older': { fr: 'Plus anciens', ar: 'الأقدم' },
  'mailbox.messages': { fr: 'SMS de l’exemple', ar: 'الرسائل القصيرة للنموذج' },
  'mailbox.messages-help': {
    fr: 'Aucun SMS ne quitte cette machine : tous arrivent ici, les plus récents d’abord.',
    ar: 'لا تغادر أي رسالة قصيرة هذا الجهاز: تصل كلها إلى هنا، بدءا بالأحدث.',
  },
  'mailbox.newest-messages': { fr: 'Derniers SMS', ar: 'آخر الرسائل القصيرة' },
  'mailbox.all-messages': { fr: 'Tous les SMS', ar: 'كل الرسائل القصيرة' },
  'mailbox.no-messages': { fr: 'Aucun SMS ici.', ar: 'لا توجد أي رسالة قصيرة هنا.' },
  'mailbox.message': { fr: 'Message', ar: 'الرسالة' },
  'mailbox.number': { fr: 'Numéro de téléphone', ar: 'رقم الهاتف' },
  'mailbox.html': { fr: 'La version mise en forme', ar: 'النسخة المنسقة' },
} as const;
