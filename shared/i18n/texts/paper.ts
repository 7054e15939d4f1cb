/** Signing by hand: what a party is told, and the room where officers read the scans. */
export const paperTexts = {
  'nav.scans': { fr: 'Papiers signés', ar: 'الأوراق الموقعة' },
  'paper.prefer-title': { fr: 'Vous préférez signer sur papier ?', ar: 'هل تفضلون التوقيع على الورق؟' },
  'paper.prefer-help': {
    fr: 'Vous imprimez le document, vous le signez à la main et vous le remettez au bureau dans les {days, plural, one {# jour} other {# jours}}. Tant qu’il n’est pas arrivé, vous pouvez encore signer ici avec un code.',
    ar: 'تطبعون الوثيقة وتوقعونها بخط اليد وتسلمونها إلى المكتب في أجل {days, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}. وما دامت لم تصل بعد، يمكنكم دائما التوقيع هنا برمز.',
  },
  'paper.prefer': { fr: 'Je préfère le papier', ar: 'أفضل الورق' },
  'paper.by-hand': {
    fr: 'J’imprime le document et je le signe à la main.',
    ar: 'سأطبع الوثيقة وأوقعها بخط اليد.',
  },
  'paper.by-hand-missing': {
    fr: 'Cochez la case pour signer sur papier.',
    ar: 'المرجو تحديد الخانة للتوقيع على الورق.',
  },
  'paper.awaited-title': { fr: 'Signature sur papier attendue', ar: 'التوقيع على الورق منتظر' },
  'paper.awaited': {
    fr: 'La convention signée à la main est attendue jusqu’au {untilOn}.',
    ar: 'الاتفاقية الموقعة بخط اليد منتظرة إلى غاية {untilOn}.',
  },
  'paper.step-print': {
    fr: 'Imprimez toutes les pages ({pages, plural, one {# page} other {# pages}}), sans réduire et sans couper le code carré du haut.',
    ar: 'المرجو طباعة جميع الصفحات ({pages, plural, one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}) دون تصغيرها ودون قطع الرمز المربع في أعلاها.',
  },
  'paper.step-sign': {
    fr: 'Signez à la main dans la case de votre association, à la dernière page.',
    ar: 'المرجو التوقيع بخط اليد في الخانة الخاصة بجمعيتكم في الصفحة الأخيرة.',
  },
  'paper.step-bring': {
    fr: 'Envoyez ou apportez toutes les pages à cette adresse : {name}, {address}.',
    ar: 'المرجو إرسال جميع الصفحات أو إحضارها إلى هذا العنوان: {name}، {address}.',
  },
  'paper.step-ask': {
    fr: 'Envoyez ou apportez toutes les pages au bureau : {name}, {phone}.',
    ar: 'المرجو إرسال جميع الصفحات أو إحضارها إلى المكتب: {name}، الهاتف {phone}.',
  },
  'paper.office-title': { fr: 'Signature sur papier', ar: 'التوقيع على الورق' },
  'paper.office-help': {
    fr: 'Une partie a demandé à signer à la main : le délai du papier court dès maintenant, et la signature l’attend.',
    ar: 'طلب أحد الأطراف التوقيع بخط اليد: يبدأ أجل الورق من الآن، وتنتظره عملية التوقيع.',
  },
  'paper.office-party': { fr: 'Partie', ar: 'الطرف' },
  'paper.office-switch': { fr: 'Passer au papier', ar: 'الانتقال إلى الورق' },
  'paper.office-awaited': {
    fr: '{name} : papier attendu jusqu’au {untilOn}',
    ar: '{name}: الورق منتظر إلى غاية {untilOn}',
  },
  'paper.office-recorded': {
    fr: 'Une numérisation attend la confirmation d’une seconde personne.',
    ar: 'نسخة ممسوحة في انتظار تأكيد شخص ثان.',
  },
  'paper.office-look': { fr: 'La regarder', ar: 'الاطلاع عليها' },
  'paper.original': {
    fr: 'Original signé à la main : {name} (PDF)',
    ar: 'الأصل الموقع بخط اليد: {name} (PDF)',
  },
  'scans.title': { fr: 'Papiers signés et numérisés', ar: 'الأوراق الموقعة والممسوحة ضوئيا' },
  'scans.help': {
    fr: 'Numérisez toutes les pages, en une ou plusieurs fois, dans n’importe quel ordre. Le code de chaque page la ramène à sa convention.',
    ar: 'المرجو مسح جميع الصفحات ضوئيا، دفعة واحدة أو على دفعات، وبأي ترتيب. يعيد رمز كل صفحة الصفحة إلى اتفاقيتها.',
  },
  'scans.files': { fr: 'Fichiers du scanner', ar: 'ملفات الماسح الضوئي' },
  'scans.files-hint': {
    fr: 'PDF, JPEG ou PNG, 60 Mo en tout. Comptez quelques secondes pour dix pages.',
    ar: 'ملفات PDF أو JPEG أو PNG، في حدود 60 ميغابايت إجمالا. تستغرق القراءة بضع ثوان لكل عشر صفحات.',
  },
  'scans.read': { fr: 'Lire les pages', ar: 'قراءة الصفحات' },
  'scans.add': { fr: 'Ajouter des pages', ar: 'إضافة صفحات' },
  'scans.choose': { fr: 'Choisissez au moins un fichier.', ar: 'المرجو اختيار ملف واحد على الأقل.' },
  'scans.not-here': {
    fr: 'La lecture des papiers numérisés n’est pas installée ici. L’exploitant de l’installation peut l’ajouter.',
    ar: 'قراءة الأوراق الممسوحة غير مثبتة هنا. يمكن لمسير المنظومة إضافتها.',
  },
  'scans.to-confirm': { fr: 'À confirmer par une seconde personne', ar: 'في انتظار تأكيد شخص ثان' },
  'scans.awaited': { fr: 'Papiers attendus', ar: 'أوراق منتظرة' },
  'scans.earlier': { fr: 'Numérisations', ar: 'النسخ الممسوحة' },
  'scans.none': { fr: 'Rien pour le moment.', ar: 'لا شيء في الوقت الحالي.' },
  'scans.one': { fr: 'Numérisation {scanId}', ar: 'النسخة الممسوحة {scanId}' },
  'scans.of': {
    fr: '{openedAt} : {pages, plural, one {# page} other {# pages}}',
    ar: '{openedAt}: {pages, plural, one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}',
  },
  'scans.conventions': { fr: 'Conventions reconnues', ar: 'الاتفاقيات المتعرف عليها' },
  'scans.convention': { fr: 'Convention', ar: 'الاتفاقية' },
  'scans.pages': { fr: 'Pages', ar: 'الصفحات' },
  'scans.finding': { fr: 'Constat', ar: 'الملاحظة' },
  'scans.found': { fr: '{found} sur {pages}', ar: '{found} من {pages}' },
  'scans.complete': { fr: 'complète', ar: 'كاملة' },
  'scans.missing': {
    fr: '{count, plural, one {manque la page {list}} other {manquent les pages {list}}}',
    ar: '{count, plural, one {تنقص الصفحة {list}} two {تنقص الصفحتان {list}} few {تنقص الصفحات {list}} many {تنقص الصفحات {list}} other {تنقص الصفحات {list}}}',
  },
  'scans.doubled': {
    fr: '{count, plural, one {page {list} en double, gardée deux fois} other {pages {list} en double, gardées toutes}}',
    ar: '{count, plural, one {الصفحة {list} مكررة، واحتُفظ بالنسختين} two {الصفحتان {list} مكررتان، واحتُفظ بجميع النسخ} few {الصفحات {list} مكررة، واحتُفظ بجميع النسخ} many {الصفحات {list} مكررة، واحتُفظ بجميع النسخ} other {الصفحات {list} مكررة، واحتُفظ بجميع النسخ}}',
  },
  'scans.aside': { fr: 'Pages mises de côté', ar: 'صفحات وُضعت جانبا' },
  'scans.aside-none': {
    fr: 'Toutes les pages appartiennent à une convention.',
    ar: 'تنتمي جميع الصفحات إلى اتفاقية.',
  },
  'scans.aside-page': { fr: 'Fichier {file}, page {page}', ar: 'الملف {file}، الصفحة {page}' },
  'scans.aside.unreadable': {
    fr: 'aucun code lisible : numérisez-la de nouveau, bien à plat',
    ar: 'لا يوجد رمز مقروء: المرجو إعادة مسحها وهي مستوية',
  },
  'scans.aside.blank': { fr: 'page blanche, passée', ar: 'صفحة بيضاء، تم تجاوزها' },
  'scans.aside.unknown-number': {
    fr: 'le numéro {number} n’est pas celui d’une convention d’ici',
    ar: 'الرقم {number} لا يخص أي اتفاقية هنا',
  },
  'scans.aside.other-text': {
    fr: 'autre version du texte de {number} : ce n’est pas le document à signer',
    ar: 'صيغة أخرى من نص {number}: ليست الوثيقة المطلوب توقيعها',
  },
  'scans.aside.preview': {
    fr: 'imprimée d’un projet de {number}, qui ne se signe pas',
    ar: 'مطبوعة من مسودة {number} التي لا تُوقَّع',
  },
  'scans.aside.other-code': { fr: 'un autre code que celui d’une convention', ar: 'رمز آخر غير رمز اتفاقية' },
  'scans.pdf': { fr: 'Pages de {number} (PDF)', ar: 'صفحات {number} (PDF)' },
  'scans.signed-by': {
    fr: 'Qui a signé à la main sur ces pages ?',
    ar: 'من وقع بخط اليد على هذه الصفحات؟',
  },
  'scans.signer': { fr: 'Qui a signé pour : {party}', ar: 'من وقع باسم: {party}' },
  'scans.record': { fr: 'Enregistrer la signature sur papier', ar: 'تسجيل التوقيع على الورق' },
  'scans.record-help': {
    fr: 'Une seconde personne regardera ces pages et confirmera.',
    ar: 'سيطلع شخص ثان على هذه الصفحات ويؤكد.',
  },
  'scans.closed': {
    fr: 'La signature de cette convention n’est pas ouverte.',
    ar: 'توقيع هذه الاتفاقية غير مفتوح.',
  },
  'scans.recorded': {
    fr: 'Enregistré par {name} le {recordedAt}, pour : {parties}.',
    ar: 'سجله {name} بتاريخ {recordedAt}، لفائدة: {parties}.',
  },
  'scans.confirm-title': { fr: 'Papier signé : {number}', ar: 'ورق موقع: {number}' },
  'scans.confirm-help': {
    fr: 'Vérifiez que toutes les pages sont là, que le texte est intact et que chaque partie nommée a signé dans sa case.',
    ar: 'المرجو التحقق من وجود جميع الصفحات ومن سلامة النص ومن توقيع كل طرف مذكور في خانته.',
  },
  'scans.confirm': { fr: 'Je confirme ces signatures', ar: 'أؤكد هذه التوقيعات' },
  'scans.reject': { fr: 'Ne pas accepter ce papier', ar: 'عدم قبول هذا الورق' },
  'scans.reject-help': {
    fr: 'La raison est écrite aux parties qui ont signé : elles devront remettre un autre papier.',
    ar: 'يُبلَّغ السبب إلى الأطراف الموقعة، وسيكون عليها تسليم ورق آخر.',
  },
  'scans.tell-missing': {
    fr: 'Écrire aux signataires quelles pages manquent',
    ar: 'إخبار الموقعين بالصفحات الناقصة',
  },
  'mail.paper-awaited.what': {
    fr: 'La convention {convention} sera signée à la main, sur papier.',
    ar: 'ستوقَّع الاتفاقية رقم {convention} بخط اليد، على الورق.',
  },
  'mail.paper-awaited.next': {
    fr: 'Imprimez toutes les pages, sans les réduire et sans couper le code carré du haut. Signez à la main dans votre case, à la dernière page, puis envoyez ou apportez toutes les pages à {place}, au plus tard le {untilOn}. Tant qu’elles ne sont pas arrivées, vous pouvez encore signer en ligne.',
    ar: 'المرجو طباعة جميع الصفحات دون تصغيرها ودون قطع الرمز المربع في أعلاها، والتوقيع بخط اليد في خانتكم بالصفحة الأخيرة، ثم إرسال جميع الصفحات أو إحضارها إلى {place} في أجل أقصاه {untilOn}. وما دامت لم تصل بعد، يمكنكم دائما التوقيع عبر الإنترنت.',
  },
  'mail.paper-awaited.link': { fr: 'Ouvrir le document à imprimer', ar: 'فتح الوثيقة المراد طبعها' },
  'mail.paper-incomplete.what': {
    fr: 'Dans le papier signé que nous avons reçu, il manque des pages : {missing}.',
    ar: 'الورق الموقع الذي توصلنا به تنقصه صفحات: {missing}.',
  },
  'mail.paper-incomplete.what-refused': {
    fr: 'Le papier signé que nous avons reçu ne peut pas être accepté : {reason}',
    ar: 'لا يمكن قبول الورق الموقع الذي توصلنا به: {reason}',
  },
  'mail.paper-incomplete.next': {
    fr: 'Imprimez ces pages, sans les réduire et sans couper le code carré du haut, et faites-les parvenir à {place}, au plus tard le {untilOn}.',
    ar: 'المرجو طباعة هذه الصفحات دون تصغيرها ودون قطع الرمز المربع في أعلاها، وإيصالها إلى {place} في أجل أقصاه {untilOn}.',
  },
  'mail.paper-incomplete.next-refused': {
    fr: 'Imprimez le document, signez-le à nouveau à la main et faites parvenir toutes les pages à {place}, au plus tard le {untilOn}.',
    ar: 'المرجو طباعة الوثيقة وتوقيعها من جديد بخط اليد وإيصال جميع الصفحات إلى {place} في أجل أقصاه {untilOn}.',
  },
  'mail.paper-incomplete.link': { fr: 'Ouvrir le document à imprimer', ar: 'فتح الوثيقة المراد طبعها' },
  'scans.confirm-other': {
    fr: 'Vous l’avez enregistrée : une autre personne doit la confirmer.',
    ar: 'أنتم من سجلها، ويجب أن يؤكدها شخص آخر.',
  },
  'scans.confirmed': { fr: 'Plus rien n’attend ici.', ar: 'لا شيء ينتظر هنا.' },
  SCAN_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à une personne qui en a la charge.',
    ar: 'صفتكم لا تسمح بهذا الإجراء. المرجو طلبه ممن يتكلف به.',
  },
  SCAN_EMPTY: { fr: 'Choisissez au moins un fichier.', ar: 'المرجو اختيار ملف واحد على الأقل.' },
  SCAN_TOO_LONG: {
    fr: 'Cela ferait {pages} pages, plus que les {pagesMax} qu’une numérisation peut avoir. Faites-en deux.',
    ar: 'سيصل المجموع إلى {pages} صفحة، أي أكثر من {pagesMax} صفحة المسموح بها. المرجو تقسيمها إلى نسختين.',
  },
  SCAN_FILES_ADDED_ALREADY: {
    fr: 'Ces fichiers sont déjà dans cette numérisation.',
    ar: 'سبق إدراج هذه الملفات في هذه النسخة الممسوحة.',
  },
  SCAN_UNREADABLE: {
    fr: 'Un fichier ne se lit pas : il est abîmé, protégé par un mot de passe, ou trop lourd à ouvrir. Rien n’a été gardé. Numérisez de nouveau.',
    ar: 'تعذرت قراءة أحد الملفات: فهو تالف أو محمي بكلمة سر أو ثقيل جدا. لم يُحتفظ بأي شيء. المرجو إعادة المسح الضوئي.',
  },
  SCAN_CONVENTION_NOT_FOUND: {
    fr: 'Cette numérisation ne porte aucune page de cette convention.',
    ar: 'لا تتضمن هذه النسخة الممسوحة أي صفحة من هذه الاتفاقية.',
  },
  SCAN_PAGES_MISSING: {
    fr: 'Il manque des pages à cette convention. Ajoutez-les avant d’enregistrer.',
    ar: 'تنقص صفحات من هذه الاتفاقية. المرجو إضافتها قبل التسجيل.',
  },
} as const;
