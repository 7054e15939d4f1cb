/** What the mails about changed people, addresses and accounts say. */
export const mailContactBodies = {
  'mail.contact-change-asked.subject': {
    fr: 'On demande à changer vos coordonnées : est-ce bien vous ?',
    ar: 'طُلب تغيير معطياتكم: هل أنتم من طلب ذلك؟',
  },
  'mail.contact-changed.subject': {
    fr: 'Vos coordonnées ont changé : est-ce bien vous ?',
    ar: 'تم تغيير معطياتكم: هل أنتم من طلب ذلك؟',
  },
  'mail.account-changed.subject': {
    fr: 'Vos coordonnées ont changé : est-ce bien vous ?',
    ar: 'تم تغيير معطياتكم: هل أنتم من طلب ذلك؟',
  },
  'mail.contact-change-asked.what': {
    fr: 'On a demandé de changer une personne, une adresse ou le compte bancaire enregistrés pour le dossier {application}. Rien n’est encore changé.',
    ar: 'طُلب تغيير شخص أو عنوان أو الحساب البنكي المسجل بخصوص الملف رقم {application}. لم يتغير أي شيء بعد.',
  },
  'mail.contact-change-asked.next': {
    fr: 'Si c’est bien votre association, vous n’avez rien à faire. Sinon, ouvrez le lien et dites-le tout de suite : la demande s’arrête.',
    ar: 'إذا كانت جمعيتكم هي صاحبة الطلب، فلا داعي لأي إجراء. وإلا فالمرجو فتح الرابط والتصريح بذلك فورا ليتوقف الطلب.',
  },
  'mail.contact-change-asked.link': { fr: 'Voir la demande', ar: 'الاطلاع على الطلب' },
  'mail.contact-changed.what': {
    fr: 'Une personne ou une adresse enregistrée pour le dossier {application} a été changée, d’après un document de l’association.',
    ar: 'تم تغيير شخص أو عنوان مسجل بخصوص الملف رقم {application}، استنادا إلى وثيقة من الجمعية.',
  },
  'mail.contact-changed.next': {
    fr: 'Si vous ne l’avez pas demandé, ouvrez le lien et dites-le : une personne du programme vous appellera.',
    ar: 'إذا لم تطلبوا ذلك، فالمرجو فتح الرابط والتصريح به، وسيتصل بكم أحد موظفي البرنامج.',
  },
  'mail.contact-changed.link': { fr: 'Voir le changement', ar: 'الاطلاع على التغيير' },
  'mail.account-changed.what': {
    fr: 'Le compte bancaire du dossier {application} a été changé : le nouveau finit par {ending}. Une autre personne du programme doit encore le vérifier.',
    ar: 'تم تغيير الحساب البنكي الخاص بالملف رقم {application}: الحساب الجديد ينتهي بـ {ending}. يجب أن يتحقق منه شخص آخر من البرنامج.',
  },
  'mail.account-changed.next': {
    fr: 'Si vous ne l’avez pas demandé, ouvrez le lien et dites-le tout de suite : plus aucun virement ne partira vers ce compte.',
    ar: 'إذا لم تطلبوا ذلك، فالمرجو فتح الرابط والتصريح به فورا: لن يُرسل أي تحويل إلى هذا الحساب.',
  },
  'mail.account-changed.link': { fr: 'Voir le changement', ar: 'الاطلاع على التغيير' },
} as const;
