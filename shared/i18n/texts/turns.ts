/** Whose turn it is and what comes next, by lifecycle and status: one whole sentence or two, for both sides to read. */
export const turnTexts = {
  'turn.application.draft': {
    fr: 'À l’association : remplissez le dossier, puis déposez-le avant la clôture de l’appel.',
    ar: 'الدور على الجمعية: المرجو تعبئة الملف ثم إيداعه قبل نهاية أجل طلب المشاريع.',
  },
  'turn.application.submitted': {
    fr: 'Au service du programme : il vérifie le dossier, puis le transmet aux évaluateurs ou vous écrit.',
    ar: 'الدور على مصلحة البرنامج: تتحقق من الملف ثم تحيله على المقيّمين أو تراسلكم.',
  },
  'turn.application.returned': {
    fr: 'À l’association : complétez le dossier avant la date indiquée ; il sera alors vérifié à nouveau.',
    ar: 'الدور على الجمعية: المرجو استكمال الملف قبل التاريخ المحدد، وبعدها يتم التحقق منه من جديد.',
  },
  'turn.application.resubmitted': {
    fr: 'Au service du programme : il vérifie ce qui a été complété, puis vous écrit.',
    ar: 'الدور على مصلحة البرنامج: تتحقق مما تم استكماله ثم تراسلكم.',
  },
  'turn.application.ineligible': {
    fr: 'Le dossier est clos ; les motifs sont indiqués et le service du programme peut les expliquer.',
    ar: 'الملف مغلق؛ الأسباب مبينة ويمكن لمصلحة البرنامج توضيحها.',
  },
  'turn.application.eligible': {
    fr: 'Aux évaluateurs : ils notent le dossier, puis le comité décide.',
    ar: 'الدور على المقيّمين: ينقّطون الملف ثم تتخذ اللجنة القرار.',
  },
  'turn.application.scored': {
    fr: 'Au comité : il décide, et le résultat est publié le même jour pour tous.',
    ar: 'الدور على اللجنة: تتخذ القرار وتُنشر النتيجة للجميع في اليوم نفسه.',
  },
  'turn.application.selected': {
    fr: 'Au service du programme : il prépare la convention, puis vous recevez le lien pour la signer.',
    ar: 'الدور على مصلحة البرنامج: تعد الاتفاقية ثم تتوصلون برابط التوقيع.',
  },
  'turn.application.reserve': {
    fr: 'Personne n’a rien à faire ; si l’enveloppe le permet, une convention sera proposée dans l’ordre des rangs.',
    ar: 'لا إجراء مطلوب؛ إذا سمح الغلاف المالي بذلك ستُقترح اتفاقية حسب ترتيب اللائحة.',
  },
  'turn.application.rejected': {
    fr: 'Le dossier est clos ; les motifs sont indiqués et un nouvel appel reste ouvert à l’association.',
    ar: 'الملف مغلق؛ الأسباب مبينة ويبقى للجمعية حق المشاركة في طلب مشاريع جديد.',
  },
  'turn.application.withdrawn': {
    fr: 'Le dossier est clos à la demande de l’association.',
    ar: 'الملف مغلق بطلب من الجمعية.',
  },
  'turn.selection.decided': {
    fr: 'Au secrétariat du comité : il publie la décision, et chacun reçoit alors son résultat.',
    ar: 'الدور على كتابة اللجنة: تنشر القرار، وعندها يتوصل كل طرف بنتيجته.',
  },
  'turn.selection.published': {
    fr: 'Rien à faire : les résultats sont portés dans les dossiers et les courriels partent.',
    ar: 'لا إجراء مطلوب: تُدرج النتائج في الملفات وتُرسل الرسائل.',
  },
  'turn.selection.applied': {
    fr: 'Tout est appliqué : les conventions des projets retenus suivent leur cours.',
    ar: 'تم تنفيذ القرار: تتابع اتفاقيات المشاريع المنتقاة مسارها.',
  },
  'turn.convention.drafted': {
    fr: 'Rien à faire : le document est en cours de composition, puis la signature s’ouvre.',
    ar: 'لا إجراء مطلوب: الوثيقة قيد التحرير ثم يُفتح التوقيع.',
  },
  'turn.convention.assembled': {
    fr: 'Rien à faire : le document est figé et la signature va s’ouvrir.',
    ar: 'لا إجراء مطلوب: الوثيقة نهائية وسيُفتح التوقيع.',
  },
  'turn.convention.signing': {
    fr: 'Aux signataires, dans l’ordre prévu : la convention entre en vigueur avec la dernière signature.',
    ar: 'الدور على الموقِّعين حسب الترتيب المحدد: تصبح الاتفاقية سارية المفعول بآخر توقيع.',
  },
  'turn.convention.in-force': {
    fr: 'Au service du programme : visa et vérification du compte ; la première tranche peut ensuite être demandée.',
    ar: 'الدور على مصلحة البرنامج: التأشيرة والتحقق من الحساب؛ بعد ذلك يمكن طلب الشطر الأول.',
  },
  'turn.convention.refused': {
    fr: 'La convention est close ; le service du programme dit à l’association quelle suite est possible.',
    ar: 'الاتفاقية مغلقة؛ تخبر مصلحة البرنامج الجمعية بما يمكن القيام به لاحقا.',
  },
  'turn.convention.expired': {
    fr: 'La convention est close faute de signature ; le service du programme dit quelle suite est possible.',
    ar: 'الاتفاقية مغلقة لعدم اكتمال التوقيع؛ تخبركم مصلحة البرنامج بما يمكن القيام به لاحقا.',
  },
  'turn.convention.suspended': {
    fr: 'Au service du programme : aucun paiement ne part avant la reprise de la convention.',
    ar: 'الدور على مصلحة البرنامج: لا يُصرف أي مبلغ قبل استئناف الاتفاقية.',
  },
  'turn.convention.completed': {
    fr: 'Tout est soldé et accepté ; le compte annuel reste à déposer à la Cour des comptes avant le 15 mars.',
    ar: 'سُوّيت كل المبالغ وقُبلت التقارير؛ يبقى إيداع الحساب السنوي لدى المجلس الأعلى للحسابات قبل 15 مارس.',
  },
  'turn.convention.terminated': {
    fr: 'La convention est close ; plus aucune tranche ne sera versée.',
    ar: 'الاتفاقية مغلقة؛ لن يُصرف أي شطر بعد الآن.',
  },
  'turn.convention.withdrawn': {
    fr: 'La convention est close avant son entrée en vigueur.',
    ar: 'أُغلقت الاتفاقية قبل دخولها حيز التنفيذ.',
  },
  'turn.signature.open': {
    fr: 'Au signataire dont c’est le tour : il a reçu le lien ; les suivants le reçoivent après lui.',
    ar: 'الدور على الموقِّع المعني: توصل بالرابط، ويتوصل به التالون من بعده.',
  },
  'turn.signature.complete': {
    fr: 'Toutes les signatures sont données ; la convention entre en vigueur.',
    ar: 'اكتملت جميع التوقيعات، وتدخل الاتفاقية حيز التنفيذ.',
  },
  'turn.signature.refused': {
    fr: 'La signature est close par un refus ; son motif est indiqué.',
    ar: 'أُغلق التوقيع بسبب الرفض؛ السبب مبين.',
  },
  'turn.signature.expired': {
    fr: 'La signature est close : le dernier jour est passé.',
    ar: 'أُغلق التوقيع: انقضى آخر أجل.',
  },
  'turn.signature.withdrawn': {
    fr: 'La signature est close : la convention a été retirée.',
    ar: 'أُغلق التوقيع: سُحبت الاتفاقية.',
  },
} as const;
