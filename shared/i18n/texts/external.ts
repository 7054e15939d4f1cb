/** Signing with one's own certificate, outside the portal. */
export const externalTexts = {
  'external.page': {
    fr: 'Signer la convention n° {number} avec votre certificat',
    ar: 'توقيع الاتفاقية رقم {number} بشهادتكم الخاصة',
  },
  'external.title': { fr: 'Signer avec votre propre certificat', ar: 'التوقيع بشهادتكم الخاصة' },
  'external.help': {
    fr: 'Si vous avez un certificat d’un prestataire de confiance, sur clé ou sur carte, signez le PDF avec votre logiciel. Aucun code n’est demandé : le certificat dit qui vous êtes.',
    ar: 'إذا كانت لديكم شهادة من مزود ثقة، على مفتاح أو بطاقة، يمكنكم توقيع ملف PDF ببرنامجكم. لا يُطلب أي رمز: الشهادة تثبت هويتكم.',
  },
  'external.step-take': { fr: 'Téléchargez la convention (PDF)', ar: 'تنزيل الاتفاقية (PDF)' },
  'external.step-sign': {
    fr: 'Signez dans votre case, sans rien changer d’autre, sans imprimer ni convertir.',
    ar: 'التوقيع في الخانة المخصصة لكم دون أي تغيير آخر ودون طباعة أو تحويل.',
  },
  'external.step-bring': { fr: 'Envoyez le fichier signé ici.', ar: 'إرسال الملف الموقع هنا.' },
  'external.file': { fr: 'Fichier signé', ar: 'الملف الموقع' },
  'external.file-hint': { fr: 'PDF, 10 Mo au plus', ar: 'ملف PDF لا يتجاوز 10 ميغابايت' },
  'external.file-missing': {
    fr: 'Choisissez le PDF que vous avez signé, de 10 Mo au plus.',
    ar: 'المرجو اختيار ملف PDF الذي وقعتموه، على ألا يتجاوز 10 ميغابايت.',
  },
  'external.submit': { fr: 'Envoyer le fichier signé', ar: 'إرسال الملف الموقع' },
  'external.back': { fr: 'Revenir à la convention', ar: 'الرجوع إلى الاتفاقية' },
} as const;
