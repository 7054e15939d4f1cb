/** Why a PDF that was signed elsewhere was not taken, and what to do instead. */
export const externalRefusals = {
  EXTERNAL_NOT_OFFERED: {
    fr: 'Cette installation ne prend pas de fichier signé ailleurs. Signez ici, ou sur papier.',
    ar: 'لا تقبل هذه المنصة ملفا موقعا في مكان آخر. المرجو التوقيع هنا أو على الورق.',
  },
  EXTERNAL_UNREADABLE: {
    fr: 'Ce fichier ne se lit pas comme un PDF. Téléchargez la convention à nouveau et signez-la.',
    ar: 'تتعذر قراءة هذا الملف بصيغة PDF. المرجو تنزيل الاتفاقية من جديد وتوقيعها.',
  },
  EXTERNAL_OTHER_DOCUMENT: {
    fr: 'Ce n’est pas la dernière version de la convention : quelqu’un a signé entre-temps, ou le fichier a été réécrit. Téléchargez-la à nouveau, signez ce fichier sans l’imprimer ni le convertir.',
    ar: 'ليست هذه آخر نسخة من الاتفاقية: وقّع طرف آخر في هذه الأثناء، أو أُعيدت كتابة الملف. المرجو تنزيلها من جديد وتوقيع الملف نفسه دون طباعته أو تحويله.',
  },
  EXTERNAL_UNSIGNED: {
    fr: 'Ce fichier ne porte pas votre signature. Signez-le dans votre case, enregistrez-le, puis envoyez-le.',
    ar: 'لا يحمل هذا الملف توقيعكم. المرجو توقيعه في الخانة المخصصة لكم وحفظه ثم إرساله.',
  },
  EXTERNAL_WRONG_FIELD: {
    fr: 'La signature n’est pas dans votre case, ou il y en a plus d’une. Téléchargez la convention à nouveau et signez dans votre case.',
    ar: 'التوقيع ليس في الخانة المخصصة لكم، أو يوجد أكثر من توقيع. المرجو تنزيل الاتفاقية من جديد والتوقيع في خانتكم.',
  },
  EXTERNAL_MORE_THAN_SIGNED: {
    fr: 'Autre chose que la signature a changé : une page, une note ou un champ. Téléchargez la convention à nouveau et signez-la seulement.',
    ar: 'تغير شيء آخر غير التوقيع: صفحة أو ملاحظة أو خانة. المرجو تنزيل الاتفاقية من جديد وتوقيعها فقط.',
  },
  EXTERNAL_SIGNATURE_INVALID: {
    fr: 'La signature ne tient pas, ou ne couvre pas tout le fichier. Signez au format PAdES, avec SHA-256.',
    ar: 'التوقيع غير سليم أو لا يشمل الملف كله. المرجو التوقيع بالتوقيع المتقدم لملفات PDF وبخوارزمية SHA-256.',
  },
  EXTERNAL_AUTHORITY_UNKNOWN: {
    fr: 'Le certificat ne vient pas d’un prestataire de confiance reconnu ici, ou il n’est pas valable aujourd’hui. Appelez le programme.',
    ar: 'الشهادة غير صادرة عن مزود ثقة معترف به هنا، أو غير صالحة اليوم. المرجو الاتصال بالبرنامج.',
  },
  EXTERNAL_TIMESTAMP_INVALID: {
    fr: 'L’horodatage de la signature ne tient pas. Signez à nouveau, sans horodatage ou avec celui d’un prestataire reconnu.',
    ar: 'الختم الزمني للتوقيع غير سليم. المرجو التوقيع من جديد دون ختم زمني أو بختم مزود معترف به.',
  },
  EXTERNAL_REVOKED: {
    fr: 'Ce certificat a été révoqué. Demandez-en un autre à votre prestataire.',
    ar: 'أُلغيت هذه الشهادة. المرجو طلب شهادة أخرى من مزودكم.',
  },
  EXTERNAL_REVOCATION_UNKNOWN: {
    fr: 'Le prestataire ne dit pas si ce certificat est encore valable : la signature n’est pas prise. Appelez le programme.',
    ar: 'لم يوضح المزود هل ما زالت هذه الشهادة صالحة: لم يُقبل التوقيع. المرجو الاتصال بالبرنامج.',
  },
  EXTERNAL_TRY_LATER: {
    fr: 'Le fichier n’a pas pu être vérifié à temps. Rien n’a été pris ; réessayez dans quelques minutes.',
    ar: 'تعذر التحقق من الملف في الوقت المناسب. لم يُقبل أي شيء؛ المرجو المحاولة بعد بضع دقائق.',
  },
} as const;
