/** Signing with the certificate that a remote trust service keeps (CSC API v2). */
export const remoteSigningTexts = {
  'remote.way': { fr: 'Signer avec votre certificat qualifié', ar: 'التوقيع بشهادتكم المؤهلة' },
  'remote.title': {
    fr: 'Signer la convention n° {number} avec votre certificat qualifié',
    ar: 'توقيع الاتفاقية رقم {number} بشهادتكم المؤهلة',
  },
  'remote.help': {
    fr: 'Votre clé est conservée par un prestataire de services de confiance, {service}. Vous êtes identifié chez lui, et lui seul peut signer avec votre clé, sur votre ordre.',
    ar: 'يحتفظ بمفتاحكم مقدم خدمات الثقة {service}. يتم التعرف عليكم لديه، وهو وحده يستطيع التوقيع بمفتاحكم بأمر منكم.',
  },
  'remote.step-name': {
    fr: 'Écrivez votre nom et acceptez le texte ci-dessous.',
    ar: 'اكتبوا اسمكم واقبلوا النص أسفله.',
  },
  'remote.step-service': {
    fr: 'Identifiez-vous chez {service} : cette page vous y mène.',
    ar: 'عرّفوا بأنفسكم لدى {service}: تنقلكم هذه الصفحة إليه.',
  },
  'remote.step-release': {
    fr: 'Autorisez la signature de ce seul document chez {service}, ou sur votre appareil si votre certificat le demande, puis terminez ici.',
    ar: 'ائذنوا بتوقيع هذه الوثيقة وحدها لدى {service}، أو على جهازكم إذا كانت شهادتكم تتطلب ذلك، ثم أنهوا هنا.',
  },
  'remote.go': { fr: 'Aller chez le prestataire', ar: 'الانتقال إلى مقدم الخدمة' },
  'remote.back': { fr: 'Retour à la page de signature', ar: 'الرجوع إلى صفحة التوقيع' },
  'remote.finish-title': { fr: 'Terminer la signature', ar: 'إنهاء التوقيع' },
  'remote.finish-help': {
    fr: 'Le prestataire a votre autorisation. Rien n’est encore signé : appuyez pour que votre signature soit ajoutée au document.',
    ar: 'حصل مقدم الخدمة على إذنكم. لم يُوقَّع شيء بعد: اضغطوا ليضاف توقيعكم إلى الوثيقة.',
  },
  'remote.device-title': { fr: 'Autoriser sur votre appareil', ar: 'الإذن على جهازكم' },
  'remote.device-help': {
    fr: '{service} vous a reconnu. Gardez à portée de main l’appareil lié à votre certificat.',
    ar: 'تعرف عليكم {service}. أبقوا الجهاز المرتبط بشهادتكم في متناولكم.',
  },
  'remote.device-press': {
    fr: 'Appuyez sur le bouton : l’appareil vous demande votre autorisation.',
    ar: 'اضغطوا على الزر: يطلب الجهاز إذنكم.',
  },
  'remote.device-compare': {
    fr: 'Si l’appareil nomme un document, ce doit être celui-ci ; sinon, refusez.',
    ar: 'إذا ذكر الجهاز وثيقة، فيجب أن تكون هذه؛ وإلا فارفضوا.',
  },
  'remote.device-wait': {
    fr: 'Laissez cette page ouverte : elle attend votre réponse, puis ajoute la signature.',
    ar: 'اتركوا هذه الصفحة مفتوحة: تنتظر جوابكم ثم تضيف التوقيع.',
  },
  'remote.device': { fr: 'Autoriser et signer', ar: 'الإذن والتوقيع' },
  'remote.document': { fr: 'Document à signer', ar: 'الوثيقة المراد توقيعها' },
  'remote.keeper': { fr: 'Prestataire', ar: 'مقدم الخدمة' },
  'remote.finish': { fr: 'Signer le document', ar: 'توقيع الوثيقة' },
  'remote.stopped': { fr: 'La signature n’a pas eu lieu', ar: 'لم يتم التوقيع' },
} as const;
