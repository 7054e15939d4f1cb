/** What the mails about tranches, transfers, the second phase and work that waits say. */
export const mailMoneyBodies = {
  'mail.tranche-requestable.what': {
    fr: 'Les conditions sont réunies : vous pouvez demander la tranche {tranche}, d’un montant de {amount}.',
    ar: 'استُوفيت الشروط: يمكنكم طلب صرف الشطر رقم {tranche} بمبلغ {amount}.',
  },
  'mail.tranche-requestable.next': {
    fr: 'Faites la demande par le lien ci-dessous, valable 60 jours, après avoir vérifié le compte bancaire affiché.',
    ar: 'المرجو تقديم الطلب عبر الرابط أدناه، وهو صالح لمدة 60 يوما، بعد التحقق من الحساب البنكي المعروض.',
  },
  'mail.tranche-requestable.link': { fr: 'Demander la tranche', ar: 'طلب صرف الشطر' },
  'mail.tranche-returned.what': {
    fr: 'Votre demande de la tranche {tranche} vous est renvoyée. Motif : {reason}',
    ar: 'أُرجع إليكم طلب صرف الشطر رقم {tranche}. السبب: {reason}',
  },
  'mail.tranche-returned.next': {
    fr: 'Corrigez ce point, puis renouvelez la demande par le lien ci-dessous, valable 60 jours.',
    ar: 'المرجو تصحيح هذه النقطة ثم تجديد الطلب عبر الرابط أدناه، وهو صالح لمدة 60 يوما.',
  },
  'mail.tranche-returned.link': { fr: 'Corriger la demande', ar: 'تصحيح الطلب' },
  'mail.tranche-taken-back.what': {
    fr: 'Votre association a repris sa demande de la tranche {tranche}, d’un montant de {amount} : le service ne la traite plus.',
    ar: 'سحبت جمعيتكم طلب صرف الشطر رقم {tranche} بمبلغ {amount}: لم تعد المصلحة تعالجه.',
  },
  'mail.tranche-taken-back.next': {
    fr: 'Cette somme vous reste réservée. Quand vous serez prêts, demandez à nouveau la tranche par le lien ci-dessous, valable 60 jours. Si ce n’est pas votre association qui a fait cela, appelez le numéro indiqué plus bas.',
    ar: 'يبقى هذا المبلغ محجوزا لكم. عندما تكونون مستعدين، المرجو طلب الشطر من جديد عبر الرابط أدناه، وهو صالح لمدة 60 يوما. إذا لم تقم جمعيتكم بذلك، فالمرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.tranche-taken-back.link': { fr: 'Demander la tranche', ar: 'طلب صرف الشطر' },
  'mail.tranche-withdrawn.what': {
    fr: 'La tranche {tranche}, soit {amount}, est retirée : elle ne sera pas versée. Motif : {reason}',
    ar: 'سُحب الشطر رقم {tranche}، وقدره {amount}: لن يُصرف. السبب: {reason}',
  },
  'mail.tranche-withdrawn.next': {
    fr: 'Cette décision est définitive : ne comptez plus sur cette somme. Ce qui vous a déjà été versé reste à justifier par vos rapports. Pour toute question ou si vous n’êtes pas d’accord, appelez le numéro indiqué plus bas.',
    ar: 'هذا القرار نهائي: لا تعتمدوا على هذا المبلغ بعد الآن. ما سبق صرفه لكم يبقى تبريره مطلوبا في تقاريركم. لأي سؤال أو إذا لم تكونوا موافقين، المرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.tranche-withdrawn.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.tranche-held.what': {
    fr: 'Le paiement de la tranche {tranche} est suspendu. Motif : {reason}',
    ar: 'تم تعليق صرف الشطر رقم {tranche}. السبب: {reason}',
  },
  'mail.tranche-held.next': {
    fr: 'Votre demande est conservée. Pour lever la suspension, appelez le numéro indiqué plus bas.',
    ar: 'طلبكم محفوظ. لرفع التعليق، المرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.tranche-held.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.tranche-paid.what': {
    fr: 'La tranche {tranche}, soit {amount}, a été virée le {paidOn} sur le compte qui finit par {account}.',
    ar: 'تم تحويل الشطر رقم {tranche}، وقدره {amount}، بتاريخ {paidOn} إلى الحساب الذي ينتهي بـ {account}.',
  },
  'mail.tranche-paid.next': {
    fr: 'Vérifiez votre compte. Si le montant n’y est pas après 3 jours ouvrables, appelez le numéro indiqué plus bas.',
    ar: 'المرجو التحقق من حسابكم. إذا لم تتوصلوا بالمبلغ بعد 3 أيام عمل، فالمرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.tranche-paid.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.transfer-returned.what': {
    fr: 'La banque n’a pas pu créditer le compte : le virement de la tranche {tranche}, soit {amount}, est revenu.',
    ar: 'لم يتمكن البنك من إيداع المبلغ في الحساب: عاد تحويل الشطر رقم {tranche}، وقدره {amount}.',
  },
  'mail.transfer-returned.next': {
    fr: 'Vérifiez avec votre banque que le RIB enregistré est exact et que le compte est ouvert. L’argent reste réservé à la convention.',
    ar: 'المرجو التحقق مع بنككم من صحة رقم الحساب المسجل ومن أن الحساب مفتوح. يبقى المبلغ محجوزا للاتفاقية.',
  },
  'mail.transfer-returned.link': { fr: 'Voir le virement et le compte', ar: 'الاطلاع على التحويل والحساب' },
  'mail.transfer-unknown.what': {
    fr: 'La banque n’a pas répondu au sujet du virement {order}, d’un montant de {amount}.',
    ar: 'لم يجب البنك بشأن التحويل {order} بمبلغ {amount}.',
  },
  'mail.transfer-unknown.next': {
    fr: 'Ne le renvoyez pas : il a peut-être été exécuté. Demandez le relevé à la banque et déposez-le ; c’est lui qui tranche.',
    ar: 'لا تعيدوا إرساله: قد يكون نُفّذ. المرجو طلب كشف الحساب من البنك وإيداعه، فهو الذي يحسم الأمر.',
  },
  'mail.transfer-unknown.link': { fr: 'Se connecter', ar: 'تسجيل الدخول' },
  'mail.phase-two-offer.what': {
    fr: 'Une deuxième phase est ouverte et votre projet (dossier {application}) en fait partie : une convention vous est proposée.',
    ar: 'فُتحت المرحلة الثانية ومشروعكم (الملف رقم {application}) ضمنها: نقترح عليكم اتفاقية.',
  },
  'mail.phase-two-offer.next': {
    fr: 'Répondez avant le {dueOn}. Sans réponse, la place ira au projet suivant de la liste.',
    ar: 'المرجو الجواب قبل {dueOn}. في غياب الجواب تنتقل الفرصة إلى المشروع الموالي في اللائحة.',
  },
  'mail.phase-two-offer.next-undated': {
    fr: 'Un courriel vous donnera le lien pour la signer et la date limite. Si vous n’en voulez pas, appelez le numéro indiqué plus bas.',
    ar: 'ستتوصلون برسالة تتضمن رابط التوقيع وآخر أجل. إذا كنتم لا ترغبون فيها، فالمرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.phase-two-offer.link': { fr: 'Voir la proposition', ar: 'الاطلاع على الاقتراح' },
  'mail.new-link.what': {
    fr: 'Voici le nouveau lien demandé pour le dossier {application}.',
    ar: 'هذا هو الرابط الجديد المطلوب بخصوص الملف رقم {application}.',
  },
  'mail.new-link.next': {
    fr: 'Il remplace le précédent. Si vous n’avez rien demandé, laissez ce courriel sans suite.',
    ar: 'وهو يعوض الرابط السابق. إذا لم تطلبوه، فلا داعي لأي إجراء.',
  },
  'mail.new-link.link': { fr: 'Ouvrir le dossier', ar: 'فتح الملف' },
  'mail.mail-undeliverable.what': {
    fr: 'Un courriel adressé à {email} au sujet de ce dossier n’a pas été remis.',
    ar: 'لم يسلَّم بريد موجه إلى {email} بخصوص هذا الملف.',
  },
  'mail.mail-undeliverable.next': {
    fr: 'Appelez le {call}, puis notez sous « À régler » ce qui a été convenu.',
    ar: 'المرجو الاتصال بالرقم {call}، ثم تدوين ما تم الاتفاق عليه ضمن «للمعالجة».',
  },
  'mail.mail-undeliverable.next-unphoned': {
    fr: 'Le dossier ne donne pas de numéro : cherchez un autre moyen de joindre cette personne, puis notez-le sous « À régler ».',
    ar: 'لا يتضمن الملف رقم هاتف: المرجو البحث عن وسيلة أخرى للاتصال بهذا الشخص، ثم تدوين ذلك ضمن «للمعالجة».',
  },
  'mail.mail-undeliverable.link': { fr: 'Se connecter', ar: 'تسجيل الدخول' },
  'mail.mandate-lapsed.what': {
    fr: '{signatory} ne peut pas signer pour {party} : son mandat est échu depuis le {lapsedOn}.',
    ar: 'لا يمكن لـ {signatory} التوقيع باسم {party}: انتهت صلاحية سند التفويض ابتداء من {lapsedOn}.',
  },
  'mail.mandate-lapsed.what-without-day': {
    fr: '{signatory} ne peut pas signer pour {party} : aucun mandat confirmé ne vaut à ce jour.',
    ar: 'لا يمكن لـ {signatory} التوقيع باسم {party}: لا يوجد أي سند تفويض مؤكد وصالح في هذا التاريخ.',
  },
  'mail.mandate-lapsed.next': {
    fr: 'Adressez-vous à {ask}. Un nouveau mandat s’inscrit avec son papier sur la page « Mandats » : un administrateur l’enregistre, un autre le confirme.',
    ar: 'المرجو الاتصال بـ {ask}. يُقيَّد سند تفويض جديد مع وثيقته في صفحة «سندات التفويض»: يسجله مسير ويؤكده مسير آخر.',
  },
  'mail.mandate-lapsed.link': { fr: 'Se connecter', ar: 'تسجيل الدخول' },
  'mail.account-due.what': {
    fr: 'Votre association a reçu des fonds publics en {year} au titre de la convention {convention}. Le compte de leur emploi est à déposer à la Cour des comptes avant le {dueOn}.',
    ar: 'توصلت جمعيتكم بأموال عمومية خلال سنة {year} برسم الاتفاقية رقم {convention}. يجب إيداع حساب استعمالها لدى المجلس الأعلى للحسابات قبل {dueOn}.',
  },
  'mail.account-due.next': {
    fr: 'Le lien ci-dessous mène au relevé des sommes reçues, à joindre à votre compte avec les pièces des dépenses.',
    ar: 'يؤدي الرابط أدناه إلى كشف المبالغ المتوصل بها، المرجو إرفاقه بحسابكم مع وثائق المصاريف.',
  },
  'mail.account-due.link': { fr: 'Voir le relevé de l’année', ar: 'الاطلاع على كشف السنة' },
  'mail.daily-digest.what': {
    fr: '{count, plural, one {{count} dossier attend un acte de votre part.} other {{count} dossiers attendent un acte de votre part.}} {reports, plural, one {Un rapport est à vérifier, depuis le {oldestOn}.} other {{reports} rapports sont à vérifier, le plus ancien depuis le {oldestOn}.}}',
    ar: '{count, plural, zero {لا يوجد أي ملف في انتظار إجراء منكم.} one {ملف واحد في انتظار إجراء منكم.} two {ملفان في انتظار إجراء منكم.} few {{count} ملفات في انتظار إجراء منكم.} many {{count} ملفا في انتظار إجراء منكم.} other {{count} ملف في انتظار إجراء منكم.}} {reports, plural, zero {} one {تقرير واحد في انتظار المراجعة منذ {oldestOn}.} two {تقريران في انتظار المراجعة، أقدمهما منذ {oldestOn}.} few {{reports} تقارير في انتظار المراجعة، أقدمها منذ {oldestOn}.} many {{reports} تقريرا في انتظار المراجعة، أقدمها منذ {oldestOn}.} other {{reports} تقرير في انتظار المراجعة، أقدمها منذ {oldestOn}.}}',
  },
  'mail.daily-digest.what-without-reports': {
    fr: '{count, plural, one {{count} dossier attend un acte de votre part.} other {{count} dossiers attendent un acte de votre part.}}',
    ar: '{count, plural, zero {لا يوجد أي ملف في انتظار إجراء منكم.} one {ملف واحد في انتظار إجراء منكم.} two {ملفان في انتظار إجراء منكم.} few {{count} ملفات في انتظار إجراء منكم.} many {{count} ملفا في انتظار إجراء منكم.} other {{count} ملف في انتظار إجراء منكم.}}',
  },
  'mail.daily-digest.next': {
    fr: '{mandates, plural, one {Parmi eux, un mandat de signature prend fin sous 14 jours : demandez le papier qui le suit.} other {Parmi eux, {mandates} mandats de signature prennent fin sous 14 jours : demandez les papiers qui les suivent.}} Connectez-vous pour les traiter.',
    ar: '{mandates, plural, zero {} one {من بينها سند تفويض واحد ينتهي خلال 14 يوما: المرجو طلب الوثيقة التي تخلفه.} two {من بينها سندا تفويض ينتهيان خلال 14 يوما: المرجو طلب الوثيقتين اللتين تخلفانهما.} few {من بينها {mandates} سندات تفويض تنتهي خلال 14 يوما: المرجو طلب الوثائق التي تخلفها.} many {من بينها {mandates} سند تفويض تنتهي خلال 14 يوما: المرجو طلب الوثائق التي تخلفها.} other {من بينها {mandates} سند تفويض تنتهي خلال 14 يوما: المرجو طلب الوثائق التي تخلفها.}} المرجو تسجيل الدخول لمعالجتها.',
  },
  'mail.daily-digest.next-without-mandates': {
    fr: 'Connectez-vous pour les traiter, les plus anciens d’abord.',
    ar: 'المرجو تسجيل الدخول لمعالجتها، بدءا بالأقدم.',
  },
  'mail.daily-digest.link': { fr: 'Se connecter', ar: 'تسجيل الدخول' },
} as const;
