/** The frame of every mail, and the subjects of the mail map (`docs/mails.md`). */
export const mailTexts = {
  'mail.greeting': { fr: 'Bonjour {name},', ar: 'تحية طيبة {name}،' },
  'mail.sample': {
    fr: 'EXEMPLE : ce courriel est inventé, il n’engage personne.',
    ar: 'نموذج: هذه الرسالة غير حقيقية ولا تُلزم أحدا.',
  },
  'mail.sample-mark': { fr: 'EXEMPLE / نموذج', ar: 'نموذج / EXEMPLE' },
  'mail.reference': { fr: 'Dossier {application}', ar: 'الملف رقم {application}' },
  'mail.reference-association': {
    fr: 'Dossier {application}, {association}',
    ar: 'الملف رقم {application}، {association}',
  },
  'mail.reference-convention': {
    fr: 'Dossier {application}, convention {convention}, {association}',
    ar: 'الملف رقم {application}، الاتفاقية رقم {convention}، {association}',
  },
  'mail.phone': {
    fr: 'Une question ? {office}, téléphone {phone}.',
    ar: 'لأي استفسار: {office}، الهاتف {phone}.',
  },
  'mail.personal-link': {
    fr: 'Ce lien est personnel : ne le transmettez à personne.',
    ar: 'هذا الرابط شخصي: المرجو عدم إرساله إلى أي شخص آخر.',
  },
  'mail.application-started.subject': {
    fr: 'Dossier {application} commencé : votre lien pour le remplir',
    ar: 'الملف رقم {application}: رابط تعبئة الاستمارة',
  },
  'mail.application-received.subject': {
    fr: 'Dossier {application} reçu : votre lien de suivi',
    ar: 'توصلنا بملفكم رقم {application}: رابط التتبع',
  },
  'mail.application-returned.subject': {
    fr: 'Dossier {application} à compléter avant le {dueOn}',
    ar: 'الملف رقم {application}: المرجو استكماله قبل {dueOn}',
  },
  'mail.completion-reminder.subject': {
    fr: 'Dossier {application} à compléter avant le {dueOn}',
    ar: 'الملف رقم {application}: المرجو استكماله قبل {dueOn}',
  },
  'mail.application-selected.subject': {
    fr: 'Votre projet est retenu (dossier {application})',
    ar: 'تم انتقاء مشروعكم (الملف رقم {application})',
  },
  'mail.application-reserve.subject': {
    fr: 'Votre projet est en liste d’attente, rang {rank}',
    ar: 'مشروعكم في لائحة الانتظار، الرتبة {rank}',
  },
  'mail.application-declined.subject': {
    fr: 'Décision sur votre dossier {application} et ses motifs',
    ar: 'القرار بشأن ملفكم رقم {application} وتعليله',
  },
  'mail.ready-to-sign.subject': {
    fr: 'Convention {convention} à signer avant le {expiresOn}',
    ar: 'الاتفاقية رقم {convention}: المرجو توقيعها قبل {expiresOn}',
  },
  'mail.signing-code.subject': {
    fr: '{code} : votre code de signature (10 minutes)',
    ar: '{code}: رمز التوقيع (صالح 10 دقائق)',
  },
  'mail.signing-reminder.subject': {
    fr: 'Rappel : convention {convention}, dernier jour {expiresOn}',
    ar: 'تذكير: الاتفاقية رقم {convention}، آخر أجل {expiresOn}',
  },
  'mail.signing-late.subject': {
    fr: 'Rappel : convention {convention}, dernier jour {expiresOn}',
    ar: 'تذكير: الاتفاقية رقم {convention}، آخر أجل {expiresOn}',
  },
  'mail.paper-awaited.subject': {
    fr: 'Convention {convention} : à signer sur papier jusqu’au {untilOn}',
    ar: 'الاتفاقية رقم {convention}: توقيع على الورق إلى غاية {untilOn}',
  },
  'mail.paper-incomplete.subject': {
    fr: 'Convention {convention} : votre papier signé est à refaire',
    ar: 'الاتفاقية رقم {convention}: المرجو إعادة الورق الموقع',
  },
  'mail.ceremony-ready.subject': {
    fr: 'Séance de signature ouverte : {count} conventions à autoriser',
    ar: 'افتتاح جلسة التوقيع: اتفاقيات في انتظار إذنكم ({count})',
  },
  'mail.ceremony-left.subject': {
    fr: 'Séance de signature close : il vous reste des conventions à signer ({count})',
    ar: 'اختتام جلسة التوقيع: ما زالت هناك اتفاقيات في انتظار توقيعكم ({count})',
  },
  'mail.convention-in-force.subject': {
    fr: 'Convention {convention} en vigueur : votre exemplaire signé',
    ar: 'الاتفاقية رقم {convention} سارية المفعول: نسختكم الموقعة',
  },
  'mail.signing-refused.subject': {
    fr: 'Convention {convention} : signature refusée',
    ar: 'الاتفاقية رقم {convention}: رُفض التوقيع',
  },
  'mail.signing-expired.subject': {
    fr: 'Convention {convention} : délai dépassé',
    ar: 'الاتفاقية رقم {convention}: انقضى الأجل',
  },
  'mail.tranche-requestable.subject': {
    fr: 'Vous pouvez demander la tranche {tranche}',
    ar: 'يمكنكم طلب صرف الشطر رقم {tranche}',
  },
  'mail.tranche-returned.subject': {
    fr: 'Tranche {tranche} : une pièce à corriger',
    ar: 'الشطر رقم {tranche}: وثيقة تحتاج إلى تصحيح',
  },
  'mail.tranche-taken-back.subject': {
    fr: 'Tranche {tranche} : votre demande est reprise',
    ar: 'الشطر رقم {tranche}: سُحب طلبكم',
  },
  'mail.tranche-withdrawn.subject': {
    fr: 'Tranche {tranche} retirée : elle ne sera pas versée',
    ar: 'سُحب الشطر رقم {tranche}: لن يُصرف',
  },
  'mail.tranche-held.subject': {
    fr: 'Tranche {tranche} : paiement suspendu, motif',
    ar: 'الشطر رقم {tranche}: صرف معلّق، السبب',
  },
  'mail.tranche-paid.subject': {
    fr: '{amount} virés le {paidOn}, compte …{account}',
    ar: 'تم تحويل {amount} بتاريخ {paidOn}، حساب ينتهي بـ {account}',
  },
  'mail.transfer-returned.subject': {
    fr: 'Virement retourné par la banque : vérifiez votre RIB',
    ar: 'أرجع البنك التحويل: المرجو التحقق من حسابكم',
  },
  'mail.transfer-unknown.subject': {
    fr: 'Virement {order} sans réponse de la banque : ne pas renvoyer',
    ar: 'التحويل {order} بدون جواب من البنك: لا يُعاد إرساله',
  },
  'mail.phase-two-offer.subject': {
    fr: 'Deuxième phase : une convention vous est proposée, réponse avant le {dueOn}',
    ar: 'المرحلة الثانية: نقترح عليكم اتفاقية، المرجو الجواب قبل {dueOn}',
  },
  'mail.phase-two-offer.subject-undated': {
    fr: 'Deuxième phase : une convention vous est proposée',
    ar: 'المرحلة الثانية: نقترح عليكم اتفاقية',
  },
  'mail.new-link.subject': {
    fr: 'Votre nouveau lien (dossier {application})',
    ar: 'رابطكم الجديد (الملف رقم {application})',
  },
  'mail.mail-undeliverable.subject': {
    fr: 'Courriel non remis : appelez le {call}',
    ar: 'تعذر تسليم البريد: المرجو الاتصال بـ {call}',
  },
  'mail.mail-undeliverable.subject-unphoned': {
    fr: 'Courriel non remis à {email}',
    ar: 'تعذر تسليم البريد إلى {email}',
  },
  'mail.mandate-lapsed.subject': {
    fr: 'Signature bloquée : le mandat de {signatory} ne vaut pas',
    ar: 'تعذر التوقيع: سند تفويض {signatory} غير صالح',
  },
  'mail.account-due.subject': {
    fr: 'Compte à déposer à la Cour des comptes avant le 15 mars',
    ar: 'إيداع الحساب لدى المجلس الأعلى للحسابات قبل 15 مارس',
  },
  'mail.recovery-asked.subject': {
    fr: 'Convention {convention} : somme à reverser au plus tard le {dueOn}',
    ar: 'الاتفاقية رقم {convention}: مبلغ يجب إرجاعه في أجل أقصاه {dueOn}',
  },
  'mail.recovery-reminder.subject': {
    fr: 'Rappel : convention {convention}, somme à reverser au plus tard le {dueOn}',
    ar: 'تذكير: الاتفاقية رقم {convention}، مبلغ يجب إرجاعه في أجل أقصاه {dueOn}',
  },
  'mail.recovery-complete.subject': {
    fr: 'Convention {convention} : votre reversement est complet',
    ar: 'الاتفاقية رقم {convention}: تم إرجاع المبلغ كاملا',
  },
  'mail.daily-digest.subject': {
    fr: '{count, plural, one {{count} dossier vous attend} other {{count} dossiers vous attendent}}',
    ar: 'ملفات في انتظاركم: {count}',
  },
} as const;
