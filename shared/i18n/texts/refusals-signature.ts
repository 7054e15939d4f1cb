/** Why a signature, or a code for one, was refused, and what to do instead. */
export const signatureRefusals = {
  SIGNATURE_NOT_FOUND: {
    fr: 'Cette signature n’existe pas. Ouvrez le dernier courriel reçu.',
    ar: 'عملية التوقيع هذه غير موجودة. المرجو فتح آخر رسالة توصلتم بها.',
  },
  SIGNATURE_OPENED_ALREADY: { fr: 'La signature est déjà ouverte.', ar: 'سبق فتح التوقيع.' },
  SIGNATURE_PLAN_INVALID: {
    fr: 'Le plan de signature ne tient pas : {fault, select, no_step {il n’a aucune étape.} step_empty {une étape n’a pas de signataire.} party_without_person {une partie n’a pas de personne.} party_without_step {une partie n’est dans aucune étape.} party_twice {une partie est dans deux étapes.} other {une règle demande plus de signatures qu’il n’y a de parties.}} Corrigez le programme.',
    ar: 'مخطط التوقيع غير سليم: {fault, select, no_step {لا يتضمن أي مرحلة.} step_empty {إحدى المراحل بدون موقِّع.} party_without_person {أحد الأطراف بدون شخص يمثله.} party_without_step {أحد الأطراف غير وارد في أي مرحلة.} party_twice {أحد الأطراف وارد في مرحلتين.} other {إحدى القواعد تطلب توقيعات أكثر من عدد الأطراف.}} المرجو تصحيح البرنامج.',
  },
  SIGNATURE_EXPIRES_BEFORE_OPENING: {
    fr: 'Le dernier jour pour signer précède l’ouverture. Choisissez un jour plus éloigné.',
    ar: 'آخر أجل للتوقيع يسبق تاريخ فتحه. المرجو اختيار تاريخ لاحق.',
  },
  SIGNATURE_PARTY_UNKNOWN: {
    fr: 'Cette partie ne figure pas parmi les signataires.',
    ar: 'هذا الطرف غير وارد ضمن الموقِّعين.',
  },
  SIGNATURE_NOT_YOUR_PARTY: {
    fr: 'Vous n’êtes pas la personne qui signe pour cette partie. Si vous l’êtes devenue, appelez le service du programme.',
    ar: 'لستم الشخص المخول له التوقيع باسم هذا الطرف. إذا أصبحتم كذلك فالمرجو الاتصال بمصلحة البرنامج.',
  },
  SIGNATURE_ALREADY_GIVEN: {
    fr: 'Cette partie a déjà signé, le {signedAt}.',
    ar: 'سبق لهذا الطرف أن وقّع، {signedAt}.',
  },
  SIGNATURE_CLOSED: {
    fr: 'La signature est close : signée par tous, refusée, retirée ou hors délai. Voyez la page du dossier.',
    ar: 'التوقيع مغلق: إما وقّع الجميع أو رُفض أو سُحب أو انقضى الأجل. المرجو الاطلاع على صفحة الملف.',
  },
  SIGNATURE_NOT_OPEN_YET: {
    fr: 'La signature s’ouvre le {opensAt}. Revenez à ce moment.',
    ar: 'يُفتح التوقيع {opensAt}. المرجو العودة في ذلك الوقت.',
  },
  SIGNATURE_PAST_EXPIRY: {
    fr: 'Le dernier jour pour signer était le {expiresOn}. Appelez le service du programme.',
    ar: 'كان آخر أجل للتوقيع هو {expiresOn}. المرجو الاتصال بمصلحة البرنامج.',
  },
  SIGNATURE_NOT_YOUR_TURN: {
    fr: 'D’autres signent avant vous. Vous recevrez un courriel quand votre tour viendra.',
    ar: 'هناك من يوقّع قبلكم. ستتوصلون برسالة عندما يحين دوركم.',
  },
  SIGNATURE_MANDATE_LAPSED: {
    fr: 'Le mandat présenté ne vaut pas ce jour-là. Appelez le service du programme, qui vous dira qui peut signer.',
    ar: 'سند التفويض المدلى به غير صالح في هذا التاريخ. المرجو الاتصال بمصلحة البرنامج لمعرفة من يمكنه التوقيع.',
  },
  SIGNATURE_DOCUMENT_CHANGED: {
    fr: 'Le document affiché n’est pas celui de la signature. Ouvrez la page à nouveau et relisez-le.',
    ar: 'الوثيقة المعروضة ليست هي المعنية بالتوقيع. المرجو فتح الصفحة من جديد وإعادة قراءتها.',
  },
  SIGNATURE_REVISION_STALE: {
    fr: 'Une autre partie vient de signer. Essayez à nouveau : votre code reste valable.',
    ar: 'وقّع طرف آخر للتو. المرجو إعادة المحاولة: رمزكم ما زال صالحا.',
  },
  SIGNATURE_REASON_MISSING: {
    fr: 'Indiquez pourquoi vous refusez : les autres parties le liront.',
    ar: 'المرجو ذكر سبب الرفض: ستطلع عليه الأطراف الأخرى.',
  },
  SIGNATURE_REFUSED_ALREADY: { fr: 'Le refus est déjà enregistré.', ar: 'سبق تسجيل الرفض.' },
  SIGNATURE_NOT_EXPIRED_YET: {
    fr: 'La signature reste ouverte jusqu’au {expiresOn} compris.',
    ar: 'يبقى التوقيع مفتوحا إلى غاية {expiresOn}.',
  },
  SIGNATURE_EXPIRED_ALREADY: {
    fr: 'Le délai de signature est déjà dépassé.',
    ar: 'سبق أن انقضى أجل التوقيع.',
  },
  SIGNATURE_WITHDRAWN_ALREADY: { fr: 'La signature est déjà retirée.', ar: 'سبق سحب التوقيع.' },
  SIGNATURE_REMINDED_ALREADY: {
    fr: 'Le rappel du jour {dayNumber} est déjà parti.',
    ar: 'سبق إرسال تذكير اليوم {dayNumber}.',
  },
  SIGNATURE_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à une personne qui en a la charge.',
    ar: 'صفتكم لا تسمح بهذا الإجراء. المرجو طلبه ممن يتكلف به.',
  },
  SIGNATURE_PAPER_AWAITED_ALREADY: {
    fr: 'La signature sur papier est déjà attendue.',
    ar: 'التوقيع على الورق منتظر من قبل.',
  },
  SIGNATURE_PAPER_NO_PARTY: {
    fr: 'Cochez la partie ou les parties qui ont signé à la main.',
    ar: 'المرجو تحديد الطرف أو الأطراف التي وقعت بخط اليد.',
  },
  SIGNATURE_PAPER_UNMANDATED: {
    fr: 'La personne qui a signé n’a pas de mandat valable aujourd’hui pour une des parties cochées. Vérifiez le registre des mandats, ou nommez une autre personne.',
    ar: 'لا يتوفر من وقع على سند تفويض صالح اليوم لأحد الأطراف المحددة. المرجو التحقق من سجل سندات التفويض أو ذكر شخص آخر.',
  },
  SIGNATURE_PAPER_RECORDED_ALREADY: {
    fr: 'Cette numérisation est déjà enregistrée. Elle attend une seconde personne.',
    ar: 'سبق تسجيل هذه النسخة الممسوحة، وهي في انتظار شخص ثان.',
  },
  SIGNATURE_PAPER_NOT_RECORDED: {
    fr: 'Aucune numérisation n’attend de confirmation. Rechargez la page.',
    ar: 'لا توجد نسخة ممسوحة في انتظار التأكيد. المرجو إعادة تحميل الصفحة.',
  },
  SIGNATURE_PAPER_SCAN_CHANGED: {
    fr: 'Une autre numérisation a été enregistrée entre-temps. Regardez-la avant de confirmer.',
    ar: 'سُجلت نسخة ممسوحة أخرى في هذه الأثناء. المرجو الاطلاع عليها قبل التأكيد.',
  },
  SIGNATURE_PAPER_SAME_PERSON: {
    fr: 'Vous avez enregistré cette numérisation : une autre personne doit la confirmer.',
    ar: 'أنتم من سجل هذه النسخة الممسوحة، ويجب أن يؤكدها شخص آخر.',
  },
  CODE_WRONG: {
    fr: 'Ce code n’est pas le dernier qui vous a été envoyé. Vérifiez les six chiffres.',
    ar: 'هذا الرمز ليس هو الوارد في آخر رسالة. المرجو التحقق من الأرقام الستة.',
  },
  CODE_NOT_SENT: {
    fr: 'Le code n’a pas pu partir. Essayez à nouveau dans un instant.',
    ar: 'تعذر إرسال الرمز. المرجو إعادة المحاولة بعد لحظات.',
  },
  CODE_CHANNEL_DIFFERS: {
    fr: 'Un autre code vous a été envoyé depuis, par une autre voie. Écrivez celui-là.',
    ar: 'أُرسل إليكم منذ ذلك رمز آخر بطريقة أخرى. المرجو كتابة ذلك الرمز.',
  },
  CODE_ONE_CHANNEL_FORBIDDEN: {
    fr: 'Ce programme n’accepte pas que le lien et le code arrivent dans la même boîte aux lettres. Donnez un numéro de portable au service du programme, ou choisissez le papier.',
    ar: 'لا يقبل هذا البرنامج أن يصل الرابط والرمز إلى صندوق البريد نفسه. المرجو تزويد مصلحة البرنامج برقم هاتف محمول أو اختيار التوقيع على الورق.',
  },
  NAME_DIFFERS: {
    fr: 'Le nom écrit n’est pas celui du signataire. Écrivez votre prénom et votre nom comme dans la convention, en français ou en arabe.',
    ar: 'الاسم المكتوب ليس اسم الموقِّع. المرجو كتابة اسمكم الشخصي والعائلي كما ورد في الاتفاقية، بالعربية أو بالفرنسية.',
  },
  CONSENT_CHANGED: {
    fr: 'Le texte à accepter a changé depuis que cette page a été ouverte. Relisez-le, puis signez.',
    ar: 'تغير النص المطلوب قبوله منذ فتح هذه الصفحة. المرجو إعادة قراءته ثم التوقيع.',
  },
  CODE_EXPIRED: {
    fr: 'Ce code n’est plus valable. Demandez-en un nouveau.',
    ar: 'لم يعد هذا الرمز صالحا. المرجو طلب رمز جديد.',
  },
  CODE_TOO_SOON: {
    fr: 'Un code vient de vous être envoyé. Attendez une minute avant d’en demander un autre.',
    ar: 'أُرسل إليكم رمز للتو. المرجو الانتظار دقيقة قبل طلب رمز آخر.',
  },
  CODE_TRIES_SPENT: {
    fr: 'Trop de codes faux : celui-ci ne vaut plus. Demandez-en un nouveau.',
    ar: 'محاولات خاطئة كثيرة: لم يعد هذا الرمز صالحا. المرجو طلب رمز جديد.',
  },
  SIGNATURE_TRY_LATER: {
    fr: 'Le service d’horodatage ne répond pas. Rien n’est signé : réessayez dans quelques minutes.',
    ar: 'خدمة ختم التاريخ لا تجيب. لم يتم التوقيع: المرجو المحاولة بعد دقائق.',
  },
  REMOTE_SIGNING_EXPIRED: {
    fr: 'Cette signature à distance a été interrompue ou a trop duré. Rien n’est signé : recommencez par le lien de votre message.',
    ar: 'انقطعت عملية التوقيع عن بعد أو تجاوزت مدتها. لم يُوقع أي شيء: المرجو البدء من جديد من الرابط الوارد في رسالتكم.',
  },
  REMOTE_SIGNING_REFUSED: {
    fr: 'Le prestataire n’a pas signé, ou vous avez annulé. Rien n’est enregistré : recommencez, ou signez par code.',
    ar: 'لم يوقع مقدم الخدمة أو قمتم بالإلغاء. لم يُسجل أي شيء: المرجو البدء من جديد أو التوقيع بالرمز.',
  },
  REMOTE_SIGNING_SILENT: {
    fr: 'Le prestataire ne répond pas. Rien n’est enregistré : réessayez plus tard, ou signez par code.',
    ar: 'مقدم الخدمة لا يجيب. لم يُسجل أي شيء: المرجو المحاولة لاحقا أو التوقيع بالرمز.',
  },
  REMOTE_SIGNING_STALE: {
    fr: 'Une autre partie a signé entre-temps. Recommencez : votre signature s’ajoutera à la sienne.',
    ar: 'وقع طرف آخر في هذه الأثناء. المرجو البدء من جديد: سيضاف توقيعكم إلى توقيعه.',
  },
  REMOTE_CREDENTIAL_NONE: {
    fr: 'Le prestataire ne montre aucun certificat valable à votre nom que cette page puisse employer. Signez par code.',
    ar: 'لا يعرض مقدم الخدمة أي شهادة صالحة باسمكم يمكن استعمالها في هذه الصفحة. المرجو التوقيع بالرمز.',
  },
} as const;
