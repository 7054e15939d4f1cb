/** The page on which a convention is read and signed, the same for a president and a minister. */
export const signingTexts = {
  'sign.for': { fr: 'Vous signez pour', ar: 'توقعون باسم' },
  'sign.tranches': { fr: 'Les versements', ar: 'الأشطر' },
  'sign.tranche-condition': { fr: 'Tranche et condition', ar: 'الشطر وشرطه' },
  'sign.tranche-due': { fr: 'Échéance : {dueOn}', ar: 'تاريخ الاستحقاق: {dueOn}' },
  'sign.sum': { fr: 'Montant', ar: 'المبلغ' },
  'sign.total': { fr: 'Total', ar: 'المجموع' },
  'sign.budget': { fr: 'Le budget', ar: 'الميزانية' },
  'sign.budget-line': { fr: 'Rubrique', ar: 'الباب' },
  'sign.duties': { fr: 'Ce à quoi vous vous engagez', ar: 'ما تلتزمون به' },
  'sign.to-text': { fr: 'Lire le texte complet', ar: 'قراءة النص الكامل' },
  'sign.other-language': { fr: 'Lire le texte en arabe', ar: 'قراءة النص بالفرنسية' },
  'sign.both-languages': {
    fr: 'Le PDF porte les deux langues côte à côte.',
    ar: 'يتضمن ملف PDF اللغتين جنبا إلى جنب.',
  },
  'sign.document': { fr: 'Le document signé', ar: 'الوثيقة التي تُوقَّع' },
  'sign.document-help': {
    fr: 'C’est le PDF qui est signé. Cette page en porte le même texte, article par article.',
    ar: 'الوثيقة التي تُوقَّع هي ملف PDF. تتضمن هذه الصفحة النص نفسه، مادة بمادة.',
  },
  'sign.document-open': {
    fr: 'Ouvrir le PDF ({pages, plural, one {# page} other {# pages}}, {size} ko)',
    ar: 'فتح ملف PDF ({pages, plural, one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}، {size} كيلوبايت)',
  },
  'sign.party-acting': { fr: 'agissant par {name}, {title}', ar: 'في شخص {name}، {title}' },
  'sign.party-term': { fr: 'ci-après « {term} »', ar: 'يُشار إلى هذا الطرف فيما يلي بـ«{term}»' },
  'sign.level': {
    fr: 'Signature électronique de niveau simple (loi 43-20), sans certificat qualifié : un code à usage unique vous identifie, et l’autorité propre à cette installation émet un certificat pour cet acte.',
    ar: 'توقيع إلكتروني بسيط (القانون 43-20) بدون شهادة مؤهلة: يتم التعرف عليكم برمز يُستعمل مرة واحدة، وتصدر السلطة الخاصة بهذه المنصة شهادة لهذا التوقيع.',
  },
  'sign.channel.email-link': {
    fr: 'Le lien et le code arrivent dans la même boîte aux lettres : c’est un seul canal, et le reçu le dit.',
    ar: 'يصل الرابط والرمز إلى صندوق البريد نفسه: فهي قناة واحدة، ويُذكر ذلك في الوصل.',
  },
  'sign.channel.sms-link': {
    fr: 'Le lien est venu par courriel et le code part par SMS : ce sont deux canaux.',
    ar: 'وصل الرابط عبر البريد الإلكتروني ويُرسل الرمز في رسالة نصية قصيرة: فهما قناتان.',
  },
  'sign.channel.email-page': {
    fr: 'Votre compte et un code envoyé par courriel vous identifient.',
    ar: 'يتم التعرف عليكم بحسابكم وبرمز مرسل عبر البريد الإلكتروني.',
  },
  'sign.channel.sms-page': {
    fr: 'Votre compte et un code envoyé par SMS vous identifient.',
    ar: 'يتم التعرف عليكم بحسابكم وبرمز مرسل في رسالة نصية قصيرة.',
  },
  'sign.code-help.email': {
    fr: 'Un code de six chiffres part à l’adresse {to}. Il vaut dix minutes et cinq essais.',
    ar: 'يُرسل رمز من ستة أرقام إلى العنوان {to}. صلاحيته عشر دقائق وخمس محاولات.',
  },
  'sign.code-help.sms': {
    fr: 'Un code de six chiffres part par SMS au {to}. Il vaut dix minutes et cinq essais.',
    ar: 'يُرسل رمز من ستة أرقام في رسالة نصية قصيرة إلى الرقم {to}. صلاحيته عشر دقائق وخمس محاولات.',
  },
  'sign.code-sent.email': {
    fr: 'Le code vient de partir à l’adresse {to}. Écrivez-le ci-dessous.',
    ar: 'أُرسل الرمز إلى العنوان {to}. المرجو كتابته أسفله.',
  },
  'sign.code-sent.sms': {
    fr: 'Le code vient de partir par SMS au {to}. Écrivez-le ci-dessous.',
    ar: 'أُرسل الرمز في رسالة نصية قصيرة إلى الرقم {to}. المرجو كتابته أسفله.',
  },
  'sign.send-code': { fr: 'Envoyer le code', ar: 'إرسال الرمز' },
  'sign.send-again': { fr: 'Envoyer un nouveau code', ar: 'إرسال رمز جديد' },
  'sign.no-sms': { fr: 'Le SMS n’arrive pas ?', ar: 'لم تصل الرسالة النصية؟' },
  'sign.no-sms-help': {
    fr: 'Le code peut partir à l’adresse {to}. Le lien et le code seraient alors dans la même boîte aux lettres : un seul canal, et le reçu le dirait.',
    ar: 'يمكن إرسال الرمز إلى العنوان {to}. سيصل الرابط والرمز عندئذ إلى صندوق البريد نفسه: قناة واحدة، ويُذكر ذلك في الوصل.',
  },
  'sign.send-by-mail': { fr: 'Envoyer le code par courriel', ar: 'إرسال الرمز عبر البريد الإلكتروني' },
  'sign.code': { fr: 'Code reçu', ar: 'الرمز المتوصل به' },
  'sign.other-ways': { fr: 'Signer autrement', ar: 'التوقيع بطريقة أخرى' },
  'sign.receipt-consent': { fr: 'Texte accepté', ar: 'النص المقبول' },
  'sign.receipt-level.simple': {
    fr: 'Simple, code envoyé par courriel',
    ar: 'بسيط، برمز مرسل عبر البريد الإلكتروني',
  },
  'sign.receipt-level.simple-sms': {
    fr: 'Simple, code envoyé par SMS',
    ar: 'بسيط، برمز مرسل في رسالة نصية قصيرة',
  },
  'sign.receipt-level.simple-one-channel': {
    fr: 'Simple, lien et code envoyés à la même adresse (un seul canal)',
    ar: 'بسيط، برابط ورمز مرسلين إلى العنوان نفسه (قناة واحدة)',
  },
  'signature.level.simple': { fr: 'Signature électronique simple', ar: 'توقيع إلكتروني بسيط' },
  'signature.level.qualified': { fr: 'Signature électronique qualifiée', ar: 'توقيع إلكتروني مؤهل' },
  'signature.level.external': {
    fr: 'Signature apposée ailleurs, vérifiée',
    ar: 'توقيع أُنجز خارج المنصة وتم التحقق منه',
  },
  'signature.level.paper': { fr: 'Signature manuscrite sur papier', ar: 'توقيع بخط اليد على الورق' },
  'sms.signing-code': {
    fr: '{code} : votre code pour signer la convention {number}. 10 minutes. Ne le donnez a personne.',
    ar: '{code}: رمز توقيع الاتفاقية {number}. صالح 10 دقائق، لا تعطوه لأحد.',
  },
} as const;
