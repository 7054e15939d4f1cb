/** The tasks of the sample's first page, each at every step that it may stand at. */
export const sampleTaskTexts = {
  'sample.tasks': { fr: 'À vous d’essayer', ar: 'جرّبوا بأنفسكم' },
  'sample.tasks-help': {
    fr: 'Six tâches vous attendent, calculées sur l’état réel du programme. Chaque bouton vous fait entrer comme le bon personnage, à la bonne page. Aucun mot de passe.',
    ar: 'ست مهام في انتظاركم، محسوبة من الوضع الحقيقي للبرنامج. كل زر يُدخلكم باسم الشخص المناسب إلى الصفحة المناسبة. لا حاجة إلى كلمة مرور.',
  },

  'sample.task.sign': { fr: 'Signer comme présidente ou président', ar: 'التوقيع بصفة رئيس أو رئيسة جمعية' },
  'sample.task.sign.association': {
    fr: 'La convention {number} attend la signature de {person}. Ouvrez son courriel le plus récent, suivez le lien, demandez le code, signez.',
    ar: 'الاتفاقية رقم {number} في انتظار توقيع {person}. افتحوا أحدث رسالة، واتبعوا الرابط، واطلبوا الرمز، ثم وقعوا.',
  },
  'sample.task.sign.authority': {
    fr: 'La convention {number} attend d’abord la signature de {person}. L’association signera ensuite.',
    ar: 'الاتفاقية رقم {number} في انتظار توقيع {person} أولا. ثم توقع الجمعية.',
  },
  'sample.task.sign.none': {
    fr: 'Aucune convention n’attend de signature. La deuxième phase en ouvre d’autres : {person} commence par la proposer.',
    ar: 'لا توجد حاليا اتفاقية في انتظار التوقيع. تفتح المرحلة الثانية اتفاقيات أخرى: يبدأ {person} باقتراحها.',
  },

  'sample.task.request': { fr: 'Demander une tranche', ar: 'طلب صرف شطر' },
  'sample.task.request.open': {
    fr: 'L’association {person} peut demander la tranche {index} de la convention {number} : {amountCentimes}. Le courriel «\u00A0vous pouvez demander\u00A0» en porte le lien.',
    ar: 'يمكن للجمعية {person} أن تطلب الشطر رقم {index} من الاتفاقية رقم {number}: {amountCentimes}. رابط الطلب في الرسالة التي تخبر بذلك.',
  },
  'sample.task.request.account': {
    fr: 'La convention {number} est en vigueur. Sa première tranche s’ouvre quand le compte est vérifié : {person} compare le RIB à l’attestation bancaire.',
    ar: 'الاتفاقية رقم {number} سارية المفعول. يُفتح شطرها الأول بعد التحقق من الحساب: يقارن {person} رقم الحساب بالشهادة البنكية.',
  },
  'sample.task.request.visa': {
    fr: 'La convention {number} est en vigueur. Sa première tranche s’ouvre avec le visa d’engagement : {person} l’inscrit.',
    ar: 'الاتفاقية رقم {number} سارية المفعول. يُفتح شطرها الأول بتأشيرة الالتزام: يسجلها {person}.',
  },
  'sample.task.request.confirm': {
    fr: 'Le visa de la convention {number} attend une deuxième personne : {person} le confirme, et la première tranche s’ouvre.',
    ar: 'تأشيرة الاتفاقية رقم {number} في انتظار شخص ثان: يؤكدها {person}، فيُفتح الشطر الأول.',
  },
  'sample.task.request.none': {
    fr: 'Il n’y a encore aucune convention, donc aucune tranche. {person} verra ici celles que la sélection ouvrira.',
    ar: 'لا توجد بعد أي اتفاقية، ولا أي شطر. سيطّلع {person} هنا على الاتفاقيات التي يفتحها الانتقاء.',
  },
  'sample.task.request.unsigned': {
    fr: 'Aucune tranche n’est ouverte à la demande. Signez d’abord la convention {number} (tâche 1) : une fois son compte et son visa confirmés, le dossier de l’association {person} permet de demander la première.',
    ar: 'لا يوجد حاليا شطر مفتوح للطلب. وقعوا أولا الاتفاقية رقم {number} (المهمة 1): بعد تأكيد حسابها وتأشيرتها، يتيح ملف الجمعية {person} طلب الشطر الأول.',
  },
  'sample.task.request.later': {
    fr: 'Aucune tranche n’est ouverte à la demande. Lancez d’abord la deuxième phase (tâche 6), qui ouvre d’autres conventions ; le dossier de l’association {person}, convention {number}, montre où en sont les siennes.',
    ar: 'لا يوجد حاليا شطر مفتوح للطلب. أطلقوا أولا المرحلة الثانية (المهمة 6) التي تفتح اتفاقيات أخرى؛ ويبين ملف الجمعية {person}، الاتفاقية رقم {number}، وضعية أشطرها.',
  },

  'sample.task.approve': { fr: 'Approuver à deux', ar: 'الموافقة من طرف شخصين' },
  'sample.task.approve.second': {
    fr: 'La tranche {index} de la convention {number}, {amountCentimes}, attend une autre approbation : {person} peut la donner. Approuver deux fois est refusé, avec le motif.',
    ar: 'الشطر رقم {index} من الاتفاقية رقم {number}، بمبلغ {amountCentimes}، في انتظار موافقة أخرى: يمكن أن يمنحها {person}. الموافقة مرتين مرفوضة مع بيان السبب.',
  },
  'sample.task.approve.first': {
    fr: 'La tranche {index} de la convention {number}, {amountCentimes}, est certifiée : {person} peut donner la première approbation.',
    ar: 'الشطر رقم {index} من الاتفاقية رقم {number}، بمبلغ {amountCentimes}، مصادق عليه: يمكن أن يمنح {person} الموافقة الأولى.',
  },
  'sample.task.approve.certify': {
    fr: 'La tranche {index} de la convention {number}, {amountCentimes}, vient d’être demandée : {person} vérifie qu’elle est due et la certifie.',
    ar: 'تم طلب الشطر رقم {index} من الاتفاقية رقم {number}، بمبلغ {amountCentimes}: يتحقق {person} من استحقاقه ويصادق عليه.',
  },
  'sample.task.approve.none': {
    fr: 'Aucune tranche n’attend d’approbation. Demandez-en une d’abord (tâche 2) : elle arrivera dans la file de {person}.',
    ar: 'لا يوجد شطر في انتظار الموافقة. اطلبوا شطرا أولا (المهمة 2): سيصل إلى لائحة {person}.',
  },

  'sample.task.pay': { fr: 'Payer et lire le relevé', ar: 'الأداء وقراءة كشف الحساب' },
  'sample.task.pay.upload': {
    fr: 'Le relevé {statement} répond de virements que le programme attend encore. Téléchargez-le à la banque, puis {person} le remet dans «\u00A0Paiements\u00A0».',
    ar: 'يجيب كشف الحساب {statement} عن تحويلات ما زال البرنامج ينتظرها. قوموا بتنزيله من البنك، ثم يودعه {person} في «الأداءات».',
  },
  'sample.task.pay.statement': {
    fr: 'La banque a exécuté ou retourné des virements : établissez son relevé et téléchargez-le.',
    ar: 'نفذ البنك تحويلات أو أرجعها: أعدوا كشف الحساب وقوموا بتنزيله.',
  },
  'sample.task.pay.bank': {
    fr: 'La banque a reçu l’ordre {order} de {amountCentimes}. Décidez pour elle : exécuté, retourné, ou sans réponse.',
    ar: 'توصل البنك بأمر التحويل {order} بمبلغ {amountCentimes}. قرروا نيابة عنه: تنفيذ أو إرجاع أو عدم الجواب.',
  },
  'sample.task.pay.release': {
    fr: 'Le fichier {batch}, {amountCentimes}, est prêt : {person} le contrôle et le remet à la banque. Celui qui l’a préparé ne le peut pas.',
    ar: 'الملف {batch}، بمبلغ {amountCentimes}، جاهز: يراقبه {person} ويسلمه للبنك. لا يمكن ذلك لمن أعدّه.',
  },
  'sample.task.pay.prepare': {
    fr: '{count, plural, one {Une tranche approuvée attend} other {# tranches approuvées attendent}} son fichier de paiement : {person} le prépare.',
    ar: '{count, plural, one {شطر واحد موافق عليه ينتظر} two {شطران موافق عليهما ينتظران} few {# أشطر موافق عليها تنتظر} many {# شطرا موافقا عليه ينتظر} other {# شطر موافق عليه ينتظر}} ملف الأداء: يعده {person}.',
  },
  'sample.task.pay.none': {
    fr: 'Rien à payer pour l’instant. Approuvez d’abord une tranche (tâche 3) : {person} trouvera ici le fichier à remettre à la banque.',
    ar: 'لا يوجد ما يُؤدى حاليا. وافقوا أولا على شطر (المهمة 3): سيجد {person} هنا الملف الذي يسلمه للبنك.',
  },

  'sample.task.unknown': { fr: 'Le virement sans réponse', ar: 'التحويل بدون جواب' },
  'sample.task.unknown.try': {
    fr: 'La banque n’a rien dit de l’ordre {order}, {amountCentimes}. Comme {person}, essayez de le renvoyer : le refus dit pourquoi. Seul un relevé le règle : décidez à la banque, établissez le relevé, remettez-le.',
    ar: 'لم يجب البنك بشيء عن الأمر {order}، بمبلغ {amountCentimes}. حاولوا إعادة إرساله باسم {person}: يبين الرفض السبب. لا يُسوَّى إلا بكشف حساب: قرروا في البنك، وأعدوا الكشف، ثم أودعوه.',
  },
  'sample.task.unknown.none': {
    fr: 'Aucun virement n’est sans réponse. À la banque, laissez d’abord un ordre sans réponse, puis avancez de 7 jours.',
    ar: 'لا يوجد أي تحويل بدون جواب. اتركوا أولا أمرا بدون جواب في البنك، ثم تقدموا 7 أيام.',
  },

  'sample.task.expand': { fr: 'Ouvrir la deuxième phase', ar: 'فتح المرحلة الثانية' },
  'sample.task.expand.propose': {
    fr: '{person} voit, région par région, ce que l’enveloppe permet, et propose les rangs suivants.',
    ar: 'يرى {person}، جهة بجهة، ما يسمح به الغلاف المالي، ويقترح الرتب الموالية.',
  },
  'sample.task.expand.confirm': {
    fr: 'La proposition {expansion} attend un autre administrateur : {person} la confirme ou la décline.',
    ar: 'الاقتراح {expansion} في انتظار مسير آخر: يؤكده {person} أو يرفضه.',
  },
  'sample.task.expand.watch': {
    fr: 'La deuxième phase {expansion} est lancée : {person} suit le départ des dossiers.',
    ar: 'انطلقت المرحلة الثانية {expansion}: يتتبع {person} انطلاق الملفات.',
  },

  'sample.task.audit': { fr: 'Et pour finir : auditer', ar: 'وفي الختام: الافتحاص' },
  'sample.task.audit.read': {
    fr: '{person} lit tout et n’agit nulle part. Téléchargez la convention {number}, puis vérifiez le fichier ; changez-en un seul octet et vérifiez encore. Les deux commandes de l’auditeur sont à l’étape 7 de \u2066docs/tour.md\u2069.',
    ar: 'يطلع {person} على كل شيء ولا يتصرف في شيء. قوموا بتنزيل الاتفاقية رقم {number}، ثم تحققوا من الملف؛ غيّروا فيه بايتا واحدا وتحققوا مرة أخرى. يوجد أمرا المفتحص في الخطوة 7 من \u2066docs/tour.md\u2069.',
  },
  'sample.task.audit.none': {
    fr: '{person} lit tout et n’agit nulle part. Aucune convention n’est encore en vigueur.',
    ar: 'يطلع {person} على كل شيء ولا يتصرف في شيء. لا توجد بعد أي اتفاقية سارية المفعول.',
  },
  'sample.task.nobody': {
    fr: 'Personne ne tient ce rôle pour l’instant : un administrateur peut l’attribuer.',
    ar: 'لا يتولى أحد هذه الصفة حاليا: يمكن لأحد المسيرين إسنادها.',
  },
} as const;
