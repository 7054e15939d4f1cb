/** The people and the account of an association as they change: its own form, the officer's page, the objection. */
export const contactTexts = {
  'contacts.title': { fr: 'Mettre à jour nos coordonnées', ar: 'تحيين معطياتنا' },
  'contacts.account-title': { fr: 'Changer de compte bancaire', ar: 'تغيير الحساب البنكي' },
  'contacts.help': {
    fr: 'Remplissez seulement ce qui change. Une personne du programme compare avec le document joint ; d’ici là, rien ne change.',
    ar: 'املؤوا ما تغير فقط. يقارن أحد موظفي البرنامج المعطيات مع الوثيقة المرفقة، ولا يتغير شيء قبل ذلك.',
  },
  'contacts.account-help': {
    fr: 'Deux personnes du programme vérifient le nouveau compte avec l’attestation de la banque. Aucun virement n’y part avant {days, plural, one {# jour} other {# jours}}.',
    ar: 'يتحقق شخصان من البرنامج من الحساب الجديد بالاستناد إلى شهادة البنك. لا يُرسل أي تحويل إليه قبل {days, plural, zero {اليوم نفسه} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}.',
  },
  'contacts.mailed': {
    fr: 'Un courriel part aux adresses enregistrées, l’ancienne comme la nouvelle : chacune peut s’y opposer.',
    ar: 'يُرسل بريد إلى العناوين المسجلة، القديمة والجديدة، ويمكن الاعتراض من كل واحد منها.',
  },
  'contacts.part.contact': { fr: 'Personne à contacter', ar: 'الشخص الواجب الاتصال به' },
  'contacts.part.president': { fr: 'Présidence', ar: 'الرئاسة' },
  'contacts.part.treasurer': { fr: 'Trésorerie', ar: 'أمانة المال' },
  'contacts.part.account': { fr: 'Compte bancaire', ar: 'الحساب البنكي' },
  'contacts.part-help': {
    fr: 'Pour une nouvelle personne : nom dans les deux langues, Madame ou Monsieur, et courriel. Pour la même personne : seulement le courriel ou le téléphone.',
    ar: 'لشخص جديد: الاسم باللغتين والجنس والبريد الإلكتروني. لنفس الشخص: البريد الإلكتروني أو الهاتف فقط.',
  },
  'contacts.paper': { fr: 'Le document qui le montre', ar: 'الوثيقة المثبتة' },
  'contacts.paper-hint': {
    fr: 'Nouvelle présidence ou trésorerie : le procès-verbal de l’assemblée. Courriel ou téléphone : une lettre signée. PDF, JPEG ou PNG, 10 Mo au plus.',
    ar: 'رئاسة أو أمانة مال جديدة: محضر الجمع العام. البريد الإلكتروني أو الهاتف: رسالة موقعة. \u2066PDF\u2069 أو \u2066JPEG\u2069 أو \u2066PNG\u2069، في حدود 10 ميغابايت.',
  },
  'contacts.attestation': { fr: 'L’attestation de RIB', ar: 'شهادة التعريف البنكي' },
  'contacts.attestation-hint': {
    fr: 'L’attestation de la banque au nom de l’association. PDF, JPEG ou PNG, 10 Mo au plus.',
    ar: 'شهادة التعريف البنكي باسم الجمعية. \u2066PDF\u2069 أو \u2066JPEG\u2069 أو \u2066PNG\u2069، في حدود 10 ميغابايت.',
  },
  'contacts.paper-again': {
    fr: 'Choisissez à nouveau le document : le navigateur ne le garde pas.',
    ar: 'المرجو اختيار الوثيقة من جديد: المتصفح لا يحتفظ بها.',
  },
  'contacts.holder': { fr: 'Titulaire du compte', ar: 'صاحب الحساب' },
  'contacts.send': { fr: 'Envoyer la demande', ar: 'إرسال الطلب' },
  'contacts.fault.nothing': {
    fr: 'Écrivez au moins une donnée qui change.',
    ar: 'المرجو إدخال معطى واحد على الأقل من المعطيات التي تغيرت.',
  },
  'contacts.fault.name': {
    fr: 'Écrivez le nom de la nouvelle personne en français et en arabe.',
    ar: 'المرجو كتابة اسم الشخص الجديد بالفرنسية وبالعربية.',
  },
  'contacts.fault.gender': { fr: 'Choisissez Madame ou Monsieur.', ar: 'المرجو اختيار الجنس.' },
  'contacts.fault.email': {
    fr: 'Écrivez un courriel complet, comme \u2066nom@exemple.ma\u2069.',
    ar: 'المرجو كتابة بريد إلكتروني كامل، مثل \u2066nom@exemple.ma\u2069.',
  },
  'contacts.fault.phone': {
    fr: 'Écrivez un numéro marocain, comme \u206606\u00a012\u00a034\u00a056\u00a078\u2069.',
    ar: 'المرجو كتابة رقم مغربي، مثل \u206606\u00a012\u00a034\u00a056\u00a078\u2069.',
  },
  'contacts.fault.holder': { fr: 'Écrivez le titulaire du compte.', ar: 'المرجو كتابة صاحب الحساب.' },
  'contacts.section': { fr: 'Vos coordonnées', ar: 'معطياتكم' },
  'contacts.pending-since': {
    fr: '{parts} : demande reçue le {requestedAt}, en attente de vérification.',
    ar: '{parts}: توصلنا بالطلب بتاريخ {requestedAt}، وهو في انتظار التحقق.',
  },
  'contacts.declined': {
    fr: '{parts} : demande refusée le {settledAt}.',
    ar: '{parts}: رُفض الطلب بتاريخ {settledAt}.',
  },
  'contacts.withdraw': { fr: 'Annuler cette demande', ar: 'إلغاء هذا الطلب' },
  'contacts.withdrawn': {
    fr: '{parts} : demande annulée par l’association le {settledAt}.',
    ar: '{parts}: ألغت الجمعية الطلب بتاريخ {settledAt}.',
  },
  'contacts.stopped': {
    fr: '{parts} : demande arrêtée le {settledAt}, après une opposition.',
    ar: '{parts}: أوقف الطلب بتاريخ {settledAt} بعد اعتراض.',
  },
  'contacts.confirmed': {
    fr: '{parts} : changement confirmé le {settledAt}.',
    ar: '{parts}: أُكد التغيير بتاريخ {settledAt}.',
  },
  'contacts.objected': {
    fr: 'Une opposition a été reçue le {objectedAt}.',
    ar: 'تم التوصل باعتراض بتاريخ {objectedAt}.',
  },
  'contacts.to-account-returned': {
    fr: 'Si le compte a changé, déposez ici le nouveau RIB et son attestation.',
    ar: 'إذا تغير الحساب، فالمرجو إيداع رقم الحساب الجديد وشهادته هنا.',
  },
  'contacts.object-title': { fr: 'Est-ce bien vous ?', ar: 'هل أنتم من طلب ذلك؟' },
  'contacts.object-pending': {
    fr: 'On a demandé ce changement pour le dossier {number} le {requestedAt}. Il n’est pas encore confirmé.',
    ar: 'طُلب هذا التغيير بخصوص الملف رقم {number} بتاريخ {requestedAt}، ولم يؤكد بعد.',
  },
  'contacts.object-confirmed': {
    fr: 'Ce changement du dossier {number} a été confirmé le {settledAt}.',
    ar: 'أُكد هذا التغيير بخصوص الملف رقم {number} بتاريخ {settledAt}.',
  },
  'contacts.object-help': {
    fr: 'Si c’est bien votre association, vous n’avez rien à faire. Sinon, appuyez sur le bouton : une personne du programme vous appellera.',
    ar: 'إذا كانت جمعيتكم هي صاحبة الطلب، فلا داعي لأي إجراء. وإلا فالمرجو الضغط على الزر، وسيتصل بكم أحد موظفي البرنامج.',
  },
  'contacts.object-go': { fr: 'Non, nous n’avons rien demandé', ar: 'لا، لم نطلب ذلك' },
  'contacts.object-done-pending': {
    fr: 'Le changement est arrêté. Rien n’a été modifié.',
    ar: 'أوقف التغيير، ولم يُعدَّل أي شيء.',
  },
  'contacts.object-done-confirmed': {
    fr: 'Votre opposition est enregistrée. Une personne du programme s’en occupe ; aucun virement ne part vers un compte contesté.',
    ar: 'سُجل اعتراضكم ويتكلف به أحد موظفي البرنامج. لا يُرسل أي تحويل إلى حساب معترض عليه.',
  },
  'contacts.object-withdrawn': {
    fr: 'L’association a annulé cette demande : rien n’a été modifié.',
    ar: 'ألغت الجمعية هذا الطلب: لم يُعدَّل أي شيء.',
  },
  'contacts.object-settled': {
    fr: 'Cette demande a été refusée par le programme : rien n’a été modifié.',
    ar: 'رفض البرنامج هذا الطلب: لم يُعدَّل أي شيء.',
  },
  'contacts.before': { fr: 'Avant', ar: 'قبل' },
  'contacts.after': { fr: 'Après', ar: 'بعد' },
  'contacts.fact': { fr: 'Donnée', ar: 'المعطى' },
  'contacts.name': { fr: 'Nom', ar: 'الاسم' },
  'contacts.email': { fr: 'Courriel', ar: 'البريد الإلكتروني' },
  'contacts.phone': { fr: 'Téléphone', ar: 'الهاتف' },
  'contacts.list': { fr: 'Changements de coordonnées à confirmer', ar: 'تغييرات المعطيات في انتظار التأكيد' },
  'contacts.list-none': { fr: 'Aucun changement n’attend.', ar: 'لا يوجد أي تغيير في الانتظار.' },
  'contacts.one': { fr: 'Coordonnées du dossier {number}', ar: 'معطيات الملف رقم {number}' },
  'contacts.now': { fr: 'Ce qui est enregistré', ar: 'المعطيات المسجلة' },
  'contacts.version': {
    fr: 'Version {version}, depuis le {since}',
    ar: 'الصيغة {version}، منذ {since}',
  },
  'contacts.pending': { fr: 'À confirmer', ar: 'في انتظار التأكيد' },
  'contacts.settled': { fr: 'Changements passés', ar: 'التغييرات السابقة' },
  'contacts.asked-by-link': {
    fr: 'Demandé par l’association, par son lien, le {requestedAt}',
    ar: 'طلبته الجمعية عبر رابطها بتاريخ {requestedAt}',
  },
  'contacts.asked-on-paper': {
    fr: 'Saisi par {name} d’après le document, le {requestedAt}',
    ar: 'أدخله {name} استنادا إلى الوثيقة بتاريخ {requestedAt}',
  },
  'contacts.read-paper': { fr: 'Le document joint', ar: 'الوثيقة المرفقة' },
  'contacts.confirm-help': {
    fr: 'Comparez avec le document. Les liens de la personne remplacée cessent aussitôt ; l’ancienne et la nouvelle adresse reçoivent un courriel.',
    ar: 'قارنوا مع الوثيقة. تتوقف روابط الشخص المستبدل فورا، ويتوصل العنوانان القديم والجديد ببريد.',
  },
  'contacts.confirm-account-help': {
    fr: 'Comparez avec l’attestation. Le compte devient celui de la convention ; une autre personne le vérifie, puis il repose {days, plural, one {# jour} other {# jours}} avant tout virement.',
    ar: 'قارنوا مع الشهادة. يصبح الحساب حساب الاتفاقية، ثم يتحقق منه شخص آخر، ولا يُرسل إليه أي تحويل قبل مرور {days, plural, zero {اليوم نفسه} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}.',
  },
  'contacts.confirm': { fr: 'Confirmer le changement', ar: 'تأكيد التغيير' },
  'contacts.decline': { fr: 'Refuser le changement', ar: 'رفض التغيير' },
  'contacts.own': {
    fr: 'Vous avez saisi ce changement : une autre personne doit le confirmer.',
    ar: 'أنتم من أدخل هذا التغيير: يجب أن يؤكده شخص آخر.',
  },
  'contacts.still-used': {
    fr: 'L’adresse remplacée reste celle d’une autre personne de ce dossier : ses liens à ce titre restent valables.',
    ar: 'العنوان المستبدل يبقى عنوان شخص آخر في هذا الملف: تبقى روابطه بهذه الصفة صالحة.',
  },
  'contacts.round-open': {
    fr: 'La convention {number} est en signature et nomme l’ancienne présidence : après ce changement, ni l’ancienne ni la nouvelle ne peut la signer. Retirez-la et rédigez-en une nouvelle.',
    ar: 'الاتفاقية رقم {number} في طور التوقيع وتذكر الرئاسة السابقة: بعد هذا التغيير لا يمكن للرئاسة السابقة ولا للجديدة توقيعها. المرجو سحبها وتحرير اتفاقية جديدة.',
  },
  'contacts.in-force': {
    fr: 'La convention {number} nomme l’ancienne présidence : un avenant de signataire la met à jour.',
    ar: 'الاتفاقية رقم {number} تذكر الرئاسة السابقة: يتم تحيينها بملحق يغير الموقِّع.',
  },
  'contacts.record': { fr: 'Saisir un changement reçu sur papier', ar: 'إدخال تغيير ورد على الورق' },
  'contacts.record-account': {
    fr: 'Saisir un nouveau compte reçu sur papier',
    ar: 'إدخال حساب جديد ورد على الورق',
  },
  'contacts.record-go': { fr: 'Enregistrer, à confirmer par un collègue', ar: 'تسجيل، في انتظار تأكيد زميل' },
  'contacts.since-column': { fr: 'Depuis', ar: 'منذ' },
  'contacts.open-case': { fr: 'Coordonnées et changements', ar: 'المعطيات وتغييراتها' },
  'gate.account-cooling': {
    fr: 'Le compte a changé : l’argent le suit à partir du {fromOn}.',
    ar: 'تغير الحساب: تُصرف الأموال إليه ابتداء من {fromOn}.',
  },
  'gate.account-contested': {
    fr: 'L’association dit n’avoir pas demandé ce compte : il est à vérifier à nouveau.',
    ar: 'تصرح الجمعية بأنها لم تطلب هذا الحساب: يجب التحقق منه من جديد.',
  },
  'case.event.ContactChangeRequested': { fr: 'Changement de coordonnées demandé', ar: 'طلب تغيير المعطيات' },
  'case.event.ContactChangeObjected': { fr: 'Opposition à un changement', ar: 'الاعتراض على تغيير' },
  'event.ContactChangeRequested': { fr: 'Changement demandé', ar: 'طلب تغيير' },
  'event.ContactChangeConfirmed': { fr: 'Changement confirmé', ar: 'تأكيد التغيير' },
  'event.ContactChangeWithdrawn': { fr: 'Demande de changement annulée', ar: 'إلغاء طلب التغيير' },
  'event.ContactChangeDeclined': { fr: 'Changement refusé', ar: 'رفض التغيير' },
  'event.ContactChangeObjected': { fr: 'Opposition reçue', ar: 'التوصل باعتراض' },
  'event.AccountContested': { fr: 'Compte bancaire contesté', ar: 'الاعتراض على الحساب البنكي' },
  'attention.kind.objection': { fr: 'Changement contesté', ar: 'تغيير معترض عليه' },
  'attention.objection': {
    fr: 'L’association dit n’avoir pas demandé un changement qui a été confirmé. Appelez-la ; s’il le faut, saisissez ce qui est juste d’après un document.',
    ar: 'تصرح الجمعية بأنها لم تطلب تغييرا تم تأكيده. المرجو الاتصال بها، وعند الاقتضاء إدخال المعطيات الصحيحة استنادا إلى وثيقة.',
  },
} as const;
