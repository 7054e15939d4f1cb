/** What to do about a table or a bank statement that could not be read. */
export const faultTexts = {
  'remedy.CSV_EMPTY': {
    fr: 'Le fichier est vide. Choisissez le fichier qui contient la ligne d’en-tête et les données.',
    ar: 'الملف فارغ. المرجو اختيار الملف الذي يتضمن سطر العناوين والمعطيات.',
  },
  'remedy.CSV_TOO_LARGE': {
    fr: 'Le fichier est trop grand. Partagez-le en plusieurs fichiers.',
    ar: 'حجم الملف كبير جدا. المرجو تقسيمه إلى عدة ملفات.',
  },
  'remedy.CSV_NOT_TEXT': {
    fr: 'Ce n’est pas un fichier CSV lisible. Depuis le tableur, enregistrez-le en « CSV UTF-8 ».',
    ar: 'هذا ليس ملف CSV مقروءا. المرجو تسجيله من برنامج الجداول بصيغة CSV UTF-8.',
  },
  'remedy.CSV_QUOTE_BROKEN': {
    fr: 'Un guillemet ouvert n’est pas fermé. Corrigez la cellule, ou enregistrez le fichier depuis le tableur.',
    ar: 'علامة اقتباس غير مغلقة. المرجو تصحيح الخانة أو تسجيل الملف من برنامج الجداول.',
  },
  'remedy.CSV_COLUMN_MISSING': {
    fr: 'Cette colonne manque. Ajoutez-la avec cet en-tête.',
    ar: 'هذا العمود ناقص. المرجو إضافته بهذا العنوان.',
  },
  'remedy.CSV_COLUMN_REPEATED': {
    fr: 'Cette colonne figure deux fois. Supprimez ou renommez l’une des deux.',
    ar: 'هذا العمود وارد مرتين. المرجو حذف أحدهما أو تغيير عنوانه.',
  },
  'remedy.CSV_ROW_TOO_SHORT': {
    fr: 'La ligne a moins de cellules que l’en-tête. Ajoutez les cellules qui manquent, même vides.',
    ar: 'عدد خانات السطر أقل من عدد العناوين. المرجو إضافة الخانات الناقصة ولو فارغة.',
  },
  'remedy.CSV_ROW_TOO_LONG': {
    fr: 'La ligne a plus de cellules que l’en-tête. Mettez entre guillemets un texte qui contient le séparateur.',
    ar: 'عدد خانات السطر أكثر من عدد العناوين. المرجو وضع النص الذي يتضمن الفاصل بين علامتي اقتباس.',
  },
  'remedy.CSV_CELL_EMPTY': {
    fr: 'Cette cellule est obligatoire. Remplissez-la.',
    ar: 'هذه الخانة إلزامية. المرجو تعبئتها.',
  },
  'remedy.CSV_AMOUNT_UNREADABLE': {
    fr: 'Écrivez un montant en dirhams, comme 128000,50.',
    ar: 'المرجو كتابة المبلغ بالدرهم، مثل 128000,50.',
  },
  'remedy.CSV_DAY_UNREADABLE': {
    fr: 'Écrivez une date, comme 27/05/2026 ou 2026-05-27.',
    ar: 'المرجو كتابة التاريخ، مثل 27/05/2026 أو 2026-05-27.',
  },
  'remedy.CSV_CHOICE_UNKNOWN': {
    fr: 'Cette valeur n’est pas permise. Choisissez l’une des valeurs de la notice.',
    ar: 'هذه القيمة غير مقبولة. المرجو اختيار إحدى القيم الواردة في الدليل.',
  },
  'remedy.STATEMENT_TOO_LARGE': {
    fr: 'Le relevé est trop grand. Demandez à la banque un relevé par jour.',
    ar: 'حجم كشف الحساب كبير جدا. المرجو طلب كشف يومي من البنك.',
  },
  'remedy.STATEMENT_LINES_TOO_MANY': {
    fr: 'Le relevé a trop de lignes. Demandez à la banque un relevé par jour.',
    ar: 'يتضمن كشف الحساب أسطرا كثيرة جدا. المرجو طلب كشف يومي من البنك.',
  },
  'remedy.STATEMENT_NOT_XML': {
    fr: 'Ce fichier n’est pas un relevé XML lisible. Déposez-le tel que la banque l’a envoyé.',
    ar: 'هذا الملف ليس كشف حساب مقروءا بصيغة XML. المرجو إيداعه كما أرسله البنك.',
  },
  'remedy.STATEMENT_DTD_REFUSED': {
    fr: 'Ce fichier contient une déclaration DTD, refusée par sécurité. Demandez à la banque un fichier sans elle.',
    ar: 'يتضمن هذا الملف تصريح DTD مرفوضا لدواعي السلامة. المرجو طلب ملف بدونه من البنك.',
  },
  'remedy.STATEMENT_MESSAGE_OTHER': {
    fr: 'Ce message n’est ni un relevé camt.053 ou camt.054, ni un compte rendu pain.002. Choisissez le bon fichier.',
    ar: 'هذه الرسالة ليست كشف حساب من نوع camt.053 أو camt.054 ولا تقريرا من نوع pain.002. المرجو اختيار الملف الصحيح.',
  },
  'remedy.STATEMENT_FIELD_MISSING': {
    fr: 'Un champ obligatoire manque à l’endroit indiqué. Demandez à la banque un fichier complet.',
    ar: 'خانة إلزامية ناقصة في الموضع المذكور. المرجو طلب ملف كامل من البنك.',
  },
  'remedy.STATEMENT_AMOUNT_UNREADABLE': {
    fr: 'Un montant ne se lit pas à l’endroit indiqué. Demandez à la banque un fichier corrigé.',
    ar: 'مبلغ غير مقروء في الموضع المذكور. المرجو طلب ملف مصحح من البنك.',
  },
  'remedy.STATEMENT_CURRENCY_FOREIGN': {
    fr: 'Un montant n’est pas en dirhams. Déposez le relevé du compte du programme, en MAD.',
    ar: 'أحد المبالغ ليس بالدرهم. المرجو إيداع كشف حساب البرنامج بعملة MAD.',
  },
  'remedy.STATEMENT_DAY_UNREADABLE': {
    fr: 'Une date ne se lit pas à l’endroit indiqué. Demandez à la banque un fichier corrigé.',
    ar: 'تاريخ غير مقروء في الموضع المذكور. المرجو طلب ملف مصحح من البنك.',
  },
  'remedy.STATEMENT_DIRECTION_UNREADABLE': {
    fr: 'Un mouvement n’est ni au débit ni au crédit. Demandez à la banque un fichier corrigé.',
    ar: 'حركة ليست مدينة ولا دائنة. المرجو طلب ملف مصحح من البنك.',
  },
} as const;
